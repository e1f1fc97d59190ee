import type { Database } from '../../db/client.ts'
import type { Sealer } from '../credentials/seal.ts'
import type { Lang } from '../failures/explain.ts'
import type { QueueBackend } from '../queue/backend.ts'
import type { TestProgress } from './test-progress.ts'

/** What the parts of the client share. */
export type ClientContext = {
  db: Database
  queue: QueueBackend
  testProgress: TestProgress
  /** Parsed when first needed: reading needs no key. */
  sealer(): Promise<Sealer>
  now(): Date
  random(): number
  lang: Lang
}
