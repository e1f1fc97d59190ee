// Lines that announce a copied message: "-----Original Message-----", "Begin forwarded message:".

import { listPhrases } from '../normalize.ts'

/** Between dashes. */
const dashed = new Set(
  listPhrases(
    'original message | original mail | original email | original | reply message | original appointment | forwarded message',
    "forwarded by | begin forwarded message | message d'origine | message original | message initial | message transféré",
    'message transmis | message transfere | mail original | e-mail original | courriel original | mensaje original',
    'mensaje reenviado | mensaje de origen | mensagem original | mensagem encaminhada | mensagem reencaminhada',
    'messaggio originale | messaggio inoltrato | messaggio di origine | missatge original | mesaj original | mesajul original',
    'ursprüngliche nachricht | ursprüngliche mail | ursprüngliche e-mail | originalnachricht | original-nachricht | originale nachricht',
    'originaltext | weitergeleitete nachricht | weitergeleitete mail | antwort nachricht | oorspronkelijk bericht',
    'oorspronkelijke bericht | origineel bericht | doorgestuurd bericht | oprindelig meddelelse | oprindelig besked',
    'oprindelig mail | videresendt besked | videresendt meddelelse | opprinnelig melding | videresendt melding',
    'ursprungligt meddelande | originalmeddelande | vidarebefordrat meddelande | vidarebefordrat brev',
    'alkuperäinen viesti | välitetty viesti | oryginalna wiadomość | wiadomość oryginalna | wiadomość oryginalna od',
    'treść przekazanej wiadomości | treść oryginalnej wiadomości | původní zpráva | původní e-mail | pôvodná správa',
    'eredeti üzenet | továbbított üzenet | исходное сообщение | исходное письмо | пересылаемое сообщение',
    'пересланное сообщение | пересылаемое письмо | оригинальное сообщение | конец пересылаемого сообщения',
    'оригінальне повідомлення | переслане повідомлення | orijinal mesaj | özgün ileti | iletilmiş mesaj | orijinal ileti',
    'αρχικό μήνυμα | προωθημένο μήνυμα | הודעה מקורית | הודעה שהועברה | الرسالة الأصلية | رسالة أصلية | رسالة معاد توجيهها',
    'मूल संदेश | अग्रेषित संदेश | pesan asli | pesan terusan | thư gốc | tin nhắn gốc | ข้อความต้นฉบับ',
    '原始邮件 | 原始郵件 | 转发邮件 | 转发的邮件 | 轉寄郵件 | 回复的原邮件 | 回复原邮件 | 邮件原件 | 原始信件 | 原邮件 | 原郵件',
    '元のメッセージ | 元のメール | 転送メッセージ | 원본 메일 | 원본 메시지 | 원본메일 | 전달된 메일',
  ),
)

/** Alone on a line, with a colon: Apple Mail's forwards. */
const alone = new Set(
  listPhrases(
    'begin forwarded message | début du message réexpédié | début du message transféré | inicio del mensaje reenviado',
    'início da mensagem reencaminhada | início da mensagem encaminhada | inizio messaggio inoltrato | anfang der weitergeleiteten nachricht',
    'anfang der weitergeleiteten e-mail | begin doorgestuurd bericht | start på videresendt besked | vidarebefordrat brev',
    'videresendt melding | 下面是被转发的邮件 | 以下は、転送されたメッセージです | начало переадресованного сообщения | 開始轉寄郵件',
    'начало пересланного сообщения | początek przekazywanej wiadomości | iletilmiş mesajın başı',
  ),
)

/** Does this line announce a copied message in words? */
export function isCopyAnnouncement(line: string): boolean {
  const text = line.trim()
  // Lotus Notes draws a box around the fields, or names its own picture.
  if (/^\|-{8,80}>$/.test(text) || /^(?:\[[^\]]{0,80}\]\s?)?inactive hide details for /i.test(text))
    return true
  if (text.length < 4 || text.length > 120) return false
  const bare = text
    .replace(/^[-_=*~–—\s]{1,60}/, '')
    .replace(/[-_=*~–—\s]{1,60}$/, '')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
  if (/[:：]$/.test(bare)) return alone.has(bare.slice(0, -1).trim())
  // Tobit's david writes the fields of the old message without colons below it.
  if (bare.startsWith('original message processed by david')) return true
  const isDashed = /^[-_=*~–—]{2}/.test(text)
  return isDashed && (dashed.has(bare) || /^forwarded by .{1,80} on .{6,40}$/.test(bare))
}

/** A line across the page, of the kind that stands above header lines and disclaimers. */
export function isRule(line: string): boolean {
  return /^\s{0,3}(?:[-–—_=*~#•·]\s?){5,200}\s{0,3}$/.test(line.slice(0, 500))
}

/** `------------------ Something ------------------`, as QQ and others write it in whatever language. */
export function isTitledRule(line: string): boolean {
  return /^-{4,60}\s?[^-\s].{0,40}?\s?-{4,60}$/.test(line.trim().slice(0, 200))
}
