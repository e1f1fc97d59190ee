import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Closers } from './closers.ts'

/** A file for what child processes log, as a worker in production logs. */
export function openLog(directory: string, closers: Closers): number {
  const log = openSync(join(directory, 'workers.log'), 'a', 0o600)
  closers.push(() => closeSync(log))
  return log
}
