// Reads along what nodemailer writes and hears, through its logger, which masks credentials. It tells how far the
// session came, which nodemailer's errors do not, and whether the final dot has left.
import type { Stage } from '../failures/failure.ts'
import type { Speaker } from './transcript.ts'

type Entry = { tnx?: string; outByteCount?: number }

export type SmtpWatch = {
  logger: Record<
    'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    (entry: Entry, text: string) => void
  >
  /** The stage that the session is in, by the last command. */
  stage(): Stage
  greeting(): string | null
  /** The reply to the last EHLO. */
  capabilities(): string
  /** Call before each message. */
  beginMessage(): void
  /** Whether the message left whole, so that the server may have taken it. */
  isDotSent(): boolean
}

export type SmtpWatchEvents = {
  onGreeting?(text: string): void
  /** STARTTLS is done. */
  onSecured?(): void
  /** The server took MAIL FROM or RCPT TO. */
  onAccepted?(stage: 'sender' | 'recipient', reply: string): void
  /** Each command and each reply, whole; `isLogin` from AUTH to its end. */
  onSaid?(from: Speaker, text: string, isLogin: boolean): void
}

const stageOfCommand: [RegExp, Stage][] = [
  [/^(EHLO|HELO)\b/i, 'capabilities'],
  [/^STARTTLS\b/i, 'tls'],
  [/^AUTH\b/i, 'login'],
  [/^MAIL\b/i, 'sender'],
  [/^RCPT\b/i, 'recipient'],
  [/^DATA\b/i, 'data'],
]

export function makeSmtpWatch(events: SmtpWatchEvents = {}): SmtpWatch {
  let stage: Stage = 'greeting'
  let greeting: string | null = null
  let capabilities = ''
  let isDotSent = false
  /** Stages of the commands that are not answered yet; with pipelining there are several. */
  const unanswered: (Stage | null)[] = []

  const hear = (text: string) => {
    events.onSaid?.('server', text, stage === 'login')
    const answered = unanswered.shift()
    if (greeting === null) {
      greeting = text
      if (/^220(?:[ -]|$)/.test(text)) events.onGreeting?.(text)
    } else if (stage === 'capabilities') {
      capabilities = text
    }
    if ((answered === 'sender' || answered === 'recipient') && text.startsWith('2'))
      events.onAccepted?.(answered, text)
  }
  const say = (text: string) => {
    const found = stageOfCommand.find(([pattern]) => pattern.test(text))
    if (found) stage = found[1]
    unanswered.push(found?.[1] ?? null)
    events.onSaid?.('client', text, stage === 'login')
  }
  const log = (entry: Entry, text: string) => {
    if (entry.tnx === 'server') hear(text)
    else if (entry.tnx === 'client') say(text)
    else if (entry.tnx === 'message' && entry.outByteCount !== undefined) {
      isDotSent = true
      events.onSaid?.('client', `(a message of ${entry.outByteCount} bytes)`, false)
    } else if (entry.tnx === 'smtp' && text === 'Connection upgraded with STARTTLS') events.onSecured?.()
  }
  return {
    logger: { trace: log, debug: log, info: log, warn: log, error: log, fatal: log },
    stage: () => (isDotSent ? 'message' : stage),
    greeting: () => greeting,
    capabilities: () => capabilities,
    beginMessage() {
      isDotSent = false
    },
    isDotSent: () => isDotSent,
  }
}
