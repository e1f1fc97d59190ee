import type { Account, AccountInput } from '../../../src/model/account.ts'
import { countRowsWith, dump, query } from '../database.ts'
import { ann } from '../people.ts'
import type { Work } from '../runner.ts'
import type { Engine } from './start.ts'

/** One message a second: slow enough to be seen. */
const minGapSeconds = 1

export function addAccount({ client, databaseUrl, host, words }: Engine): Work<Account> {
  return async (step) => {
    const account = await step.wait(client.accounts.add(annsInput(host)))
    step.expect('account.state', account.state, 'untested')

    const boxes = await query<{ endpoint: string; key_id: string; box: string }>(
      databaseUrl,
      `SELECT endpoint, key_id, encode(box, 'hex') AS box FROM postrider.credentials
       WHERE account_id = '${account.id}' ORDER BY endpoint DESC`,
    )
    const sealed = boxes.map(({ endpoint, key_id, box }) => {
      return { endpoint, keyId: key_id, bytes: box.length / 2, start: box.slice(0, 24) }
    })
    const rowsWithPassword = countRowsWith(ann.password, await dump(databaseUrl))
    step.expect(
      'sealed endpoints',
      sealed.map(({ endpoint }) => endpoint),
      ['smtp', 'imap'],
    )
    step.expect('rows with the password', rowsWithPassword, 0)

    const { id, email, provider, state } = account
    step.record({ account: { id, email, provider, state }, sealed, rowsWithPassword })
    step.show([
      { label: 'email', text: email },
      ...sealed.map(({ endpoint, bytes, start }) => {
        return { label: endpoint, text: words.sealed({ start: start.replace(/..(?=.)/g, '$& '), bytes }) }
      }),
      { text: words.notReadable, isAside: true },
    ])
    return account
  }
}

function annsInput(host: Engine['host']): AccountInput {
  const imap = host.imap(ann.address)
  return {
    email: ann.address,
    displayName: ann.name,
    smtp: {
      host: host.smtp.host,
      port: host.smtp.tlsPort,
      encryption: 'tls',
      username: ann.address,
      password: ann.password,
    },
    imap: { host: imap.host, port: imap.sslPort, encryption: 'ssl' },
    limits: { perHour: 100, perDay: 1_000, minGapSeconds },
  }
}
