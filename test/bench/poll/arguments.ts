import { parseArgs } from 'node:util'
import { count, counts, type Read, readOptions, someOf } from '../options.ts'

/** Who polls, and what else is measured. */
export const sides = ['new', 'kept', 'a', 'b'] as const
export const pollParts = [...sides, 'memory', 'tick'] as const
export type Side = (typeof sides)[number]
export type PollPart = (typeof pollParts)[number]

export type PollOptions = {
  mailboxes: number
  /** Polls at once, the same for everybody. */
  concurrency: number
  rounds: number
  /** How often a measurement polls every mailbox. */
  sweeps: number
  only: PollPart[]
  /** Of the worker whose memory is watched. */
  accounts: number
  /** After how many of its polls. */
  memoryAt: number[]
  /** Rows among which a tick finds what is due. */
  rows: number
  json: boolean
  /** Where CPU profiles of Postrider's worker go. */
  profile?: string
}

const usage = `Usage: npm run bench -- poll [options]

Polls mailboxes of a Dovecot on this machine, with Postrider and with what one would write by hand, side by side, when
nothing is new and when each mailbox has one new answer. Nothing leaves the machine and nothing stays behind.

  new      Postrider, a login for each poll
  kept     Postrider over connections that stay open
  a        imapflow: log in, select, fetch the new UIDs, log out
  b        imapflow: log in, search UNSEEN, download all of it, log out
  memory   one worker of Postrider that keeps polling many accounts
  tick     finding what is due among many accounts, and adding its jobs

Options:
  --mailboxes N    mailboxes that are polled (default 200)
  --concurrency N  polls at once (default 10)
  --sweeps N       polls of each mailbox in a measurement (default 3)
  --rounds R       rounds, whose median is shown (default 3)
  --only LIST      some of the above, separated by commas
  --accounts N     accounts of the worker whose memory is watched (default 10000)
  --memory-at L    after how many of its polls (default 2000,5000,10000,20000)
  --rows N         accounts among which a tick looks (default 1000000)
  --profile DIR    writes a CPU profile of each of Postrider's workers there
  --json           one JSON document with every round, instead of the tables
  --help           this text
`

export function readPollArguments(args: string[]): Read<PollOptions> {
  return readOptions(usage, () => {
    const { values } = parseArgs({
      args,
      options: {
        mailboxes: { type: 'string', default: '200' },
        concurrency: { type: 'string', default: '10' },
        sweeps: { type: 'string', default: '3' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string', default: pollParts.join(',') },
        accounts: { type: 'string', default: '10000' },
        'memory-at': { type: 'string', default: '2000,5000,10000,20000' },
        rows: { type: 'string', default: '1000000' },
        profile: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    })
    if (values.help) return null
    return {
      mailboxes: count('--mailboxes', values.mailboxes),
      concurrency: count('--concurrency', values.concurrency),
      sweeps: count('--sweeps', values.sweeps),
      rounds: count('--rounds', values.rounds),
      only: someOf(pollParts, values.only),
      accounts: count('--accounts', values.accounts),
      memoryAt: counts('--memory-at', values['memory-at']).sort((a, b) => a - b),
      rows: count('--rows', values.rows),
      json: values.json,
      profile: values.profile,
    }
  })
}
