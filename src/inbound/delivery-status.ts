import { readTypedAddress } from './address.ts'
import { firstValue, type HeaderMap, parseHeaders } from './header-map.ts'

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
  return content
    .replace(/\r\n/g, '\n')
    .split(/\n[ \t]*\n/, maxGroups)
    .map((group) => parseHeaders(group))
    .filter((group) => group.size > 0)
}

/**
 * The recipient that matters: one that failed, else one delayed, else one delivered; null when the groups name
 * nobody. Some systems leave out the empty line before the recipient's fields, so the first group counts too.
 */
export function pickRecipient(groups: HeaderMap[]): RecipientStatus | null {
  const recipients = groups.filter(isAboutRecipient).map(readRecipient)
  return (
    recipients.find(({ action }) => action === 'failed') ??
    recipients.find(({ action }) => action === 'delayed') ??
    recipients[0] ??
    null
  )
}

function isAboutRecipient(group: HeaderMap): boolean {
  return ['final-recipient', 'original-recipient', 'action', 'status'].some((name) => group.has(name))
}

function readRecipient(group: HeaderMap): RecipientStatus {
  const status = readStatus(firstValue(group, 'status'))
  const diagnostic = (group.get('diagnostic-code') ?? [])
    // "smtp; 550 5.1.1 ...", "X-Postfix; unknown user": the type goes, the words stay.
    .map((value) => value.replace(/^\s*[\w.-]{1,40}\s?;/, '').trim())
    .filter((value) => value !== '')
    .join('\n')
  return {
    recipient: readRecipientAddress(group),
    action: readAction(firstValue(group, 'action'), status),
    status,
    diagnostic: diagnostic === '' ? null : diagnostic.slice(0, 4000),
  }
}

/** The address we wrote to stands in Original-Recipient; after a forward, Final-Recipient is somebody else's. */
function readRecipientAddress(group: HeaderMap): string | null {
  for (const name of ['original-recipient', 'final-recipient', 'x-actual-recipient']) {
    const address = readTypedAddress(firstValue(group, name))
    if (address) return address
  }
  return null
}

function readAction(value: string, status: string | null): RecipientStatus['action'] {
  const action = value.toLowerCase()
  if (/^(?:fail|error|undeliver)/.test(action)) return 'failed'
  if (action.startsWith('delay')) return 'delayed'
  if (/^(?:deliver|relay|expand)/.test(action)) return null
  // The field is mandatory and missing: the class of the status code decides (RFC 3463 section 2).
  if (status?.startsWith('2')) return null
  return status?.startsWith('4') ? 'delayed' : 'failed'
}

/** `5.1.1`, `5.1.1 (bad destination mailbox address)`; null for what is no status code. */
export function readStatus(value: string): string | null {
  return /^\s*([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(value)?.[1] ?? null
}
