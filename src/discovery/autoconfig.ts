// Mozilla's configuration file (config-v1.1, draft-ietf-mailmaint-autoconfig): which servers it names that this engine
// can use. Pure; every word of the file is a stranger's.
import type { Endpoint } from '../failures/failure.ts'
import { normalizeHost } from '../model/host.ts'
import { isStorable } from '../model/storable.ts'
import type { Encryption } from '../providers/types.ts'
import type { MailAddress, Offer, Offers } from './types.ts'
import { type Element, readXml, XmlError } from './xml.ts'

export type Autoconfig = {
  /** The first of each kind that is usable; the file lists them most preferred first. */
  offers: Offers
  /** Servers that are named and not taken, and why. */
  refused: { server: string; reason: string }[]
}

/** @throws XmlError for anything that is no such file */
export function readAutoconfig(text: string, address: MailAddress): Autoconfig {
  const root = readXml(text)
  const provider = root.name === 'clientConfig' ? childOf(root, 'emailProvider') : undefined
  if (provider === undefined) throw new XmlError('it names no email provider')
  const result: Autoconfig = { offers: {}, refused: [] }
  for (const element of provider.children) {
    const endpoint = endpointOf(element)
    if (endpoint === null) continue
    const server = readServer(element, address)
    if ('reason' in server) result.refused.push(server)
    else result.offers[endpoint] ??= server
  }
  return result
}

function endpointOf({ name, attributes }: Element): Endpoint | null {
  const type = attributes.type?.toLowerCase()
  if (name === 'outgoingServer' && type === 'smtp') return 'smtp'
  return name === 'incomingServer' && type === 'imap' ? 'imap' : null
}

const encryptions: Record<string, Encryption> = { ssl: 'ssl', starttls: 'tls' }

function readServer(element: Element, address: MailAddress): Offer | { server: string; reason: string } {
  const host = normalizeHost(fill(textOf(element, 'hostname') ?? '', address) ?? '')
  const port = Number(textOf(element, 'port'))
  const server = `${host ?? 'a server'}:${isPort(port) ? port : '?'}`
  const refuse = (reason: string) => ({ server, reason })
  if (host === null || !isPort(port)) return refuse('has no valid host and port')
  const socketType = textOf(element, 'socketType')?.toLowerCase() ?? ''
  const encryption = Object.hasOwn(encryptions, socketType) ? encryptions[socketType] : undefined
  if (encryption === undefined)
    return refuse(
      socketType === 'plain' ? 'is offered without encryption' : 'has no known kind of encryption',
    )
  if (!takesPassword(element)) return refuse('takes no password')
  const login = textOf(element, 'username')
  const username = login === undefined ? address.address : fill(login, address)
  if (username === null || !isUsername(username)) return refuse('has no valid username')
  return { host, port, encryption, username, usernameSource: login === undefined ? 'address' : 'autoconfig' }
}

/** `plain` and `secure` are what older files call the two kinds of password. No statement leaves it to the server. */
function takesPassword({ children }: Element): boolean {
  const kinds = children.filter(({ name }) => name === 'authentication').map(({ text }) => text.toLowerCase())
  const passwords = ['password-cleartext', 'password-encrypted', 'plain', 'secure']
  return kinds.length === 0 || kinds.some((kind) => passwords.includes(kind))
}

/** In one pass, so that an address which looks like a placeholder is not one. Null for a placeholder nobody knows. */
function fill(text: string, { address, local, domain }: MailAddress): string | null {
  const values = new Map([
    ['%EMAILADDRESS%', address],
    ['%EMAILLOCALPART%', local],
    ['%EMAILDOMAIN%', domain],
  ])
  const placeholder = /%[A-Z]+%/g
  if (text.match(placeholder)?.some((name) => !values.has(name))) return null
  return text.replace(placeholder, (name) => values.get(name) ?? name)
}

/** As accounts take one. */
function isUsername(text: string): boolean {
  return text !== '' && text.length <= 320 && isStorable(text) && !/\p{Cc}/u.test(text)
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535
}

function childOf({ children }: Element, name: string): Element | undefined {
  return children.find((child) => child.name === name)
}

/** Undefined where the element is missing or empty. */
function textOf(element: Element, name: string): string | undefined {
  return childOf(element, name)?.text || undefined
}
