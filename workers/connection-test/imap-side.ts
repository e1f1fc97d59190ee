import { locateFolder } from '../../src/mail/folders.ts'
import { type ImapSession, openImap } from '../../src/mail/imap.ts'
import type { StageName } from '../../src/model/connection-test.ts'
import { ownServers } from '../../src/providers/own-servers.ts'
import type { Asked } from './diagnosis.ts'
import { lookFor } from './round-trip.ts'
import type { ImapSettings, Run } from './run-test.ts'
import { runSide, type Side, type SideResult } from './side.ts'
import type { TestMail } from './smtp-side.ts'

/** `mail`: what SMTP took; without it there is nothing to look for, and `smtpFailed` says why. */
export async function testImap(
  run: Run,
  { host, port, encryption }: ImapSettings,
  mail: TestMail | null,
  smtpFailed: StageName | null,
): Promise<SideResult & { isInJunk: boolean }> {
  const { account, deps } = run
  let isInJunk = false
  const pin = account.imapPin
  const asked: Asked = { endpoint: 'imap', host, port, encryption, pin, own: ownServers(account, 'imap') }
  const openCredentials = () => deps.openCredentials('imap')
  const result = await runSide(run, asked, async (side) => {
    const target = { host, port, encryption, pin, provider: account.provider, openCredentials }
    const imap = await openImap(target, side.session)
    try {
      side.budget.renew(run.budgets.mailboxMs)
      const junk = await readFolders(imap, side)
      if (!mail) {
        side.log.skipRest(smtpFailed)
        return null
      }
      const found = await lookFor(mail, imap, junk, run.budgets.roundTripMs, side.budget.signal)
      if ('code' in found) return found
      isInJunk = found.use === 'junk'
      side.log.pass('round-trip', found)
      return null
    } finally {
      await imap.close()
    }
  })
  return { ...result, isInJunk }
}

/** Where Junk is, if it has one. */
async function readFolders(imap: ImapSession, { log }: Side): Promise<string | null> {
  const inbox = await imap.examine('INBOX')
  const folders = await imap.folders()
  const sent = locateFolder(folders, 'sent')
  const junk = locateFolder(folders, 'junk')
  log.pass('inbox', {
    messages: inbox.exists,
    folders: folders.length,
    sent: sent?.path ?? null,
    sentFoundBy: sent?.foundBy,
    junk: junk?.path ?? null,
    junkFoundBy: junk?.foundBy,
  })
  return junk?.path ?? null
}
