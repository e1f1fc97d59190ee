// Mail is put into Maildirs on disk, beside Dovecot and outside of what is measured.
import { chown, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mailOwner } from '../../helpers/dovecot/config.ts'
import { isLeftUnread, makeAnswer, makeOldMessage, oldMessages } from './mail.ts'

export type Maildirs = {
  /** A new answer in each of these mailboxes. Returns what takes them away again. */
  deliverAnswers(mailboxes: number[]): Promise<() => Promise<void>>
}

const weekMs = 7 * 24 * 3600 * 1000

/** Fills the Maildirs of all mailboxes, where `pathOf` says. */
export async function fillMaildirs(count: number, pathOf: (mailbox: number) => string): Promise<Maildirs> {
  for (let mailbox = 0; mailbox < count; mailbox += 1) {
    await makeMaildir(pathOf(mailbox))
    for (let number = 0; number < oldMessages; number += 1) await addOld(pathOf(mailbox), mailbox, number)
  }
  let delivered = 0
  return {
    async deliverAnswers(mailboxes) {
      delivered += 1
      const name = `${Math.floor(Date.now() / 1000)}.A${delivered}.bench`
      for (const mailbox of mailboxes)
        await put(pathOf(mailbox), `new/${name}`, makeAnswer(mailbox, delivered))
      return async () => {
        for (const mailbox of mailboxes) {
          // Where it is when a folder was opened for writing, and where it was put.
          for (const place of [`cur/${name}:2,`, `new/${name}`])
            await rm(join(pathOf(mailbox), place), { force: true })
        }
      }
    },
  }
}

async function makeMaildir(path: string): Promise<void> {
  for (const directory of [path, join(path, 'tmp'), join(path, 'new'), join(path, 'cur')]) {
    await mkdir(directory, { mode: 0o700 })
    await own(directory)
  }
}

/** From before the accounts were connected, by its INTERNALDATE too, which is the time of the file. */
async function addOld(path: string, mailbox: number, number: number): Promise<void> {
  const place = `cur/${String(number).padStart(10, '0')}.O.bench:2,${isLeftUnread(number) ? '' : 'S'}`
  await put(path, place, makeOldMessage(mailbox, number))
  const arrivedAt = new Date(Date.now() - weekMs)
  await utimes(join(path, place), arrivedAt, arrivedAt)
}

async function put(path: string, place: string, message: string): Promise<void> {
  const temporary = join(path, 'tmp', 'arriving')
  await writeFile(temporary, message)
  await own(temporary)
  await rename(temporary, join(path, place))
}

async function own(path: string): Promise<void> {
  const { uid, gid } = mailOwner()
  await chown(path, uid, gid)
}
