// Reading a server's words: SMTP replies are split into code, enhanced status code (RFC 3463) and text; text is made
// safe to store (no control characters, no echoed credentials, bounded) and plain enough to match rules against.

import type { ReplyEvidence, Stage } from './failure.ts'

const maxStoredLength = 1000
const maxMatchedLength = 4000

const enhancedCode = /(?<![\d.])([245]\.[0-7]\.\d{1,3})(?![\d.]*\d)/

/**
 * Splits an SMTP reply into its parts. Takes one line or all of them, with or without the code at the start of each,
 * and also finds the reply inside a sentence: `host mx said: 550 5.1.1 unknown`, `smtp; 554 5.7.1 refused`.
 */
export function parseSmtpReply(text: string): ReplyEvidence {
  // A report names the protocol first (RFC 3464: "smtp; 550 ..."), Exchange marks the line: "#550 5.1.1 ... ##".
  const reply = text
    .slice(0, maxMatchedLength)
    .replace(/^\s*(?:(?:x-)?[a-z]{3,12};\s*|#)(?=[245]\d\d[ -])/i, '')
  const lines = reply.split(/\r\n|\r|\n/)
  const head = lines[0] ?? ''
  const leading = /^\s*([2345]\d\d)(?![\d.])[ \-:]?/i.exec(head)
  const code = leading?.[1] ?? embeddedCode(reply)
  const stripped = lines.map((line) => line.replace(/^\s*[2345]\d\d(?![\d.])[ -]?/, '').trim())
  const joined = stripped.filter((line) => line !== '').join(' ')
  const enhanced = enhancedCode.exec(joined)?.[1]
  return {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(enhanced === undefined ? {} : { enhanced }),
    text: dropRepeatedCodes(dropEnhancedCodes(stripped).join(' '), code).trim(),
  }
}

/** The words as they are kept with a failure. */
export function storedText(text: string, stage: Stage): string {
  const clean = withoutControls(text.slice(0, maxMatchedLength))
  const words = (stage === 'login' ? withoutCredentials(clean) : clean).slice(0, maxStoredLength)
  // A pair that was cut in half cannot be stored.
  return words.replace(/\p{Surrogate}/gu, '\ufffd')
}

/**
 * The words as rules see them: one line, plain quotes and spaces, and every address replaced by `<address>`, so that
 * mail to `spam.quota@example.com` is not taken for a spam verdict or a quota.
 */
export function matchedText(text: string): string {
  return withoutControls(text.slice(0, maxMatchedLength))
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[^\s<>@"'=[\]()]{1,64}@[^\s<>@"'[\](),;:]{1,255}/g, '<address>')
    .replace(/<<address>>/g, '<address>')
    .replace(helpPointer, ' ')
}

// "For more information on Gmail sending limits go to https://…" stands below any verdict; its topic is not the verdict. The
// address stays, as some say what is wrong (p=NoSuchUser).
const helpPointer =
  /\bfor (?:more|further|additional) (?:information|info|details|help)\b[^.]{0,100}? (?:go to|visit|see|refer to)\b/gi

// "Buzón no disponible. La respuesta del servidor fue: 5.7.1 …" (.NET); "Le serveur a répondu : 550 …" (Thunderbird)
const clientsPreamble =
  /^.{0,300}?(?:server (?:response was|responded|said|replied)|respuesta del servidor fue|servidor respondió|réponse du serveur (?:était|est)|serveur a répondu|serverantwort war|server (?:hat geantwortet|antwortete)|resposta do servidor (?:foi|é)|servidor respondeu|服务器响应为|服务器返回|伺服器回應為|サーバーの応答(?:は)?) ?[:：] ?(?=.*\S)/isu

/** What the server said, without the sentence in which a mail library reports it: that sentence names the wrong causes. */
export function serversWords(text: string): string {
  const words = text.replace(clientsPreamble, '')
  return words === text ? text : words.replace(/^["'(]?(?:[45]\d\d[ -])?(?:[45]\.\d\.\d{1,3})? ?/, '')
}

function embeddedCode(text: string): string | undefined {
  const beforeEnhanced = /(?<![\d.#])([2345]\d\d)[ -]#?[245]\.[0-7]\.\d/.exec(text)
  if (beforeEnhanced) return beforeEnhanced[1]
  return /(?:said|error|reply|response|failed|answer|smtp;|code|[:"'(])[:\s]{0,4}([45]\d\d)(?=[ \-"')])/i.exec(
    text,
  )?.[1]
}

function dropEnhancedCodes(lines: string[]): string[] {
  return lines
    .filter((line) => line !== '')
    .map((line) => line.replace(/^#?[245]\.[0-7]\.\d{1,3}(?![\d.])[:\s]*/, ''))
}

/** A log joins the lines of a reply: "550-5.7.1 has a policy that 550-5.7.1 prohibited the mail". */
function dropRepeatedCodes(text: string, code: string | undefined): string {
  if (code === undefined) return text
  return text.replace(new RegExp(`(?<=\\S )${code}[- ](?:[245]\\.[0-7]\\.\\d{1,3} )? ?(?=\\S)`, 'g'), '')
}

function withoutControls(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Some servers repeat the command that they refuse, and the command is the password. */
function withoutCredentials(text: string): string {
  return text
    .replace(/\b(AUTH(?:ENTICATE)? [A-Z0-9-]{1,20} )\S+/gi, '$1[...]')
    .replace(/\b(LOGIN )\S+ (?:"[^"]*"?|\S+)/g, '$1[...]')
    .replace(/(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{4,}={1,2}(?![A-Za-z0-9+/=])/g, '[...]')
    .replace(/(?<![A-Za-z0-9+/=_.-])(?=[A-Za-z+/]*\d)[A-Za-z0-9+/]{24,}(?![A-Za-z0-9+/=_.-])/g, '[...]')
}
