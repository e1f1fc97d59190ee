// The order of things, and what each hands to the next.
import type { Lang } from '../../src/failures/explain.ts'
import type { Run } from './runner.ts'
import { addAccount } from './steps/account.ts'
import { waitForAnswers } from './steps/answers.ts'
import { closedPort, expiredCertificate, wrongPassword } from './steps/broken-accounts.ts'
import { testConnection } from './steps/connection-test.ts'
import { dailyLimit } from './steps/daily-limit.ts'
import { pollAnswers } from './steps/poll.ts'
import { findNoPassword } from './steps/secrecy.ts'
import { sendMessages } from './steps/sends.ts'
import { generateKeys, startEngine, startPostgres } from './steps/start.ts'
import { wordsIn } from './words/words.ts'

/** What was opened; to be closed in reverse. */
export type Closers = (() => Promise<void>)[]

export type Story = { directory: string; lang: Lang; signal: AbortSignal; closers: Closers; run: Run }

export async function tellStory({ directory, lang, signal, closers, run }: Story): Promise<void> {
  const words = wordsIn[lang]
  const databaseUrl = await run('postgres', startPostgres({ directory, closers }))
  const keys = await run('keys', generateKeys(words))
  const engine = await run(
    'mail-host',
    startEngine({ directory, databaseUrl, keys, lang, words, signal, closers }),
  )

  const account = await run('account', addAccount(engine))
  await run('connection-test', testConnection(engine, account))
  const sends = await run('sends', sendMessages(engine, account))
  await run('answers', waitForAnswers(engine))
  await run('poll', pollAnswers(engine, account, sends))

  await run('closed-port', closedPort(engine))
  await run('wrong-password', wrongPassword(engine))
  await run('expired-certificate', expiredCertificate(engine, closers))
  await run('daily-limit', dailyLimit(engine))
  await run('secrecy', findNoPassword(engine))
}
