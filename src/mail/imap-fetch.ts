// Reading the open folder. imapflow answers a lost connection, and a refused SEARCH, with less than there is; here both
// are errors, since what is taken for "nothing there" would move a cursor past unread mail.
import type { FetchMessageObject, FetchQueryObject, SearchObject } from 'imapflow'
import type { FetchedHeaders } from './imap.ts'
import { connectionGone, type ImapConnection } from './imap-connection.ts'
import { assemble, pickParts } from './reduced.ts'

/** Header blocks, empty ones where the server has none to give; a range may be open at its end. */
export async function fetchHeaders(
  connection: ImapConnection,
  range: string | number[],
): Promise<FetchedHeaders[]> {
  const query = { uid: true, internalDate: true, size: true, headers: true }
  const messages = await connection.fetchAll(range, query, { uid: true })
  assertUsable(connection)
  const found = new Map<number, FetchedHeaders>()
  for (const { uid, internalDate, size, headers } of messages) {
    // Somebody else changed a flag meanwhile (RFC 9051 section 7.5.2): no message that was asked for.
    if (size === undefined && headers === undefined) continue
    found.set(uid, {
      uid,
      internalDate: arrival(internalDate),
      size: size ?? 0,
      // imapflow says false for NIL.
      headers: headers || Buffer.alloc(0),
    })
  }
  return [...found.values()]
}

/** Null for a date that is none, or that nobody can have: servers pass on what importers wrote. */
function arrival(internalDate: Date | string | undefined): Date | null {
  const date = internalDate ? new Date(internalDate) : null
  const isPossible = date && date.getTime() >= 0 && date.getTime() < Date.now() + 24 * 3600 * 1000
  return isPossible ? date : null
}

/** A message, or what can be read of a large one; see `ImapSession.fetchReadable`. */
export async function fetchReadable(
  connection: ImapConnection,
  message: Pick<FetchedHeaders, 'uid' | 'size' | 'headers'>,
  maxBytes: number,
): Promise<{ source: Buffer; isTruncated: boolean } | null> {
  const reduced = message.size > maxBytes ? await fetchReduced(connection, message) : null
  if (reduced) return { source: reduced, isTruncated: true }
  const found = await fetchOne(connection, message.uid, {
    size: true,
    source: { start: 0, maxLength: maxBytes },
  })
  if (!found) return null
  // It is there, and the server does not give it: that is not the same as a message that is gone.
  if (!found.source)
    throw Object.assign(new Error('Command failed'), {
      responseStatus: 'NO',
      responseText: 'FETCH gave no content',
    })
  return { source: found.source, isTruncated: (found.size ?? 0) > found.source.length }
}

/** The readable parts of a large message; null where the server tells of none. */
async function fetchReduced(
  connection: ImapConnection,
  { uid, headers }: Pick<FetchedHeaders, 'uid' | 'headers'>,
): Promise<Buffer | null> {
  const found = await fetchOne(connection, uid, { bodyStructure: true })
  const wanted = found?.bodyStructure ? pickParts(found.bodyStructure) : []
  if (wanted.length === 0) return null
  const bodyParts = wanted.flatMap(({ number, maxBytes }) => [
    `${number}.MIME`,
    { key: number, start: 0, maxLength: maxBytes },
  ])
  const parts = (await fetchOne(connection, uid, { bodyParts }))?.bodyParts
  if (!parts) return null
  return assemble(
    headers,
    wanted.flatMap(({ number }) => {
      const content = parts.get(number.toLowerCase()) ?? parts.get(number)
      const mime = parts.get(`${number}.mime`) ?? parts.get(`${number}.MIME`)
      return content && mime ? [{ content, mime }] : []
    }),
  )
}

async function fetchOne(
  connection: ImapConnection,
  uid: number,
  query: FetchQueryObject,
): Promise<FetchMessageObject | null> {
  const found = await connection.fetchAll(String(uid), { uid: true, ...query }, { uid: true })
  assertUsable(connection)
  // Not the first answer alone: it may be a flag that somebody else changed meanwhile (RFC 9051 section 7.5.2).
  const own = found.filter((one) => one.uid === uid)
  return own.length === 0 ? null : Object.assign({}, ...own)
}

/** UIDs that match. A refused SEARCH taken for "nothing there" would move a cursor past unread mail, or file a second copy. */
export async function search(connection: ImapConnection, query: SearchObject): Promise<number[]> {
  return connection.insist(() => connection.search(query, { uid: true }))
}

/** For servers that leave out UIDNEXT, which RFC 3501 requires and its predecessors did not. */
export async function highestUid(connection: ImapConnection): Promise<number> {
  const found = await search(connection, { all: true })
  return found.reduce((highest, uid) => Math.max(highest, uid), 0)
}

/** A FETCH on a connection that was lost ends early and says nothing: what it gave is not all there is. */
export function assertUsable(connection: ImapConnection): void {
  if (!connection.usable) throw connectionGone()
}
