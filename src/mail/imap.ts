// One logged-in IMAP session. Folders are opened with EXAMINE and bodies fetched with PEEK, so nothing
// is ever marked as read; what a server may send is bounded in bytes and time. The one thing it writes is a copy
// of what was sent.
import { isIP } from 'node:net'
import type { SearchObject } from 'imapflow'
import type { Failure, Stage } from '../failures/failure.ts'
import { MailError } from '../failures/failure.ts'
import { dial, dialOptions } from './dial.ts'
import { type EndpointTarget, failureOf, makeStageClock, type SessionDeps } from './endpoint.ts'
import type { Folder } from './folders.ts'
import { ImapConnection } from './imap-connection.ts'
import { makeScrub, type Scrub } from './scrub.ts'

/** A header block is fetched whole and a body as far as asked; a line or literal beyond these ends the session. */
const maxLineBytes = 1024 * 1024
const maxLiteralBytes = 8 * 1024 * 1024

export type OpenFolder = { path: string; uidValidity: number; uidNext: number; exists: number }

export type FetchedHeaders = { uid: number; internalDate: Date | null; size: number; headers: Buffer }

export type ImapSession = {
  /** Opens a folder for reading only. */
  examine(path: string): Promise<OpenFolder>
  /** UIDs above `uid` in the open folder, ascending. */
  uidsAfter(uid: number): Promise<number[]>
  /** UIDs of messages that arrived at this instant or later, ascending. */
  uidsSince(instant: Date): Promise<number[]>
  /** Header blocks of these messages; those that are gone meanwhile are missing. */
  fetchHeaders(uids: number[]): Promise<FetchedHeaders[]>
  /** A message, or its first `maxBytes`; null if it is gone. */
  fetchSource(uid: number, maxBytes: number): Promise<{ source: Buffer; isTruncated: boolean } | null>
  /** UIDs in the open folder whose Message-ID header is this one. */
  findByMessageId(messageId: string): Promise<number[]>
  /** The account's own folders that can be opened. */
  folders(): Promise<Folder[]>
  /** Stores a message, with these flags and this INTERNALDATE. No folder is open afterwards. */
  append(path: string, message: Buffer, flags: string[], date: Date): Promise<void>
  /** Logs out and closes. */
  close(): Promise<void>
}

/**
 * Connects, secures and logs in.
 *
 * @throws MailError with the stage that failed
 * @throws whatever `target.openCredentials` throws, untouched: that is no fault of the server
 */
export async function openImap(target: EndpointTarget, deps: SessionDeps): Promise<ImapSession> {
  const clock = makeStageClock(deps.onStage)
  const { resolveMs, connectMs, tlsMs, greetingMs, commandMs } = deps.timeouts
  let stage: Stage = 'resolve'
  let cannotOpen: unknown = null
  let connection: ImapConnection | null = null
  let scrub: Scrub = (text) => text
  const toFailure = (error: unknown, at: Stage) =>
    failureOf(error, 'imap', at, target, deps.now(), (text) => scrub(text))
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
        tls: socket ? { socket } : route,
        connectionTimeout: connectMs + tlsMs,
        greetingTimeout: greetingMs,
        socketTimeout: commandMs,
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
        onPassed: pass,
        onCannotOpen: (error) => {
          cannotOpen = error
        },
      },
    )
    const exchange = makeExchange(connection, deps.signal)
    const client = connection
    await exchange(() => client.connect(), connectMs + tlsMs + greetingMs + commandMs)
    connection.forgetCredentials()
    clock.pass('login', { capabilities: [...connection.capabilities.keys()] })
    return makeSession(connection, exchange, toFailure, deps.timeouts.messageMs)
  } catch (error) {
    connection?.close()
    if (cannotOpen !== null) throw cannotOpen
    throw new MailError(toFailure(error, stage))
  }
}

type Exchange = <T>(work: () => Promise<T>, timeoutMs: number) => Promise<T>

