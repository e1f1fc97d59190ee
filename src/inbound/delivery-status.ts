import { readTypedAddress } from './address.ts'
import { firstValue, type HeaderMap, parseHeaders } from './header-map.ts'
import { decodeBytes } from './mime.ts'

/** One recipient of a delivery status (RFC 3464 section 2.3); `action` null is good news: delivered, relayed. */
export type RecipientStatus = {
  recipient: string | null
  action: 'failed' | 'delayed' | null
  status: string | null
  diagnostic: string | null
}

const maxGroups = 200

/** The field groups of a machine-readable report part, separated by empty lines. */
export function readFieldGroups(content: string): HeaderMap[] {
  return decodeInner(content.replace(/\r\n/g, '\n'))
    .split(/\n[ \t]*\n/, maxGroups)
    .map((group) => parseHeaders(group))
    .filter((group) => group.size > 0)
}

/**
 * A relay that encodes bodies takes the empty line between the groups for the end of a header: the groups after it
 * are base64, and its field stands among the report's.
 */
function decodeInner(content: string): string {
  const encoded =
    /^content-transfer-encoding:\s?base64[^\n]*\n(?:[^\n]{1,1000}\n){0,20}\n([A-Za-z0-9+/=\n]{8,})/im.exec(
      content,
    )
  if (!encoded) return content
  const [whole, block = ''] = encoded
  const start = encoded.index + whole.length - block.length
  return `${content.slice(0, start)}${decodeBytes(Buffer.from(block, 'base64'))}\n${content.slice(start + block.length)}`
}

/**
 * Every recipient that the groups report on, each once. Some systems leave out the empty line before the recipient's
 * fields, so the first group counts too. `written` are the addresses of the message that came back: after a forward a
 * report also knows somebody else's, and ours is the one to name.
 */
export function readRecipients(groups: HeaderMap[], written: string[] = []): RecipientStatus[] {
  const all = groups.filter(isAboutRecipient).map((group) => readRecipient(group, written))
  const known = new Set<string>()
  return all.filter(({ recipient, action }) => {
    const key = `${recipient?.toLowerCase()} ${action}`
    if (recipient !== null && known.has(key)) return false
    known.add(key)
    return true
  })
}

function isAboutRecipient(group: HeaderMap): boolean {
  return ['final-recipient', 'original-recipient', 'action', 'status'].some((name) => group.has(name))
}

function readRecipient(group: HeaderMap, written: string[]): RecipientStatus {
  const status = readStatus(firstValue(group, 'status'))
  const diagnostic = (group.get('diagnostic-code') ?? [])
    // "smtp; 550 5.1.1 ...", "X-Postfix; unknown user": the type goes, the words stay.
    .map((value) => value.replace(/^\s*[\w.-]{1,40}\s?;/, '').trim())
    .filter((value) => value !== '')
    .join('\n')
  return {
    recipient: readRecipientAddress(group, written),
    action: readAction(firstValue(group, 'action'), status),
    status,
    diagnostic: diagnostic === '' ? null : diagnostic.slice(0, 4000),
  }
}

/** The address we wrote to; by the report alone that is Original-Recipient, where it is there. */
function readRecipientAddress(group: HeaderMap, written: string[]): string | null {
  const named = ['original-recipient', 'final-recipient', 'x-actual-recipient'].flatMap((name) => {
    const address = readTypedAddress(firstValue(group, name))
    return address ? [address] : []
  })
  return named.find((address) => written.includes(address.toLowerCase())) ?? named[0] ?? null
}

function readAction(value: string, status: string | null): RecipientStatus['action'] {
  const action = value.toLowerCase()
  if (/^(?:fail|error|undeliver|expire|reject)/.test(action)) return 'failed'
  if (action.startsWith('delay')) return 'delayed'
  if (/^(?:deliver|relay|expand)/.test(action)) return null
  // The field is mandatory and missing: the class of the status code decides (RFC 3463 section 2).
  if (status?.startsWith('2')) return null
  return status?.startsWith('4') ? 'delayed' : 'failed'
}

/** `5.1.1`, `5.1.1 (bad destination mailbox address)`; null for what is no status code. */
export function readStatus(value: string): string | null {
  return /^\s*#?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(value)?.[1] ?? null
}
