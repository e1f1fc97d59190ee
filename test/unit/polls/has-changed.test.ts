import { describe, expect, it } from 'vitest'
import type { AccountRow } from '../../../db/accounts.ts'
import { hasChanged } from '../../../workers/imap-poll/read-folder.ts'

const stable = { provider: 'custom' } as AccountRow
const unstable = { provider: 'proton-bridge' } as AccountRow
const cursor = { folder: 'INBOX', uidValidity: 7, lastUid: 41, brokenReads: 0 }
const status = { uidValidity: 7, uidNext: 42, messages: 40 }

describe('whether there may be something new in a folder', () => {
  it.each([
    ['nothing came', stable, status, cursor, false],
    ['something came', stable, { ...status, uidNext: 43 }, cursor, true],
    ['UIDNEXT fell back: UIDs were given anew', stable, { ...status, uidNext: 40 }, cursor, true],
    ['UIDVALIDITY changed', stable, { ...status, uidValidity: 8 }, cursor, true],
    ['the server keeps UIDNEXT to itself', stable, { ...status, uidNext: null }, cursor, true],
    ['it was never read', stable, status, undefined, true],
    ['it was deleted from only', stable, { ...status, messages: 3 }, cursor, false],
    ['UIDs mean nothing there', unstable, status, cursor, true],
  ] as const)('%s', (_name, account, folder, known, expected) => {
    expect(hasChanged(account, folder, known)).toBe(expected)
  })
})
