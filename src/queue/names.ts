// One queue per kind of job and provider, so that one provider's limiter or outage is nobody else's.

import { presets } from '../providers/presets.ts'

export const jobKinds = ['send', 'imap-poll', 'connection-test'] as const
export type JobKind = (typeof jobKinds)[number]

/** The way out of workers that name none. */
export const defaultEgress = 'default'

export const connectionTestQueue = 'connection-test'
/** Ticks of the schedulers: due polls, and the sweep that repairs what was lost. */
export const maintenanceQueue = 'maintenance'

/** With several ways out each has a queue, since its limiter counts for its address. */
export const sendQueue = (provider: string, egress = defaultEgress) =>
  egress === defaultEgress ? `send.${provider}` : `send.${provider}.${egress}`
export const pollQueue = (provider: string) => `imap-poll.${provider}`

/** Every queue name is one slot of a Redis Cluster: the braces make its keys hash alike. */
export const keyPrefix = (queue: string) => `{postrider:${queue}}`

/** One turn of an account per instant; adding it again while it exists changes nothing. */
export const turnJobId = (accountId: string, at: Date) => `turn-${accountId}-${at.getTime()}`
export const pollJobId = (accountId: string, isAsked: boolean) =>
  `${isAsked ? 'poll-asked' : 'poll'}-${accountId}`
export const testJobId = (testId: string) => `test-${testId}`

/** Every queue that can exist, for who prepares a database. */
export function allQueues(egresses: string[] = []): string[] {
  const ids = presets.map(({ id }) => id)
  const ways = [...new Set([defaultEgress, ...egresses])]
  const sends = ways.flatMap((egress) => ids.map((id) => sendQueue(id, egress)))
  return [connectionTestQueue, maintenanceQueue, ...sends, ...ids.map(pollQueue)]
}
