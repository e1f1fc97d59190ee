// One contender over all mailboxes: when nothing is new, and when each has one new answer.
import type { Child } from '../../processes/parent.ts'
import type { PollerVerbs } from '../../processes/poller.ts'
import { addAccounts, forgetLogins } from '../accounts.ts'
import type { PollOptions, Side } from '../arguments.ts'
import type { PollSetup } from '../contenders/contender.ts'
import type { BenchDovecot } from '../dovecot.ts'
import { addressOf } from '../mail.ts'
import { makeMeter, type PollSample } from '../sample.ts'
import type { PollStage } from '../stage.ts'

export type Mail = 'unchanged' | 'changed'

/** @throws Error if it did not find every answer */
export async function measureSide(
  stage: PollStage,
  dovecot: BenchDovecot,
  side: Side,
  options: PollOptions,
): Promise<Record<Mail, PollSample>> {
  const { mailboxes, concurrency, sweeps } = options
  const stores = await stage.databases.makeStores('postgres')
  const accounts = Array.from({ length: mailboxes }, (_, mailbox) => mailbox)
  const poller = await stage.startPoller(dovecot, await setupOf(side))

  async function setupOf(kind: Side): Promise<PollSetup> {
    const { password, keys } = stage
    if (kind === 'a' || kind === 'b')
      return { kind: kind === 'a' ? 'new-uids' : 'unseen', users: accounts.map(addressOf), password }
    const { publicKey, privateKey } = keys
    const accountIds = await addAccounts(stores, {
      count: mailboxes,
      mailboxes,
      server: dovecot,
      password,
      publicKey,
    })
    const keptMailboxes = kind === 'kept' ? mailboxes : 0
    return { kind: 'postrider', stores, privateKey, accountIds, keptMailboxes, isTicking: false }
  }
  const sweep = () => poller.ask('sweep', { accounts, concurrency })
  async function sweepAll(mail: Mail, times: number): Promise<PollSample> {
    const meter = makeMeter(poller, { dovecotPid: dovecot.pid, postgresPid: stage.postgresPid })
    for (let time = 0; time < times; time += 1) {
      await forgetLogins(stores)
      const takeAway = mail === 'changed' ? await dovecot.deliverAnswers(accounts) : async () => {}
      const before = await poller.ask('found')
      await meter.measure(mailboxes, sweep)
      await expectFound(poller, side, before + (mail === 'changed' ? mailboxes : 0))
      await takeAway()
    }
    return meter.sample()
  }

  // The first look at a mailbox is another matter; after that everything is compiled and known.
  await sweep()
  await sweepAll('changed', 1)
  await sweepAll('unchanged', 1)
  const result = {
    unchanged: await sweepAll('unchanged', sweeps),
    changed: await sweepAll('changed', sweeps),
  }
  await poller.stop()
  await stage.databases.dropStores(stores)
  return result
}

async function expectFound(poller: Child<PollerVerbs>, side: Side, expected: number): Promise<void> {
  const found = await poller.ask('found')
  if (found !== expected) throw new Error(`(${side}) found ${found} answers, and there are ${expected}`)
}
