import { setTimeout as sleep } from 'node:timers/promises'
import { header } from '../../helpers/messages.ts'
import { ann, recipients } from '../people.ts'
import type { Work } from '../runner.ts'
import type { Engine } from './start.ts'

const longestMs = 10_000

/** Nothing is done here: the recipients act by themselves, the mail host delivers. */
export function waitForAnswers({ host, words }: Engine): Work<void> {
  return async (step) => {
    const expected = Object.values(recipients).filter(({ answer }) => answer !== null).length
    const deadline = performance.now() + longestMs
    let senders: string[] = []
    while (senders.length < expected && performance.now() < deadline) {
      senders = host
        .mailbox(ann.address)
        .messages()
        .map((raw) => header(raw, 'From'))
        .filter((from) => !from.includes(ann.address))
      step.show(senders.map((from) => ({ mark: 'good', text: `${from}  ${words.received}` })))
      await sleep(25, undefined, { signal: step.signal })
    }
    step.record({ answers: senders.map((from) => ({ from })) })
    step.expect('answers in the mailbox', senders.length, expected)
  }
}