/** One command with a deadline of its own: imapflow's is one of silence, which a trickling server never reaches. */
function makeExchange(connection: ImapConnection, signal: AbortSignal | undefined): Exchange {
  // Without a listener a dropped connection would end the process. The command under way reports it too, but only
  // as "Connection not available"; this one says why.
  let lost: unknown = null
  connection.on('error', (error) => {
    lost ??= error
  })
  return async (work, timeoutMs) => {
    let giveUp: (error: Error) => void = () => {}
    const givenUp = new Promise<never>((_, reject) => {
      giveUp = reject
    })
    const timer = setTimeout(() => giveUp(errorWith('Timeout', 'ETIMEDOUT')), timeoutMs)
    const onAbort = () => giveUp(errorWith('Aborted', 'ABORT_ERR'))
    signal?.addEventListener('abort', onAbort, { once: true })
    if (signal?.aborted) onAbort()
    try {
      return await Promise.race([work(), givenUp])
    } catch (error) {
      throw isWordless(error) ? (lost ?? error) : error
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
  }
}

function makeSession(
  connection: ImapConnection,
  exchange: Exchange,
  toFailure: (error: unknown, stage: Stage) => Failure,
  messageMs: number,
): ImapSession {
  const commandMs = connection.options.socketTimeout ?? 60_000
  async function run<T>(stage: Stage, work: () => Promise<T>, timeoutMs = commandMs): Promise<T> {
    try {
      return await exchange(work, timeoutMs)
    } catch (error) {
      connection.close()
      throw new MailError(toFailure(error, stage))
    }
  }
  return {
    examine: (path) =>
      run('inbox', async () => {
        const mailbox = await connection.mailboxOpen(path, { readOnly: true })
        const uidNext = mailbox.uidNext ?? (await highestUid(connection)) + 1
        return {
          path: mailbox.path,
          uidValidity: Number(mailbox.uidValidity),
          uidNext,
          exists: mailbox.exists,
        }
      }),
    uidsAfter: (uid) =>
      run('fetch', async () => {
        const found = await search(connection, { uid: `${uid + 1}:*` })
        // `n:*` names the last message even if its UID is below n (RFC 3501 section 6.4.8).
        return found.filter((each) => each > uid).sort((a, b) => a - b)
      }),
    uidsSince: (instant) =>
      run('fetch', async () => {
        // SINCE knows days in the server's time zone (RFC 3501 section 6.4.4): ask for a day more, then look exactly.
        const dayBefore = new Date(instant.getTime() - 24 * 3600 * 1000)
        const found = await search(connection, { since: dayBefore })
        if (found.length === 0) return []
        const dated = await connection.fetchAll(found, { uid: true, internalDate: true }, { uid: true })
        // INTERNALDATE has whole seconds.
        const from = Math.floor(instant.getTime() / 1000) * 1000
        return dated
          .filter(({ internalDate }) => !internalDate || new Date(internalDate).getTime() >= from)
          .map(({ uid }) => uid)
          .sort((a, b) => a - b)
      }),
    fetchHeaders: (uids) =>
      run('fetch', async () => {
        if (uids.length === 0) return []
        const query = { uid: true, internalDate: true, size: true, headers: true }
        const messages = await connection.fetchAll(uids, query, { uid: true })
        return messages.map(({ uid, internalDate, size, headers }) => ({
          uid,
          internalDate: internalDate ? new Date(internalDate) : null,
          size: size ?? 0,
          headers: headers ?? Buffer.alloc(0),
        }))
      }),
    fetchSource: (uid, maxBytes) =>
      run('fetch', async () => {
        const query = { uid: true, size: true, source: { start: 0, maxLength: maxBytes } }
        const message = await connection.fetchOne(String(uid), query, { uid: true })
        if (!message || message.source === undefined) return null
        return { source: message.source, isTruncated: (message.size ?? 0) > message.source.length }
      }),
    findByMessageId: (messageId) =>
      run('round-trip', () => search(connection, { header: { 'message-id': messageId } })),
    folders: () =>
      run('prepare', async () => {
        const listed = await connection.list()
        return listed
          .filter(({ flags }) => !hasFlag(flags, '\\Noselect') && !hasFlag(flags, '\\NonExistent'))
          .map(({ path, flags, delimiter }) => ({
            path,
            // Not imapflow's `specialUse`, which is a guess by name where the server says nothing.
            specialUse: specialUses.find((use) => hasFlag(flags, use)) ?? null,
            delimiter: delimiter ?? '',
          }))
      }),
    append: (path, message, flags, date) =>
      run(
        'message',
        async () => {
          // imapflow leaves out flags that the open folder does not keep, and one opened by EXAMINE keeps none.
          if (connection.mailbox) await connection.mailboxClose()
          const appended = await connection.append(path, message, flags, date)
          if (!appended) throw errorWith('Connection not available', 'NoConnection')
        },
        messageMs,
      ),
    async close() {
      if (connection.usable)
        await exchange(() => connection.logout(), 5_000).catch(() => 'the server left first')
      connection.close()
    },
  }
}

/** Those that have a meaning here; `\AllMail` and `\Spam` are from XLIST, before RFC 6154. */
const specialUses = ['\\Sent', '\\Junk', '\\Spam', '\\All', '\\AllMail', '\\Drafts', '\\Trash', '\\Archive']

/** Flags are compared without case (RFC 9051 section 2.3.2). */
function hasFlag(flags: Set<string>, flag: string): boolean {
  return [...flags].some((each) => each.toLowerCase() === flag.toLowerCase())
}

/**
 * UIDs that match. imapflow answers a refused SEARCH, and a lost connection, with false: taken for "nothing there" it
 * would move a cursor past unread mail, or file a second copy.
 */
async function search(connection: ImapConnection, query: SearchObject): Promise<number[]> {
  const found = await connection.search(query, { uid: true })
  if (found) return found
  if (!connection.usable) throw errorWith('Connection not available', 'NoConnection')
  throw Object.assign(new Error('Command failed'), {
    responseStatus: 'NO',
    responseText: 'SEARCH was refused',
  })
}

/** For servers that leave out UIDNEXT, which RFC 3501 requires and its predecessors did not. */
async function highestUid(connection: ImapConnection): Promise<number> {
  const found = await search(connection, { all: true })
  return found.reduce((highest, uid) => Math.max(highest, uid), 0)
}

/** imapflow's errors that say only that the connection is gone. */
function isWordless(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === 'NoConnection' || code === 'EConnectionClosed'
}

function errorWith(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
