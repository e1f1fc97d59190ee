// What `retry` and `resolve` share: the verdict on one send, and what becomes of it.
import type { Client } from '../../client.ts'
import { NotFoundError, QueueDownError } from '../../errors.ts'
import type { SendDetail } from '../../model/send.ts'
import type { SendState } from '../../model/states.ts'
import type { CommandContext, ExitCode } from '../io.ts'
import { localTime, relativeTime } from '../show/text.ts'

export type Reopening = {
  /** False if nothing was changed. */
  work(): Promise<boolean>
  /** The states that it takes. */
  from: SendState[]
  /** `retried`, as in "not retried". */
  participle: string
}

/** Prints the send's state, whether it was changed or why not. @throws NotFoundError, QueueDownError */
export async function reopen(
  context: CommandContext,
  client: Client,
  id: string,
  { work, from, participle }: Reopening,
): Promise<ExitCode> {
  const { out } = context
  const printDone = async () => {
    const send = await client.sends.get(id)
    const text = await sayDone(client, send)
    await out.print({ id, state: send.state }, () => text)
  }
  const isDone = await work().catch(async (error: unknown) => {
    // It is in the database; whoever reads only stdout must not think that nothing happened.
    if (error instanceof QueueDownError) await printDone()
    throw error
  })
  if (isDone) {
    await printDone()
    return 0
  }
  const send = await client.sends.get(id)
  const why = from.includes(send.state)
    ? await findObstacle(client, send)
    : `it is ${send.state}; only ${from.join(' and ')} sends can be ${participle}`
  const text = `Not ${participle}: ${why}.`
  await out.print({ id, state: send.state }, () => out.style.red(text))
  if (out.isJson) out.note(text)
  return 1
}

async function sayDone(client: Client, { state, slotAt, accountId }: SendDetail): Promise<string> {
  if (state === 'sent') return 'It is sent.'
  if (state === 'scheduled')
    return `Scheduled again; it leaves at ${localTime(slotAt)} (${relativeTime(slotAt, new Date())}).`
  if (state !== 'held') return `It is ${state}.`
  const account = await client.accounts.get(accountId)
  return `It waits for its account, which is ${account.state}: postrider account show ${accountId}`
}

async function findObstacle(client: Client, { accountId }: SendDetail): Promise<string> {
  try {
    await client.accounts.get(accountId)
    return 'its contents are no longer kept'
  } catch (error) {
    if (error instanceof NotFoundError) return 'its account was removed'
    throw error
  }
}
