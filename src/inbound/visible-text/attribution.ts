// The line above a quotation: who wrote it and when. Wrapped over up to four lines by most mail programs.

import { innerVerbs, openers, verbs, weakVerbs } from './attribution-words.ts'

/**
 * `last` is the index of its last line. What is `certain` introduces history even when the quotation behind it is
 * not marked; anything else only counts directly above a marked one.
 */
export type Attribution = { last: number; isCertain: boolean }

const maxLines = 4
const maxLength = 400

const time = /(?<!\d)\d{1,2}\s?[:.h時时点]\s?\d{2}(?!\d)|\d{1,2}\s?(?:am|pm|uhr|点|時|시)\b/i
const day =
  /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|\d{1,2}[.]?\s\p{L}{3,12}\.?|\p{L}{3,12}\.?\s\d{1,2}(?!\d)/iu
const address = /[^\s<>()[\]@"]{1,64}@[^\s<>()[\]@"]{1,100}/
const nameAndAddress =
  /^[^<>,.!?]{0,60}<[^\s<>@]{1,64}@[^\s<>@]{1,100}>\s[^\s<>]{1,12}(?:\s[^\s<>]{1,12})?\s?[:：]?$/u
const escaped = (words: readonly string[]) => words.map((word) => word.replace(/[.()/]/g, '\\$&')).join('|')
const wholeWord = (words: readonly string[]) => `(?<![\\p{L}\\p{M}])(?:${escaped(words)})(?![\\p{L}\\p{M}])`
const verb = new RegExp(`${wholeWord(verbs)}|${escaped(innerVerbs)}`, 'iu')
const anyVerb = new RegExp(`${wholeWord([...verbs, ...weakVerbs])}|${escaped(innerVerbs)}`, 'iu')
const lastVerb = new RegExp(`(?:${wholeWord(verbs)}|${escaped(innerVerbs)})\\s?[:：]?$`, 'iu')
/** "You wrote:" is somebody's sentence. */
const personal =
  /(?:^|\s)(?:i|you|we|they|ich|sie|wir|du|ihr|je|vous|nous|tu|yo|usted|eu|você|io|lei|ik|jij|u|wij)(?=\s)/iu
const opener = new RegExp(`^(?:${escaped(openers)})(?=\\s|$)`, 'iu')
const ending = /[:：]\s?[-–—*_>]{0,8}$|\s[-–—]{2,40}$/

/** The attribution that begins at `lines[first]`, or null. */
export function findAttribution(lines: readonly string[], first: number): Attribution | null {
  const opening = lines[first]?.trim() ?? ''
  if (opening === '' || opening.length > maxLength || !mayOpen(opening)) return null
  let joined = ''
  for (let index = first; index < Math.min(first + maxLines, lines.length); index++) {
    const line = lines[index]?.trim() ?? ''
    if (line === '' || line.startsWith('>')) return null
    // A sentence that merely begins like a date ("At your service.") must not be swallowed with the line below it.
    if (index > first && !/\d/.test(opening) && (/[.!?。！？]$/.test(opening) || opensWithDate(line)))
      return null
    joined = joined === '' ? line : `${joined} ${line}`
    if (joined.length > maxLength) return null
    const judged = judge(joined)
    if (judged !== null) return { last: index, isCertain: judged === 'certain' }
  }
  return null
}

function mayOpen(line: string): boolean {
  const text = stripDashes(line)
  return (
    /^["'«“„<[(]?\d/.test(text) ||
    opener.test(text) ||
    /^\p{L}{2,12}[.,]{1,2}\s.{0,30}\d/u.test(text) ||
    /^[\u0900-\u0dff\u3040-\uffef]/.test(text) ||
    address.test(text) ||
    anyVerb.test(text)
  )
}

function opensWithDate(line: string): boolean {
  const text = stripDashes(line)
  return opener.test(text) && /\d/.test(text.slice(0, 40))
}

function judge(joined: string): 'certain' | 'likely' | null {
  const text = stripDashes(joined)
  const endsInVerb = lastVerb.test(text)
  if (!ending.test(joined) && !endsInVerb) {
    // Gmail on phones, once: `2011/4/7 Ann <ann@example.com>` and nothing behind it.
    return /^\d{4}[/-]\d{1,2}[/-]\d{1,2}\s.{0,200}<[^<>\s]{1,64}@[^<>\s]{1,100}>$/.test(text)
      ? 'likely'
      : null
  }
  const hasAddress = address.test(text)
  const hasTime = time.test(text)
  const hasDay = day.test(text)
  const hasInstant = hasTime || hasDay
  // "On 5 March at 10:12, Ann wrote:", and "Am 5. März schrieb Ann <ann@example.com>:", whose name stands last.
  if (endsInVerb && (hasAddress ? hasInstant : hasTime && hasDay) && !personal.test(text)) return 'certain'
  if (verb.test(text) && hasAddress && hasInstant) return 'certain'
  // `Ann Berg <ann@example.com> wrote:`, as telephones wrote it.
  if (endsInVerb && nameAndAddress.test(text)) return 'certain'
  // `пт, 5 сент. 2014 г. в 10:00, Ann <ann@example.com>:` has no verb.
  if (hasAddress && hasDay && hasTime && /[>)\]"]\s?[:：]$/.test(text)) return 'certain'
  if (anyVerb.test(text) && (hasInstant || hasAddress || opener.test(text))) return 'likely'
  return hasAddress || (hasDay && hasTime) ? 'likely' : null
}

/** Zoho, Outlook for Mac: `---- On Mon, 4 Mar 2024 10:12:00 +0100 Ann <ann@example.com> wrote ----`. */
function stripDashes(line: string): string {
  return line.replace(/^[-–—*_\s]{1,60}/, '').replace(/[-–—*_\s]{1,60}$/, '')
}
