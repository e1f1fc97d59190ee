// How often a mailbox is looked at: often while answers are likely, rarely when it is quiet.

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** An answer comes within hours of a message, or of the answer before it. */
const fastMs = 2 * minuteMs
const steadyMs = 5 * minuteMs
/** The product's documents promise that an answer is seen within 5 to 15 minutes. */
const quietMs = 15 * minuteMs

/**
 * The least time between two polls that log in anew: 15 logins an hour. Hosts were seen to lock out at 30 an hour
 * (oldsite.syshosting.com/mail-policy.html), and a person who asks wants some too.
 */
const loginMs = 4 * minuteMs

export type MailboxFacts = {
  now: Date
  /** When the account's last message left, and when a person last answered; null: never. */
  lastSentAt: Date | null
  answeredAt: Date | null
}

/**
 * The time to the next poll in milliseconds. `isKept`: over a connection that stays open, which costs no login.
 * Randomness spreads accounts that were connected together: a tenth more or less.
 */
export function pollInterval(facts: MailboxFacts & { isKept: boolean; random(): number }): number {
  const wishedMs = wishedInterval(facts)
  const intervalMs = facts.isKept ? wishedMs : Math.max(wishedMs, loginMs)
  return Math.round(intervalMs * (0.9 + 0.2 * facts.random()))
}

/** Whether a mailbox is looked at so often that keeping its connection is cheaper than logging in each time. */
export function isWorthKeeping(facts: MailboxFacts): boolean {
  return wishedInterval(facts) <= steadyMs
}

/** When something last happened: of two mailboxes the one that was quiet for longer gives up its connection. */
export function lastActivity({ lastSentAt, answeredAt }: Omit<MailboxFacts, 'now'>): number {
  return Math.max(lastSentAt?.getTime() ?? 0, answeredAt?.getTime() ?? 0)
}

function wishedInterval(facts: MailboxFacts): number {
  const quietForMs = facts.now.getTime() - lastActivity(facts)
  if (quietForMs < 2 * hourMs) return fastMs
  return quietForMs < dayMs ? steadyMs : quietMs
}
