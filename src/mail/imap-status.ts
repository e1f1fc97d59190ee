// What folders say of themselves without being opened.

import type { FolderName, FolderStatus } from './imap.ts'
import type { ImapConnection } from './imap-connection.ts'

/** In one round trip where the server lists status, else one for each. Null for a folder that is not there. */
export async function askStatus(
  connection: ImapConnection,
  folders: FolderName[],
): Promise<(FolderStatus | null)[]> {
  const names = folders.map(({ path, listedAs = path }) => listedAs)
  // A name that is a pattern, or that would have to be encoded first, is asked for by itself.
  if (names.every((name) => /^[ -~]+$/.test(name) && !/[*%"\\]/.test(name))) {
    const listed = await connection.listStatus(names)
    if (listed) {
      // A server in trouble may leave a status out (RFC 5819 section 2).
      const told = names.map((name) => toStatus(findListed(listed, name)))
      return Promise.all(folders.map(({ path }, index) => told[index] ?? askOne(connection, path)))
    }
  }
  const found: (FolderStatus | null)[] = []
  for (const { path } of folders) found.push(await askOne(connection, path))
  return found
}

/** INBOX is the one name without case (RFC 9051 section 5.1). */
function findListed(listed: Map<string, Map<string, string>>, name: string): Map<string, string> | undefined {
  const isInbox = name.toUpperCase() === 'INBOX'
  return listed.get(name) ?? (isInbox ? (listed.get('INBOX') ?? listed.get('Inbox')) : undefined)
}

function toStatus(values: Map<string, string> | undefined): FolderStatus | null {
  const number = (name: string) => {
    const value = values?.get(name)
    return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : null
  }
  const uidValidity = number('UIDVALIDITY')
  return uidValidity === null
    ? null
    : { uidValidity, uidNext: number('UIDNEXT'), messages: number('MESSAGES') }
}

async function askOne(connection: ImapConnection, path: string): Promise<FolderStatus | null> {
  try {
    const items = { uidValidity: true, uidNext: true, messages: true }
    const found = await connection.insist(() => connection.status(path, items))
    if (found.uidValidity === undefined)
      throw Object.assign(new Error('Command failed'), {
        responseStatus: 'NO',
        responseText: 'no UIDVALIDITY',
      })
    const { uidValidity, uidNext = null, messages = null } = found
    return { uidValidity: Number(uidValidity), uidNext, messages }
  } catch (error) {
    const { code, responseText } = error as { code?: unknown; responseText?: unknown }
    const isClosed =
      path.toUpperCase() !== 'INBOX' && /permission|access denied|NOPERM/i.test(String(responseText))
    // Listed, and not ours to read: a shared folder, mostly.
    if (code === 'NotFound' || isClosed) return null
    throw error
  }
}
