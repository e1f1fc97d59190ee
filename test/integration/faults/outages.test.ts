// What holds the engine up goes away while it sends: a worker that is suspended, the queue's contents, Redis, PostgreSQL.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { choosePlace } from '../../../db/embedded/place.ts'
import { openEmbedded } from '../../../db/embedded/server.ts'
import { migrate } from '../../../db/migrate.ts'
import { QueueDownError } from '../../../src/errors.ts'
import {
  type Chaos,
  endClaims,
  findUnaccounted,
  lookAgain,
  makeLate,
  startChaos,
  until,
  untilSettled,
} from '../../helpers/chaos.ts'
import { type Backend, onBothBackends } from '../../helpers/engine.ts'
import type { Service } from '../../helpers/service.ts'

onBothBackends('a worker that is suspended after the dot, past its lease', (backend) => {
  it('writes `sent` when it goes on and reads its 250, and nobody else sends it', async () => {
    const { chaos, zombie, send, answer } = await suspended(backend)
    expect(await chaos.client.sends.resolve(send.id, 'resend')).toBe(false)
    await expire(chaos)
    await chaos.startWorker()
    await remakeQueue(chaos)
    // The other worker is at work, and leaves this one alone.
    await chaos.enqueue(1)
    await until('the next one is sent', async () => (await chaos.states()).sent === 1)
    expect(await chaos.client.sends.get(send.id)).toMatchObject({ state: 'uncertain' })

    zombie.kill('SIGCONT')
    answer()
    await until('both are sent', async () => (await chaos.states()).sent === 2)
    expect(await chaos.client.sends.get(send.id)).toMatchObject({
      state: 'sent',
      finalReply: '250 2.0.0 Taken',
      recipients: [{ state: 'accepted' }],
      attempts: 1,
    })
    expect(new Set(chaos.sink.accepted).size).toBe(chaos.sink.accepted.length)
    expect(await chaos.client.sends.resolve(send.id, 'resend')).toBe(false)
  })

  it('takes back an operator\'s "resend" that nobody has begun yet', async () => {
    const { chaos, zombie, send, answer } = await suspended(backend)
    await expire(chaos)
    expect(await chaos.client.sends.resolve(send.id, 'resend')).toBe(true)
    expect(await chaos.client.sends.get(send.id)).toMatchObject({ state: 'scheduled' })
    answer()
    zombie.kill('SIGCONT')
    await until('it is sent', async () => (await chaos.states()).sent === 1)
    // Behind the job of the resend, which finds nothing to do.
    await chaos.enqueue(1)
    await until('the next one is sent', async () => (await chaos.states()).sent === 2)
    expect(chaos.sink.accepted.filter((id) => id === send.messageId)).toHaveLength(1)
    expect(await findUnaccounted(chaos)).toEqual([])
  })

  it('cannot take back one that another worker has carried out: the word of a person is one more copy, not two', async () => {
    const { chaos, zombie, send, answer } = await suspended(backend)
    await expire(chaos)
    await chaos.startWorker()
    expect(await chaos.client.sends.resolve(send.id, 'resend')).toBe(true)
    // The suspended worker's job is still locked, which it would not be any more after a minute.
    await remakeQueue(chaos)
    await until('it is sent', async () => (await chaos.states()).sent === 1)
    zombie.kill('SIGCONT')
    answer()
    await until('the first worker is done with it, too late', () =>
      zombie.log.some(({ msg }) => msg === 'job.ended'),
    )
    await remakeQueue(chaos)
    await chaos.enqueue(1)
    await until('the next one is sent', async () => (await chaos.states()).sent === 2)
    expect(chaos.sink.accepted.filter((id) => id === send.messageId)).toHaveLength(2)
    expect(await findUnaccounted(chaos)).toEqual([])
  })
})

onBothBackends('a queue that loses everything, three times, while two workers send', (backend) => {
  it('is made anew from rows, and each message arrives once', async () => {
    const chaos = await startChaos({ backend, accounts: 10, thinkMs: () => Math.random() * 40 })
    await Promise.all([chaos.startWorker(), chaos.startWorker()])
    const enqueued = await chaos.enqueue(30)
    for (const count of [40, 90, 140]) {
      await until(
        `${count} have arrived`,
        () => chaos.sink.accepted.length >= count || chaos.sink.accepted.length,
      )
      await remakeQueue(chaos)
    }
    await untilSettled(chaos, enqueued.length)
    await expectEachOnce(chaos, enqueued)
  }, 150_000)
})

describe.skipIf(inject('redisUrl') === null)('a Redis that is stopped and comes back empty', () => {
  it('costs nothing: sends under way end, what is enqueued meanwhile is kept, all arrive once', async () => {
    const chaos = await startChaos({ backend: 'redis', accounts: 10, thinkMs: () => Math.random() * 40 })
    const workers = await Promise.all([chaos.startWorker(), chaos.startWorker()])
    const enqueued = await chaos.enqueue(30)
    await until('50 have arrived', () => chaos.sink.accepted.length >= 50)
    await stopRedis(chaos)
    const stoppedAt = Date.now()
    const refused = await chaos.enqueue(1).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(QueueDownError)
    const saved = (refused as QueueDownError).saved as { messageId: string }[]
    expect(saved).toHaveLength(10)
    await until('five seconds are over', () => Date.now() - stoppedAt >= 5_000)
    await chaos.redis?.restart()

    const later = await chaos.enqueue(1)
    const all = [...enqueued, ...saved, ...later]
    await untilSettled(chaos, all.length)
    await expectEachOnce(chaos, all)
    await until('the workers have come back', () => workers.every((worker) => worksAgain(worker, stoppedAt)))
    await endWell(workers)
  }, 240_000)

  it('does not keep a worker from ending that is told to while it is away', async () => {
    const chaos = await startChaos({ backend: 'redis', accounts: 1 })
    const worker = await chaos.startWorker()
    await stopRedis(chaos)
    worker.kill('SIGTERM')
    let hasEnded = false
    void worker.ended.then(() => {
      hasEnded = true
    })
    // Jobs under way may take 20 s to end; there are none.
    await until('it has ended', () => hasEnded)
  }, 90_000)
})

