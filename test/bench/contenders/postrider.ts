// (a) The engine as `postrider worker` runs it, with its usual log.
import { type Consumers, startConsumers } from '../../../workers/consumers.ts'
import { openContext } from '../../../workers/context.ts'
import type { Contender, Setup } from './contender.ts'

export async function makePostrider({
  stores,
  privateKey,
}: Extract<Setup, { kind: 'postrider' }>): Promise<Contender> {
  const { context, close } = await openContext(
    { allowHosts: ['127.0.0.0/8'], logLevel: 'info' },
    { ...stores, privateKeys: [privateKey] },
  )
  const abort = new AbortController()
  let consumers: Consumers | null = null
  const pause = async () => {
    await consumers?.close()
    consumers = null
  }
  return {
    async consume() {
      consumers = await startConsumers(context, ['send'], abort.signal)
    },
    pause,
    // Postgres knows, and who asks looks there.
    finished: async () => {
      throw new Error('Postrider does not count its sends')
    },
    async close() {
      await pause()
      await close()
    },
  }
}
