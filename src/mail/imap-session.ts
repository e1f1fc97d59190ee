// What a logged-in session can do, on top of imapflow.
import { type Failure, MailError, type Stage } from '../failures/failure.ts'
import type { Timeouts } from './endpoint.ts'
import type { ImapSession } from './imap.ts'
import { connectionGone, type ImapConnection } from './imap-connection.ts'
import type { Exchange } from './imap-exchange.ts'
import { assertUsable, fetchHeaders, fetchReadable, highestUid, search } from './imap-fetch.ts'
import { askStatus } from './imap-status.ts'

export function makeSession(
  connection: ImapConnection,
  exchange: Exchange,
  toFailure: (error: unknown, stage: Stage) => Failure,
  { commandMs, messageMs }: Pick<Timeouts, 'commandMs' | 'messageMs'>,
): ImapSession {
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
        const mailbox = await connection.examine(path)
        const uidNext = mailbox.uidNext ?? (await highestUid(connection)) + 1
        return {
          path: mailbox.path,
          uidValidity: Number(mailbox.uidValidity),
          uidNext,
          exists: mailbox.exists,
        }
      }),
    status: (folders) => run('inbox', () => askStatus(connection, folders)),
    leave: () =>
      run('inbox', async () => {
        // CLOSE expunges nothing of a folder that was opened by EXAMINE (RFC 9051 section 6.4.1).
        if (connection.mailbox) await connection.mailboxClose()
        assertUsable(connection)
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
      run('fetch', async () => (uids.length === 0 ? [] : fetchHeaders(connection, uids))),
    fetchHeadersAfter: (uid) =>
      run('fetch', async () => {
        const found = await fetchHeaders(connection, `${uid + 1}:*`)
        return found.filter((one) => one.uid > uid).sort((a, b) => a.uid - b.uid)
      }),
    fetchReadable: (message, maxBytes) => run('fetch', () => fetchReadable(connection, message, maxBytes)),
    findByMessageId: (messageId) =>
      run('round-trip', () => search(connection, { header: { 'message-id': messageId } })),
    folders: () =>
      run('prepare', async () => {
        const listed = await connection.list()
        return listed
          .filter(({ flags }) => !hasFlag(flags, '\\Noselect') && !hasFlag(flags, '\\NonExistent'))
          .map(({ path, flags, delimiter, pathAsListed }) => ({
            path,
            listedAs: pathAsListed,
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
          if (!appended) throw connectionGone()
        },
        messageMs,
      ),
    isOpen: () => connection.usable,
    traffic() {
      const { sent, received } = connection.stats()
      return { sent, received }
    },
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
