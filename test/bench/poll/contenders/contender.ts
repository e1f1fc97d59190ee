// What polls, in a process of its own. All of them poll the same mailboxes with the same mail.
import type { Stores } from '../../contenders/contender.ts'

export type PollContender = {
  /** One poll of the account with this number. @throws what kept it from being done */
  poll(account: number): Promise<void>
  /** New messages that were found so far. */
  found(): Promise<number>
  close(): Promise<void>
}

export type ImapServer = { host: string; port: number }

export type PollSetup =
  /** `isTicking`: kept connections are polled by the clock, too. */
  | {
      kind: 'postrider'
      stores: Stores
      privateKey: string
      accountIds: string[]
      keptMailboxes: number
      isTicking: boolean
    }
  | { kind: 'new-uids' | 'unseen'; users: string[]; password: string }
