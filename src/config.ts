// The only reader of process.env: turns it into a Config, or reports every problem at once.
import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

export type Config = {
  /** Unset: the embedded PostgreSQL. */
  databaseUrl?: string
  /** Unset: the queue lives in Postgres. */
  redisUrl?: string
  publicKey?: string
  /** Newest first. */
  privateKeys: string[]
  dataDir: string
  allowHosts: string[]
  /** Servers that discovery asks. Unset: the system's. */
  dnsServers?: string[]
  logLevel: LogLevel
  /** Ways out to the internet that this worker serves, each with the address it binds to. */
  egress: Egress[]
  /** How long the contents of ended sends are kept. */
  keepContentsDays: number
  /** Mailboxes whose connections stay open between polls, at most; each takes about 125 KB. */
  keptMailboxes: number
}

/** `localAddress` absent: whatever address the system takes. */
export type Egress = { name: string; localAddress?: string }

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Everything that is wrong with the environment, one line each. */
export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : 'problems'}:\n- ${problems.join('\n- ')}`,
    )
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const url = (protocols: RegExp, example: string) =>
  z
    .string()
    .refine(
      (text) => text.split(',').every((part) => protocols.test(part.trim()) && URL.canParse(part.trim())),
      `is not a URL such as ${example}`,
    )

const schema = z.object({
  DATABASE_URL: url(/^postgres(ql)?:\/\//, 'postgres://user:password@host:5432/postrider').optional(),
  REDIS_URL: url(/^rediss?:\/\//, 'redis://host:6379').optional(),
  POSTRIDER_PUBLIC_KEY: z.string().optional(),
  POSTRIDER_PRIVATE_KEYS: z.string().optional(),
  POSTRIDER_DATA_DIR: z.string().default('.data'),
  POSTRIDER_ALLOW_HOSTS: z.string().default(''),
  POSTRIDER_DNS_SERVERS: z.string().transform(parseDnsServers).optional(),
  POSTRIDER_EGRESS: z.string().default('default').transform(parseEgress),
  POSTRIDER_KEEP_CONTENTS_DAYS: z.coerce
    .number('is not a number of days')
    .int('must be a whole number of days')
    .min(8, 'must be at least 8 days: copies for the Sent folder are made for a week')
    .default(30),
  POSTRIDER_KEPT_MAILBOXES: z.coerce
    .number('is not a number of mailboxes')
    .int('must be a whole number of mailboxes')
    .min(0, 'must be 0 or more')
    .max(100_000, 'must be at most 100000: each takes about 125 KB')
    .default(500),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
})

/**
 * Reads the environment. A variable that is set but empty counts as unset, as Docker Compose writes it.
 *
 * @throws ConfigError listing every problem; values of keys are never in it
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = []
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  for (const name of ['POSTRIDER_PUBLIC_KEY', 'POSTRIDER_PRIVATE_KEYS'])
    readFileVariant(given, name, problems)
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
  }
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems)
  const values = parsed.data
  return {
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    publicKey: values.POSTRIDER_PUBLIC_KEY?.trim(),
    privateKeys: splitList(values.POSTRIDER_PRIVATE_KEYS ?? ''),
    dataDir: values.POSTRIDER_DATA_DIR,
    allowHosts: splitList(values.POSTRIDER_ALLOW_HOSTS),
    dnsServers: values.POSTRIDER_DNS_SERVERS,
    logLevel: values.LOG_LEVEL,
    egress: values.POSTRIDER_EGRESS,
    keepContentsDays: values.POSTRIDER_KEEP_CONTENTS_DAYS,
    keptMailboxes: values.POSTRIDER_KEPT_MAILBOXES,
  }
}

/** `NAME_FILE` names a file that holds the value, as Docker secrets do. */
function readFileVariant(env: Record<string, string | undefined>, name: string, problems: string[]): void {
  const file = env[`${name}_FILE`]
  if (file === undefined) return
  if (env[name] !== undefined) problems.push(`${name} and ${name}_FILE are both set; keep one`)
  else if (!existsSync(file)) problems.push(`${name}_FILE names a file that does not exist: ${file}`)
  else env[name] = readFileSync(file, 'utf8').trim()
}

function splitList(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
}

/** Addresses, each alone or with a port: `192.0.2.53`, `127.0.0.1:5353`, `[::1]:5353`. */
function parseDnsServers(text: string, context: z.RefinementCtx): string[] {
  const list = splitList(text)
  for (const entry of list) {
    const [, bracketed, bare, port] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(entry) ?? []
    const isAddress = bracketed ? isIP(bracketed) === 6 : isIP(bare ?? entry) !== 0
    if (isAddress && Number(port ?? 53) >= 1 && Number(port ?? 53) <= 65_535) continue
    const message = `has ${JSON.stringify(entry)}; write IP addresses, each alone or with a port, such as 192.0.2.53 or 127.0.0.1:5353`
    context.addIssue({ code: 'custom', message })
  }
  return list
}

/** `name` or `name=localAddress`, separated by commas. */
function parseEgress(text: string, context: z.RefinementCtx): Egress[] {
  const list = splitList(text).map((entry): Egress => {
    const [name = '', localAddress] = entry.split('=').map((part) => part.trim())
    return localAddress === undefined ? { name } : { name, localAddress }
  })
  for (const { name, localAddress } of list) {
    const isWrong =
      !/^[a-z0-9-]{1,40}$/.test(name) || (localAddress !== undefined && isIP(localAddress) === 0)
    if (!isWrong) continue
    const entry = localAddress === undefined ? name : `${name}=${localAddress}`
    const message = `has ${JSON.stringify(entry)}; write names of a-z, 0-9 and -, each alone or with =IP, such as paris=203.0.113.5`
    context.addIssue({ code: 'custom', message })
  }
  return list
}
