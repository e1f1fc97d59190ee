// postgres.js 3.4.9 writes to a socket that it has just set to null when a connection is lost between two turns of the
// event loop (porsager/postgres issues 1154 and 1208). It reconnects by itself; only the exception has nobody to go to.
import type { Log } from '../src/log.ts'

/** Survives exactly that fault; every other uncaught error ends the process, as it would without this. */
export function surviveDriverFault(log: Log): () => void {
  const onUncaught = (error: unknown) => {
    if (isDriverFault(error)) {
      log.warn({ err: error }, 'database.connection-lost')
      return
    }
    log.error({ err: error }, 'worker.crashed')
    process.exit(1)
  }
  process.on('uncaughtException', onUncaught)
  return () => process.off('uncaughtException', onUncaught)
}

function isDriverFault(error: unknown): boolean {
  const isNullWrite = error instanceof TypeError && error.message.includes("null (reading 'write')")
  return isNullWrite && /nextWrite .*postgres/.test(error.stack ?? '')
}
