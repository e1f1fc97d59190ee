import type { Reply } from '../../model/reply.ts'
import type { Output } from '../output.ts'
import { cut, localTime, padEnd, plain } from './text.ts'

/** Two or three lines for each: what came, and what it says. */
export function repliesText(replies: Reply[], out: Output): string {
  return replies.map((reply) => replyText(reply, out)).join('\n')
}

function replyText(
  { cursor, kind, from, subject, receivedAt, text, bounce, sendId }: Reply,
  out: Output,
): string {
  const { style, width } = out
  const number = padEnd(String(cursor), 6)
  const sender = plain(from.name || from.address || 'unknown sender')
  const paint = kind === 'reply' ? style.green : kind === 'auto-reply' ? style.yellow : style.red
  const head = `${number}${paint(padEnd(kind, 11))}${localTime(receivedAt)}  `
  // Also where nothing is a terminal, a long answer is only shown by its beginning; --json has all of it.
  const columns = Math.min(width, 160)
  const room = Math.max(20, columns - 38)
  const indent = ' '.repeat(6)
  const say = (content: string) => style.dim(indent + cut(plain(content), Math.max(20, columns - 6)))
  return [
    head + cut(`${sender}: ${plain(subject) || '(no subject)'}`, room),
    ...(bounce
      ? [say([bounce.recipient, bounce.status, bounce.failure.title].filter(Boolean).join('  '))]
      : []),
    ...(text && !bounce ? [say(firstLines(text))] : []),
    ...(sendId === null ? [] : [say(`answers ${sendId}`)]),
  ].join('\n')
}

/** Without what is quoted: the answer itself. */
function firstLines(text: string): string {
  const own = text.split('\n').filter((line) => !line.startsWith('>'))
  return own.join(' ').replace(/\s+/g, ' ').trim()
}
