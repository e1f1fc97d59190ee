// When no words decide: the enhanced status code (RFC 3463, RFC 5248 and the IANA registry), then the basic code
// (RFC 5321). A rule id that says `fallback` is an honest guess.

import type { FailureCode } from '../codes.ts'

/** `X.subject.detail` without its class; where the class matters, the entry says so. */
type ByClass = { permanent: FailureCode; transient: FailureCode }

/** Registered details. Subjects without an entry fall to `enhancedSubjects`. */
export const enhancedDetails: Record<string, ByClass> = {
  '1.1': both('mailbox-not-found'),
  '1.2': both('recipient-domain-not-found'),
  '1.3': both('invalid-address'),
  '1.4': pair('invalid-address', 'temporary-failure'),
  '1.6': both('mailbox-not-found'),
  '1.7': pair('sender-refused', 'temporary-failure'),
  '1.8': pair('sender-refused', 'temporary-failure'),
  '1.10': both('recipient-domain-not-found'),
  '2.1': pair('mailbox-disabled', 'temporary-failure'),
  '2.2': both('mailbox-full'),
  '2.3': both('message-too-large'),
  '2.4': pair('recipient-rejected', 'temporary-failure'),
  '3.1': both('server-error'),
  '3.2': both('service-unavailable'),
  '3.3': pair('message-rejected', 'server-error'),
  '3.4': both('message-too-large'),
  '3.5': both('server-error'),
  '3.6': pair('message-rejected', 'server-error'),
  '4.1': both('recipient-unreachable'),
  '4.2': both('connection-lost'),
  '4.3': both('server-error'),
  '4.4': pair('recipient-domain-not-found', 'recipient-unreachable'),
  // X.4.5 is congestion; Gmail says it for busy servers (4.4.5) and for spent quotas (5.4.5).
  '4.5': pair('sending-limit', 'temporary-failure'),
  '4.6': both('recipient-unreachable'),
  '4.7': both('recipient-unreachable'),
  // Exchange Online's own: no way from its side to the next one (learn.microsoft.com, NDR pages)
  '4.312': both('recipient-unreachable'),
  '4.315': both('recipient-unreachable'),
  '4.316': both('recipient-unreachable'),
  '4.317': both('recipient-unreachable'),
  '4.318': both('recipient-unreachable'),
  '5.1': both('protocol-error'),
  '5.2': both('protocol-error'),
  '5.3': both('too-many-recipients'),
  '5.4': both('protocol-error'),
  '5.5': both('protocol-error'),
  '5.6': both('auth-mechanism-unsupported'),
  '6.7': both('smtputf8-unsupported'),
  '6.8': both('smtputf8-unsupported'),
  '6.9': both('smtputf8-unsupported'),
  '6.10': both('smtputf8-unsupported'),
  '7.2': both('recipient-rejected'),
  '7.3': pair('message-rejected', 'temporary-failure'),
  '7.4': both('auth-mechanism-unsupported'),
  '7.5': pair('message-rejected', 'temporary-failure'),
  '7.6': pair('message-rejected', 'temporary-failure'),
  '7.7': pair('message-rejected', 'temporary-failure'),
  '7.8': both('bad-credentials'),
  '7.9': both('auth-mechanism-unsupported'),
  '7.10': both('encryption-required'),
  '7.11': both('encryption-required'),
  '7.12': both('password-expired'),
  '7.13': both('account-blocked'),
  '7.14': both('web-login-required'),
  '7.15': pair('message-rejected', 'temporary-failure'),
  '7.16': both('message-too-large'),
  '7.17': both('mailbox-not-found'),
  '7.18': both('recipient-domain-not-found'),
  '7.19': both('message-rejected'),
  '7.20': both('sender-unauthenticated'),
  '7.21': both('sender-unauthenticated'),
  '7.22': both('sender-unauthenticated'),
  '7.23': both('sender-unauthenticated'),
  '7.24': pair('sender-unauthenticated', 'temporary-failure'),
  '7.25': both('ip-blocked'),
  '7.26': both('sender-unauthenticated'),
  '7.27': both('sender-refused'),
  '7.28': both('rate-limited'),
  '7.29': both('sender-unauthenticated'),
  // Exchange Online's own, for what DANE or MTA-STS found at the recipient's server
  '7.320': both('recipient-unreachable'),
  '7.321': both('recipient-unreachable'),
  '7.322': both('recipient-unreachable'),
  '7.323': both('recipient-unreachable'),
  '7.324': both('recipient-unreachable'),
  '7.325': both('recipient-unreachable'),
}

/** The subject alone: who is at fault is known, the reason is not. */
export const enhancedSubjects: Record<string, ByClass> = {
  '1': pair('mailbox-not-found', 'temporary-failure'),
  '2': pair('mailbox-disabled', 'temporary-failure'),
  '3': pair('server-error', 'server-error'),
  '4': pair('recipient-unreachable', 'temporary-failure'),
  '5': pair('protocol-error', 'temporary-failure'),
  '6': pair('message-rejected', 'temporary-failure'),
  '7': pair('message-rejected', 'temporary-failure'),
}

/** RFC 5321 section 4.2.3, RFC 4954, RFC 7504, RFC 7505; the meaning before the stage is looked at. */
export const basicCodes: Record<number, FailureCode> = {
  421: 'service-unavailable',
  // 431 to 449 are in no RFC; the tables of codes that hosts publish agree on them
  431: 'server-error',
  432: 'password-expired',
  440: 'recipient-unreachable',
  441: 'recipient-unreachable',
  442: 'connection-lost',
  446: 'recipient-unreachable',
  447: 'recipient-unreachable',
  449: 'recipient-unreachable',
  450: 'temporary-failure',
  451: 'temporary-failure',
  452: 'temporary-failure',
  454: 'temporary-failure',
  455: 'temporary-failure',
  500: 'protocol-error',
  501: 'protocol-error',
  502: 'protocol-error',
  503: 'protocol-error',
  504: 'protocol-error',
  510: 'mailbox-not-found',
  511: 'mailbox-not-found',
  512: 'recipient-domain-not-found',
  513: 'invalid-address',
  521: 'recipient-rejected',
  551: 'mailbox-not-found',
  523: 'encryption-required',
  525: 'account-blocked',
  530: 'auth-required',
  534: 'auth-mechanism-unsupported',
  535: 'bad-credentials',
  538: 'encryption-required',
  555: 'protocol-error',
  556: 'recipient-domain-not-found',
}

function pair(permanent: FailureCode, transient: FailureCode): ByClass {
  return { permanent, transient }
}

function both(code: FailureCode): ByClass {
  return { permanent: code, transient: code }
}
