// One worker that keeps polling many accounts, with new mail now and then: what it holds must not grow with its polls.
import { addAccounts } from '../accounts.ts'
import type { PollOptions } from '../arguments.ts'
import type { BenchDovecot } from '../dovecot.ts'
import type { PollStage } from '../stage.ts'

export type MemoryStep = { accounts: number; polls: number; rssMb: number; seconds: number }

/** The engine's default. */
const keptMailboxes = 500

export async function measureMemory(
  stage: PollStage,
  dovecot: BenchDovecot,
  { accounts: count, mailboxes, concurrency, memoryAt }: PollOptions,
  onStep: (step: MemoryStep) => void,
): Promise<MemoryStep[]> {
  const stores = await stage.databases.makeStores('postgres')
  const { publicKey, privateKey } = stage.keys
  const { password } = stage
  const accountIds = await addAccounts(stores, { count, mailboxes, server: dovecot, password, publicKey })
  const poller = await stage.startPoller(dovecot, {
    kind: 'postrider',
    stores,
    privateKey,
    accountIds,
    keptMailboxes,
    isTicking: true,
  })
  const startedAt = performance.now()
  const steps: MemoryStep[] = []
  let polls = 0
  for (const goal of memoryAt) {
    // For all accounts that share the mailboxes: most polls find something.
    await dovecot.deliverAnswers(Array.from({ length: mailboxes }, (_, mailbox) => mailbox))
    const accounts = Array.from({ length: goal - polls }, (_, index) => (polls + index) % count)
    await poller.ask('sweep', { accounts, concurrency })
    polls = goal
    const { rssMb } = await poller.ask('usage')
    const step = { accounts: count, polls, rssMb, seconds: (performance.now() - startedAt) / 1000 }
    steps.push(step)
    onStep(step)
  }
  await poller.stop()
  await stage.databases.dropStores(stores)
  return steps
}
