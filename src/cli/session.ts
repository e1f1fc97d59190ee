// What a command that needs data opens, and the order in which it is closed again.
import type { Client } from '../client.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { toDatabaseError } from '../runtime/database-error.ts'
import { openRuntime, type Runtime } from '../runtime/runtime.ts'
import { InterruptedError, listenForInterrupt } from './interrupt.ts'
import type { CommandContext, ExitCode } from './io.ts'

export type Session = {
  config: Config
  runtime: Runtime
  /** Runs when the session ends, last come first served. */
  closeLater(close: () => Promise<void>): void
}

/**
 * Opens the configured database, runs `work` and closes everything, whatever happens.
 *
 * @throws ConfigError, InterruptedError, DatabaseError, or what `work` throws
 */
export async function withRuntime(
  { io }: CommandContext,
  work: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = readConfig(io.env)
  const closers: (() => Promise<void>)[] = []
  const closeLater = (close: () => Promise<void>) => void closers.push(close)
  const interrupt = listenForInterrupt()
  try {
    const runtime = await openRuntime(config, { migrate: false })
    closeLater(runtime.close)
    return await interrupt
      .during(() => work({ config, runtime, closeLater }))
      .catch((error: unknown) => {
        throw toDatabaseError(error, runtime.databaseUrl)
      })
  } catch (error) {
    // A terminal or pipe that is still being read would keep the process alive.
    if (error instanceof InterruptedError) io.stdin.destroy()
    throw error
  } finally {
    for (const close of closers.reverse()) await close()
    interrupt.stop()
  }
}

/** The same with a client of the public API, which is all that most commands need. */
export async function withClient(
  context: CommandContext,
  work: (client: Client, session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withRuntime(context, async (session) => {
    const { runtime, closeLater } = session
    const { createClient } = await import('../client.ts')
    const { databaseUrl, redisUrl, publicKey } = runtime
    const client = createClient({ databaseUrl, redisUrl, publicKey, lang: context.lang })
    closeLater(client.close)
    return work(client, session)
  })
}

/** Credentials cannot be stored without one. @throws ConfigError */
export function requirePublicKey({ publicKey }: Runtime): void {
  if (publicKey === undefined)
    throw new ConfigError(['POSTRIDER_PUBLIC_KEY is missing; run "postrider keys generate"'])
}
