import { type Database, openDatabase } from '../../../db/client.ts'
import { type CredentialsRow, findSealedOtherwise, replaceBox } from '../../../db/credentials.ts'
import { publicKeyOf } from '../../credentials/keys.ts'
import { CannotOpenError, makeOpener, type Opener } from '../../credentials/open.ts'
import { makeSealer, type Sealer } from '../../credentials/seal.ts'
import { addKeyPair } from '../../runtime/key-files.ts'
import type { Command } from '../io.ts'
import type { Output } from '../output.ts'
import { type Session, withRuntime } from '../session.ts'
import { UsageError } from '../usage.ts'

const batchSize = 100

export type Unreadable = { accountId: string; endpoint: 'smtp' | 'imap'; keyId: string }
export type RotationReport = { resealed: number; unreadable: Unreadable[] }

/** What cannot be opened is named and left as it is: whoever finds its key can rotate again. */
export const rotateKeys: Command<object> = (context) =>
  withRuntime(context, async (session) => {
    const { out } = context
    const { newest, privateKeys } = await chooseKeys(session, out)
    const sealer = await makeSealer(publicKeyOf(newest))
    const database = openDatabase(session.runtime.databaseUrl, {
      maxConnections: 2,
      name: 'postrider rotate',
    })
    session.closeLater(database.close)
    const report = await resealAll(database.db, await makeOpener(privateKeys), sealer)
    await out.print(report, () => sayReport(report, sealer.keyId))
    return report.unreadable.length === 0 ? 0 : 1
  })

/** Seals everything for the sealer's key. Safe beside workers, backends that store, and another rotation. */
export async function resealAll(db: Database, opener: Opener, sealer: Sealer): Promise<RotationReport> {
  let resealed = 0
  for (;;) {
    const pass = await resealOnce(db, opener, sealer)
    resealed += pass.resealed
    // A row that changed under the pass may be sealed with an old key again.
    if (pass.changedMeanwhile === 0) return { resealed, unreadable: pass.unreadable }
  }
}

async function resealOnce(db: Database, opener: Opener, sealer: Sealer) {
  const pass = { resealed: 0, changedMeanwhile: 0, unreadable: [] as Unreadable[] }
  let after: CredentialsRow | null = null
  for (;;) {
    const rows: CredentialsRow[] = await findSealedOtherwise(db, sealer.keyId, after, batchSize)
    for (const row of rows) {
      const result = await reseal(db, opener, sealer, row)
      if (result === 'unreadable') {
        const { accountId, endpoint, keyId } = row
        pass.unreadable.push({ accountId, endpoint, keyId })
      } else pass[result] += 1
    }
    after = rows.at(-1) ?? null
    if (rows.length < batchSize) return pass
  }
}

async function reseal(db: Database, opener: Opener, sealer: Sealer, row: CredentialsRow) {
  const binding = { accountId: row.accountId, endpoint: row.endpoint }
  try {
    const credentials = await opener.open({ keyId: row.keyId, box: row.box }, binding)
    const isReplaced = await replaceBox(db, row, await sealer.seal(credentials, binding))
    return isReplaced ? 'resealed' : 'changedMeanwhile'
  } catch (error) {
    if (!(error instanceof CannotOpenError)) throw error
    return 'unreadable'
  }
}

async function chooseKeys({ config, runtime }: Session, out: Output) {
  const isOurs = config.databaseUrl === undefined && config.privateKeys.length === 0
  const privateKeys = isOurs ? (await addKeyPair(config.dataDir)).privateKeys : runtime.privateKeys
  const newest = privateKeys[0]
  if (newest === undefined) {
    throw new UsageError(
      '"keys rotate" needs POSTRIDER_PRIVATE_KEYS: the new private key, then the old ones.',
    )
  }
  if (isOurs) out.note(`Added a key to ${config.dataDir}/keys/private.keys; the old ones stay in it.`)
  else if (config.publicKey !== undefined && config.publicKey !== publicKeyOf(newest)) {
    out.note(
      `POSTRIDER_PUBLIC_KEY is still an older key, which backends seal new credentials with. Set it to\n` +
        `  ${publicKeyOf(newest)}\nand run this again.`,
    )
  }
  return { newest, privateKeys }
}

function sayReport({ resealed, unreadable }: RotationReport, keyId: string): string {
  const lines = unreadable.map(
    (row) =>
      `Not opened: ${row.endpoint} credentials of account ${row.accountId}, sealed with key ${row.keyId}`,
  )
  return [`${resealed} credentials sealed anew with key ${keyId}.`, ...lines].join('\n')
}
