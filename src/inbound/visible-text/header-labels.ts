// The names of header fields as mail programs write them above a quoted or forwarded message, lower case.

import { listPhrases } from '../normalize.ts'

export type QuotedField = 'from' | 'date' | 'to' | 'subject' | 'other'

const labels: Record<QuotedField, string[]> = {
  from: listPhrases(
    'from | de | von | da | van | od | от | от кого | відправник | від | fra | från | lähettäjä | kimden | gönderen',
    'expéditeur | remitente | remetente | mittente | absender | afzender | nadawca | отправитель | feladó | kuldo | küldő',
    'expeditor | de la | odesílatel | odosielateľ | από | αποστολέας | מאת | من | प्रेषक | से | dari | từ | người gửi | จาก',
    '发件人 | 寄件者 | 寄件人 | 差出人 | 送信者 | 送信元 | 보낸 사람 | 보낸사람 | 发送人 | 來自 | 来自',
  ),
  date: listPhrases(
    'sent | date | sent on | sent at | date sent | envoyé | envoyé le | envoye | date d’envoi | envoyée',
    'gesendet | gesendet am | datum | datum/uhrzeit | enviado | enviado el | enviado em | enviada em | enviada | enviado a',
    'fecha | fecha de envío | data | data invio | inviato | inviato il | data e ora | verzonden | verzonden op | verstuurd',
    'wysłano | wysłane | data wysłania | отправлено | дата | дата отправки | надіслано | дата: | sendt | dato | skickat',
    'skickades | lähetetty | päivämäärä | päiväys | pvm | gönderildi | gönderilme tarihi | tarih | gönderim tarihi',
    'στάλθηκε | ημερομηνία | elküldve | küldve | dátum | trimis | odesláno | odoslané | odoslaná | נשלח | תאריך | تاريخ | التاريخ',
    'भेजा गया | भेजा | दिनांक | तारीख | तिथि | terkirim | dikirim | tanggal | đã gửi | ngày | วันที่ | ส่ง',
    '发送时间 | 發送時間 | 傳送時間 | 寄件日期 | 日期 | 时间 | 時間 | 发件日期 | 发送日期 | 送信日時 | 送信日 | 日時 | 日付 | 보낸 날짜 | 날짜',
    '보낸날짜 | 日 期',
  ),
  to: listPhrases(
    'to | à | a | an | para | destinataire | destinataires | destinatario | destinatários | aan | do | кому | получатель | til',
    'till | vastaanottaja | kime | alıcı | προς | címzett | către | pro | komu | אל | إلى | प्रति | सेवा में | प्राप्तकर्ता | को',
    'kepada | đến | tới | ถึง | 收件人 | 收件者 | 宛先 | 받는 사람 | 받는사람 | empfänger | ontvanger | mottagare | modtager',
    'pour | destinatari | 收 件 人 | do:',
  ),
  subject: listPhrases(
    'subject | objet | sujet | betreff | betr. | asunto | assunto | oggetto | onderwerp | temat | тема | emne | ämne | aihe | konu',
    'θέμα | tárgy | subiect | předmět | predmet | נושא | الموضوع | विषय | perihal | subjek | chủ đề | หัวข้อ | เรื่อง',
    '主题 | 主題 | 主旨 | 件名 | 제목 | 题目 | 標題 | 标题 | assumpte | teema',
  ),
  other: listPhrases(
    'cc | bcc | copie | copie à | copia | cópia | kopie | kopia | kopi | kopio | копия | копія | bilgi | koinop. | másolat',
    'copie carbon | c.c | 抄送 | 副本 | 참조 | reply-to | reply to | importance | attachments | priority | organization',
    'pièces jointes | anlagen | répondre à | antwort an | antwoord aan | organisation | message-id | x-mailer | प्रतिलिपि',
  ),
}

/** Which field a label names. */
export const fieldOfLabel: ReadonlyMap<string, QuotedField> = new Map(
  (Object.keys(labels) as QuotedField[]).flatMap((field) =>
    labels[field].map((label) => [label, field] as const),
  ),
)
