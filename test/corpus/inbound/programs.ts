// Answers as odd programs write them, and reports as odd servers do: what real mail has beside the common forms.

import { composeAll, composeReports } from './compose.ts'
import { type CorpusMail, type Label, mail } from './mail.ts'

const reply = (language: Label['language'] = 'en'): Label => ({ kind: 'reply', language })
const said = (visibleText: string | null, language: Label['language'] = 'en'): Label => ({
  kind: 'reply',
  language,
  visibleText,
})
const hard = (recipient: string | null): Label => ({ kind: 'bounce', recipient, type: 'hard' })
const bounce = (recipient: string | null): Label => ({ kind: 'bounce', recipient })

const fields = (text: string) => `Reporting-MTA: dns; mx.example.net\n\n${text}`

export const programs: CorpusMail[] = [
  ...composeAll([
    [
      'notes-wrote-on',
      said('Agreed. Please send it to our Paris office.'),
      'notes',
      'Claire Fox <claire@example.org>',
      'Re: Offer',
      'Agreed. Please send it to our Paris office.\n\n\n\nFrom:   Anna Berg <anna@studio.example.com>\nTo:     Claire Fox/ACME@ACME, \nDate:   04/03/2025 08:02\nSubject:        Offer\n\n\n\nShall we start?',
    ],
    [
      'notes-hide-details',
      said('No budget this year, sorry.'),
      'notes',
      'Claire Fox <claire@example.org>',
      'Re: Offer',
      'No budget this year, sorry.\n\n(See attached file: budget.pdf)\n\n\n|------------>\n| From:      |\n|------------>\n  >-----------------------------------------|\n  |Anna Berg <anna@studio.example.com>      |\n  >-----------------------------------------|'.replace(
        '\n\n(See attached file: budget.pdf)',
        '',
      ),
    ],
    [
      'blackberry',
      said('Call me tmrw'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Call me tmrw\nSent from my BlackBerry® smartphone on O2\n\n-----Original Message-----\nFrom: Anna Berg <anna@studio.example.com>\nDate: Tue, 4 Mar 2025 08:02:11 \nTo: <tom@example.org>\nSubject: Offer\n\nShall we start?',
    ],
    [
      'samsung',
      said('ok for me'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'ok for me\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\nFrom: Anna Berg <anna@studio.example.com>\nDate: 04/03/2025 08:02 (GMT+01:00)\nTo: Tom <tom@example.org>\nSubject: Offer\n\nShall we start?',
    ],
    [
      'spark',
      said('Sounds good'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Sounds good\n\nSent with Spark\nOn 4 Mar 2025 at 08:02 +0100, Anna Berg <anna@studio.example.com>, wrote:\n> Shall we start?',
    ],
    [
      'superhuman',
      said('Love it. Next week?'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Love it. Next week?\n\nSent via Superhuman ( https://sprh.mn/?vip=tom@example.org )\n\nOn Tue, Mar 04, 2025 at 8:02 AM, Anna Berg < anna@studio.example.com > wrote:\n\n>\n> Shall we start?\n>',
    ],
    [
      'hey',
      said('Pass, thanks.'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Pass, thanks.\n\nOn March 4, 2025, Anna Berg <anna@studio.example.com> wrote:\n> Shall we start?',
    ],
    [
      'zoho-mail',
      said('Please share the pricing.'),
      'bare',
      'Ravi <ravi@example.org>',
      'Re: Offer',
      'Please share the pricing.\n\n\n---- On Tue, 04 Mar 2025 12:32:11 +0530 Anna Berg <anna@studio.example.com> wrote ---\n\nShall we start?',
    ],
    [
      'yandex',
      said('Спасибо, не нужно.', 'ru'),
      'bare',
      'Ivan <ivan@example.ru>',
      'Re: Offer',
      'Спасибо, не нужно.\n\n04.03.2025, 10:02, "Anna Berg" <anna@studio.example.com>:\n\nShall we start?',
    ],
    [
      'mail-ru',
      said('Интересно', 'ru'),
      'bare',
      'Ivan <ivan@mail.example.ru>',
      'Re: Offer',
      'Интересно\n\n--\nИван Петров\nОтправлено из Почты Mail\n\n----------------------------------------------------------------------\nОт: Anna Berg anna@studio.example.com\nКому: Иван Петров\nДата: Вторник, 4 марта 2025, 10:02 +03:00\nТема: Offer\n\nShall we start?',
    ],
    [
      'naver',
      reply(),
      'bare',
      'Kim <kim@example.kr>',
      'Re: Offer',
      '네, 좋습니다.\n\n-----Original Message-----\nFrom: "Anna Berg"<anna@studio.example.com>\nTo: <kim@example.kr>\nSent: 2025-03-04 (화) 16:02:11 (GMT+09:00)\nSubject: Offer\n\nShall we start?',
    ],
    [
      'gmx-web',
      said('Ja, gerne.', 'de'),
      'bare',
      'Ida <ida@gmx.example.net>',
      'Aw: Angebot',
      'Ja, gerne.\n\nGesendet: Dienstag, 04. März 2025 um 08:02 Uhr\nVon: "Anna Berg" <anna@studio.example.com>\nAn: ida@gmx.example.net\nBetreff: Angebot\n\nSollen wir anfangen?',
    ],
    [
      'orange-web',
      said('Oui pour moi.', 'fr'),
      'bare',
      'Luc <luc@orange.example.fr>',
      'RE: Offre',
      'Oui pour moi.\n\n\n> Message du 04/03/25 08:02\n> De : "Anna Berg" <anna@studio.example.com>\n> A : "Luc" <luc@orange.example.fr>\n> Copie à :\n> Objet : Offre\n>\n> On commence ?',
    ],
    [
      'free-zimbra',
      said('Merci, mais non.', 'fr'),
      'bare',
      'Luc <luc@free.example.fr>',
      'Re: Offre',
      'Merci, mais non.\n\n----- Mail original -----\nDe: "Anna Berg" <anna@studio.example.com>\nÀ: "Luc" <luc@free.example.fr>\nEnvoyé: Mardi 4 Mars 2025 08:02:11\nObjet: Offre\n\nOn commence ?',
    ],
    [
      'libero',
      said('Va bene.', 'it'),
      'bare',
      'Ugo <ugo@libero.example.it>',
      'R: Offerta',
      'Va bene.\n\n>----Messaggio originale----\n>Da: anna@studio.example.com\n>Data: 04/03/2025 8.02\n>A: <ugo@libero.example.it>\n>Ogg: Offerta\n>\n>Iniziamo?',
    ],
    [
      'uol',
      said('Pode mandar.', 'pt'),
      'bare',
      'Rui <rui@uol.example.com.br>',
      'Re: Proposta',
      'Pode mandar.\n\n\nDe: "Anna Berg" <anna@studio.example.com>\nEnviada: 2025/03/04 08:02:11\nPara: rui@uol.example.com.br\nAssunto: Proposta\n\nVamos começar?',
    ],
    [
      'subject-external-no-thread',
      reply(),
      'stray',
      'Tom <tom@example.org>',
      '[EXTERNAL] RE: Offer',
      'Yes, Thursday.',
    ],
    [
      'subject-spam-tag-no-thread',
      reply(),
      'stray',
      'Tom <tom@example.org>',
      '***SPAM*** Re: Offer',
      'Yes, Thursday.',
    ],
    [
      'subject-numbered-tag',
      reply(),
      'stray',
      'Tom <tom@example.org>',
      '[#12] Re[2]: Offer',
      'Yes, Thursday.',
    ],
    ['redirected-by-rule', reply(), 'redirected', 'Tom <tom@example.org>', 'RE: Offer', 'Yes, we take two.'],
    [
      'redirected-absence',
      { kind: 'auto-reply' },
      'redirected',
      'Tom <tom@example.org>',
      'Automatic reply: Offer',
      'I am out of the office until Monday.',
    ],
    [
      'sender-rewritten-by-list',
      reply(),
      'list',
      'Tom via Makers <makers@example.org>',
      'Re: [makers] Offer',
      'Count me in.',
    ],
    [
      'x-mailer-vacation-word',
      reply(),
      'bare',
      'Vacation Rentals <tom@example.org>',
      'Re: Offer',
      'We would like a quote for ten houses.',
    ],
    [
      'auto-response-suppress-dr',
      reply(),
      'suppressDr',
      'Tom <tom@example.org>',
      'RE: Offer',
      'Fine with me.',
    ],
    ['x-loop-person', reply(), 'loopPerson', 'Tom <tom@example.org>', 'Re: Offer', 'Fine with me.'],
    [
      'null-sender-person',
      reply(),
      'nullSender',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Fine with me, order number follows.',
    ],
    [
      'auto-x-autoresponse',
      { kind: 'auto-reply' },
      'xAutoresponse',
      'Tom <tom@example.org>',
      'Offer',
      'We got it.',
    ],
    ['auto-plesk', { kind: 'auto-reply' }, 'plesk', 'Tom <tom@example.org>', 'Re: Offer', 'I am not here.'],
    [
      'auto-cpanel-no-subject-words',
      { kind: 'auto-reply' },
      'cpanel',
      'Tom <tom@example.org>',
      'thanks',
      'Thanks.',
    ],
    ['auto-kolab', { kind: 'auto-reply' }, 'sieve', 'Tom <tom@example.org>', 'Auto: Offer', 'Back soon.'],
    [
      'auto-groupwise',
      { kind: 'auto-reply' },
      'groupwise',
      'Tom <tom@example.org>',
      'Re: Offer (Out of office)',
      'I am away.',
    ],
    [
      'auto-aol',
      { kind: 'auto-reply' },
      'aol',
      'Tom <tom@aol.example.com>',
      'Away Message - Re: Offer',
      'I am away.',
    ],
    ['auto-i-ua', { kind: 'auto-reply' }, 'iUa', 'Tom <tom@i.example.ua>', 'Re: Offer', 'Я у відпустці.'],
    [
      'mailman-hold-english',
      { kind: 'auto-reply' },
      'mailman',
      'makers-bounces@example.org',
      'Your message to makers awaits moderator approval',
      'Is being held until the list moderator can review it for approval.',
    ],
    [
      'bounce-words-control',
      bounce('zoe@example.org'),
      'daemon',
      'Mailer-Daemon <mailer-daemon@example.net>',
      'Mail System Error - Returned Mail',
      'This Message was undeliverable due to the following reason:\n\nEach of the following recipients was rejected by a remote mail server.\n\n    Recipient: <zoe@example.org>\n    Reason:    5.1.1 <zoe@example.org>... User unknown',
    ],
    [
      'bounce-mdaemon',
      bounce('zoe@example.org'),
      'daemon',
      'MDaemon at mx.example.net <MDaemon@mx.example.net>',
      'Permanent Delivery Failure',
      'The attached message had PERMANENT fatal delivery errors!\n\nAfter one or more unsuccessful delivery attempts the attached message has\nbeen removed from the mail queue on this server.\n\nFailed address: zoe@example.org\n\n--- Session Transcript ---\n --> RCPT To:<zoe@example.org>\n <-- 550 5.1.1 <zoe@example.org>: Recipient address rejected',
    ],
    [
      'bounce-kerio',
      bounce('zoe@example.org'),
      'daemon',
      'Kerio Connect <postmaster@mx.example.net>',
      'Mail delivery failed',
      'Your message was not delivered to the following recipients:\n\n- zoe@example.org  550 5.1.1 User unknown',
    ],
    [
      'bounce-zimbra',
      bounce('zoe@example.org'),
      'daemon',
      'Mail Delivery System <MAILER-DAEMON@zimbra.example.net>',
      'Undelivered Mail Returned to Sender',
      '<zoe@example.org>: host mx.example.org[192.0.2.1] said: 452 4.2.2 Over quota\n    (in reply to RCPT TO command)',
    ],
    [
      'bounce-infomaniak',
      bounce('zoe@example.org'),
      'daemon',
      'MAILER-DAEMON <MAILER-DAEMON@smtp.example.ch>',
      'Échec de remise de votre message',
      "Bonjour,\n\nVotre message n'a pas pu être remis à zoe@example.org.\n\n550 5.1.1 User unknown",
    ],
    [
      'bounce-gandi-full',
      bounce('zoe@example.org'),
      'daemon',
      'MAILER-DAEMON@relay.example.net',
      'Undelivered Mail Returned to Sender',
      '<zoe@example.org>: mail for example.org loops back to myself',
    ],
    [
      'bounce-aliyun',
      bounce('zoe@example.org'),
      'stray',
      'postmaster@mxhichina.example.com',
      '系统退信/Systems bounce',
      '您好，\n\n您的邮件投递失败。\n收件人：zoe@example.org\n原因：550 5.1.1 mailbox not found',
    ],
    [
      'bounce-exmail',
      bounce('zoe@example.org'),
      'stray',
      'PostMaster@exmail.example.com',
      '退信通知',
      '你的邮件被退回。\n收件人邮件地址（zoe@example.org）不存在，邮件无法送达。',
    ],
    [
      'bounce-japan-jcom',
      bounce('zoe@example.jp'),
      'daemon',
      'MAILER-DAEMON@jcom.example.jp',
      'Returned mail: User unknown',
      'メールを送信できませんでした。\n\n<zoe@example.jp>... User unknown',
    ],
    [
      'bounce-brazil-locaweb',
      bounce('zoe@example.com.br'),
      'daemon',
      'Mail Delivery System <MAILER-DAEMON@smtp.example.com.br>',
      'Mensagem não entregue',
      'Sua mensagem não pôde ser entregue para:\n\n<zoe@example.com.br>: 550 5.1.1 Usuário desconhecido',
    ],
    [
      'bounce-spain-acens',
      bounce('zoe@example.es'),
      'daemon',
      'MAILER-DAEMON@smtp.example.es',
      'Correo no entregado',
      'No se ha podido entregar su mensaje a:\n\nzoe@example.es\n\n550 5.1.1 Usuario desconocido',
    ],
  ]),
  ...composeReports([
    [
      'action-capital',
      hard('zoe@example.org'),
      'MAILER-DAEMON@mx.example.net',
      'Undeliverable',
      'It failed.',
      fields(
        'Final-Recipient: RFC822; <zoe@example.org>\nAction: Failed\nStatus: 5.1.1 (bad destination mailbox address)',
      ),
      'zoe@example.org',
    ],
    [
      'expanded-only',
      { kind: 'other' },
      'MAILER-DAEMON@mx.example.net',
      'Delivery report',
      'Expanded.',
      fields('Final-Recipient: rfc822; list@example.org\nAction: expanded\nStatus: 2.0.0'),
      'list@example.org',
    ],
    [
      'local-user-name',
      hard('zoe@example.org'),
      'MAILER-DAEMON@mx.example.net',
      'Undeliverable',
      'The user zoe is unknown here.',
      fields('Final-Recipient: LOCAL; zoe\nAction: failed\nStatus: 5.1.1'),
      'zoe@example.org',
    ],
    [
      'x400-recipient',
      bounce('zoe@example.org'),
      'postmaster@mx.example.net',
      'Undeliverable: Offer',
      'Your message did not reach zoe.',
      fields('Final-Recipient: X400; /G=Zoe/S=Roth/O=ACME/ADMD= /C=CH/\nAction: failed\nStatus: 5.1.0'),
      'zoe@example.org',
    ],
    [
      'forwarded-alias',
      hard('info@example.org'),
      'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
      'Undelivered Mail Returned to Sender',
      '<zoe@private.example.com> (expanded from <info@example.org>): user unknown',
      fields(
        'Final-Recipient: rfc822; zoe@private.example.com\nOriginal-Recipient: rfc822;info@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown',
      ),
      'info@example.org',
    ],
    [
      'forwarded-alias-no-original',
      hard('info@example.org'),
      'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
      'Undelivered Mail Returned to Sender',
      '<zoe@private.example.com> (expanded from <info@example.org>): user unknown',
      fields(
        'Final-Recipient: rfc822; zoe@private.example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown',
      ),
      'info@example.org',
    ],
    [
      'xtext-orcpt',
      hard('zoe+tag@example.org'),
      'MAILER-DAEMON@mx.example.net',
      'Undeliverable',
      'It failed.',
      fields(
        'Final-Recipient: rfc822; zoe+tag@example.org\nOriginal-Recipient: rfc822; zoe+2Btag@example.org\nAction: failed\nStatus: 5.1.1',
      ),
      'zoe+tag@example.org',
    ],
    [
      'utf8-recipient',
      hard('zoë@example.org'),
      'MAILER-DAEMON@mx.example.net',
      'Undeliverable',
      'It failed.',
      fields('Final-Recipient: utf-8; zo\\x{eb}@example.org\nAction: failed\nStatus: 5.1.1'),
      'zoë@example.org',
    ],
    [
      'delayed-and-failed',
      hard('yan@example.org'),
      'MAILER-DAEMON@mx.example.net',
      'Delivery report',
      'One is late, one failed.',
      fields(
        'Final-Recipient: rfc822; zoe@example.org\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; yan@example.org\nAction: failed\nStatus: 5.1.1',
      ),
      'zoe@example.org, yan@example.org',
    ],
    [
      'failed-with-4xx-status',
      { kind: 'bounce', recipient: 'zoe@example.org', type: 'soft' },
      'MAILER-DAEMON@mx.example.net',
      'Undelivered Mail Returned to Sender',
      'Gave up after five days.',
      fields(
        'Final-Recipient: rfc822; zoe@example.org\nAction: failed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.example.org[192.0.2.1]:25: Connection timed out',
      ),
      'zoe@example.org',
    ],
    [
      'sender-limit',
      { kind: 'bounce', recipient: 'zoe@example.org', type: 'soft' },
      'Mail Delivery System <Mailer-Daemon@host.example.net>',
      'Mail delivery failed: returning message to sender',
      'Domain studio.example.com has exceeded the max emails per hour (150/150 (100%)) allowed. Message discarded.',
      fields('Action: failed\nFinal-Recipient: rfc822;zoe@example.org\nStatus: 5.0.0'),
      'zoe@example.org',
    ],
    [
      'policy-spam',
      { kind: 'bounce', recipient: 'zoe@example.org', type: 'soft' },
      'MAILER-DAEMON@mx.example.net',
      'Undelivered Mail Returned to Sender',
      'It was refused.',
      fields(
        'Final-Recipient: rfc822; zoe@example.org\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 550-5.7.1 Our system has detected that this message is likely unsolicited mail.',
      ),
      'zoe@example.org',
    ],
  ]),
  {
    name: 'opaque-smime',
    label: said(null),
    mail: mail`
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: RE: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <opaque@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
Content-Transfer-Encoding: base64

MIIB
`,
  },
  {
    name: 'winmail-dat',
    label: said('See attachment.'),
    mail: mail`
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: RE: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <tnef@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=w

--w
Content-Type: text/plain; charset=us-ascii

See attachment.
--w
Content-Type: application/ms-tnef; name=winmail.dat
Content-Transfer-Encoding: base64

eJ8+
--w--
`,
  },
  {
    name: 'iso-2022-jp',
    label: { kind: 'reply', language: 'ja', visibleText: '了解です。' },
    mail: mail`
From: Ken <ken@example.jp>
To: anna@studio.example.com
Subject: Re: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0900
Message-ID: <jis@example.jp>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=ISO-2022-JP
Content-Transfer-Encoding: base64

GyRCTjsyciRHJDkhIxsoQg==
`,
  },
  {
    name: 'koi8-r-labelled',
    label: { kind: 'reply', language: 'ru', visibleText: 'Да' },
    mail: mail`
From: Ivan <ivan@example.ru>
To: anna@studio.example.com
Subject: Re: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0300
Message-ID: <koi@example.ru>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=koi8-r
Content-Transfer-Encoding: base64

5ME=
`,
  },
  {
    name: 'vacation-without-headers-html-only',
    label: { kind: 'auto-reply', autoReply: 'out-of-office', returnsOn: '2025-03-17' },
    mail: mail`
Return-Path: <>
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: Out of Office
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <vh@example.org>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<p>I will be out of the office until <b>March 17, 2025</b>.</p>
`,
  },
  {
    name: 'read-receipt-thunderbird',
    label: { kind: 'other' },
    mail: mail`
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: Return Receipt (displayed) - Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <rr@example.org>
References: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=r

--r
Content-Type: text/plain

This is a Return Receipt for the mail that you sent to tom@example.org.
--r
Content-Type: message/disposition-notification

Final-Recipient: rfc822;tom@example.org
Original-Message-ID: <offer-1@studio.example.com>
Disposition: manual-action/MDN-sent-manually; displayed
--r--
`,
  },
  {
    name: 'read-receipt-deleted-outlook-french',
    label: { kind: 'other', language: 'fr' },
    mail: mail`
From: Luc <luc@example.org>
To: anna@studio.example.com
Subject: =?utf-8?Q?Non_lu_:_Offre?=
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <rd@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=r

--r
Content-Type: text/plain; charset=utf-8

Votre message a été supprimé sans avoir été lu.
--r
Content-Type: message/disposition-notification

Final-Recipient: RFC822; luc@example.org
Disposition: automatic-action/MDN-sent-automatically; deleted
--r--
`,
  },
  {
    name: 'read-receipt-without-report',
    label: { kind: 'other' },
    mail: mail`
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: Read: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <rw@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: text/plain

Your message

   To: Tom
   Subject: Offer
   Sent: Tuesday, March 4, 2025 8:02:11 AM (UTC+01:00)

 was read on Tuesday, March 4, 2025 9:00:00 AM (UTC+01:00).
`,
  },
  {
    name: 'google-calendar-accepted',
    label: { kind: 'other' },
    mail: mail`
From: Tom <tom@example.org>
Sender: Google Calendar <calendar-notification@google.example.com>
To: anna@studio.example.com
Subject: Accepted: Demo @ Tue Mar 11, 2025 10am - 11am (CET) (anna@studio.example.com)
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <calendar-1@google.example.com>
In-Reply-To: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=utf-8

tom@example.org has accepted this invitation.

Demo
Tuesday Mar 11, 2025 ⋅ 10am – 11am
--c
Content-Type: text/calendar; charset="UTF-8"; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
END:VCALENDAR
--c--
`,
  },
  {
    name: 'google-calendar-declined-with-note',
    label: reply(),
    mail: mail`
From: Tom <tom@example.org>
Sender: Google Calendar <calendar-notification@google.example.com>
To: anna@studio.example.com
Subject: Declined: Demo @ Tue Mar 11, 2025 10am - 11am (CET) (anna@studio.example.com)
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <calendar-2@google.example.com>
In-Reply-To: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=utf-8

tom@example.org has declined this invitation with this note:

"I am in Rome that day, can we do the week after?"
--c
Content-Type: text/calendar; charset="UTF-8"; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
END:VCALENDAR
--c--
`,
  },
  {
    name: 'outlook-accepted-empty',
    label: { kind: 'other' },
    mail: mail`
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: Accepted: Demo
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <acc@example.org>
In-Reply-To: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=utf-8


--c
Content-Type: text/calendar; charset="UTF-8"; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
END:VCALENDAR
--c--
`,
  },
  {
    name: 'proposed-new-time',
    label: { kind: 'reply' },
    mail: mail`
From: Tom <tom@example.org>
To: anna@studio.example.com
Subject: New Time Proposed: Demo
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <prop@example.org>
In-Reply-To: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=utf-8


--c
Content-Type: text/calendar; charset="UTF-8"; method=COUNTER

BEGIN:VCALENDAR
METHOD:COUNTER
END:VCALENDAR
--c--
`,
  },
]
