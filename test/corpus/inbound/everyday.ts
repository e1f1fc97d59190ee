// Answers as short as people write them, by other hands than ours addressed, and with things instead of words.

import { composeAll } from './compose.ts'
import { type CorpusMail, type Label, mail } from './mail.ts'

const reply = (visibleText?: string | null, language: Label['language'] = 'en'): Label => ({
  kind: 'reply',
  language,
  ...(visibleText === undefined ? {} : { visibleText }),
})

export const everyday: CorpusMail[] = [
  ...composeAll([
    [
      'ok',
      reply('ok'),
      'iphone',
      'Tom <tom@example.org>',
      'Re: Offer',
      'ok\n\nSent from my iPhone\n\n> On 4 Mar 2025, at 08:02, Anna Berg <anna@studio.example.com> wrote:\n> \n> Shall we start?',
    ],
    [
      'yes',
      reply('Yes'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Yes\n\nOn Tue, Mar 4, 2025 at 8:02 AM Anna Berg <anna@studio.example.com> wrote:\n\n> Shall we start?\n',
    ],
    [
      'non-merci',
      reply('non merci', 'fr'),
      'bare',
      'Luc <luc@example.org>',
      'Re: Offre',
      'non merci\n\nLe mar. 4 mars 2025 à 08:02, Anna Berg <anna@studio.example.com> a écrit :\n\n> Bonjour,\n',
    ],
    [
      'si',
      reply('sí', 'es'),
      'bare',
      'Eva <eva@example.org>',
      'Re: Oferta',
      'sí\n\nEl mar, 4 mar 2025 a las 8:02, Anna Berg (<anna@studio.example.com>) escribió:\n\n> Hola\n',
    ],
    [
      'emoji-only',
      reply('👍'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      '👍\n\nOn Tue, Mar 4, 2025 at 8:02 AM Anna Berg <anna@studio.example.com> wrote:\n\n> Shall we start?\n',
    ],
    [
      'question-mark',
      reply('?'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      '?\n\nOn Tue, Mar 4, 2025 at 8:02 AM Anna Berg <anna@studio.example.com> wrote:\n\n> Shall we start?\n',
    ],
    [
      'name-only',
      reply(undefined),
      'outlook',
      'Tom <tom@example.org>',
      'RE: Offer',
      'Tom\n\nFrom: Anna Berg <anna@studio.example.com>\nSent: Tuesday, March 4, 2025 8:02 AM\nTo: Tom <tom@example.org>\nSubject: Offer\n\nShall we start?',
    ],
    [
      'call-me',
      reply('Call me 555 0134'),
      'iphone',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Call me 555 0134\n\nSent from my iPhone',
    ],
    [
      'all-quoted',
      reply(undefined),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'On Tue, Mar 4, 2025 at 8:02 AM Anna Berg <anna@studio.example.com> wrote:\n\n> Shall we start?\n> Anna\n',
    ],
    [
      'below',
      reply('Fine with me.\n\nTom'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'On 04/03/2025 08:02, Anna Berg wrote:\n> Shall we start?\n\nFine with me.\n\nTom',
    ],
    [
      'inside',
      reply('Yes, in May.\n\nNo.'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'On 04/03/2025 08:02, Anna Berg wrote:\n> Shall we start?\nYes, in May.\n> Do you need samples?\nNo.',
    ],
    [
      'interested-no-thread',
      reply(undefined),
      'stray',
      'Tom <tom@example.org>',
      'RE: Offer',
      'Interested. Send me the details.',
    ],
    [
      'assistant',
      reply(undefined),
      'outlook',
      'Mia Roth <mia@example.org>',
      'RE: Offer',
      'Hello Anna,\n\nI answer for Tom, whose calendar I keep. He can see you on 12 March at 10.\n\nMia Roth\nAssistant to Tom Field',
    ],
    [
      'colleague-takes-over',
      reply(undefined),
      'outlook',
      'Kai <kai@example.org>',
      'Re: Offer',
      'Hi Anna, Tom has left us and I have his accounts now. Tell me more?\n\nKai',
    ],
    [
      'person-left-politely',
      reply(undefined),
      'bare',
      'Eva <eva@example.org>',
      'Re: Offer',
      'Hi, I no longer work on this, please write to my colleague Ben instead: ben@example.org. He decides since January.\n\nEva',
    ],
    [
      'person-on-leave-answers',
      reply(undefined),
      'iphone',
      'Eva <eva@example.org>',
      'Re: Offer',
      "Hi Anna, I'm on maternity leave at the moment but saw this. Ask Ben, he would love it.\n\nSent from my iPhone",
    ],
    [
      'person-away-next-week',
      reply(undefined),
      'bare',
      'Eva <eva@example.org>',
      'Re: Offer',
      "Can we talk this week? I'll be out of the office from Monday and back on the 17th.",
    ],
    [
      'person-not-now-french',
      reply(undefined, 'fr'),
      'bare',
      'Luc <luc@example.org>',
      'Re: Offre',
      "Bonjour, je suis en vacances jusqu'au 15, on s'appelle à mon retour ?\n\nLuc",
    ],
    [
      'person-not-now-german',
      reply(undefined, 'de'),
      'outlook',
      'Ida <ida@example.org>',
      'AW: Angebot',
      'Hallo Frau Berg, ich bin nächste Woche im Urlaub. Können wir am 24. sprechen?\n\nViele Grüße\nIda',
    ],
    [
      'person-portuguese',
      reply(undefined, 'pt'),
      'bare',
      'Rui <rui@example.org>',
      'Re: Proposta',
      'Olá Anna, estou de férias até sexta, falamos na segunda?',
    ],
    [
      'person-hindi',
      reply(undefined, 'hi'),
      'bare',
      'Asha <asha@example.org>',
      'Re: प्रस्ताव',
      'नमस्ते अन्ना, मैं अगले हफ्ते छुट्टी पर हूँ। क्या हम सोमवार को बात कर सकते हैं?',
    ],
    [
      'not-interested',
      reply('Not interested, thanks.'),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Not interested, thanks.',
    ],
    [
      'angry',
      reply(undefined),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Where did you get my address from? This is spam and I will report it.',
    ],
    [
      'forwarded-with-comment',
      reply(undefined),
      'bare',
      'Tom <tom@example.org>',
      'Fwd: Offer',
      'Anna, see what Ben says below. We are in.\n\n---------- Forwarded message ---------\nFrom: Ben <ben@example.org>\nDate: Tue, Mar 4, 2025 at 9:02 AM\nSubject: Re: Offer\nTo: Tom <tom@example.org>\n\nLooks good, take it.',
    ],
    [
      'stop-in-a-sentence',
      reply(undefined),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'We had to stop the project, sorry. Maybe next year.',
    ],
    ['stop', { kind: 'unsubscribe' }, 'bare', 'Tom <tom@example.org>', 'Re: Offer', 'STOP'],
    [
      'stop-below-greeting',
      { kind: 'unsubscribe' },
      'iphone',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Please take me off your list. Thanks.\n\nSent from my iPhone',
    ],
    [
      'stop-french',
      { kind: 'unsubscribe', language: 'fr' },
      'bare',
      'Luc <luc@example.org>',
      'Re: Offre',
      'Bonjour,\nmerci de me retirer de votre liste.\nCordialement',
    ],
    [
      'stop-german',
      { kind: 'unsubscribe', language: 'de' },
      'bare',
      'Ida <ida@example.org>',
      'AW: Angebot',
      'Bitte nehmen Sie mich aus Ihrem Verteiler.\n\nMfG',
    ],
    [
      'stop-spanish',
      { kind: 'unsubscribe', language: 'es' },
      'bare',
      'Eva <eva@example.org>',
      'Re: Oferta',
      'Por favor, no me envíen más correos.',
    ],
    [
      'stop-portuguese',
      { kind: 'unsubscribe', language: 'pt' },
      'bare',
      'Rui <rui@example.org>',
      'Re: Proposta',
      'Favor remover meu e-mail da lista.',
    ],
    [
      'stop-hindi',
      { kind: 'unsubscribe', language: 'hi' },
      'bare',
      'Asha <asha@example.org>',
      'Re: प्रस्ताव',
      'कृपया मुझे ईमेल न भेजें।',
    ],
    ['list-unsubscribe-mailto', { kind: 'unsubscribe' }, 'stray', 'tom@example.org', 'unsubscribe:8f1e', ''],
    [
      'gmail-list-unsubscribe',
      { kind: 'unsubscribe' },
      'stray',
      'Tom <tom@example.org>',
      'Unsubscribe',
      'This message was automatically generated by Gmail.',
    ],
    [
      'apple-list-unsubscribe',
      { kind: 'unsubscribe' },
      'stray',
      'Tom <tom@example.org>',
      'unsubscribe',
      'Apple Mail sent this email to unsubscribe from the message "Offer".',
    ],
    [
      'outlook-reaction',
      reply(undefined),
      'outlook',
      'Tom <tom@example.org>',
      'RE: Offer',
      '[like] Tom Field reacted to your message:\n________________________________\nFrom: Anna Berg <anna@studio.example.com>\nSent: Tuesday, March 4, 2025 8:02:11 AM\nTo: Tom Field <tom@example.org>\nSubject: Offer\n\nShall we start?',
    ],
    [
      'github-comment',
      reply(undefined),
      'github',
      'Jane Doe <notifications@github.com>',
      'Re: [studio/site] Broken link (#42)',
      '@anna could you have a look at this one?\n\n-- \nReply to this email directly or view it on GitHub:\nhttps://github.com/studio/site/issues/42#issuecomment-1\nYou are receiving this because you were mentioned.',
    ],
    [
      'mailing-list-answer',
      reply(undefined),
      'list',
      'Sam <sam@example.org>',
      'Re: [makers] Offer',
      'I would join. Who else?\n\n_______________________________________________\nmakers mailing list\nmakers@makers.example.org\nhttps://makers.example.org/listinfo/makers',
    ],
    [
      'external-banner',
      reply(undefined),
      'outlook',
      'Tom <tom@example.org>',
      'RE: [EXTERNAL] Offer',
      'CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.\n\nHi Anna, works for us.\n\nTom',
    ],
    [
      'do-not-reply-in-signature',
      reply(undefined),
      'outlook',
      'Tom <tom@example.org>',
      'RE: Offer',
      'Works for us.\n\nTom\n\n--\nPlease do not reply to this email if you are not the intended recipient. This mailbox is not monitored at weekends.',
    ],
    [
      'reply-about-a-bounce',
      reply(undefined),
      'bare',
      'Tom <tom@example.org>',
      'Re: Undeliverable: Offer',
      'Your first mail came back to you? Strange, this one arrived. Undeliverable is what my server says when I am over quota.',
    ],
    [
      'reply-re-auto',
      reply(undefined),
      'bare',
      'Tom <tom@example.org>',
      'Re: Automatic reply: Offer',
      'Back from holiday now, so: yes.',
    ],
    [
      'japanese',
      reply(undefined, 'ja'),
      'bare',
      'Ken <ken@example.jp>',
      'Re: ご提案',
      'お世話になっております。\n\nありがとうございます。検討いたします。\n\n2025年3月4日(火) 8:02 Anna Berg <anna@studio.example.com>:\n\n> Hello',
    ],
    [
      'chinese',
      reply('好的,谢谢。', 'zh'),
      'bare',
      'Li <li@example.cn>',
      '回复：Offer',
      '好的,谢谢。\n\n------------------ 原始邮件 ------------------\n发件人: "Anna Berg"<anna@studio.example.com>;\n发送时间: 2025年3月4日(星期二) 下午3:02\n收件人: "Li"<li@example.cn>;\n主题: Offer\n\nShall we start?',
    ],
    [
      'russian',
      reply('Да, интересно.', 'ru'),
      'bare',
      'Ivan <ivan@example.ru>',
      'Re: Offer',
      'Да, интересно.\n\nвт, 4 мар. 2025 г. в 08:02, Anna Berg <anna@studio.example.com>:\n\n> Shall we start?',
    ],
    [
      'polish-no-thanks',
      reply('Dziękuję, nie.', 'pl'),
      'bare',
      'Jan <jan@example.pl>',
      'Odp: Oferta',
      'Dziękuję, nie.\n\nwt., 4 mar 2025 o 08:02 Anna Berg <anna@studio.example.com> napisał(a):\n\n> Hello',
    ],
    [
      'auto-suppressed-person',
      reply(undefined),
      'suppressed',
      'Tom <tom@example.org>',
      'RE: Offer',
      'Fine, send the contract to our legal team.',
    ],
    [
      'precedence-bulk-person',
      reply(undefined),
      'bulkPerson',
      'Tom <tom@example.org>',
      'Re: Offer',
      'We would like to see a sample first.',
    ],
    [
      'noreply-typed-as-person',
      reply(undefined),
      'bare',
      'Tom via Portal <no-reply@portal.example.org>',
      'Re: Offer',
      'Hi Anna, I saw your offer on the portal. Could you call me tomorrow at noon?',
    ],
  ]),
  {
    name: 'gmail-reaction',
    label: reply('👍'),
    mail: mail`
From: Tom Field <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: Re: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <CAreact1@mail.gmail.com>
In-Reply-To: <offer-1@studio.example.com>
References: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset="UTF-8"

👍

Tom Field reacted via Gmail
<https://www.google.com/gmail/about/?utm_source=gmail-in-product&utm_medium=et&utm_campaign=emojireactionemail#app>

On Tue, Mar 4, 2025, 08:02 Anna Berg <anna@studio.example.com> wrote:

> Shall we start?
>

--b
Content-Type: text/vnd.google.email-reaction+json; charset="UTF-8"

{
  "emoji": "👍",
  "version": 1
}
--b
Content-Type: text/html; charset="UTF-8"

<div><p style="font-size:50px;margin-top:0;margin-bottom:0">👍</p><p style="margin-top:10px;margin-bottom:0">Tom Field reacted via <a style="color:unset;text-decoration:underline" href="https://www.google.com/gmail/about/?utm_source=gmail-in-product">Gmail</a></p></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, Mar 4, 2025, 08:02 Anna Berg &lt;<a href="mailto:anna@studio.example.com">anna@studio.example.com</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Shall we start?</div></blockquote></div>
--b--
`,
  },
  {
    name: 'only-an-attachment',
    label: reply(null),
    mail: mail`
From: Tom Field <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: Re: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <att-1@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: application/pdf; name="order.pdf"
Content-Disposition: attachment; filename="order.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b--
`,
  },
  {
    name: 'empty-outlook-html',
    label: reply(),
    mail: mail`
From: Tom Field <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: RE: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <empty-1@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><head></head><body><div dir="ltr"></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><b>From:</b> Anna Berg<br><b>Sent:</b> Tuesday<br><b>To:</b> Tom<br><b>Subject:</b> Offer</div><div>Shall we start?</div></body></html>
`,
  },
  {
    name: 'outlook-ios-html',
    label: reply('Deal. Send the contract.'),
    mail: mail`
From: Tom Field <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: Re: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <ios-1@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><div style="font-family: Aptos">Deal. Send the contract.</div><div id="ms-outlook-mobile-signature"><div></div>Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container"><hr><b>From:</b> Anna Berg &lt;anna@studio.example.com&gt;<br><b>Date:</b> Tuesday, 4 March 2025 at 08:02<br><b>To:</b> Tom<br><b>Subject:</b> Offer<br><br>Shall we start?</div></body></html>
`,
  },
  {
    name: 'signed-smime-reply',
    label: reply('Signed and sealed: yes.'),
    mail: mail`
From: Tom Field <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: Re: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <smime-1@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=s

--s
Content-Type: text/plain; charset=utf-8

Signed and sealed: yes.
--s
Content-Type: application/pkcs7-signature; name="smime.p7s"
Content-Transfer-Encoding: base64

MIIB
--s--
`,
  },
  {
    name: 'encrypted-reply',
    label: reply(),
    mail: mail`
From: Tom Field <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: ...
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <pgp-1@example.org>
In-Reply-To: <offer-1@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e

--e
Content-Type: application/pgp-encrypted

Version: 1
--e
Content-Type: application/octet-stream; name="encrypted.asc"

-----BEGIN PGP MESSAGE-----

hQEM
-----END PGP MESSAGE-----
--e--
`,
  },
]
