// What a child process runs, and what it is told. The contenders open as many connections to the same sink, carry the
// same messages, and keep nothing of finished jobs.

export type Contender = {
  consume(): Promise<void>
  pause(): Promise<void>
  finished(count: number): Promise<void>
  close(): Promise<void>
}

export type Stores = { databaseUrl: string; redisUrl?: string }

export type Mailserver = { host: string; port: number }

/** Username and password as one box of AES-256-GCM, as a hand-rolled worker keeps them. */
export type BoxedAccount = { email: string; box: Uint8Array }

export type BullSetup = {
  kind: 'pool-per-account' | 'transport-per-job'
  stores: Stores
  server: Mailserver
  key: Uint8Array
  accounts: BoxedAccount[]
}

export type Setup =
  | { kind: 'postrider'; stores: Stores; privateKey: string }
  | BullSetup
  | { kind: 'no-op'; stores: Stores }
  | { kind: 'bare-pool'; server: Mailserver; email: string; password: string }

/** Counts what is done and tells who waits for it. */
export function makeCounter() {
  let done = 0
  let goal = { count: Number.POSITIVE_INFINITY, reached: () => {} }
  const look = () => {
    if (done >= goal.count) goal.reached()
  }
  return {
    reset() {
      done = 0
      goal = { count: Number.POSITIVE_INFINITY, reached: () => {} }
    },
    add() {
      done += 1
      look()
    },
    reached: (count: number) =>
      new Promise<void>((resolve) => {
        goal = { count, reached: resolve }
        look()
      }),
  }
}
