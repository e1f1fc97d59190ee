// What programs and companies add below a person's words.

import { listPhrases, normalize } from '../normalize.ts'
import { marks } from './marks.ts'
import { isRule } from './separators.ts'

/** How the lines begin or end that phones and mail programs add: "Sent from my iPhone". */
const sentWords: RegExp[] = [
  /^sent (?:from|with|via|using)\b/i,
  /^(?:get|download) (?:outlook|bluemail|yahoo mail)\b/i,
  /^envoyé (?:de|depuis|à partir d|via|avec)/i,
  /^(?:télécharger|téléchargez|obtenir|obtenez) outlook\b/i,
  /^(?:von|vom|diese (?:nachricht|e-mail|mail) wurde)\b.{1,80}\b(?:gesendet|geschickt|versendet|verschickt)\.?$/i,
  /^(?:gesendet|versendet|geschickt) (?:von|vom|mit|über|aus|via)\b/i,
  /^(?:holen sie sich|hol dir|laden sie) outlook\b|^outlook für .{2,20} (?:beziehen|herunterladen)/i,
  /^enviado (?:desde|de mi|do|da|a partir d|con|com|via|pelo|pela)\b/i,
  /^(?:obtener|obtenga|obter|obtenha|baixe|descargar|descarga)(?: o)? outlook\b/i,
  /^inviat[oa] (?:da|dal|dalla|con|tramite)\b/i,
  /^(?:scarica|ottieni) outlook\b/i,
  /^(?:verzonden|verstuurd|gestuurd) (?:vanaf|van|met|via|vanuit)\b/i,
  /^(?:download )?outlook voor\b/i,
  /^(?:skickat|skickades) (?:från|med|via)\b/i,
  /^sendt (?:fra|med|via)\b/i,
  /^(?:hent|skaff|hämta|skaffa|hanki) outlook\b/i,
  /^(?:lähetetty|wysłan[eoy]|odesláno|odoslané|poslano|trimis|elküldve|küldve)\b/iu,
  /^(?:надіслано|отправлено|изпратено|στάλθηκε|dikirim|được gửi|đã gửi) /i,
  /(?:gönderildi|から送信(?:されました)?|에서 보냄|से भेजा गया|傳送|发送)[.。।]?$/iu,
  /^(?:发自|發自|傳送自|寄自|从我的|從我的|נשלח|مرسل|أُرسلت|تم الإرسال)/,
]

/** What such a line names; the words for a letter box in small letters stand in ordinary sentences too. */
const devices =
  /iphone|ipad|ipod|android|blackberry|samsung|galaxy|xiaomi|huawei|pixel|nokia|motorola|mobil|móvil|celular|smartphone|smart phone|handheld|handy|\bphone|téléphone|telefon|телефон|tablet|device|outlook|gmail|proton|yahoo|\baol\b|mailbox|superhuman|mailspring|thunderbird|acompli|airmail|sparrow|tutanota|fairemail|k-9|windows|webmail|orange|スマートフォン|携帯|手机|手機|アプリ|\bapp\b/iu
const products = /\b(?:[A-Z]\w*)?Mail\b|\bSpark\b|\bHEY\b|Почты|Почта/

/** What desks write below an answer: where to see it, its number, whose software it is. */
const deskLines: RegExp[] = [
  /^view (?:request|ticket|case|conversation)\s?:? https?:/i,
  /^this is shared with \S+@/i,
  /^powered by (?:jira|zendesk|freshdesk|osticket|zammad|otrs|znuny|help ?scout|intercom|front|hubspot|freescout)/i,
  /^this e?-?mail is a service from .{1,80}\bzendesk\b/i,
  /^ref:msg\d{4,20}\S{0,40}$/i,
  /^\[[A-Z0-9]{4,8}-[A-Z0-9]{4,8}\]$/,
]

const mobileLines: RegExp[] = [
  ...deskLines,
  /^sent from my [\w.-]{1,20}(?: [\w.-]{1,20}){0,3}$/i,
  /^sent by \w{3,20}$/i,
  /^sent (?:from|by|with) .{1,60}(?:typo|brevity|excuse|short reply|autocorrect).{0,60}$/i,
  /(?:virus-free|garanti sans virus|virenfrei|libre de virus|livre de vírus|privo di virus|virusvrij).{0,60}(?:avast|avg)\.com/i,
]

/** How a disclaimer begins. Only below a line across the page. */
const disclaimers = listPhrases(
  'disclaimer | confidentiality | confidential | this e-mail | this email | this message | this electronic | the information',
  'the contents of this | notice: | important notice | privileged | please consider the environment | avis de confidentialité',
  "ce message | ce courriel | cet e-mail | cet email | le présent message | ce mail | afin de préserver l'environnement",
  "les informations contenues | confidentialité | avertissement | pensez à l'environnement | este mensaje | este correo",
  'aviso legal | aviso de confidencialidad | la información contenida | confidencial | esta mensagem | este e-mail | este email',
  'aviso de confidencialidade | diese e-mail | diese nachricht | diese email | diese mail | der inhalt dieser | vertraulich',
  'haftungsausschluss | questo messaggio | le informazioni contenute | questa e-mail | avviso di riservatezza | dit bericht',
  'deze e-mail | de informatie in | vertrouwelijk | यह ईमेल | यह संदेश | गोपनीयता | настоящее сообщение | это сообщение',
  'ta wiadomość | niniejsza wiadomość | 本邮件 | 此邮件 | 本電子郵件 | このメール | 이 메일은',
)

