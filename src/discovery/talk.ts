// The few words of SMTP and IMAP that come before a login: the greeting, and STARTTLS. No credentials are near.
import type { Socket } from 'node:net'
import { type Endpoint, MailError } from '../failures/failure.ts'
import { parseSmtpReply, storedText } from '../failures/reply-text.ts'
import { classifySmtp } from '../failures/smtp.ts'
import { type LineReader, makeLineReader } from './lines.ts'

export type Talk = { endpoint: Endpoint; now(): Date; signal: AbortSignal }

/** @throws MailError when what answers does not greet as a mail server of this kind */
export async function readGreeting(socket: Socket, talk: Talk): Promise<void> {
  const lines = makeLineReader(socket, talk.signal)
  try {
    await greeting(lines, talk)
  } finally {
    lines.release()
  }
}

/**
 * Reads the greeting and agrees on TLS; the handshake comes next.
 *
 * @throws MailError when the server greets otherwise or offers no TLS
 */
export async function startTls(socket: Socket, talk: Talk): Promise<void> {
  const lines = makeLineReader(socket, talk.signal)
  await greeting(lines, talk)
  if (talk.endpoint === 'smtp') await startSmtpTls(socket, lines)
  else await startImapTls(socket, lines)
  // Clear text behind the go-ahead was put there by somebody in between (RFC 3207 section 5).
  if (!lines.release()) throw failed('tls-failed', talk.endpoint, 'discovery/text-before-tls')
}

async function greeting(lines: LineReader, { endpoint, now }: Talk): Promise<void> {
  const text = endpoint === 'smtp' ? await readReply(lines) : await lines.next()
  if (endpoint === 'smtp') {
    if (/^220[ -]/.test(text)) return
    if (/^[45]\d\d[ -]/.test(text)) {
      throw new MailError(classifySmtp(parseSmtpReply(text), { stage: 'greeting', now: now() }))
    }
    // PREAUTH would mean a session without a login, for which STARTTLS comes too late (RFC 9051 section 11.3).
  } else if (/^\* OK\b/i.test(text)) return
  const code = /^\* BYE\b/i.test(text) ? 'service-unavailable' : 'not-a-mail-server'
  throw failed(code, endpoint, 'discovery/greeting', text)
}

async function startSmtpTls(socket: Socket, lines: LineReader): Promise<void> {
  // An address literal, since this machine's name is nobody's business (RFC 5321 section 4.1.4).
  socket.write('EHLO [127.0.0.1]\r\n')
  const capabilities = await readReply(lines)
  if (!/^250[ -]STARTTLS\s*$/im.test(capabilities)) throw failed('starttls-unsupported', 'smtp', noStartTls)
  socket.write('STARTTLS\r\n')
  const goAhead = await readReply(lines)
  if (!/^220\b/.test(goAhead)) throw failed('starttls-unsupported', 'smtp', noStartTls, goAhead)
}

async function startImapTls(socket: Socket, lines: LineReader): Promise<void> {
  socket.write('a1 STARTTLS\r\n')
  for (;;) {
    const line = await lines.next()
    if (/^a1 OK\b/i.test(line)) return
    if (/^a1 /i.test(line)) throw failed('starttls-unsupported', 'imap', noStartTls, line)
  }
}

const noStartTls = 'discovery/no-starttls'

/** A reply of SMTP: lines up to the one without a hyphen after its code (RFC 5321 section 4.2). */
async function readReply(lines: LineReader): Promise<string> {
  const read: string[] = []
  for (;;) {
    const line = await lines.next()
    read.push(line)
    if (!/^\d{3}-/.test(line)) return read.join('\n')
  }
}

type Code = 'tls-failed' | 'service-unavailable' | 'not-a-mail-server' | 'starttls-unsupported'

function failed(code: Code, endpoint: Endpoint, rule: string, text = ''): MailError {
  const reply = text === '' ? {} : { reply: { text: storedText(text, 'greeting') } }
  return new MailError({ code, stage: code === 'tls-failed' ? 'tls' : 'greeting', endpoint, rule, ...reply })
}
