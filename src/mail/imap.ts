// One logged-in IMAP session. Folders are opened with EXAMINE and bodies fetched with PEEK, so nothing
// is ever marked as read; what a server may send is bounded in bytes and time. The one thing it writes is a copy
// of what was sent.
import { isIP } from 'node:net'
import { MailError, type Stage } from '../failures/failure.ts'
import { dial, dialOptions } from './dial.ts'
import { type EndpointTarget, failureOf, makeStageClock, type SessionDeps } from './endpoint.ts'
import type { Folder } from './folders.ts'
import { ImapConnection } from './imap-connection.ts'
import { makeExchange } from './imap-exchange.ts'
import { makeSession } from './imap-session.ts'
import { pinRefusal, verification } from './pin.ts'
import { makeScrub, type Scrub } from './scrub.ts'
import type { TlsSessions } from './tls-sessions.ts'
import { makeSaid } from './transcript.ts'

/** A header block is fetched whole and a body as far as asked; a line or literal beyond these ends the session. */
const maxLineBytes = 1024 * 1024
const maxLiteralBytes = 8 * 1024 * 1024

export type OpenFolder = { path: string; uidValidity: number; uidNext: number; exists: number }

/** A folder as it is asked for: `listedAs` is its name on the wire, where a listing gave one. */
export type FolderName = { path: string; listedAs?: string }

/** What a folder says of itself without being opened (RFC 9051 section 6.3.11). */
export type FolderStatus = { uidValidity: number; uidNext: number | null; messages: number | null }

export type FetchedHeaders = { uid: number; internalDate: Date | null; size: number; headers: Buffer }

export type ImapSession = {
  /** Opens a folder for reading only. */
  examine(path: string): Promise<OpenFolder>
  /** What folders say of themselves; null for one that is not there. One round trip where the server lists status. */
  status(folders: FolderName[]): Promise<(FolderStatus | null)[]>
  /** Leaves the open folder: only of others may a status be asked. */
  leave(): Promise<void>
  /** UIDs above `uid` in the open folder, ascending. */
  uidsAfter(uid: number): Promise<number[]>
  /** UIDs of messages that arrived at this instant or later, ascending. */
  uidsSince(instant: Date): Promise<number[]>
  /** Header blocks of these messages; those that are gone meanwhile are missing. */
  fetchHeaders(uids: number[]): Promise<FetchedHeaders[]>
  /** Header blocks of all messages above `uid` in the open folder, ascending. */
  fetchHeadersAfter(uid: number): Promise<FetchedHeaders[]>
  /**
   * A message; of one above `maxBytes` only the parts that can be read, or its beginning where the server tells of no
   * parts. Null if it is gone.
   */
  fetchReadable(
    message: Pick<FetchedHeaders, 'uid' | 'size' | 'headers'>,
    maxBytes: number,
  ): Promise<{ source: Buffer; isTruncated: boolean } | null>
  /** UIDs in the open folder whose Message-ID header is this one. */
  findByMessageId(messageId: string): Promise<number[]>
  /** The account's own folders that can be opened. */
  folders(): Promise<Folder[]>
  /** Stores a message, with these flags and this INTERNALDATE. No folder is open afterwards. */
  append(path: string, message: Buffer, flags: string[], date: Date): Promise<void>
  /** False once the connection is gone. */
  isOpen(): boolean
  /** Bytes so far, as seen above TLS. */
  traffic(): { sent: number; received: number }
  /** Logs out and closes. */
  close(): Promise<void>
}

/** What a session that is kept for long, or opened often, does differently. */
export type ImapHabits = {
  /** How long it may lie idle between commands; absent: as long as a command may take. */
  idleMs?: number
  tlsSessions?: TlsSessions
  /** Without the extensions that a poll does not use, which saves a round trip. */
  isPlain?: boolean
}

/**
 * Connects, secures and logs in.
 *
 * @throws MailError with the stage that failed
 * @throws whatever `target.openCredentials` throws, untouched: that is no fault of the server
 */
export async function openImap(
  target: EndpointTarget,
  deps: SessionDeps,
  { idleMs, tlsSessions, isPlain = false }: ImapHabits = {},
): Promise<ImapSession> {
  const clock = makeStageClock(deps.onStage)
  const { resolveMs, connectMs, tlsMs, greetingMs, commandMs } = deps.timeouts
  const sessionKey = `${target.host}:${target.port}:${target.encryption}`
  let stage: Stage = 'resolve'
  let cannotOpen: unknown = null
  let stranger: Error | null = null
  let connection: ImapConnection | null = null
  let scrub: Scrub = (text) => text
  const toFailure = (error: unknown, at: Stage) =>
    failureOf(error, 'imap', at, target, deps.now(), (text) => scrub(text))
  const say = makeSaid(deps.onSaid, (text) => scrub(text))
  const pass = (passed: Stage, next: Stage, detail: Record<string, unknown>) => {
    clock.pass(passed, detail)
    stage = next
  }
  try {
    const { addresses } = await deps.guard.resolve(target.host, { timeoutMs: resolveMs, signal: deps.signal })
    pass('resolve', 'connect', { addresses: addresses.map(({ address }) => address) })
    const route = dialOptions(target.host, target.port, addresses, connectMs)
    const isImplicit = target.encryption === 'ssl'
    const socket = isImplicit ? await dial(route, connectMs, deps.signal) : null
    if (socket) pass('connect', 'tls', { address: socket.remoteAddress, port: target.port })
    connection = new ImapConnection(
      {
        host: target.host,
        port: target.port,
        servername: isIP(target.host) ? undefined : target.host,
        secure: isImplicit,
        doSTARTTLS: isImplicit ? undefined : true,
        tls: {
          ...(socket ? { socket } : route),
          ...verification(target),
          // A resumed session shows no certificate, and a pin is for one that is shown.
          ...(target.pin ? {} : { session: tlsSessions?.find(sessionKey) }),
        },
        connectionTimeout: connectMs + tlsMs,
        greetingTimeout: greetingMs,
        // Commands have deadlines of their own; this one is of silence, and a kept session is silent between polls.
        socketTimeout: Math.max(commandMs, idleMs ?? 0),
        disableAutoEnable: isPlain,
        maxLineLength: maxLineBytes,
        maxLiteralSize: maxLiteralBytes,
        maxResponseSize: maxLiteralBytes + maxLineBytes,
        disableAutoIdle: true,
        disableCompression: true,
      },
      {
        async openCredentials() {
          const credentials = await target.openCredentials()
          scrub = makeScrub(credentials)
          return credentials
        },
        refusalOf: (secured) => pinRefusal(secured, target, 'imap'),
        onSecured: (secured) => tlsSessions?.watch(sessionKey, secured),
        onPassed: pass,
        onSaid: (from, text) => say(from, text, stage === 'login'),
        onStranger(text) {
          stranger = new Error(`Invalid greeting: ${text.slice(0, 200)}`)
          connection?.close()
        },
        onCannotOpen: (error) => {
          cannotOpen = error
        },
      },
    )
    const exchange = makeExchange(connection, deps.signal)
    const client = connection
    await exchange(() => client.connect(), connectMs + tlsMs + greetingMs + commandMs)
    connection.forgetCredentials()
    const capabilities = [...connection.capabilities.keys()]
    pass('login', 'inbox', { login: connection.offeredLogins, capabilities })
    return makeSession(connection, exchange, toFailure, deps.timeouts)
  } catch (error) {
    connection?.close()
    if (cannotOpen !== null) throw cannotOpen
    throw new MailError(toFailure(stranger ?? connection?.withCertificate(error) ?? error, stage))
  }
}
