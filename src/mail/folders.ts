// Which folder is Sent, which is Junk, which holds everything: by the server's word (RFC 6154), else by name.

export type Folder = {
  path: string
  /** What the server itself calls it, such as `\Sent`; null where it says nothing. */
  specialUse: string | null
  delimiter: string
  /** The name on the wire, in modified UTF-7 or not. */
  listedAs?: string
}

export type FolderUse = 'sent' | 'junk' | 'all'

/** By the server's word (RFC 6154), or by a name that is known. */
export type LocatedFolder = { path: string; foundBy: 'special-use' | 'name' }

/** The path of the folder with this use, as listed, or null. */
export function findFolder(list: Folder[], use: FolderUse): string | null {
  return locateFolder(list, use)?.path ?? null
}

/** The same with how it was found. Names are looked for in the order of the tables. */
export function locateFolder(list: Folder[], use: FolderUse): LocatedFolder | null {
  const flagged = list.find(({ specialUse }) => specialUse && flags[use].includes(specialUse.toLowerCase()))
  if (flagged) return { path: flagged.path, foundBy: 'special-use' }
  const paths = new Map<string, string>()
  for (const folder of list) {
    const name = bareName(folder)
    if (!paths.has(name)) paths.set(name, folder.path)
  }
  const known = names[use].map(fold).find((name) => paths.has(name))
  const path = known === undefined ? undefined : paths.get(known)
  return path === undefined ? null : { path, foundBy: 'name' }
}

/** The second of two is what XLIST said before RFC 6154. */
const flags: Record<FolderUse, string[]> = {
  sent: ['\\sent'],
  junk: ['\\junk', '\\spam'],
  all: ['\\all', '\\allmail'],
}

/**
 * The whole path below the personal root: `INBOX.Sent` is Sent (Courier, Hostinger), `[Gmail]/Sent Mail` is Sent
 * Mail, and `Archive/Sent` is somebody's own folder.
 */
function bareName({ path, delimiter }: Folder): string {
  const name = fold(decodeUtf7(path))
  const roots = delimiter === '' ? [] : ['inbox', '[gmail]', '[google mail]'].map((root) => root + delimiter)
  const root = roots.find((prefix) => name.startsWith(fold(prefix)))
  return root === undefined ? name : name.slice(root.length)
}

/** Mac clients made folders with decomposed accents; Apple's and Microsoft's apostrophes differ. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('’', "'").trim()
}

/**
 * Modified UTF-7 (RFC 3501 section 5.1.3). imapflow decodes names, but not those of a server that accepted
 * UTF8=ACCEPT and goes on encoding. A name that is none stays as it is.
 */
function decodeUtf7(path: string): string {
  return path.replace(/&([A-Za-z0-9+,]*)-/g, (_encoded, digits: string) => {
    if (digits === '') return '&'
    const bytes = Buffer.from(digits.replaceAll(',', '/'), 'base64')
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  })
}