onBothBackends('a PostgreSQL that crashes and is back after two seconds', (backend) => {
  it('leaves every send either sent or known to be uncertain, and none twice', async () => {
    const server = await ownServer()
    const chaos = await startChaos({
      backend,
      accounts: 10,
      databaseUrl: server.url,
      imap: true,
      thinkMs: () => Math.random() * 40,
    })
    const workers = await Promise.all([chaos.startWorker(), chaos.startWorker()])
    const enqueued = await chaos.enqueue(30)
    await until('50 have arrived', () => chaos.sink.accepted.length >= 50)
    await server.restart()

    await untilSettled(chaos, enqueued.length)
    await until('what was accepted is known to be', async () => {
      await lookAgain(chaos)
      const arrived = new Set(chaos.sink.accepted)
      return !(await chaos.messageIds('uncertain')).some((id) => arrived.has(id))
    })
    // A claim whose answer was lost with the server was never used: those stay uncertain until a person says so.
    const uncertain = await chaos.messageIds('uncertain')
    for (const { id, messageId } of enqueued) {
      if (uncertain.includes(messageId)) await chaos.client.sends.resolve(id, 'resend')
    }
    await until('everything is sent', async () => (await chaos.states()).sent === enqueued.length)
    await expectEachOnce(chaos, enqueued)
    await endWell(workers)
  }, 240_000)
})

async function stopRedis({ redis }: Chaos): Promise<void> {
  if (!redis) throw new Error('no Redis was started')
  process.kill(redis.pid, 'SIGTERM')
  await until('Redis is gone', () => !isAlive(redis.pid))
}

/** Its part of the clock, or of the sends, comes from the queue. */
function worksAgain({ log }: Service, since: number): boolean {
  const down = log.findLastIndex(({ msg }) => msg === 'queue.connection')
  return log.slice(down + 1).some(({ msg, time }) => msg === 'job.ended' && Date.parse(String(time)) > since)
}

async function endWell(workers: Service[]): Promise<void> {
  for (const worker of workers) {
    worker.kill('SIGTERM')
    expect(await worker.ended).toEqual({ code: 0, signal: null })
  }
}

/** A send whose message the sink has and does not answer, and its worker stopped. */
async function suspended(backend: Backend) {
  let answer: () => void = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  let arrived = 0
  const chaos = await startChaos({
    backend,
    accounts: 1,
    onMessage: async () => {
      arrived += 1
      if (arrived === 1) await answered
    },
  })
  const zombie = await chaos.startWorker()
  const [send] = await chaos.enqueue(1)
  if (!send) throw new Error('nothing was enqueued')
  await until('the message has come', () => arrived === 1)
  zombie.kill('SIGSTOP')
  return { chaos, zombie, send, answer }
}

async function expire(chaos: Chaos): Promise<void> {
  await chaos.query(endClaims)
  await chaos.sweep()
  expect(await chaos.states()).toEqual({ uncertain: 1 })
}

async function remakeQueue(chaos: Chaos): Promise<void> {
  await chaos.loseQueue()
  await chaos.query(makeLate)
  await chaos.sweep()
}

async function expectEachOnce(chaos: Chaos, enqueued: { messageId: string }[]): Promise<void> {
  expect(await chaos.states()).toEqual({ sent: enqueued.length })
  expect(chaos.sink.accepted.toSorted()).toEqual(enqueued.map(({ messageId }) => messageId).sort())
  expect(await findUnaccounted(chaos)).toEqual([])
}

/** A PostgreSQL for one test, which can be made to crash and to come back where it was. */
async function ownServer(): Promise<{ url: string; restart(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'postrider-crash-'))
  const { url } = await openEmbedded({ dataDir })
  const place = await choosePlace(dataDir)
  let pid = Number((await readFile(join(place.data, 'postmaster.pid'), 'utf8')).split('\n')[0])
  const stop = async () => {
    process.kill(pid, 'SIGQUIT')
    await until('PostgreSQL is gone', () => !isAlive(pid))
  }
  onTestFinished(async () => {
    await stop()
    await rm(place.root, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  })
  await migrate(url)
  return {
    url,
    async restart() {
      const [command = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
      await stop()
      await sleep(2_000)
      const child = spawn(command, args, { ...place.runAs, cwd: place.root, stdio: 'ignore' })
      await once(child, 'spawn')
      if (child.pid === undefined) throw new Error('PostgreSQL was not started')
      pid = child.pid
      await until('PostgreSQL is back', () => answers(url))
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** It listens for a while before it has recovered. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
