// What a logged-in session can do, on top of imapflow.
import type { SearchObject } from 'imapflow'
import { type Failure, MailError, type Stage } from '../failures/failure.ts'
import type { ImapSession } from './imap.ts'
import type { ImapConnection } from './imap-connection.ts'
import type { Exchange } from './imap-exchange.ts'

export function makeSession(
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
        assertUsable(connection)
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
        assertUsable(connection)
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
        assertUsable(connection)
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
  assertUsable(connection)
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

/** A FETCH on a connection that was lost ends early and says nothing: what it gave is not all there is. */
function assertUsable(connection: ImapConnection): void {
  if (!connection.usable) throw errorWith('Connection not available', 'NoConnection')
}

function errorWith(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
