// What a subject alone tells: is it an answer, and does a machine name itself in it. Eight languages and the
// prefixes that Exchange, Outlook and the vacation programs write in others.

import { listPhrases, normalize } from './normalize.ts'

/** Answer prefixes, after https://en.wikipedia.org/wiki/List_of_email_subject_abbreviations; forwards are not here. */
const replyPrefixes = listPhrases(
  're | r | aw | antw | antwort | sv | vs | rv | res | rép | rep | rif | odp | ynt',
  'atb | vá | bls | απ | σχετ | отв | ответ | उत्तर | जवाब | प्रति | 回复 | 回覆 | 答复 | 返信 | 답장',
  'رد | پاسخ | השב | תגובה | trả lời | ตอบกลับ',
)

/** Words by which a machine names itself; at the start of a subject, before a colon or alone, they decide. */
const machineWords = listPhrases(
  'automatic reply | auto reply | auto-reply | autoreply | automated reply | automated response',
  'automatic response | auto response | auto-response | autoresponse | autoresponder',
  'out of office autoreply',
  'out of office auto-reply | out of office auto reply | out of office reply | out of office response',
  'vacation reply | vacation message | automatic acknowledgement',
  "réponse automatique | reponse automatique | réponse auto | message d'absence",
  "notification d'absence",
  "réponse d'absence | message automatique d'absence | avis d'absence",
  'respuesta automática | respuesta automatica | contestación automática | mensaje de ausencia',
  'resposta automática | resposta automatica | mensagem de ausência | aviso de ausência',
  'abwesenheitsnotiz | automatische antwort | abwesenheitsnachricht | abwesenheitsmeldung',
  'autom. antwort',
  'abwesenheitsbenachrichtigung | automatische rückantwort | auto-antwort | abwesenheitsassistent',
  'risposta automatica | messaggio di assenza | risponditore automatico',
  'automatisch antwoord | afwezigheidsbericht | automatische beantwoording | automatische reactie',
  'स्वचालित उत्तर | स्वचालित जवाब | स्वतः उत्तर | स्वत: उत्तर | स्वचालित प्रतिक्रिया | ऑटो रिप्लाई',
  'autosvar | automatisk svar | automatiskt svar | automaattinen vastaus | automatická odpověď',
  'automatyczna odpowiedź | odpowiedź automatyczna | automatikus válasz | răspuns automat',
  'otomatik yanıt',
  'автоответ | автоматический ответ | автоматична відповідь | 自動応答 | 自動返信 | 自动答复 | 自动回复 | 自動回覆 | 自動答覆',
  'автоматичен отговор | автоматски одговор | аўтаматычны адказ | αυτόματη απάντηση | αυτόματη απόκριση | 不在通知 | 부재중',
  '자동 회신 | 자동 응답 | 자동회신 | 자동응답 | תגובה אוטומטית | תשובה אוטומטית | מענה אוטומטי | رد تلقائي | الرد التلقائي | پاسخ خودکار | خودکار جواب',
  'trả lời tự động | thư trả lời tự động | ตอบกลับอัตโนมัติ | การตอบกลับอัตโนมัติ | balasan otomatis | balasan automatik | awtomatikong tugon',
  'resposta automàtica | resposta automática | erantzun automatikoa | automaatvastus | automātiska atbilde | automātiskā atbilde',
  'automatinis atsakymas | automatski odgovor | samodejni odgovor | automatická odpoveď | sjálfvirkt svar | avtomatik cavab | përgjigje automatike',
  'স্বয়ংক্রিয় উত্তর | தானியங்கு பதில் | స్వయంచాలక ప్రత్యుత్తరం | स्वयंचलित उत्तर | સ્વચાલિત જવાબ',
)

