// The test mail seen again. Not looked for in All Mail: a provider that files what was sent has its copy there.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Failure } from '../../src/failures/failure.ts'
import type { ImapSession } from '../../src/mail/imap.ts'
import type { TestMail } from './smtp-side.ts'

const lookAgainMs = 500

/** `afterMs`: since the server took the mail. */
export type Found = { folder: string; use: 'inbox' | 'junk'; afterMs: number }

/** Hosts file mail to oneself within seconds; greylisting and content filters take longer, which is no fault. */
export async function lookFor(
  { messageId, acceptedAt }: TestMail,
  imap: ImapSession,
  junk: string | null,
  longestMs: number,
  signal: AbortSignal,
): Promise<Found | Failure> {
  const startedAt = performance.now()
  const places: Pick<Found, 'folder' | 'use'>[] = [
    { folder: 'INBOX', use: 'inbox' },
    ...(junk === null ? [] : [{ folder: junk, use: 'junk' as const }]),
  ]
  while (performance.now() - startedAt < longestMs && !signal.aborted) {
    for (const place of places) {
      // Not every server tells a selected folder of new mail; opening it again is the one way that all know.
      await imap.examine(place.folder)
      const [uid] = await imap.findByMessageId(messageId)
      if (uid !== undefined) return { ...place, afterMs: Math.round(performance.now() - acceptedAt) }
    }
    await sleep(lookAgainMs, undefined, { signal }).catch(() => 'the loop ends')
  }
  return {
    code: 'test-mail-not-found',
    stage: 'round-trip',
    endpoint: 'imap',
    rule: 'connection-test/not-found',
    params: { seconds: Math.round(longestMs / 1000) },
  }
}
