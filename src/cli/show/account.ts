import type { Account, EndpointView } from '../../model/account.ts'
import { presetById } from '../../providers/lookup.ts'
import type { CommandContext } from '../io.ts'
import { explanationText } from './explanation.ts'
import { fields } from './table.ts'
import { localTime, plain } from './text.ts'

export function showAccountText(account: Account, context: CommandContext): string {
  const { bold } = context.out.style
  const { email, displayName, provider, smtp, imap, failure } = account
  const name = displayName === '' ? email : `${plain(displayName)} <${email}>`
  const known = fields([
    ['id', account.id],
    ['provider', presetById(provider)?.name ?? provider],
    [
      'smtp',
      `${sayEndpoint(smtp)}  ${account.state}${account.until ? ` until ${localTime(account.until)}` : ''}`,
    ],
    ['imap', imap ? `${sayEndpoint(imap)}  ${imap.state}` : 'not configured'],
    ['limits', sayLimits(account.limits)],
    ['last poll', account.lastPollAt && localTime(account.lastPollAt)],
    ['added', localTime(account.createdAt)],
  ])
  const failures = [failure, imap?.failure].flatMap((one) => (one ? [explanationText(one, context)] : []))
  return [bold(name), known, ...failures.map((text) => `\n${text}`)].join('\n')
}

export function sayLimits({ perHour, perDay, minGapSeconds }: Account['limits']): string {
  const parts = [
    perHour === undefined ? null : `${perHour}/hour`,
    perDay === undefined ? null : `${perDay}/day`,
    minGapSeconds > 0 ? `every ${minGapSeconds} s` : null,
  ]
  return parts.filter(Boolean).join(', ') || 'none'
}

/** Encryption as the product's form names it. */
function sayEndpoint({ host, port, encryption }: EndpointView): string {
  return `${host}:${port} ${encryption.toUpperCase()}`
}
