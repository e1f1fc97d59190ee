// What has to run before anything can be shown, each with the way to stop it.
import { openEmbedded } from '../../../db/embedded/server.ts'
import { migrate } from '../../../db/migrate.ts'
import { type Client, createClient } from '../../../src/client.ts'
import { generateKeyPair, type KeyPair } from '../../../src/credentials/keys.ts'
import type { Lang } from '../../../src/failures/explain.ts'
import { jobKinds } from '../../../src/queue/names.ts'
import { startConsumers } from '../../../workers/consumers.ts'
import { openContext } from '../../../workers/context.ts'
import type { Authority } from '../../helpers/certificates.ts'
import { type MailHost, startMailHost } from '../../helpers/mail-host.ts'
import { query } from '../database.ts'
import { dataDirIn, readAuthority } from '../directory.ts'
import { ann, answerOf, leo } from '../people.ts'
import type { Work } from '../runner.ts'
import type { Closers } from '../story.ts'
import type { Words } from '../words/words.ts'

/** What runs, for the steps that use it. */
export type Engine = {
  databaseUrl: string
  client: Client
  host: MailHost
  authority: Authority
  lang: Lang
  words: Words
}

/** How long recipients think. */
const answerAfterMs = 600

export function startPostgres(given: { directory: string; closers: Closers }): Work<string> {
  return async (step) => {
    const embedded = await openEmbedded({ dataDir: dataDirIn(given.directory), durable: false })
    given.closers.push(embedded.release)
    const migrations = await migrate(embedded.url)
    const [row] = await query<{ version: string }>(
      embedded.url,
      "SELECT current_setting('server_version') AS version",
    )
    const version = row?.version ?? ''
    step.expect('server_version', /^\d+/.test(version), true)
    step.record({ version, migrations })
    step.show([{ label: 'version', text: version }])
    return embedded.url
  }
}

export function generateKeys(words: Words): Work<KeyPair> {
  return async (step) => {
    const keys = await generateKeyPair()
    const { keyId } = keys
    step.record({ keyId })
    step.show([
      { label: 'key', text: `${keyId} (P-256)` },
      { text: words.keyHalves, isAside: true },
    ])
    return keys
  }
}

export function startEngine(
  given: Pick<Engine, 'databaseUrl' | 'lang' | 'words'> & {
    directory: string
    keys: KeyPair
    signal: AbortSignal
    closers: Closers
  },
): Work<Engine> {
  const { directory, databaseUrl, keys, lang, words, signal, closers } = given
  return async (step) => {
    const authority = await readAuthority(directory)
    const host = await startHost(authority, words)
    closers.push(host.close)
    const client = createClient({ databaseUrl, publicKey: keys.publicKey, lang })
    closers.push(client.close)
    const { context, close } = await openContext(
      { allowHosts: ['127.0.0.0/8', '::1'], logLevel: 'silent' },
      { databaseUrl, privateKeys: [keys.privateKey] },
    )
    closers.push(close)
    const consumers = await startConsumers(context, [...jobKinds], signal)
    closers.push(consumers.close)

    const imap = host.imap(ann.address)
    step.record({ smtp: host.smtp, imap, jobs: jobKinds })
    step.show([
      {
        label: 'SMTP',
        text: `${host.smtp.host}:${host.smtp.tlsPort} (STARTTLS), ${host.smtp.sslPort} (TLS)`,
      },
      { label: 'IMAP', text: `${imap.host}:${imap.tlsPort} (STARTTLS), ${imap.sslPort} (TLS)` },
      { label: 'workers', text: jobKinds.join(', ') },
    ])
    return { databaseUrl, client, host, authority, lang, words }
  }
}

function startHost(authority: Authority, words: Words): Promise<MailHost> {
  return startMailHost({
    authority,
    users: [ann, leo],
    // Leo has sent enough for today, says his host, in Google's words.
    reply: (stage, { user }) =>
      stage === 'message' && user === leo.address
        ? { code: 550, text: '5.4.5 Daily user sending limit exceeded.' }
        : undefined,
    onMessage: ({ from, to, raw }, host) => {
      for (const address of to) {
        const answer = answerOf(address, raw, words)
        if (answer) setTimeout(() => host.mailbox(from).deliver(answer), answerAfterMs).unref()
      }
    },
  })
}
