import { chownSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mailbox } from '../mail-host.ts'
import { mailOwner } from './config.ts'

const flagLetters: Record<string, string> = {
  D: '\\Draft',
  F: '\\Flagged',
  R: '\\Answered',
  S: '\\Seen',
  T: '\\Deleted',
}

let delivered = 0

/** A user's Maildir++ on disk, made if need be, read and written without asking Dovecot. */
export function openMaildir(path: string): Omit<Mailbox, 'renumber' | 'remove'> {
  makeFolder(path)
  const folderOf = (name = 'INBOX') => (name === 'INBOX' ? path : join(path, `.${name}`))
  return {
    messages: (folder) =>
      files(folderOf(folder)).map((file) => readFileSync(file, 'utf8').replace(/\r?\n/g, '\r\n')),
    flags: (folder) =>
      files(folderOf(folder)).map((file) => {
        const letters = /:2,([A-Z]*)$/.exec(file)?.[1] ?? ''
        return Array.from(letters).flatMap((letter) => flagLetters[letter] ?? [])
      }),
    deliver: (raw, folder) => {
      const target = folderOf(folder)
      makeFolder(target)
      delivered += 1
      const name = `${Math.floor(Date.now() / 1000)}.M${String(delivered).padStart(6, '0')}P${process.pid}.test`
      const temporary = join(target, 'tmp', name)
      writeFileSync(temporary, raw.replace(/\r?\n/g, '\n'))
      own(temporary)
      renameSync(temporary, join(target, 'new', name))
    },
  }
}

/** Delivery order is the order of the names: seconds, then a counter or microseconds. */
function files(folder: string): string[] {
  const found = ['new', 'cur'].flatMap((part) => {
    const directory = join(folder, part)
    return list(directory).map((name) => ({ name, path: join(directory, name) }))
  })
  return found.sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ path }) => path)
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch (error) {
    // Dovecot makes Sent and Junk at the first login.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function makeFolder(path: string): void {
  for (const directory of [path, ...['tmp', 'new', 'cur'].map((part) => join(path, part))]) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    own(directory)
  }
}

function own(path: string): void {
  const { uid, gid } = mailOwner()
  chownSync(path, uid, gid)
}
