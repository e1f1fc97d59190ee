// What gateways and desks put above a person's words: a warning of mail from outside, a line to answer above.

/**
 * Our own mailbox's gateway writes it, in whatever language its company speaks. Only whole expressions: people write
 * "Warning: external links in your offer are broken."
 */
const banner =
  /originated (?:from )?outside|(?:came|comes|sent|received) from outside|from an external (?:sender|source)|external (?:e-?mail|sender)\b|don't often get e?-?mail from|some people who received this message|(?:provient|vient|émane) de l'ext[ée]rieur|expéditeur externe|(?:n'obtenez|ne recevez) pas souvent|(?:von|aus) (?:außerhalb|ausserhalb)|externer absender|externe e-?mail|erhalten nicht (?:oft|häufig)|(?:procede|proviene|originado|originó|enviado) (?:de |desde )?fuera|remitente externo|no suele recibir|(?:originou-se|originado|veio|enviado|vem) (?:de )?fora|remetente externo|não costuma receber|dall'esterno|mittente esterno|non si ricevono spesso|van buiten|externe afzender|ontvangt niet vaak|संगठन के बाहर|बाहरी प्रेषक/iu

/** How it begins, or what it advises. */
const caution =
  /^[^\p{L}]{0,10}(?:caution|warning|external|attention|you don't often|some people who|achtung|vorsicht|hinweis|sie erhalten nicht|précaution|vous n'obtenez|vous ne recevez|precaución|atención|advertencia|aviso|no suele|atenção|cuidado|você não|attenzione|non si ricevono|let op|waarschuwing|u ontvangt niet|सावधान)|click|\blinks?\b|attachment|learn why|cliqu|pièces jointes|klick|anhäng|enlaces|adjuntos|anexos|allegati|\bclic|klik|bijlage|क्लिक/iu

const maxBanner = 800

/** Proofpoint writes these around its warning. */
const bannerMark = /^ZjQcmQRYFpfptBanner(?:Start|End)$/

/** `##- Please type your reply above this line -##`, `## Please do not write below this line ##`, `Reply above this line.` */
const replyLine =
  /^(?:#{2,3}\s?-\s?\S.{2,150}?-\s?#{2,3}|#{2,3}\s?.{0,100}(?:reply|respond|write|répon|antwort|respuesta|resposta|risposta|antwoord|उत्तर).{0,100}#{2,3}|[-–—_=\s]{0,40}(?:please )?(?:type your )?reply above this line\.?[-–—_=\s]{0,40})$/iu
const drawnLine = /^[-–—\s]{5,40}$/

/** Does a desk ask here to answer above? Below other words, all that follows is what it had sent. */
export function isReplyLine(line: string): boolean {
  return line.length < 250 && replyLine.test(line.trim())
}

const maxLines = 12

/** A person's first lines without such a preface; the lines as they are where nothing else would be left. */
export function dropPreface(lines: readonly string[]): readonly string[] {
  let start = nextFilled(lines, 0)
  for (let count = 0; count < 4; count++) {
    const end = endOfDeskLines(lines, start) ?? endOfBanner(lines, start)
    if (end === null) break
    start = nextFilled(lines, end)
  }
  return start < lines.length ? lines.slice(start) : lines
}

/** The line to answer above, and Jira's `Sam commented:` below it. */
function endOfDeskLines(lines: readonly string[], first: number): number | null {
  let index = first
  let isDesk = false
  while (index < Math.min(lines.length, first + maxLines)) {
    const isMark = isReplyLine(lines[index] ?? '')
    if (!isMark && !drawnLine.test((lines[index] ?? '').slice(0, 100))) break
    isDesk ||= isMark
    index = nextFilled(lines, index + 1)
  }
  if (!isDesk) return null
  return /^\S.{0,60} commented:$/.test((lines[index] ?? '').trim().slice(0, 100)) ? index + 1 : index
}

/** A paragraph that warns of the outside; with Proofpoint, what stands between its marks. */
function endOfBanner(lines: readonly string[], first: number): number | null {
  if (bannerMark.test((lines[first] ?? '').trim())) {
    const close = lines.slice(first + 1, first + 15).findIndex((line) => bannerMark.test(line.trim()))
    return close < 0 ? first + 1 : first + 1 + close + 1
  }
  const blank = lines.slice(first, first + maxLines).findIndex((line) => line.trim() === '')
  if (blank < 0) return null
  const paragraph = lines.slice(first, first + blank).join(' ')
  const isBanner = paragraph.length <= maxBanner && banner.test(paragraph) && caution.test(paragraph)
  return isBanner ? first + blank : null
}

function nextFilled(lines: readonly string[], from: number): number {
  let index = from
  while (index < lines.length && (lines[index] ?? '').trim() === '') index++
  return index
}
