// The waits that servers state, read as an instant. Rounded up, capped, and never in the past.

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A wait beyond this is a misreading or a joke. */
const longestWaitMs = 7 * day

/** Returns when the server said to come back, or undefined when it named no wait that can be believed. */
export function statedWait(text: string, now: Date): Date | undefined {
  const waitMs = relativeWaitMs(text) ?? absoluteWaitMs(text, now)
  if (waitMs === undefined || !Number.isFinite(waitMs) || waitMs <= 0 || waitMs > longestWaitMs)
    return undefined
  return new Date(now.getTime() + waitMs)
}

const unit =
  '(milliseconds?|millisekunden|ms|s|secs?|seconds?|secondes?|sekunden?|segundos?|m|mins?|minutes?|minuten?|minutos?|h|hrs?|hours?|heures?|stunden?|horas?|days?|jours?|tage?n?|d[ií]as?)'

// Each names the words that must stand next to the number: "in the last 60 minutes" is a window, not a wait.
const relative = [
  // 550 Too many messages. Try again in 92 seconds. (cloud4u)
  // 451 4.7.1 Greylisted, please try again in 300 seconds (postgrey and many others)
  new RegExp(
    `(?:again|retry|back|wait|later|delay|r[ée]essay\\S{0,6}|nouveau|attend\\S{0,6}|erneut|wieder|reintent\\S{0,6}|intent\\S{0,6}|tente\\S{0,4}|espere|novamente|nuevo)(?:[^\\d.;]{0,40}?) (\\d{1,9}) ?${unit}\\b`,
    'i',
  ),
  // BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds (Office 365)
  new RegExp(`backoff(?: time)?[:=\\s]+(\\d{1,9}) ?${unit}\\b`, 'i'),
  // 450 4.2.0 Greylisted, see http://postgrey.schweikert.ch/help/example.com.html; Retry in 300
  /(?:retry|again|wait)(?: after| in)?[ :=]+(\d{1,6})\b(?! ?[a-z])/i,
  // 451 4.7.1 Please try again later (TEMPFAIL) retry-after=300
  /retry-?after[:= ]+(\d{1,6})\b/i,
  // 450 4.7.1 ... greylisted for 5 minutes (milter-greylist: "Greylisting in action, please come back in 00:05:00")
  new RegExp(`(?:greylist\\S*|deferred|blocked|suspended|limited) for (\\d{1,6}) ?${unit}\\b`, 'i'),
]

function relativeWaitMs(text: string): number | undefined {
  const clock = /(?:back|again|retry|wait)[^\d]{0,20}(\d{1,3}):(\d{2}):(\d{2})\b(?!\.)/i.exec(text)
  if (clock) return Number(clock[1]) * hour + Number(clock[2]) * minute + Number(clock[3]) * second
  for (const pattern of relative) {
    const found = pattern.exec(text)
    if (found) return Number(found[1]) * unitMs(found[2] ?? 's')
  }
  // "Try again in an hour", "wait one hour", "réessayez dans une heure"
  const words =
    /(?:again|wait|back|r[ée]essay\S{0,6}|reintente|tente)[^.;\d]{0,30}\b(?:in|one|after|dans|en|em) ?(?:an?|one|une?|uma?|una)? ?(minute|hour|day|heure|jour|hora|d[ií]a)\b/i.exec(
      text,
    )
  return words ? unitMs(words[1] ?? 's') : undefined
}

function unitMs(word: string): number {
  const name = word.toLowerCase()
  if (name === 'ms' || name.startsWith('mil')) return 1
  if (name.startsWith('m')) return minute
  if (/^(?:h|st|he|ho)/.test(name)) return hour
  if (/^(?:d|j|t)/.test(name)) return day
  return second
}

/** "will not be allowed to send emails till [time=Tue Mar 04 10:15:00 UTC 2025]", "until 2025-03-04 10:15 UTC", epochs. */
function absoluteWaitMs(text: string, now: Date): number | undefined {
  const stamp = /\b(?:until|till|after|before) \[?(?:time ?= ?)?([^\][;]{8,50})/i.exec(text)?.[1]
  if (stamp === undefined) return undefined
  const instant = readInstant(stamp.trim())
  return instant === undefined ? undefined : instant - now.getTime()
}

function readInstant(stamp: string): number | undefined {
  const epoch = /^(\d{10})(\d{3})?\b/.exec(stamp)
  if (epoch) return Number(epoch[1]) * second
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?/i.exec(
    stamp,
  )
  if (iso) return parse(`${iso[1]}T${iso[2]}${zone(iso[3])}`)
  // Java's Date.toString(), as the Titan platform writes it: "Tue Mar 04 10:15:00 UTC 2025"
  const java =
    /^(?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2}) (\d{1,2}) (\d\d:\d\d:\d\d) ([A-Z]{1,5}|[+-]\d{4}) (\d{4})/.exec(
      stamp,
    )
  if (java) return parse(`${java[2]} ${java[1]} ${java[5]} ${java[3]} ${java[4]}`)
  const mail =
    /^(?:[A-Z][a-z]{2},? )?(\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)?) ?([A-Z]{1,5}\b|[+-]\d{4})?/.exec(
      stamp,
    )
  return mail ? parse(`${mail[1]} ${mail[2] ?? 'UTC'}`) : undefined
}

function zone(found: string | undefined): string {
  return found === undefined || /^(?:Z|UTC|GMT)$/i.test(found) ? 'Z' : found
}

function parse(text: string): number | undefined {
  const value = Date.parse(text)
  return Number.isNaN(value) ? undefined : value
}
