// Which folders a poll reads.

import { type Folder, findFolder, locateFolder } from '../../src/mail/folders.ts'
import type { PolledFolder } from '../../src/model/account.ts'

/**
 * INBOX and Junk; where the server has a folder with all mail (RFC 6154 `\All`), that one and Junk, which it leaves out.
 * And what the owner named. Never Sent, Trash or Drafts: nobody answers there.
 */
export function chooseFolders(list: Folder[], extra: string[]): PolledFolder[] {
  const listed = new Map(list.map((folder) => [folder.path, folder]))
  const all = locateFolder(list, 'all')
  // By its name alone it may be anybody's folder.
  const hasAll = all?.foundBy === 'special-use'
  const wanted: [string | null, PolledFolder['role']][] = [
    hasAll ? [all.path, 'all'] : ['INBOX', 'inbox'],
    [findFolder(list, 'junk'), 'junk'],
    ...extra.map((path): [string | null, PolledFolder['role']] => [findNamed(list, path), 'named']),
  ]
  const chosen = new Map<string, PolledFolder>()
  for (const [path, role] of wanted) {
    if (path === null || chosen.has(path)) continue
    const listedAs = listed.get(path)?.listedAs
    chosen.set(path, { path, role, ...(listedAs && listedAs !== path ? { listedAs } : {}) })
  }
  return [...chosen.values()]
}

/** As it is listed, or as a person would write it. */
function findNamed(list: Folder[], path: string): string | null {
  const wanted = path.normalize('NFC').toLowerCase()
  const found =
    list.find((folder) => folder.path === path) ??
    list.find((folder) => folder.path.normalize('NFC').toLowerCase() === wanted)
  return found?.path ?? null
}
