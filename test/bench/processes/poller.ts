// One contender of polling in a process of its own, so that its CPU seconds, its memory and its bytes are its own.
import type { ImapServer, PollContender, PollSetup } from '../poll/contenders/contender.ts'
import { makeImapflow } from '../poll/contenders/imapflow.ts'
import { makePostriderPolls } from '../poll/contenders/postrider.ts'
import { countSocketBytes } from '../poll/socket-bytes.ts'
import { answerParent } from './child.ts'

export type PollUsage = { cpuSeconds: number; rssMb: number; bytes: number }

export type PollerVerbs = {
  open(setup: { server: ImapServer; contender: PollSetup }): Promise<void>
  /** Polls these accounts once each. The first poll that fails is thrown. */
  sweep(input: { accounts: number[]; concurrency: number }): Promise<void>
  found(): Promise<number>
  usage(): Promise<PollUsage>
}

let contender: PollContender | null = null
let countBytes = () => 0
let isEnding = false
let sweeping: Promise<unknown> = Promise.resolve()
const get = () => {
  if (contender === null) throw new Error('The poller is not open')
  return contender
}

const verbs: PollerVerbs = {
  async open({ server, contender: setup }) {
    countBytes = countSocketBytes(server.port)
    contender =
      setup.kind === 'postrider' ? await makePostriderPolls(setup) : await makeImapflow(server, setup)
  },
  async sweep({ accounts, concurrency }) {
    const left = accounts[Symbol.iterator]()
    const pollNext = async () => {
      // One iterator for all of them: who is done takes the next.
      for (const account of left) {
        if (isEnding) throw new Error('interrupted')
        await get().poll(account)
      }
    }
    const chains = Array.from({ length: concurrency }, pollNext)
    sweeping = Promise.allSettled(chains)
    await Promise.all(chains)
  },
  found: () => get().found(),
  async usage() {
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    const { rss } = process.memoryUsage()
    return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, rssMb: rss / 2 ** 20, bytes: countBytes() }
  },
}
answerParent(verbs, async () => {
  isEnding = true
  // Polls under way write their end.
  await sweeping
  await contender?.close()
})
