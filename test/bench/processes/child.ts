// The child's end. Whatever ends the parent ends the child.
import type { Answer, Question, Verbs } from './messages.ts'

/** Answers the parent until it goes; then `close` runs and the process ends by itself. */
export function answerParent<V extends Verbs<V>>(verbs: V, close: () => Promise<void>): void {
  const handlers = new Map<string, (...input: never[]) => Promise<unknown>>(Object.entries(verbs))
  process.on('message', async ({ id, verb, input }: Question) => {
    const answer: Answer = { id }
    try {
      const handle = handlers.get(verb)
      if (!handle) throw new Error(`There is no verb ${verb}`)
      answer.result = await handle(input as never)
    } catch (error) {
      answer.error = error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
    if (process.connected) process.send?.(answer)
  })
  process.once('disconnect', async () => {
    // Should something stay open after all.
    setTimeout(() => process.exit(1), 20_000).unref()
    await close()
  })
  // Ctrl-C reaches us too; the parent says when it is over.
  process.on('SIGINT', () => {})
}
