// Taking over what a connection test found. The settings come from the test's row, not from the caller, so that a
// password goes to another host only if that is one of the provider's own.
import { type AccountRow, findAccount } from '../../db/accounts.ts'
import { findConnectionTest } from '../../db/connection-tests.ts'
import { InputError, NotFoundError } from '../errors.ts'
import type { AccountChanges } from '../model/account.ts'
import type { Suggestion } from '../model/connection-test.ts'
import { ownServers } from '../providers/own-servers.ts'
import type { Server } from '../providers/types.ts'
import type { ClientContext } from './context.ts'
import { writeUpdate } from './update-account.ts'

export async function applySuggestions(context: ClientContext, testId: string): Promise<AccountRow> {
  const test = await findConnectionTest(context.db, testId)
  const account = test && (await findAccount(context.db, test.accountId))
  if (!account) throw new NotFoundError('connection test', testId)
  const suggestions = test.result?.suggestions ?? []
  if (suggestions.length === 0) throw problem('has no suggestion')
  const changes: AccountChanges = {}
  for (const suggestion of suggestions) {
    if (!isAsked(account, suggestion)) throw problem('is older than the settings that the account has now')
    if (!isOwn(account, suggestion)) throw problem("suggests a host that is not the provider's own")
    changes[suggestion.endpoint] = suggestion.changes
  }
  await writeUpdate(context, account, changes)
  return account
}

function problem(what: string): InputError {
  return new InputError([{ field: 'testId', problem: what }])
}

function isAsked(account: AccountRow, { endpoint, asked }: Suggestion): boolean {
  const { host, port, encryption } = placeOf(account, endpoint)
  return asked.host === host && asked.port === port && asked.encryption === encryption
}

function isOwn(account: AccountRow, { endpoint, changes: { host } }: Suggestion): boolean {
  return host === undefined || ownServers(account, endpoint).some((server) => server.host === host)
}

function placeOf(account: AccountRow, endpoint: Suggestion['endpoint']): Partial<Server> {
  const { smtpHost, smtpPort, smtpEncryption, imapHost, imapPort, imapEncryption } = account
  if (endpoint === 'smtp') return { host: smtpHost, port: smtpPort, encryption: smtpEncryption }
  return { host: imapHost ?? undefined, port: imapPort ?? undefined, encryption: imapEncryption ?? undefined }
}
