import type { Discovery, LoginHints, Tried } from '../../client/discover.ts'
import type { FoundServer, Source } from '../../discovery/types.ts'
import type { Output } from '../output.ts'
import { fields, table } from './table.ts'
import { plain, wrap } from './text.ts'

/** The settings, what to know before the first login, and how they were come by. */
export function discoveryText(
  { address, smtp, imap, login, tried, failure }: Discovery,
  out: Output,
): string {
  const { style, width } = out
  const known = fields([
    ['smtp', smtp ? sayServer(smtp) : 'not found'],
    ['imap', imap ? sayServer(imap) : 'not found'],
    ['provider', login?.providerName],
    ...hintEntries(login),
  ])
  const problem = failure
    ? [style.red(style.bold(plain(failure.title))), wrap(plain(failure.remedy), width, '  '), '']
    : []
  return [style.bold(plain(address)), known, '', ...problem, triedText(tried, out)].join('\n')
}

const sayings: Record<Source, string> = {
  preset: 'known provider',
  mx: 'MX records',
  srv: 'SRV records',
  autoconfig: 'configuration file',
  probe: 'answered when tried',
}

function sayServer({ host, port, encryption, username, source }: FoundServer): string {
  return `${host}:${port} ${encryption.toUpperCase()}  username ${plain(username)}  (${sayings[source]})`
}

function hintEntries(login: LoginHints | null): [name: string, value: string | null][] {
  if (login === null) return []
  const { appPassword, imapMustBeEnabled, oauthOnlyImap, notes } = login
  const where = [appPassword?.steps, appPassword?.url].filter(Boolean).join(', ')
  const needs = appPassword?.required === 'with-2fa' ? 'an App Password if 2FA is enabled' : 'an App Password'
  return [
    ['password', appPassword?.required ? [needs, where].filter(Boolean).join(': ') : null],
    ['note', imapMustBeEnabled ? 'IMAP must first be switched on in the web settings.' : null],
    ['note', oauthOnlyImap ? 'IMAP takes no password here.' : null],
    ...notes.map((note): [string, string] => ['note', note]),
  ]
}

function triedText(tried: Tried[], { width }: Output): string {
  return table(
    [
      { title: 'tried', value: ({ source }) => source },
      { title: 'what', value: ({ what }) => what },
      { title: 'outcome', value: ({ outcome }) => outcome },
      { title: 'ms', value: ({ ms }) => String(ms), isNumber: true },
      { title: 'detail', value: ({ detail }) => detail, isFlexible: true },
    ],
    tried,
    width,
  )
}
