import {
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
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

/** What can be done to a Maildir beside what every mailbox can. */
export type Maildir = Omit<Mailbox, 'remove'> & {
  /** The same message many times, read already, with this INTERNALDATE (default: now). As fast as links are made. */
  deliverMany(count: number, raw: string, options?: { folder?: string; date?: Date }): void
  /** Moves the newest message to another folder, as a filter or a person does. Folders are named in Unicode. */
  move(from: string, to: string): void
  /** Takes a message away, counted from the oldest (0); by default the newest. */
  remove(folder?: string, index?: number): void
  removeFolder(name: string): void
  /** Sets the newest message's flags by their letters in a Maildir, such as `FS`. */
  flag(letters: string, folder?: string): void
}

/** A user's Maildir++ on disk, made if need be, read and written without asking Dovecot. */
export function openMaildir(path: string): Maildir {
  makeFolder(path)
  const folderOf = (name = 'INBOX') => (name === 'INBOX' ? path : join(path, `.${encodeUtf7(name)}`))
  const fileAt = (folder: string | undefined, index = -1) => {
    const found = files(folderOf(folder)).at(index)
    if (!found) throw new Error(`no message ${index} in ${folder ?? 'INBOX'}`)
    return found
  }
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
    deliverMany: (count, raw, { folder, date = new Date() } = {}) => {
      const target = folderOf(folder)
      makeFolder(target)
      const seconds = Math.floor(date.getTime() / 1000)
      const original = join(target, 'tmp', `${seconds}.many.test`)
      writeFileSync(original, raw.replace(/\r?\n/g, '\n'))
      own(original)
      utimesSync(original, date, date)
      for (let index = 0; index < count; index += 1) {
        delivered += 1
        linkSync(
          original,
          join(target, 'cur', `${seconds}.M${String(delivered).padStart(6, '0')}P${process.pid}.test:2,S`),
        )
      }
      rmSync(original)
    },
    move: (from, to) => {
      const file = fileAt(from)
      makeFolder(folderOf(to))
      renameSync(file, join(folderOf(to), basename(dirname(file)), basename(file)))
    },
    remove: (folder, index) => rmSync(fileAt(folder, index)),
    removeFolder: (name) => rmSync(folderOf(name), { recursive: true }),
    flag: (letters, folder) => {
      const file = fileAt(folder)
      const name = basename(file).replace(/:2,.*$/, '')
      renameSync(file, join(folderOf(folder), 'cur', `${name}:2,${letters}`))
    },
    renumber: (folder) => {
      const target = folderOf(folder)
      const numbers = list(target).filter((name) => /^dovecot(?:-uidlist|\.index|\.list\.index)/.test(name))
      for (const name of numbers) rmSync(join(target, name))
    },
  }
}

/** Modified UTF-7 (RFC 3501 section 5.1.3), which folders have on disk; a name in ASCII is in it already. */
function encodeUtf7(name: string): string {
  if (/^[ -~]*$/.test(name)) return name
  return name.replace(/&/g, '&-').replace(/[^ -~]+/g, (text) => {
    const bytes = Buffer.from(text, 'utf16le').swap16()
    return `&${bytes.toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`
  })
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
