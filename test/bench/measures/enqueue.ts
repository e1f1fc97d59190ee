// How fast a backend gets rid of its messages: rows, slots and jobs. No worker takes anything meanwhile.
import { rate, type Sample } from '../sample.ts'
import type { Engine } from './engine.ts'

export const enqueueKinds = ['one by one', 'by 20 callers', 'in bulk'] as const
export type EnqueueKind = (typeof enqueueKinds)[number]

const callers = 20

/** An instant that no measurement lives to see. */
export const farAway = () => new Date(Date.now() + 30 * 86_400_000).toISOString()

/** `sendAfter` keeps them waiting for good. One by one it is a tenth of `sends`. */
export async function measureEnqueue(
  engine: Engine,
  kind: EnqueueKind,
  { sends, sendAfter }: { sends: number; sendAfter: string },
): Promise<Sample & { count: number }> {
  if (kind === 'in bulk')
    return { ...(await rate(sends, () => engine.enqueue(sends, sendAfter))), count: sends }
  const count = Math.ceil(sends / 10)
  let begun = 0
  const caller = async () => {
    while (begun < count) {
      begun += 1
      await engine.client.sends.enqueue(engine.input(begun, sendAfter))
    }
  }
  const list = Array.from({ length: kind === 'one by one' ? 1 : callers }, () => caller)
  return { ...(await rate(count, () => Promise.all(list.map((call) => call())))), count }
}
