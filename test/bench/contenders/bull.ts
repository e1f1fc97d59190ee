// (b), (c) and BullMQ's ceiling: a worker as one would write it by hand, at its best and as it is mostly written.
import { createDecipheriv } from 'node:crypto'
import type { Job } from 'bullmq'
import { createTransport, type Transporter } from 'nodemailer'
import postgres from 'postgres'
import { type BullWorker, openBull } from '../bull.ts'
import type { BullJob } from '../work.ts'
import { type BullSetup, type Contender, makeCounter, type Setup } from './contender.ts'

type Processor = (job: Job) => Promise<void>

/** As many as there are accounts: more only wait for the same twenty connections. */
const mailConcurrency = 20
/** Where no-ops are fastest on both backends; more gain nothing. */
const noopConcurrency = 100

export async function makeBullWorker(
  setup: BullSetup | Extract<Setup, { kind: 'no-op' }>,
): Promise<Contender> {
  const bull = openBull(setup.stores)
  const sql = postgres(setup.stores.databaseUrl, { max: 20, onnotice: () => {} })
  const transports = new Map<number, Transporter>()
  const counter = makeCounter()
  const work = setup.kind === 'no-op' ? async () => {} : makeProcessor(setup, sql, transports)
  const concurrency = setup.kind === 'no-op' ? noopConcurrency : mailConcurrency
  let worker: BullWorker | null = null
  const pause = async () => {
    await worker?.close()
    worker = null
  }
  return {
    async consume() {
      counter.reset()
      worker = bull.worker(work, concurrency)
      worker.on('completed', counter.add)
    },
    pause,
    finished: counter.reached,
    async close() {
      await pause()
      for (const transport of transports.values()) transport.close()
      await sql.end()
      await bull.close()
    },
  }
}

function makeProcessor(
  { kind, server, key, accounts }: BullSetup,
  sql: postgres.Sql,
  transports: Map<number, Transporter>,
): Processor {
  return async ({ data }) => {
    const { id, account, message }: BullJob = data
    const boxed = accounts[account]
    if (!boxed) throw new Error(`There is no account ${account}`)
    const auth = { user: boxed.email, pass: decrypt(boxed.box, key) }
    const options = { ...server, requireTLS: true, auth }
    const isPooled = kind === 'pool-per-account'
    const found = transports.get(account)
    const transport =
      found ?? (isPooled ? createTransport({ ...options, ...poolOptions }) : createTransport(options))
    if (isPooled) transports.set(account, transport)
    const { response } = await transport.sendMail({ from: boxed.email, ...message })
    await sql`UPDATE outbox SET state = 'sent', reply = ${response ?? null}, sent_at = now() WHERE id = ${id}`
    if (!isPooled) transport.close()
  }
}

const poolOptions = { pool: true, maxConnections: 5, maxMessages: Number.POSITIVE_INFINITY } as const

/** Nonce, tag, ciphertext. */
function decrypt(box: Uint8Array, key: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12))
  decipher.setAuthTag(box.subarray(12, 28))
  return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]).toString()
}
