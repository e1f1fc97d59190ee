// What client and server say, as it may be kept: credentials taken out, and what stands for them too, since a digest
// can be guessed at.
import type { Scrub } from './scrub.ts'

export type Speaker = 'client' | 'server'

/** Takes what was said, whole: a reply may have several lines. */
export type Said = (from: Speaker, text: string) => void

const redacted = '[redacted]'

/**
 * Passes on what was said without credentials. `isLogin`: a login is under way, in which each line of the client that is
 * no command is an answer to a challenge.
 */
export function makeSaid(
  said: Said | undefined,
  scrub: Scrub,
): (from: Speaker, text: string, isLogin: boolean) => void {
  return (from, text, isLogin) => {
    if (!said) return
    const clean = scrub(text)
    if (!isLogin) said(from, clean)
    else said(from, from === 'client' ? maskAnswer(clean) : maskChallenge(clean))
  }
}

/** Before the arguments of LOGIN (IMAP), and after the mechanism of AUTH (SMTP) and AUTHENTICATE (IMAP). */
const loginCommand = /^((?:AUTH|\w+ AUTHENTICATE) [A-Z0-9_-]+|\w+ LOGIN)(?= |$)/i
const otherCommand =
  /^(?:EHLO|HELO|QUIT|RSET|NOOP|STARTTLS|\w+ (?:CAPABILITY|ID|LOGOUT|NOOP|STARTTLS|ENABLE|NAMESPACE|LIST|LSUB))\b/i

function maskAnswer(text: string): string {
  const command = loginCommand.exec(text)?.[1]
  if (command !== undefined) return text.length === command.length ? text : `${command} ${redacted}`
  return otherCommand.test(text) ? text : redacted
}

/** A challenge, and whatever a server repeats that may be the answer to one. */
function maskChallenge(text: string): string {
  return text
    .replace(/^(334[ -]|\+ ).+$/gm, `$1${redacted}`)
    .replace(/[A-Za-z0-9+/_-]{20,}={0,2}/g, (run) =>
      /\d|[+/=]/.test(run) || run.length > 40 ? redacted : run,
    )
}
