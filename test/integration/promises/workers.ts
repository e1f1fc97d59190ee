// Workers other than the engine's own: with other keys, another database role, another guard.
import { makeLog } from '../../../src/log.ts'
import { defaultTimeouts } from '../../../src/mail/endpoint.ts'
import { jobKinds } from '../../../src/queue/names.ts'
import { startConsumers } from '../../../workers/consumers.ts'
import { openContext, type WorkerContext } from '../../../workers/context.ts'
import type { Engine } from '../../helpers/engine.ts'

export type OtherWorkers = { context: WorkerContext; close(): Promise<void> }

/** Starts workers on the engine's stores, which must have none any more (`engine.stopWorkers()`). */
export async function startWorkers(
  engine: Engine,
  options: {
    databaseUrl?: string
    privateKeys?: string[]
    allowHosts?: string[]
    overrides?: Partial<WorkerContext>
  } = {},
): Promise<OtherWorkers> {
  const { databaseUrl = engine.databaseUrl, privateKeys = [engine.keys.privateKey] } = options
  const { context, close } = await openContext(
    { allowHosts: options.allowHosts ?? ['127.0.0.0/8', '::1'], logLevel: 'silent' },
    { databaseUrl, redisUrl: engine.redisUrl, privateKeys },
    { timeouts: defaultTimeouts, log: makeLog('silent'), ...options.overrides },
  )
  try {
    const consumers = await startConsumers(context, [...jobKinds], new AbortController().signal)
    return {
      context,
      close: async () => {
        await consumers.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
