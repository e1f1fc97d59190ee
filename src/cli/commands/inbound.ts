import { open } from 'node:fs/promises'
import { policyOf } from '../../failures/codes.ts'
import { classifyInbound } from '../../inbound/classify.ts'
import type { BounceRecipient, InboundMessage } from '../../inbound/message.ts'
import { readLines } from '../input/lines.ts'
import type { Command, Io } from '../io.ts'
import type { Output } from '../output.ts'
import { plain } from '../show/text.ts'

/** What a message's kind depends on is at its beginning; attachments come after. */
const maxBytes = 2 * 1024 * 1024
/** Enough to see that the right part was taken. */
const maxLines = 12

/** Files in the order in which they were named. One that cannot be read is reported and costs the others nothing. */
export const judgeMessages: Command<{ files: string[] }> = async ({ io, out }, { files }) => {
  let isAllRead = true
  for await (const file of pathsOf(files, io)) {
    try {
      const { raw, truncated } = await readBeginning(file)
      await printMessage(out, file, await classifyInbound(raw, { now: new Date(), truncated }))
    } catch (error) {
      if (!isFileError(error)) throw error
      isAllRead = false
      await out.print({ file, error: error.message }, () => out.style.red(`${plain(file)}: ${error.message}`))
    }
  }
  return isAllRead ? 0 : 1
}

async function* pathsOf(files: string[], { stdin }: Io): AsyncGenerator<string> {
  for (const file of files) {
    if (file !== '-') yield file
    else for await (const { text } of readLines(stdin)) if (text !== '') yield text
  }
}

async function readBeginning(file: string): Promise<{ raw: Uint8Array; truncated: boolean }> {
  const handle = await open(file)
  try {
    // One byte more tells whether something was left out.
    const buffer = Buffer.allocUnsafe(maxBytes + 1)
    let size = 0
    while (size < buffer.length) {
      const { bytesRead } = await handle.read(buffer, size, buffer.length - size)
      if (bytesRead === 0) break
      size += bytesRead
    }
    return { raw: buffer.subarray(0, Math.min(size, maxBytes)), truncated: size > maxBytes }
  } finally {
    await handle.close()
  }
}

function printMessage(out: Output, file: string, message: InboundMessage): Promise<void> {
  const { kind, inReplyTo, references, rule, autoReply, visibleText } = message
  const bounce = message.bounce && {
    type: message.bounce.type,
    ...describeRecipient(message.bounce),
    recipients: message.bounce.recipients.map(describeRecipient),
  }
  return out.print({ file, kind, bounce, autoReply, visibleText, inReplyTo, references, rule }, () => {
    const about = [...aboutBounce(message), autoReply?.type, autoReply?.returnsOn]
    const details = about.filter(Boolean).join(' ')
    const line = `${kind.padEnd(11)}  ${plain(file)}  ${out.style.dim(`${plain(details)} (${rule})`.trim())}`
    return [line, ...shownText(visibleText)].join('\n')
  })
}

function describeRecipient({ recipient, status, action, failure }: BounceRecipient) {
  return { recipient, status, action, group: policyOf(failure.code).group, code: failure.code }
}

/** Its lines, set in under the file they are from. */
function shownText(text: string | null): string[] {
  return (text ?? '')
    .split('\n', maxLines)
    .flatMap((line) => (line === '' ? [] : `             ${plain(line)}`))
}

function aboutBounce({ bounce }: InboundMessage): (string | null)[] {
  if (!bounce) return []
  const others = bounce.recipients.length - 1
  const more = others > 0 ? `and ${others} more` : null
  return [bounce.type, bounce.recipient ?? 'recipient unknown', more, bounce.status, bounce.failure.code]
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
