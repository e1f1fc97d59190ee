// Looking for a secret everywhere that the engine writes: log lines, rows, Redis, errors, results.
import { once } from 'node:events'
import { connect } from 'node:net'
import { inspect } from 'node:util'
import { Redis } from 'ioredis'
import pg from 'pg'

/**
 * A password with everything in it that some format escapes or tidies up (two spaces), and around it two words found
 * nowhere else.
 */
export const canary = 'Kw7zCanary"  \\$é%<Vx9qTweety'

/** The words stay recognisable however the rest is escaped, cut or masked. */
const words = ['Kw7zCanary', 'Vx9qTweety']

/** One place where the engine left text. */
export type Trace = { place: string; text: string }

/** Each leak as `place: form: ...the text around it...`. `more` are other secrets, searched as they are. */
export function findLeaks(traces: Trace[], more: string[] = []): string[] {
  const needles = [...needlesOf(canary, words), ...more.map((text) => ['other secret', text] as const)]
  const leaks = new Set<string>()
  for (const { place, text } of traces) {
    for (const [form, needle] of needles) {
      const at = text.indexOf(needle)
      if (at < 0) continue
      leaks.add(`${place}: ${form}: ...${text.slice(Math.max(0, at - 120), at + needle.length + 60)}...`)
      break
    }
  }
  return [...leaks]
}

/** Every way to write the secret that was thought of; the plain words first. */
export function needlesOf(secret: string, parts: string[]): (readonly [form: string, needle: string])[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const bytes = Buffer.from(secret)
  return [
    ...parts.map((part) => ['a word of it', part] as const),
    ['plain', secret],
    ['plain, UTF-8 read as Latin-1', bytes.toString('latin1')],
    ['JSON', json],
    ['JSON in JSON', JSON.stringify(json).slice(1, -1)],
    ['URL', encodeURIComponent(secret)],
    ['URL, whole', encodeURI(secret)],
    ['form', new URLSearchParams({ secret }).toString().slice('secret='.length)],
    ['inspected', inspect(secret).slice(1, -1)],
    ['HTML', secret.replaceAll('"', '&quot;').replaceAll('<', '&lt;')],
    ['hex', bytes.toString('hex')],
    // Of the whole and of each word: a longer text around it, as in AUTH PLAIN, shifts the alignment.
    ...[secret, ...parts].flatMap((text) =>
      base64At(text).flatMap((needle) => [
        ['base64', needle] as const,
        ['base64url', needle.replaceAll('+', '-').replaceAll('/', '_')] as const,
      ]),
    ),
    ...parts.map((part) => ['a word of it, in hex', Buffer.from(part).toString('hex')] as const),
  ]
}

/** The base64 of a text inside another one, at each of the three alignments, without the digits of its neighbours. */
function base64At(text: string): string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2].map((offset) => {
    const digits = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const before = Math.ceil((offset * 8) / 6)
    const after = (offset + bytes.length) % 3 === 0 ? 0 : 1
    return digits.slice(before, digits.length - after)
  })
}

/** A destination for `makeLog` that keeps its lines. */
export function captureLog(): { lines: string[]; write(line: string): void } {
  const lines: string[] = []
  return { lines, write: (line) => void lines.push(line) }
}

/** An error as any handler may print it. */
export function traceError(place: string, error: unknown): Trace[] {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' }
  const inspected = inspect(error, { depth: 20, showHidden: true, getters: true, maxStringLength: null })
  return [message, stack ?? '', toJson(error), inspected].map((text) => ({ place, text }))
}

/** A result as it would be sent on. */
export function traceValue(place: string, value: unknown): Trace {
  return { place, text: `${toJson(value)} ${inspect(value, { depth: 20, maxStringLength: null })}` }
}

function toJson(value: unknown): string {
  // Fields that JSON leaves out of an error, such as `cause`, are in what `inspect` shows.
  return JSON.stringify(value) ?? ''
}

/** Every row of every table of our schema and of the queue's, as text. */
export async function traceTables(databaseUrl: string): Promise<Trace[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_schema IN ('postrider', 'bullmq') AND table_type = 'BASE TABLE' ORDER BY 1`,
    )
    const traces: Trace[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT one::text AS text FROM ${name} AS one`)
      traces.push(...rows.map(({ text }) => ({ place: `table ${name}`, text })))
    }
    return traces
  } finally {
    await client.end()
  }
}

/** Every key and value of one of Redis's databases. */
export async function traceRedis(url: string): Promise<Trace[]> {
  const redis = new Redis(url)
  try {
    const traces: Trace[] = []
    for await (const keys of redis.scanStream()) {
      for (const key of keys as string[]) {
        traces.push({ place: `Redis ${key}`, text: `${key} ${JSON.stringify(await readKey(redis, key))}` })
      }
    }
    return traces
  } finally {
    redis.disconnect()
  }
}

async function readKey(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key)
  switch (type) {
    case 'string':
      return redis.get(key)
    case 'hash':
      return redis.hgetall(key)
    case 'list':
      return redis.lrange(key, 0, -1)
    case 'set':
      return redis.smembers(key)
    case 'zset':
      return redis.call('ZRANGE', key, '0', '-1', 'WITHSCORES')
    case 'stream':
      return redis.xrange(key, '-', '+')
    // Gone since it was listed.
    case 'none':
      return null
    default:
      throw new Error(`${key} is of type ${type}, which is not read yet`)
  }
}

/** Everything that any client says to Redis from now on, also what is deleted again at once. */
export async function watchRedis(url: string): Promise<{ traces: Trace[]; close(): void }> {
  const { hostname, port } = new URL(url)
  // ioredis's own monitor mode fails on a busy server, whose first lines come together with the OK.
  const socket = connect(Number(port), hostname)
  const traces: Trace[] = []
  let pending = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    const lines = (pending + chunk).split('\r\n')
    pending = lines.pop() ?? ''
    traces.push(...lines.map((text) => ({ place: 'command to Redis', text })))
  })
  socket.write('MONITOR\r\n')
  await once(socket, 'data')
  return { traces, close: () => void socket.destroy() }
}
