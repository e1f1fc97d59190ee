import type { Database } from '../../db/client.ts'
import type { Sealer } from '../credentials/seal.ts'
import { QueueDownError } from '../errors.ts'
import type { Lang } from '../failures/explain.ts'
import type { Enqueued } from '../model/send.ts'
import type { QueueBackend } from '../queue/backend.ts'

/** What the parts of the client share. */
export type ClientContext = {
  db: Database
  queue: QueueBackend
  /** Parsed when first needed: reading needs no key. */
  sealer(): Promise<Sealer>
  now(): Date
  random(): number
  lang: Lang
}

/** Adds jobs after the rows they are about were committed. */
export async function addOrSay(work: () => Promise<void>, saved: Enqueued[] = []): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw new QueueDownError(error instanceof Error ? error.message : String(error), saved)
  }
}
