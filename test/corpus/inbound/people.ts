// People: their answers, their requests to be left alone, and mail that looks like something else and is theirs.

import { composeAll } from './compose.ts'
import type { CorpusMail, Label } from './mail.ts'
import { mail } from './mail.ts'

const reply = (language: Label['language'] = 'en'): Label => ({ kind: 'reply', language })
const leave = (language: Label['language'] = 'en'): Label => ({ kind: 'unsubscribe', language })

export const answers = composeAll([
  [
    'reply-mentions-vacation',
    reply(),
    'outlook',
    'Tom Reed <tom@example.org>',
    'RE: Offer',
    'Hi Anna,\n\nsounds good. I am on vacation next week, so let us talk on the 17th.\n\nTom\n\nFrom: Anna Berg <anna@studio.example.com>\nSent: 03 March 2025 10:00\nTo: Tom Reed\nSubject: Offer\n\nHello Tom',
  ],
  [
    'reply-out-of-office-myself',
    reply(),
    'iphone',
    'Ada King <ada@example.org>',
    'Re: Offer',
    'I am out of the office until Thursday but yes, please send the contract.\n\nSent from my iPhone\n\n> On 3 Mar 2025, at 10:00, Anna Berg <anna@studio.example.com> wrote:\n> Hello',
  ],
  [
    'reply-to-our-automatic-reply',
    reply(),
    'outlook',
    'Tom Reed <tom@example.org>',
    'RE: Automatic reply: Offer',
    'Thanks, enjoy your holiday. I am away until Monday as well.\n\n-----Original Message-----\nFrom: Anna\nI am out of the office until 12 March.',
  ],
  [
    'reply-to-our-ooo-fr',
    reply('fr'),
    'bare',
    'Luc <luc@example.org>',
    'Re: Absence du bureau : Offre',
    'Bonnes vacances ! Je suis en congé aussi jusqu’au 12, parlons-en après.',
  ],
  [
    'reply-quotes-a-bounce',
    reply(),
    'outlook',
    'Nora <nora@example.org>',
    'RE: Offer',
    "Your first mail to me never came, see what my assistant got:\n\n> This is the mail system at host mx.example.org.\n> I'm sorry to have to inform you that your message could not\n> be delivered to one or more recipients.\n> <nora.old@example.org>: host mx said: 550 5.1.1 User unknown",
  ],
  [
    'reply-undelivered-person',
    reply(),
    'bare',
    'Nora <nora@example.org>',
    'Re: Undelivered Mail Returned to Sender',
    'Could you try again? My mailbox was full last week: 552 5.2.2 over quota. Fixed now.',
  ],
  [
    'reply-support-person',
    reply(),
    'outlook',
    'Support <support@example.org>',
    'RE: Offer',
    'Hi Anna, thank you for your email. I checked with the team and we would like to see a demo on Friday. Does 3 pm suit you?\n\nBest, Jo',
  ],
  [
    'reply-noreply-person',
    reply(),
    'outlook',
    'Jo Hart <noreply@example.org>',
    'RE: Offer',
    'Yes please, send me the price list. Jo',
  ],
  [
    'reply-auto-new-car',
    reply('de'),
    'bare',
    'Uwe <uwe@example.org>',
    'Re: Auto: neues Angebot',
    'Das Auto gefällt mir, was kostet es?',
  ],
  [
    'reply-list',
    reply(),
    'list',
    'Max <max@example.org>',
    'Re: [makers] Offer',
    'I would take two of them. Where are you based?',
  ],
  [
    'reply-mentions-unsubscribe',
    reply(),
    'outlook',
    'Ivy <ivy@example.org>',
    'RE: Offer',
    'Hello Anna,\n\nthe offer is interesting for our Lyon office, so I forwarded it to Marc, who decides about these things. Please unsubscribe my old address ivy.old@example.org, I do not use it any more, and keep this one.\n\nKind regards\nIvy',
  ],
  ['reply-not-interested', reply(), 'bare', 'Bob <bob@example.org>', 'Re: Offer', 'Not interested, thanks.'],
  [
    'reply-fr',
    reply('fr'),
    'bare',
    'Luc <luc@example.org>',
    'RE : Offre',
    'Bonjour,\nmerci pour votre message. Je suis intéressé, rappelez-moi jeudi au bureau.\nLuc',
  ],
  [
    'reply-es',
    reply('es'),
    'bare',
    'Ana <ana@example.org>',
    'RV: Oferta',
    'Hola Anna, me interesa. ¿Puede llamarme mañana?',
  ],
  [
    'reply-pt',
    reply('pt'),
    'bare',
    'Rui <rui@example.org>',
    'RES: Proposta',
    'Olá, recebi sim. Pode mandar os valores?',
  ],
  [
    'reply-hi',
    reply('hi'),
    'bare',
    'Asha <asha@example.org>',
    'Re: प्रस्ताव',
    'नमस्ते, कृपया मुझे कीमत भेजें। धन्यवाद।',
  ],
  [
    'reply-de',
    reply('de'),
    'bare',
    'Jan <jan@example.org>',
    'AW: Angebot',
    'Guten Tag Frau Berg, ich bin nächste Woche im Urlaub, melden Sie sich bitte danach.',
  ],
  [
    'reply-it',
    reply('it'),
    'bare',
    'Gino <gino@example.org>',
    'R: Offerta',
    'Buongiorno, mi può chiamare domani? Grazie',
  ],
  [
    'reply-nl',
    reply('nl'),
    'bare',
    'Piet <piet@example.org>',
    'Antw: Aanbod',
    'Dank je, ik kom hier volgende week op terug.',
  ],
  [
    'reply-quotes-in-spanish',
    reply('es'),
    'outlook',
    'Ivette <reservas@example.org>',
    'RE: (PO28169) - IND',
    'Solicitudes de Reservas a:\nreservas@example.org\n\n\nDe: anna@studio.example.com\nEnviado el: Sábado, 1 de Marzo de 2025 08:42 p.m.\nPara: Hotel\nAsunto: (PO28169) - IND\n\nlorem',
  ],
  ['reply-empty-text', reply(), 'iphone', 'Zed <zed@example.org>', 'Re: Offer', ''],
  [
    'reply-thanks-received',
    reply(),
    'bare',
    'Pam <pam@example.org>',
    'Re: Offer',
    'Thanks, we have received your offer and will discuss it on Monday.',
  ],
  [
    'reply-stop-by',
    reply(),
    'bare',
    'Pam <pam@example.org>',
    'Re: Offer',
    'Stop by on Tuesday, the office is open until six.',
  ],
  ['unsub-en-word', leave(), 'bare', 'Bob <bob@example.org>', 'Re: Offer', 'Unsubscribe'],
  [
    'unsub-en-please',
    leave(),
    'iphone',
    'Bob <bob@example.org>',
    'Re: Offer',
    'Please remove me from your list.\n\nSent from my iPhone\n\n> On 3 Mar 2025, at 10:00, Anna Berg <anna@studio.example.com> wrote:\n> Hello',
  ],
  [
    'unsub-en-stop',
    leave(),
    'bare',
    'Bob <bob@example.org>',
    'Re: Offer',
    'STOP\n\nOn Mon, 3 Mar 2025 at 10:00, Anna Berg <anna@studio.example.com> wrote:\n> Hello',
  ],
  [
    'unsub-en-angry',
    leave(),
    'outlook',
    'Bob Hall <bob@example.org>',
    'RE: Offer',
    'Take me off your mailing list and do not contact me again!\n\nBob Hall\nDirector\n\nFrom: Anna Berg <anna@studio.example.com>\nSent: 03 March 2025\nTo: Bob\nSubject: Offer\n\nHello',
  ],
  [
    'unsub-gmail-mailto',
    leave(),
    'stray',
    'Ann <ann@example.org>',
    'unsubscribe',
    'This message was automatically generated by Gmail.',
  ],
  [
    'unsub-apple-mailto',
    leave(),
    'stray',
    'Ann <ann@example.org>',
    'Unsubscribe',
    'Apple Mail sent this email to unsubscribe from the message “Offer”.',
  ],
  ['unsub-subject-only', leave(), 'stray', 'Ann <ann@example.org>', 'UNSUBSCRIBE', ''],
  [
    'unsub-fr',
    leave('fr'),
    'bare',
    'Luc <luc@example.org>',
    'RE: Offre',
    'Bonjour, merci de me désinscrire de votre liste. Cordialement',
  ],
  ['unsub-fr-word', leave('fr'), 'bare', 'Luc <luc@example.org>', 'RE: Offre', 'Désinscription'],
  [
    'unsub-fr-plus',
    leave('fr'),
    'bare',
    'Luc <luc@example.org>',
    'RE: Offre',
    'Je ne souhaite plus recevoir vos mails.',
  ],
  ['unsub-es', leave('es'), 'bare', 'Ana <ana@example.org>', 'RE: Oferta', 'BAJA'],
  [
    'unsub-es-baja',
    leave('es'),
    'bare',
    'Ana <ana@example.org>',
    'RE: Oferta',
    'Por favor, deseo darme de baja de esta lista. Gracias.',
  ],
  ['unsub-pt', leave('pt'), 'bare', 'Rui <rui@example.org>', 'RES: Proposta', 'Remover'],
  [
    'unsub-pt-sentence',
    leave('pt'),
    'bare',
    'Rui <rui@example.org>',
    'RES: Proposta',
    'Favor remover meu e-mail da sua lista.',
  ],
  ['unsub-de', leave('de'), 'bare', 'Jan <jan@example.org>', 'AW: Angebot', 'Abmelden'],
  [
    'unsub-de-sentence',
    leave('de'),
    'bare',
    'Jan <jan@example.org>',
    'AW: Angebot',
    'Bitte streichen Sie mich aus Ihrem Verteiler.\n\nMit freundlichen Grüßen\nJan',
  ],
  [
    'unsub-it',
    leave('it'),
    'bare',
    'Gino <gino@example.org>',
    'R: Offerta',
    'Cancellatemi dalla lista, grazie.',
  ],
  ['unsub-nl', leave('nl'), 'bare', 'Piet <piet@example.org>', 'Re: Aanbod', 'Graag afmelden'],
  ['unsub-hi', leave('hi'), 'bare', 'Asha <asha@example.org>', 'Re: प्रस्ताव', 'कृपया मुझे सूची से हटा दें'],
])