/** Alone on a line, above the lawyers' words. */
const legalTitles = listPhrases(
  'disclaimer | confidentiality notice | confidentiality | legal notice | legal disclaimer | privacy notice | privileged and confidential',
  'avis de confidentialité | confidentialité | avertissement | aviso legal | aviso de confidencialidad | aviso de confidencialidade',
  'haftungsausschluss | vertraulichkeitshinweis | avviso di riservatezza | avvertenza | vrijwaring | गोपनीयता सूचना',
)

/** A whole paragraph that only lawyers write, wherever it stands. */
const legalText =
  /^[\s*_(]{0,5}(?:this (?:e-?mail|message|communication|transmission)|the (?:information|contents?)|ce (?:message|courriel|mail)|cet e-?mail|le présent message|este (?:mensaje|correo|e-?mail)|la información|esta mensagem|este e-?mail|as informações|diese (?:e-?mail|nachricht|mail)|der inhalt|questo messaggio|questa e-?mail|le informazioni|dit (?:bericht|e-?mailbericht)|deze e-?mail|de informatie).{0,200}(?:confidential|privileged|intended (?:solely|only|exclusively)|solely for the|exclusivement|confidentiel|confidencial|exclusiv|vertraulich|ausschließlich|riservat|esclusiv|vertrouwelijk|uitsluitend)/iu

/** A stretch of a person's lines without the signature and the footers at its end. */
export function dropFooters(lines: readonly string[]): string[] {
  const end = lines.findIndex((_, index) => startsSignature(lines, index) || startsDisclaimer(lines, index))
  const kept = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !isMobileFooter(line))
  // Of a line across the page with nothing below it, nothing is left to part.
  return kept.slice(0, kept.findLastIndex((line) => /[^-–—_=*~\s]/.test(line)) + 1)
}

function isMobileFooter(line: string): boolean {
  const text = line.trim().replace(/^[*_<[(]{1,3}|[*_>\])]{1,3}$/g, '')
  if (text.length < 6 || text.length > 160) return false
  if (mobileLines.some((pattern) => pattern.test(text))) return true
  // "Sent from my desk, which is easier than my phone." is a sentence.
  if (text.includes(', ') && text.endsWith('.')) return false
  return (devices.test(text) || products.test(text)) && sentWords.some((pattern) => pattern.test(text))
}

/** `-- ` is a signature by RFC 3676 section 4.3; other short lines are one when contact data follows. */
function startsSignature(lines: readonly string[], index: number): boolean {
  const line = lines[index]?.trimEnd() ?? ''
  if (!/^(?:[-–—_=+*]{2,40}|—)$/.test(line)) return false
  const rest = lines.slice(index + 1, index + 40).filter((text) => text.trim() !== '')
  if (line === '--') return rest.length <= 15 || lines[index] === '-- '
  // A long line may part two thoughts: below it stands no sentence then, only data.
  const isData = line.length <= 10 || !rest.some((text) => /[.!?…]$/.test(text.trim()))
  return isData && rest.length <= 12 && rest.every((text) => text.length <= 100) && rest.some(hasContact)
}

/** One that goes on for long, so that nobody's "this e-mail is confidential, please" is taken for one. */
function isLegalText(paragraph: string): boolean {
  return paragraph.length >= 160 && legalText.test(paragraph)
}

function isLegalTitle(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (
    line.length >= 40 ||
    !legalTitles.includes(
      normalize(line)
        .replace(/[:*_]+/g, '')
        .trim(),
    )
  )
    return false
  const below = lines.slice(index + 1, index + 5).findIndex(isFilled)
  return below >= 0 && paragraphAt(lines, index + 1 + below).length > 100
}

/** The beginning of the paragraph that begins at `index`; empty inside of one. */
function paragraphAt(lines: readonly string[], index: number): string {
  if (isFilled(lines[index - 1] ?? '')) return ''
  const rest = lines.slice(index, index + 10)
  const end = rest.findIndex((line) => !isFilled(line))
  return (end < 0 ? rest : rest.slice(0, end)).join(' ').slice(0, 400)
}

function isFilled(line: string): boolean {
  return line.trim() !== ''
}

function hasContact(line: string): boolean {
  return /@|https?:|www\.|(?:\d[\s().-]{0,3}){7}/i.test(line.slice(0, 200))
}

function startsDisclaimer(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  if (line.trim() === '-' && /^to unsubscribe from this list/i.test(lines[index + 1] ?? '')) return true
  if (isLegalText(paragraphAt(lines, index)) || isLegalTitle(lines, index)) return true
  if (line !== marks.separator && !isRule(line)) return false
  const below = lines.slice(index + 1, index + 6).filter((text) => text.trim() !== '')
  const next = below[0]
  if (next === undefined) return false
  // A mailing list's own footer.
  const footer = below.map((text) => text.slice(0, 300)).join('\n')
  if (/mailing list|\/listinfo|unsubscribe/i.test(footer) && /https?:|@/.test(footer)) return true
  const words = normalize(next.slice(0, 300)).replace(/^[^\p{L}\p{N}]{1,10}/u, '')
  return disclaimers.some((phrase) => words.startsWith(phrase))
}
