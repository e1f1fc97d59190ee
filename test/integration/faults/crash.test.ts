// Workers that are killed while they send: nothing is lost, nothing goes out twice. A longer run:
//   CRASH_SENDS=20000 CRASH_KILLS=100 vitest run test/integration/faults/crash.test.ts
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import {
  type Chaos,
  findUnaccounted,
  hasten,
  lookAgain,
  startChaos,
  until,
  untilSettled,
} from '../../helpers/chaos.ts'
import { onBothBackends } from '../../helpers/engine.ts'
import type { Service } from '../../helpers/service.ts'

const sends = Number(process.env.CRASH_SENDS ?? 2_000)
const kills = Number(process.env.CRASH_KILLS ?? 8)
const accounts = 20
/** Two workers have at most this many in the server's hands, each of which thinks twice: the sends outlast the kills. */
const thinkMs = (kills * 1_000 * accounts) / sends

onBothBackends(`two workers, one killed about every second, ${sends} sends`, (backend) => {
  it(
    'each arrives once, and what became of each is known in the end',
    async () => {
      const chaos = await startChaos({
        backend,
        accounts,
        imap: true,
        thinkMs: () => Math.random() * thinkMs,
      })
      const enqueued = await chaos.enqueue(sends / accounts)
      await killWorkers(chaos)

      await untilSettled(chaos, sends)
      const accepted = new Set(chaos.sink.accepted)
      expect(chaos.sink.accepted).toHaveLength(accepted.size)
      expect((await chaos.messageIds('sent')).filter((id) => !accepted.has(id))).toEqual([])
      const doubtful = await chaos.messageIds('uncertain')
      expect(doubtful.length).toBeGreaterThan(0)

      await until(
        'the resolver has found what was accepted',
        async () => {
          await lookAgain(chaos)
          return !(await chaos.messageIds('uncertain')).some((id) => accepted.has(id))
        },
        45_000 + kills * 5_000,
      )
      const lost = new Set(await chaos.messageIds('uncertain'))
      expect([...lost].sort()).toEqual(doubtful.filter((id) => !accepted.has(id)).sort())

      for (const { id, messageId } of enqueued) {
        if (lost.has(messageId)) expect(await chaos.client.sends.resolve(id, 'resend')).toBe(true)
      }
      await until('everything is sent', async () => (await chaos.states()).sent === sends)
      expect(chaos.sink.accepted.toSorted()).toEqual(enqueued.map(({ messageId }) => messageId).sort())
      expect(await findUnaccounted(chaos)).toEqual([])
    },
    120_000 + (sends + kills) * 1_000,
  )
})

/** Two workers at work; each one killed is replaced while the other goes on. */
async function killWorkers(chaos: Chaos): Promise<void> {
  const running: Service[] = []
  const start = async () => {
    running.push(await chaos.startWorker())
  }
  const starts = [start(), start()]
  await Promise.all(starts)
  for (let count = 0; count < kills; count += 1) {
    // In the middle of the work, not of a start: a burst like this one is sorted for a second before mail flows.
    const before = chaos.sink.accepted.length
    await until('mail flows', async () => {
      if (chaos.sink.accepted.length >= before + sends / kills / 4) return true
      await sleep(2_000)
      await hasten(chaos)
      const states = await chaos.states()
      // A quick machine may be through before the last of them is killed.
      const { sent = 0, uncertain = 0 } = states
      return sent + uncertain === sends || states
    })
    await sleep(Math.random() * 500)
    await until('a worker runs', () => running.length > 0)
    const [victim] = running.splice(Math.floor(Math.random() * running.length), 1)
    victim?.kill('SIGKILL')
    await victim?.ended
    starts.push(start())
  }
  await Promise.all(starts)
}
