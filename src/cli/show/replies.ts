import type { Reply } from '../../model/reply.ts'
import type { ReplyKind } from '../../model/states.ts'
import type { Output } from '../output.ts'
import type { Style } from './style.ts'
import { cut, localTime, padEnd, plain } from './text.ts'

const kindColumns = 13

/** Some lines for each: what came, what it says, what it answers. */
export function repliesText(replies: Reply[], out: Output): string {
  return replies.map((reply) => replyText(reply, out)).join('\n')
}

/** One line: what came of a send, when, from whom, and how it begins. */
export function answerText(reply: Reply, { style, width }: Output): string {
  const { kind, receivedAt, inJunk } = reply
  const head = `${padEnd(kind, kindColumns)}${localTime(receivedAt)}  `
  const sender = inJunk ? `${senderOf(reply)} (in Junk)` : senderOf(reply)
  const line = [sender, contentOf(reply)].filter(Boolean).join(': ')
  const room = Math.max(20, Math.min(width, 160) - head.length)
  return `${paintKind(kind, style)(head)}${cut(plain(line), room)}`
}

function replyText(reply: Reply, out: Output): string {
  const { style, width } = out
  const { id, cursor, kind, subject, receivedAt, rule, inJunk } = reply
  const number = padEnd(String(cursor), 6)
  const head = `${number}${paintKind(kind, style)(padEnd(kind, kindColumns))}${localTime(receivedAt)}  `
  // Also where nothing is a terminal, a long answer is only shown by its beginning; --json has all of it.
  const columns = Math.min(width, 160)
  const room = Math.max(20, columns - 6 - kindColumns - 21)
  const indent = ' '.repeat(6)
  const say = (content: string) => style.dim(indent + cut(plain(content), Math.max(20, columns - 6)))
  const notes = [rule === 'person' ? 'marked by a person' : '', inJunk ? 'found in Junk' : '']
  const content = contentOf(reply)
  return [
    head + cut(`${senderOf(reply)}: ${plain(subject) || '(no subject)'}`, room),
    ...(content === '' ? [] : [say(content)]),
    ...(reply.sendId === null ? [] : [say([`answers ${reply.sendId}`, sayDoubt(reply)].join(''))]),
    say([`id ${id}`, ...notes.filter(Boolean)].join(', ')),
  ].join('\n')
}

function paintKind(kind: ReplyKind, style: Style): (text: string) => string {
  if (kind === 'reply') return style.green
  if (kind === 'bounce' || kind === 'complaint') return style.red
  return kind === 'other' ? (text) => text : style.yellow
}

function senderOf({ from }: Reply): string {
  return plain(from.name || from.address || 'unknown sender')
}

/** What there is to know of it on one line: what failed, until when somebody is away, else the answer itself. */
function contentOf({ bounce, autoReply, text }: Reply): string {
  if (bounce)
    return [bounce.recipient, bounce.type, bounce.status, bounce.failure.title].filter(Boolean).join('  ')
  const back = autoReply?.returnsOn ? `back on ${autoReply.returnsOn}` : ''
  return [back, text ? firstLines(text) : ''].filter(Boolean).join('  ')
}

function sayDoubt({ match }: Reply): string {
  return match === null || match.confidence === 'certain'
    ? ''
    : `, confidence ${match.confidence} (by ${match.by})`
}

/** Without what is quoted: the answer itself. */
function firstLines(text: string): string {
  const own = text.split('\n').filter((line) => !line.startsWith('>'))
  return own.join(' ').replace(/\s+/g, ' ').trim()
}
