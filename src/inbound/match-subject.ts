// Does a subject answer another one? Prefixes and tags differ with every program, words with every person.

import { listPhrases, normalize } from './normalize.ts'

/** Answer and forward prefixes, after https://en.wikipedia.org/wiki/List_of_email_subject_abbreviations */
const prefixes = listPhrases(
  're | r | ref | aw | antw | antwort | sv | vs | vl | rv | res | rép | rep | rif | odp | ynt | ilt | ilet | atb | vá | bls | απ | σχετ',
  'fw | fwd | wg | tr | i | fs | vb | rv | enc | doorst | videresend | pd | továbbítás | πρθ | fyi | trs | réf',
  'отв | ответ | пересл | на | उत्तर | जवाब | प्रति | अग्रे | 回复 | 回覆 | 答复 | 转发 | 轉寄 | 轉發 | 返信 | 転送 | 답장 | 전달 | تر | رد | הועבר | תגובה',
)
const prefix = new RegExp(`^(?:${prefixes.join('|')})\\s?(?:[[(^]\\d{1,3}[\\])]?)?\\s?[:：]\\s{0,3}`, 'iu')
/** `[list]`, `(external)`, `【重要】`, `*** SPAM ***` */
const tag = /^(?:[[(【][^[\]()【】]{1,40}[\])】]|\*{2,5}[^*]{1,30}\*{2,5})\s{0,3}/u

const maxLength = 300

/** A subject without what programs put before it: `RE: [EXTERN] AW[2]: Offer` is `offer`, `Re:` is empty. */
export function bareSubject(subject: string): string {
  let rest = normalize(subject.slice(0, maxLength))
  for (let count = 0; count < 12 && rest !== ''; count++) {
    const answered = rest.replace(prefix, '').trim()
    // A subject that is nothing but a tag is a subject.
    const shorter = answered.replace(tag, '').trim() || answered
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** How two subjects agree: `same`, `similar` when one was edited slightly or grew, or not at all. */
export function compareSubjects(one: string, other: string): 'same' | 'similar' | null {
  const [first, second] = [bareSubject(one), bareSubject(other)]
  if (first === '' || second === '') return null
  if (first === second) return 'same'
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  if (short.length >= 8 && long.includes(short) && short.length * 3 >= long.length) return 'similar'
  return short.length >= 6 && likeness(pairsOf(first), pairsOf(second)) >= 0.75 ? 'similar' : null
}

/** Sørensen–Dice over neighbouring letters: serves languages without spaces as well. */
function likeness(first: Map<string, number>, second: Map<string, number>): number {
  let common = 0
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0)
  return (2 * common) / (sum(first) + sum(second))
}

function pairsOf(text: string): Map<string, number> {
  const letters = [...text.replace(/[\s\p{P}]+/gu, '')]
  const pairs = new Map<string, number>()
  for (let index = 1; index < letters.length; index++) {
    const pair = `${letters[index - 1]}${letters[index]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function sum(pairs: Map<string, number>): number {
  let total = 0
  for (const count of pairs.values()) total += count
  return Math.max(total, 1)
}
