// The errors of nodemailer 10, imapflow 2 and Node hide what happened behind a code of their own. This file finds the
// evidence: every code and message on the way down, and what the server said, if it said anything.

/** What can be learned from a thrown value, most specific code first. */
export type ErrorShape = {
  codes: string[]
  messages: string[]
  timeoutType?: string
  smtp?: { code?: number; text: string }
  imap?: { status?: 'NO' | 'BAD' | 'BYE'; responseCode?: string; text: string }
  isTlsFailure: boolean
  throttleMs?: number
  certificate?: unknown
}

type Fields = Record<string, unknown>

/** The libraries' own codes: they say which function failed, not why. */
const libraryCodes = new Set(
  'ESOCKET ECONNECTION EDNS ETLS EAUTH ENOAUTH EOAUTH2 EENVELOPE EMESSAGE ESTREAM EPROTOCOL ECONFIG EPROXY EABORT'.split(
    ' ',
  ),
)

const deepestCause = 8

/** Reads any thrown value. Never throws, also not for getters that do. */
export function readError(error: unknown): ErrorShape {
  const chain = unwrap(error)
  const shape: ErrorShape = { codes: [], messages: [], isTlsFailure: false }
  for (const fields of chain) readFields(fields, shape)
  shape.codes.sort((a, b) => Number(libraryCodes.has(a)) - Number(libraryCodes.has(b)))
  if (typeof error === 'string') shape.messages.push(error)
  return shape
}

/** The error and everything inside it: `cause`, imapflow's `_err`, an AggregateError's list (one per address tried). */
function unwrap(error: unknown): Fields[] {
  const found: Fields[] = []
  const queue: unknown[] = [error]
  while (queue.length > 0 && found.length < deepestCause) {
    const next = queue.shift()
    if (typeof next !== 'object' || next === null || found.includes(next as Fields)) continue
    const fields = next as Fields
    found.push(fields)
    const inner = get(fields, 'errors')
    queue.push(
      get(fields, 'cause'),
      get(fields, '_err'),
      ...(Array.isArray(inner) ? inner.slice(0, deepestCause) : []),
    )
  }
  return found
}

function readFields(fields: Fields, shape: ErrorShape): void {
  for (const key of ['originalCode', 'code', 'reason']) {
    const value = get(fields, key)
    if (typeof value === 'string' && value !== '' && !shape.codes.includes(value)) shape.codes.push(value)
  }
  const message = get(fields, 'message')
  if (typeof message === 'string' && message !== '') shape.messages.push(message)
  const timeoutType = get(fields, 'timeoutType')
  if (typeof timeoutType === 'string') shape.timeoutType ??= timeoutType
  if (get(fields, 'tlsFailed') === true) shape.isTlsFailure = true
  const throttle = get(fields, 'throttleReset')
  if (typeof throttle === 'number') shape.throttleMs ??= throttle
  shape.certificate ??= get(fields, 'cert') ?? undefined
  readImap(fields, shape)
  readSmtp(fields, shape)
}

/**
 * imapflow: a refused command is the message "Command failed"; the sentence is in `responseText`, or in `response` once
 * the library turned it into the text of the whole line. A BYE stands in `reason`.
 */
function readImap(fields: Fields, shape: ErrorShape): void {
  const status = get(fields, 'responseStatus')
  const responseCode = get(fields, 'serverResponseCode')
  const text = get(fields, 'responseText') ?? responseLine(fields) ?? get(fields, 'reason')
  const isImap = status === 'NO' || status === 'BAD' || typeof get(fields, 'responseText') === 'string'
  const isBye = typeof get(fields, 'reason') === 'string' && hasImapCode(get(fields, 'code'))
  const isLogin = get(fields, 'authenticationFailed') === true
  if (shape.imap || !(isImap || isBye || isLogin || typeof responseCode === 'string')) return
  shape.imap = {
    ...(status === 'NO' || status === 'BAD' ? { status } : isBye ? { status: 'BYE' } : {}),
    ...(typeof responseCode === 'string' ? { responseCode } : {}),
    text: typeof text === 'string' ? text : '',
  }
}

function responseLine(fields: Fields): string | undefined {
  const response = get(fields, 'response')
  return typeof response === 'string' ? response : undefined
}

function hasImapCode(code: unknown): boolean {
  return typeof code === 'string' && /^(?:NoConnection|EConnectionClosed|ClosedAfterConnect)/.test(code)
}

/** nodemailer: `response` is the reply as it came. `Invalid greeting. response=HTTP/1.1` has one that is no reply. */
function readSmtp(fields: Fields, shape: ErrorShape): void {
  const response = get(fields, 'response')
  const code = get(fields, 'responseCode')
  if (shape.smtp || shape.imap || typeof response !== 'string' || !/^\s*[245]\d\d(?:[ -]|$)/.test(response))
    return
  shape.smtp = { ...(typeof code === 'number' ? { code } : {}), text: response }
}

function get(fields: Fields, key: string): unknown {
  try {
    return fields[key]
  } catch {
    return undefined
  }
}