/** Words of absence: before a colon they decide (`Out of Office: Re: offer`), elsewhere they are a weak sign. */
const awayWords = listPhrases(
  'out of office | out of the office | out-of-office | ooo | away from the office | away from my mail',
  'on vacation | on holiday | on annual leave | on leave | maternity leave | parental leave',
  'absence du bureau | absent du bureau | absente du bureau | absence | en congés | en congé',
  'hors du bureau',
  'fuera de la oficina | fuera de oficina | ausente de la oficina | ausencia | de vacaciones',
  'fora do escritório | ausência temporária | ausência | ausente | de férias',
  'abwesend | abwesenheit | nicht im büro | außer haus | im urlaub | urlaub',
  "fuori sede | fuori ufficio | assenza dall'ufficio | assente | in ferie",
  'niet aanwezig | afwezig | afwezigheid | buiten kantoor | met vakantie',
  'कार्यालय से बाहर | छुट्टी पर | अवकाश पर',
)

const absenceNotices = listPhrases(
  "vacation reply | vacation message | message d'absence | notification d'absence | réponse d'absence | avis d'absence",
  'mensaje de ausencia | mensagem de ausência | aviso de ausência | abwesenheitsnotiz | abwesenheitsnachricht',
  'abwesenheitsmeldung | abwesenheitsbenachrichtigung | abwesenheitsassistent | messaggio di assenza | afwezigheidsbericht',
)

const replyPattern = new RegExp(`^(?:${replyPrefixes.join('|')})\\s?(?:[[(^]\\d{1,3}[\\])]?)?\\s?[:：]`, 'iu')

/** `[EXTERNAL]`, `[makers]`, `***SPAM***`: what gateways and lists put before it. */
export const tags = /^\s*(?:(?:[[(【][^[\]()【】]{1,40}[\])】]|\*{2,5}[^*]{1,30}\*{2,5})\s{0,3}){1,3}/u

/** Does the subject begin with `Re:` or its like (`AW:`, `RE :`, `Re[2]:`, `[EXTERNAL] RE:`, `उत्तर:`)? */
export function hasReplyPrefix(subject: string): boolean {
  const text = subject.trimStart().slice(0, 200)
  return replyPattern.test(text) || replyPattern.test(text.replace(tags, ''))
}

/**
 * Does a machine name itself in the subject (`strong`), or does it only speak of absence (`weak`)? `Re: Automatic
 * reply: offer` is what a person answers to our own machine, and no sign.
 */
export function automaticSubject(subject: string): 'strong' | 'weak' | null {
  const text = normalize(subject).slice(0, 500)
  const opening = text.replace(/^[[(*\s]+/, '')
  if (machineWords.some((words) => opensWith(opening, words, /^(?:$|[:：\])\-–—*!.])/))) return 'strong'
  if (awayWords.some((words) => opensWith(opening, words, /^[:：]/))) return 'strong'
  // Lotus Notes: "AUTO: Kim Lund is out of the office (returning 10/03/2025)"; alone, Auto is a car.
  if (opening.startsWith('auto:') && awayWords.some((words) => holdsWords(text, words))) return 'strong'
  const answered = text
    .replace(replyPattern, '')
    .trimStart()
    .replace(/^[[(*\s]+/, '')
  const isAnswer = answered !== opening && !text.startsWith('(')
  if (isAnswer && [...machineWords, ...awayWords].some((words) => opensWith(answered, words, /^[:：]/)))
    return null
  return [...machineWords, ...awayWords].some((words) => holdsWords(text, words)) ? 'weak' : null
}

/** Does the subject name an absence, rather than a machine alone? */
export function speaksOfAbsence(subject: string): boolean {
  const text = normalize(subject).slice(0, 500)
  return [...awayWords, ...absenceNotices].some((words) => holdsWords(text, words))
}

function opensWith(text: string, words: string, next: RegExp): boolean {
  return text.startsWith(words) && next.test(text.slice(words.length).trimStart())
}

/** Whole words only: `absence` is a sign, `ausente` inside another word is none. */
function holdsWords(text: string, words: string): boolean {
  const start = text.indexOf(words)
  if (start < 0) return false
  const isLetter = (character: string) => /[\p{L}\p{M}]/u.test(character)
  return !isLetter(text.charAt(start - 1)) && !isLetter(text.charAt(start + words.length))
}