export const lookalikes: CorpusMail[] = [
  ...composeAll([
    [
      'newsletter',
      { kind: 'other' },
      'newsletter',
      'Shop <news@shop.example.org>',
      'New this week',
      'Buy now. You receive this because you signed up. Unsubscribe any time.',
    ],
    [
      'newsletter-out-of-office',
      { kind: 'other' },
      'newsletter',
      'Shop <news@shop.example.org>',
      'Out of office? Read this',
      'Are you out of the office this summer? Ten tips.',
    ],
    [
      'newsletter-re-trick',
      { kind: 'other' },
      'newsletter',
      'Shop <news@shop.example.org>',
      'Re: your order',
      'Your basket misses you.',
    ],
    [
      'new-conversation',
      { kind: 'other' },
      'stray',
      'Tom <tom@example.org>',
      'Question about your studio',
      'Hello, do you make logos as well? I am on vacation from Monday.',
    ],
    [
      'auto-subject-person',
      { kind: 'other', language: 'de' },
      'stray',
      'Uwe <uwe@example.org>',
      'Auto: new car',
      'Wir haben ein neues Auto.',
    ],
    [
      'postmaster-digest',
      { kind: 'other' },
      'stray',
      'Postmaster <postmaster@example.org>',
      'Quarantine summary',
      '3 messages are in your quarantine. Release them at https://mx.example.org/q',
    ],
    [
      'parcel-not-delivered',
      { kind: 'other' },
      'stray',
      'Parcel Post <info@parcel.example.org>',
      'Your parcel could not be delivered',
      'We missed you. Collect it at the depot.',
    ],
  ]),
  {
    name: 'forwarded-bounce-as-attachment',
    label: { kind: 'reply' },
    mail: mail`
Date: Tue, 4 Mar 2025 10:00:00 +0100
From: Nora <nora@example.org>
To: Anna Berg <anna@studio.example.com>
Subject: Fwd: Undelivered Mail Returned to Sender
In-Reply-To: <offer-1@studio.example.com>
References: <offer-1@studio.example.com>
Message-ID: <fwd-1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Look what came back when I answered you. Is your address right?

--b
Content-Type: message/rfc822

From: MAILER-DAEMON@example.org
To: nora@example.org
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary=c

--c
Content-Type: text/plain

This is the mail system at host mx.example.org.

--c
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; anna@studio.example.com
Action: failed
Status: 5.1.1

--c--
--b--
`,
  },
  {
    name: 'calendar-accepted-google',
    label: { kind: 'other' },
    mail: mail`
Reply-To: Tom <tom@example.org>
Sender: Calendar <calendar-notification@example.com>
Auto-Submitted: auto-generated
Message-ID: <calendar-1@example.com>
Date: Tue, 4 Mar 2025 10:00:00 +0000
Subject: Accepted: Demo @ Thu Mar 6, 2025 3pm (anna@studio.example.com)
From: Tom <tom@example.org>
To: anna@studio.example.com
In-Reply-To: <invite-1@studio.example.com>
References: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=UTF-8

Tom has accepted this invitation.

Demo
Thursday Mar 6, 2025 3pm

--b
Content-Type: text/calendar; charset=UTF-8; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
ATTENDEE;PARTSTAT=ACCEPTED:mailto:tom@example.org
END:VEVENT
END:VCALENDAR
--b--
`,
  },
  {
    name: 'calendar-declined-outlook-empty',
    label: { kind: 'other', language: 'fr' },
    mail: mail`
From: Luc <luc@example.org>
To: Anna <anna@studio.example.com>
Subject: =?utf-8?Q?Refus=C3=A9_:_Demo?=
Thread-Topic: Demo
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <cal-2@example.org>
In-Reply-To: <invite-1@studio.example.com>
References: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8


--b
Content-Type: text/calendar; charset="utf-8"; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
END:VCALENDAR
--b--
`,
  },
  {
    name: 'calendar-declined-with-words',
    label: { kind: 'reply' },
    mail: mail`
From: Luc <luc@example.org>
To: Anna <anna@studio.example.com>
Subject: Declined: Demo
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <cal-3@example.org>
In-Reply-To: <invite-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Thursday does not work for me. Could we make it Friday at ten?

--b
Content-Type: text/calendar; charset="utf-8"; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
END:VCALENDAR
--b--
`,
  },
  {
    name: 'read-receipt-outlook',
    label: { kind: 'other' },
    mail: mail`
From: Tom <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: Read: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <mdn-1@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary=b

--b
Content-Type: text/plain

Your message
   To: Tom
   Subject: Offer
was read on Tuesday, March 4, 2025.

--b
Content-Type: message/disposition-notification

Reporting-UA: example.org; Mail
Final-Recipient: rfc822;tom@example.org
Original-Message-ID: <offer-1@studio.example.com>
Disposition: automatic-action/MDN-sent-automatically; displayed

--b--
`,
  },
]
