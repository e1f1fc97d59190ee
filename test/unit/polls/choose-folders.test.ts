import { describe, expect, it } from 'vitest'
import type { Folder } from '../../../src/mail/folders.ts'
import { chooseFolders } from '../../../workers/imap-poll/folders.ts'

const folder = (path: string, specialUse: string | null = null, listedAs = path): Folder => ({
  path,
  specialUse,
  delimiter: '/',
  listedAs,
})
const inbox = folder('INBOX')
const paths = (list: Folder[], extra: string[] = []) =>
  chooseFolders(list, extra).map(({ path, role }) => `${role} ${path}`)

describe('the folders that a poll reads', () => {
  it('are the inbox and Junk, never Sent, Drafts or Trash', () => {
    const list = [
      inbox,
      folder('Sent', '\\Sent'),
      folder('Drafts', '\\Drafts'),
      folder('Trash', '\\Trash'),
      folder('Bulk', '\\Junk'),
      folder('Spam'),
    ]
    expect(paths(list)).toEqual(['inbox INBOX', 'junk Bulk'])
  })

  it('are All Mail in place of the inbox, if the server says that it is that', () => {
    const all = folder('[Gmail]/Alle Nachrichten', '\\All')
    expect(paths([inbox, all, folder('[Gmail]/Spam', '\\Junk')])).toEqual([
      'all [Gmail]/Alle Nachrichten',
      'junk [Gmail]/Spam',
    ])
    // By its name it may be anybody's folder, with anything in it.
    expect(paths([inbox, folder('All Mail')])).toEqual(['inbox INBOX'])
  })

  it('are those that the owner names, once each, if they are there', () => {
    const list = [inbox, folder('Junk'), folder('Verkauf/Köln'), folder('sales'), folder('Sales')]
    const extra = ['VERKAUF/KÖLN', 'Sales', 'Junk', 'INBOX', 'Nowhere']
    expect(paths(list, extra)).toEqual(['inbox INBOX', 'junk Junk', 'named Verkauf/Köln', 'named Sales'])
    expect(paths([inbox, folder('Ko\u0308ln')], ['Köln'])).toEqual(['inbox INBOX', 'named Ko\u0308ln'])
  })

  it('are the inbox alone where the server lists nothing', () => {
    expect(paths([])).toEqual(['inbox INBOX'])
  })

  it('keep the name on the wire where it is another', () => {
    const list = [inbox, folder('Indésirables', null, 'Ind&AOk-sirables')]
    expect(chooseFolders(list, [])).toEqual([
      { path: 'INBOX', role: 'inbox' },
      { path: 'Indésirables', role: 'junk', listedAs: 'Ind&AOk-sirables' },
    ])
  })
})
