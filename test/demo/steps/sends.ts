import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from '../../../src/model/account.ts'
import type { Enqueued, Send } from '../../../src/model/send.ts'
import type { Line } from '../display/display.ts'
import { recipients } from '../people.ts'
import type { Work } from '../runner.ts'
import type { Engine } from './start.ts'

export type Written = { to: string; id: string; messageId: string; slotAt: string }

export function sendMessages({ client, host, words }: Engine, account: Account): Work<Written[]> {
  return async (step) => {
    const { subject, text } = words.mail
    const addresses = Object.values(recipients).map(({ address }) => address)
    const results = await step.wait(
      client.sends.enqueueMany(addresses.map((to) => ({ accountId: account.id, to, subject, text }))),
    )
    const written = results.flatMap((result, index) => toWritten(result, addresses[index] ?? ''))
    step.expect('messages enqueued', written.length, addresses.length)
    step.expect(
      'least gap between slots kept',
      leastGapMs(written) >= account.limits.minGapSeconds * 1000,
      true,
    )

    let sends: Send[] = []
    while (sends.length === 0 || sends.some(({ state }) => isUnderWay(state))) {
      sends = await step.wait(client.sends.list({ accountId: account.id }))
      step.show(written.map((one) => toLine(one, written, sends)))
      await sleep(50, undefined, { signal: step.signal })
    }
    const states = written.map(({ id }) => sends.find((send) => send.id === id)?.state)
    const arrivals = written.map(
      ({ messageId }) => host.accepted.filter((mail) => mail.messageId === messageId).length,
    )
    step.record({ sends: written.map((one, index) => ({ ...one, state: states[index] })) })
    step.expect(
      'states',
      states,
      written.map(() => 'sent'),
    )
    step.expect(
      'times each arrived',
      arrivals,
      written.map(() => 1),
    )
    return written
  }
}

function toWritten(result: Enqueued | { error: string }, to: string): Written[] {
  if ('error' in result) return []
  const { id, messageId, slotAt } = result
  return [{ to, id, messageId, slotAt }]
}

function leastGapMs(written: Written[]): number {
  const slots = written.map(({ slotAt }) => Date.parse(slotAt)).sort((a, b) => a - b)
  return Math.min(...slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0)))
}

function isUnderWay(state: Send['state']): boolean {
  return state === 'scheduled' || state === 'sending' || state === 'retrying'
}

function toLine({ id, to, slotAt }: Written, all: Written[], sends: Send[]): Line {
  const state = sends.find((send) => send.id === id)?.state ?? 'scheduled'
  const afterMs = Date.parse(slotAt) - Date.parse(all[0]?.slotAt ?? slotAt)
  const clock = slotAt.slice(11, 23)
  return {
    mark: state === 'sent' ? 'good' : isUnderWay(state) ? 'waiting' : 'bad',
    label: to,
    text: `${clock} UTC (+${(afterMs / 1000).toFixed(2)} s)  ${state}`,
  }
}
