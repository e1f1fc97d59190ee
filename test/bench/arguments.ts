import { parseArgs } from 'node:util'
import { count, counts, type Read, readOptions, someOf } from './options.ts'

export const parts = ['a', 'b', 'c', 'd', 'noop', 'enqueue', 'backlog'] as const
export type Part = (typeof parts)[number]

export type Options = {
  /** Messages of one measurement. */
  sends: number
  rounds: number
  json: boolean
  only: Part[]
  /** Waiting rows at which (a) and enqueueing are measured again. */
  backlogs: number[]
  /** Where CPU profiles of Postrider's worker go. */
  profile?: string
}

const usage = `Usage: npm run bench -- [options]
       npm run bench -- poll [options]    polling; --help tells

Sends through Postrider and through what one would write by hand, side by side, against an SMTP server on this
machine. Nothing leaves the machine and nothing stays behind.

  a        Postrider, enqueueing excluded and included
  b        BullMQ, a nodemailer pool per account, one decryption and one UPDATE per message
  c        BullMQ, createTransport in the processor
  d        a nodemailer pool of 20 without a queue
  noop     BullMQ's jobs that do nothing
  enqueue  sends.enqueue and sends.enqueueMany
  backlog  a and enqueue again, on top of waiting sends

Options:
  --sends N      messages per measurement (default 5000)
  --rounds R     rounds, whose median is shown (default 3)
  --only LIST    some of the above, separated by commas
  --backlogs L   waiting sends of the backlog (default 1000,10000,100000)
  --profile DIR  writes a CPU profile of each of Postrider's workers there
  --json         one JSON document with every round, instead of the table
  --help         this text
`

export function readArguments(args: string[]): Read<Options> {
  return readOptions(usage, () => {
    const { values } = parseArgs({
      args,
      options: {
        sends: { type: 'string', default: '5000' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string', default: parts.join(',') },
        backlogs: { type: 'string', default: '1000,10000,100000' },
        profile: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    })
    if (values.help) return null
    return {
      sends: count('--sends', values.sends),
      rounds: count('--rounds', values.rounds),
      json: values.json,
      only: someOf(parts, values.only),
      backlogs: counts('--backlogs', values.backlogs),
      profile: values.profile,
    }
  })
}
