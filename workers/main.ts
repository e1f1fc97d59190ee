// `npm start`: the whole service, with migrations applied first.
import { ConfigError, readConfig } from '../src/config.ts'
import { jobKinds } from '../src/queue/names.ts'
import { serve } from './serve.ts'

try {
  await serve(readConfig(), { jobs: [...jobKinds], migrate: true })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof ConfigError ? 2 : 1
}
