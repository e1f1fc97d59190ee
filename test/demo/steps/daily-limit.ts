// The fourth entry of the documents' troubleshooting: the host refuses a real message for the account's sake, and that
// must cost the message's recipient nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Lang } from '../../../src/failures/explain.ts'
import type { SendDetail } from '../../../src/model/send.ts'
import { leo } from '../people.ts'
import type { Step, Work } from '../runner.ts'
import { judge, linesOf } from './explained.ts'
import type { Engine } from './start.ts'

const to = 'maria@example.org'

export function dailyLimit(engine: Engine): Work<void> {
  const { client, host, lang, words } = engine
  return async (step) => {
    const { id: accountId } = await step.wait(client.accounts.add(leosInput(host)))
    const send = await sendOne(engine, step, accountId)
    const { state, until } = await step.wait(client.accounts.get(accountId))
    const recipients = send.recipients.map(({ address, state, failure }) => ({ address, state, failure }))
    step.record({ state: send.state, recipients, account: { state, until } })
    judge(step, lang, send.failure, { group: 'sending-limit-reached', code: 'daily-limit', field: 'limits' })
    step.expect('send.state', send.state, 'held')
    step.expect('recipients', recipients, [{ address: to, state: 'pending', failure: null }])
    step.expect('account.state', state, 'limited')
    step.expect('mail that arrived', host.accepted.filter((mail) => mail.to.includes(to)).length, 0)
    const end = until ? `, ${words.until(formatInstant(until, lang))}` : ''
    step.show([
      ...linesOf(engine, send.failure),
      { label: 'account', text: `${state}${end}` },
      { label: 'send', text: send.state },
      { text: words.untouched(to), isAside: true },
    ])
  }
}

function leosInput({ smtp: { host, tlsPort: port } }: Engine['host']) {
  const { address: username, name, password } = leo
  const smtp = { host, port, encryption: 'tls' as const, username, password }
  return { email: leo.address, displayName: name, smtp }
}

/** Until its first attempt has ended. */
async function sendOne({ client, words }: Engine, step: Step, accountId: string): Promise<SendDetail> {
  const { subject, text } = words.mail
  const { id } = await step.wait(client.sends.enqueue({ accountId, to, subject, text }))
  for (;;) {
    const send = await step.wait(client.sends.get(id))
    if (send.state !== 'scheduled' && send.state !== 'sending') return send
    await sleep(25, undefined, { signal: step.signal })
  }
}

function formatInstant(iso: string, lang: Lang): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Date(iso).toLocaleString(lang, options)} UTC`
}