const names: Record<FolderUse, string[]> = {
  sent: [
    // English: servers and Gmail, Outlook, Apple, others
    ...['Sent', 'Sent Mail', 'Sent Items', 'Sent Messages', 'Sent Objects', 'Sent-Mail'],
    // French
    ...['Envoyés', 'Messages envoyés', 'Éléments envoyés', 'Courrier envoyé', 'Courriers envoyés'],
    ...['Objets envoyés', 'Mails envoyés', 'E-mails envoyés', 'Envoyé'],
    // Spanish
    ...['Enviados', 'Elementos enviados', 'Mensajes enviados', 'Correo enviado', 'Correos enviados'],
    // Portuguese
    ...['Itens enviados', 'Mensagens enviadas', 'Enviadas', 'E-mails enviados', 'Correio enviado'],
    // German
    ...['Gesendet', 'Gesendete Objekte', 'Gesendete Elemente', 'Gesendete Nachrichten', 'Gesendete'],
    ...['Gesendete E-Mails', 'Gesendete Mails'],
    // Italian
    ...['Posta inviata', 'Inviata', 'Inviati', 'Messaggi inviati', 'Elementi inviati'],
    // Dutch, Catalan, Galician, Basque, Romanian
    ...['Verzonden', 'Verzonden items', 'Verzonden berichten', 'Verzonden objecten', 'Verstuurd'],
    ...['Enviats', 'Elements enviats', 'Missatges enviats', 'Bidalita', 'Bidaliak'],
    ...['Trimise', 'Mesaje trimise', 'Elemente trimise'],
    // Danish, Norwegian, Swedish, Finnish, Icelandic, Estonian, Latvian, Lithuanian
    ...['Sendt', 'Sendt post', 'Sendte elementer', 'Sendte beskeder', 'Sendte meldinger', 'Sendte'],
    ...['Skickat', 'Skickade', 'Skickade meddelanden', 'Skickade objekt', 'Lähetetyt', 'Lähetetyt viestit'],
    ...['Saadetud', 'Saadetud kirjad', 'Nosūtītie', 'Nosūtītās vēstules', 'Išsiųsti', 'Išsiųstieji'],
    // Polish, Czech, Slovak, Slovenian, Croatian, Hungarian
    ...['Wysłane', 'Elementy wysłane', 'Wiadomości wysłane', 'Poczta wysłana', 'Wyslane'],
    ...['Odeslané', 'Odeslaná pošta', 'Odeslané zprávy', 'Odoslané', 'Odoslaná pošta', 'Odoslané správy'],
    ...['Poslano', 'Poslana pošta', 'Poslani elementi', 'Poslane stavke', 'Elküldött', 'Elküldött elemek'],
    ...['Elküldött üzenetek'],
    // Russian, Ukrainian, Bulgarian, Greek, Turkish
    ...['Отправленные', 'Отправленные письма', 'Надіслані', 'Відправлені', 'Изпратени'],
    ...['Απεσταλμένα', 'Gönderilmiş', 'Gönderilmiş Öğeler', 'Gönderilenler', 'Gönderilmiş Postalar'],
    // Arabic, Hebrew, Hindi, Thai, Vietnamese, Indonesian
    ...[
      'المرسلة',
      'البريد المرسل',
      'الرسائل المرسلة',
      'العناصر المرسلة',
      'נשלח',
      'דואר יוצא',
      'פריטים שנשלחו',
    ],
    ...['भेजे गए', 'भेजे गए आइटम', 'भेजे गए संदेश', 'भेजी गई मेल', 'प्रेषित', 'ส่งแล้ว', 'จดหมายที่ส่งแล้ว'],
    ...['Đã gửi', 'Thư đã gửi', 'Terkirim', 'Surat Terkirim', 'Item Terkirim'],
    // Chinese, Japanese, Korean
    ...['已发送', '已发送邮件', '已发邮件', '已发送的邮件', '寄件備份', '已傳送郵件', '寄件匣備份', '已寄出'],
    ...[
      '送信済み',
      '送信済みメール',
      '送信済みアイテム',
      '送信済みトレイ',
      '보낸편지함',
      '보낸 편지함',
      '보낸 메일함',
    ],
  ],
  junk: [
    ...['Junk', 'Spam', 'Junk Email', 'Junk E-mail', 'Junk Mail', 'Bulk Mail', 'Bulk', 'Quarantine'],
    ...[
      'Courrier indésirable',
      'Indésirables',
      'Indésirable',
      'Courriers indésirables',
      'Pourriel',
      'Pourriels',
    ],
    ...['Messages indésirables', 'E-mails indésirables', 'Spams'],
    ...['Correo no deseado', 'Correo basura', 'Correo electrónico no deseado', 'No deseado', 'No deseados'],
    ...['Lixo eletrônico', 'Lixo electrónico', 'Lixo', 'Correio eletrônico não solicitado'],
    ...['Spamverdacht', 'Junk-E-Mail', 'Junk-Mail', 'Unerwünscht'],
    ...['Posta indesiderata', 'Indesiderata', 'Ongewenste e-mail', 'Ongewenst', 'Ongewenste post'],
    ...['Correu brossa', 'Correo lixo', 'Zabor-posta', 'Mesaje nedorite', 'Nedorite'],
    ...['Uønsket', 'Uønsket post', 'Uønsket mail', 'Uønsket e-post', 'Søppelpost', 'Skräppost', 'Roskaposti'],
    ...['Rämpspost', 'Mēstules', 'Brukalas', 'Šlamštas', 'Ruslpóstur'],
    ...['Wiadomości-śmieci', 'Wiadomości śmieci', 'Niechciane', 'Nevyžádaná pošta', 'Nevyžádané'],
    ...['Nevyžiadaná pošta', 'Neželena pošta', 'Neželjena pošta', 'Levélszemét'],
    ...[
      'Спам',
      'Нежелательная почта',
      'Небажана пошта',
      'Нежелана поща',
      'Ανεπιθύμητα',
      'Ανεπιθύμητη αλληλογραφία',
    ],
    ...['Gereksiz', 'Önemsiz', 'Önemsiz Posta', 'Önemsiz E-posta', 'İstenmeyen', 'İstenmeyen Posta'],
    ...['غير هام', 'البريد العشوائي', 'البريد غير الهام', 'بريد عشوائي', 'דואר זבל', 'ספאם', 'זבל'],
    ...['स्पैम', 'जंक', 'जंक मेल', 'जंक ईमेल', 'อีเมลขยะ', 'สแปม', 'Thư rác', 'Surat Sampah', 'Email Sampah'],
    ...[
      '垃圾邮件',
      '垃圾箱',
      '垃圾郵件',
      '迷惑メール',
      '迷惑メールフォルダー',
      '스팸',
      '스팸메일함',
      '정크 메일',
    ],
  ],
  all: [
    ...['All Mail', 'Tous les messages', 'Todos los mensajes', 'Todo el correo', 'Todos os e-mails'],
    ...['Todo o correio', 'Alle Nachrichten', 'Tutti i messaggi', 'Alle berichten', 'Alle e-mails'],
    ...['Al post', 'All e-post', 'Kaikki viestit', 'Wszystkie', 'Wszystkie wiadomości', 'Všechny zprávy'],
    ...['Вся почта', 'Уся пошта', 'Tüm Postalar', 'كل البريد', 'כל הדואר', 'सभी मेल', 'सभी संदेश'],
    ...['所有邮件', '所有郵件', 'すべてのメール', '전체보관함', 'จดหมายทั้งหมด', 'Tất cả thư', 'Semua Email'],
  ],
}
