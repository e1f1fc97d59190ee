// People who sound like machines, and machines that sound like people; mail of lists, and mail that pretends to answer.

import { composeAll } from './compose.ts'
import { type CorpusMail, type Label, mail } from './mail.ts'

const reply = (language: Label['language'] = 'en'): Label => ({ kind: 'reply', language })
const said = (visibleText: string, language: Label['language'] = 'en'): Label => ({
  kind: 'reply',
  language,
  visibleText,
})
const auto = (language: Label['language'] = 'en'): Label => ({ kind: 'auto-reply', language })
const other = (language: Label['language'] = 'en'): Label => ({ kind: 'other', language })

export const traps: CorpusMail[] = [
  ...composeAll([
    [
      'person-received-your-mail',
      reply(),
      'outlook',
      'Mia <mia@example.org>',
      'RE: Offer',
      'Thanks for your email, we have received your offer and will review it as soon as possible. What is the lead time?\n\nMia',
    ],
    [
      'person-received-french',
      reply('fr'),
      'outlook',
      'Luc <luc@example.org>',
      'RE: Offre',
      'Bonjour Anna, nous avons bien reçu votre offre, merci. Pouvez-vous préciser le délai ?',
    ],
    [
      'person-received-german',
      reply('de'),
      'outlook',
      'Ida <ida@example.org>',
      'AW: Angebot',
      'Vielen Dank für Ihre Nachricht. Wir haben Ihre Unterlagen erhalten, mein Kollege meldet sich so schnell wie möglich bei Ihnen.\n\nIda',
    ],
    [
      'person-received-spanish',
      reply('es'),
      'bare',
      'Eva <eva@example.org>',
      'Re: Oferta',
      'Hola Anna, gracias por su mensaje. Lo hemos recibido y lo comento con mi jefe lo antes posible.',
    ],
    [
      'person-received-portuguese',
      reply('pt'),
      'bare',
      'Rui <rui@example.org>',
      'Re: Proposta',
      'Olá, recebemos a sua proposta e vamos analisar. Obrigado por entrar em contato, Anna!',
    ],
    [
      'person-received-italian',
      reply('it'),
      'bare',
      'Ugo <ugo@example.org>',
      'Re: Offerta',
      'Buongiorno, abbiamo ricevuto la sua offerta. Le rispondo il prima possibile, devo sentire il titolare.',
    ],
    [
      'person-received-dutch',
      reply('nl'),
      'bare',
      'Piet <piet@example.org>',
      'Re: Aanbod',
      'Dag Anna, we hebben je mail ontvangen, dank. Ik kom er zo snel mogelijk op terug.',
    ],
    [
      'person-received-hindi',
      reply('hi'),
      'bare',
      'Asha <asha@example.org>',
      'Re: प्रस्ताव',
      'नमस्ते, आपका ईमेल प्राप्त हुआ। कृपया कीमत बताइए।',
    ],
    [
      'person-about-vacation-tool',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Out of office tool',
      'We use the out of office assistant of Exchange already. Does yours do more?',
    ],
    [
      'person-subject-vacation',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Your vacation rental',
      'The week of 5 July is free. Shall I book it?',
    ],
    [
      'person-subject-absence-french',
      reply('fr'),
      'bare',
      'Luc <luc@example.org>',
      'Re: Gestion des absences',
      'Oui, une démo nous intéresse.',
    ],
    [
      'person-subject-urlaub',
      reply('de'),
      'outlook',
      'Ida <ida@example.org>',
      'AW: Urlaub im Allgäu',
      'Klingt gut, was kostet das Zimmer?',
    ],
    [
      'person-subject-automatic',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Automatic doors for your shop',
      'What do they cost?',
    ],
    ['person-subject-auto', reply(), 'bare', 'Tom <tom@example.org>', 'Auto: which one?', 'The red one.'],
    [
      'person-quotes-auto-reply',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Sorry about the autoresponder. Yes, please call.\n\nOn Tue, Mar 4, 2025 at 8:02 AM Tom <tom@example.org> wrote:\n\n> I am out of the office until 17 March. This is an automatic reply.\n',
    ],
    [
      'person-forgot-autoresponder',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Hi Anna, this is not an automatic reply, promise. Send me the deck.',
    ],
    [
      'person-do-not-reply',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      "Please don't reply to this address any more, use tom@new.example.org. And yes, go ahead.",
    ],
    [
      'person-closed-on-monday',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'We are closed on Mondays, can you come on Tuesday?',
    ],
    [
      'person-mailbox-full',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'My mailbox is full, could you send the files as a link? User unknown was the last error I got.',
    ],
    [
      'person-postmaster-signature',
      reply(),
      'bare',
      'Postmaster <postmaster@example.org>',
      'Re: Offer',
      'Hi, I run the mail for Acme and read this by chance. Talk to sales@example.org.',
    ],
    [
      'person-delivery-subject',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Delivery failure of parcel 12',
      'The parcel could not be delivered because nobody was in. Try again on Friday.',
    ],
    [
      'person-delivery-report-new',
      other(),
      'stray',
      'Tom <tom@example.org>',
      'Delivery report for March',
      'Hi Anna, attached is the delivery report for March. Two pallets were not delivered.\n\nTom',
    ],
    [
      'person-returned-goods',
      other(),
      'stray',
      'Tom <tom@example.org>',
      'Returned to you',
      'Hi, I have returned the sample by post today.',
    ],
    [
      'person-german-unzustellbar',
      reply('de'),
      'bare',
      'Ida <ida@example.org>',
      'Re: Paket unzustellbar',
      'Das Paket war unzustellbar, weil die Hausnummer fehlte. Es ist die 12.',
    ],
    [
      'person-unsubscribe-question',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'How do your clients unsubscribe from the newsletter you would send for us? We need that for GDPR reasons.',
    ],
    [
      'person-remove-item',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Please remove the second item from the quote and send it again.',
    ],
    [
      'person-stop-by',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Stop by on Friday if you are in town.',
    ],
    [
      'person-baja',
      reply('es'),
      'bare',
      'Eva <eva@example.org>',
      'Re: Oferta',
      'Estoy de baja hasta mayo, pero mi compañero Luis le atiende: luis@example.org.',
    ],
    [
      'person-sair',
      reply('pt'),
      'bare',
      'Rui <rui@example.org>',
      'Re: Proposta',
      'Estou a sair agora, ligue-me às 15h.',
    ],
    [
      'person-loeschen',
      reply('de'),
      'bare',
      'Ida <ida@example.org>',
      'AW: Angebot',
      'Position 3 können Sie löschen, den Rest nehmen wir.',
    ],
    [
      'person-captcha',
      reply(),
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'I clicked the link below and it asked me to confirm I am not a robot. Is that right?',
    ],
    [
      'person-abuse-desk',
      reply(),
      'bare',
      'Abuse Desk <abuse@example.org>',
      'Re: Offer',
      'We have a report of spam from your address. Please tell us how you got our customer’s consent.',
    ],
    [
      'unsubscribe-and-insult',
      { kind: 'unsubscribe' },
      'bare',
      'Tom <tom@example.org>',
      'Re: Offer',
      'Stop spamming me. Remove me from your list immediately.',
    ],
    [
      'unsubscribe-in-subject',
      { kind: 'unsubscribe' },
      'bare',
      'Tom <tom@example.org>',
      'Unsubscribe',
      'Please.',
    ],
    [
      'unsubscribe-french-formal',
      { kind: 'unsubscribe', language: 'fr' },
      'outlook',
      'Luc <luc@example.org>',
      'RE: Offre',
      'Bonjour,\n\nJe ne souhaite plus recevoir vos messages. Merci de supprimer mon adresse de vos fichiers.\n\nLuc Petit',
    ],
    [
      'unsubscribe-italian',
      { kind: 'unsubscribe', language: 'it' },
      'bare',
      'Ugo <ugo@example.org>',
      'Re: Offerta',
      'Cancellatemi dalla vostra lista, grazie.',
    ],
    [
      'unsubscribe-dutch',
      { kind: 'unsubscribe', language: 'nl' },
      'bare',
      'Piet <piet@example.org>',
      'Re: Aanbod',
      'Graag geen mails meer sturen.',
    ],
    [
      'auto-thanks-shop',
      auto(),
      'nullSender',
      'Shop <shop@example.org>',
      'Re: Offer',
      'Thank you for contacting us! We will get back to you within 24 hours.',
    ],
    [
      'auto-person-name-receipt',
      auto(),
      'osTicketAuto',
      'Sam Field <sam@acme.example.org>',
      'Re: Offer',
      'Hi Anna, thanks for writing! I read every mail myself, so it may take me a day or two. Sam',
    ],
    [
      'auto-spanish-ayuntamiento',
      auto('es'),
      'desk',
      'Registro <registro@ayto.example.org>',
      'Acuse de recibo',
      'Su mensaje ha sido recibido. Este es un mensaje automático, no responda a este correo.',
    ],
    [
      'auto-portuguese-clinica',
      auto('pt'),
      'bare',
      'Clínica <geral@clinica.example.org>',
      'Resposta automática: Proposta',
      'Agradecemos o seu contacto. Responderemos com a maior brevidade possível.',
    ],
    [
      'auto-hindi',
      auto('hi'),
      'exchange',
      'Asha <asha@example.org>',
      'स्वचालित उत्तर: प्रस्ताव',
      'मैं 15 मार्च तक कार्यालय से बाहर हूँ।',
    ],
    [
      'auto-dutch-gemeente',
      auto('nl'),
      'desk',
      'Gemeente <info@gemeente.example.org>',
      'Ontvangstbevestiging',
      'Wij hebben uw bericht ontvangen. U krijgt binnen vijf werkdagen antwoord.',
    ],
    [
      'auto-german-behoerde',
      auto('de'),
      'nullSender',
      'Poststelle <poststelle@amt.example.org>',
      'Eingangsbestätigung',
      'Ihre Nachricht ist bei uns eingegangen. Dies ist eine automatisch erstellte Nachricht.',
    ],
    [
      'auto-mitre',
      auto(),
      'exchange',
      'Desk <desk@example.org>',
      'Automatic reply: [EXT] Offer',
      'This email address is not monitored.\n\nTo contact the program, use the form.',
    ],
    [
      'auto-body-only-new-address',
      auto(),
      'exchange',
      'Desk <desk@example.org>',
      'Automatic reply: Offer',
      'We have a new domain. Please update your address book.',
    ],
    ['auto-empty-body', auto(), 'exchange', 'Tom <tom@example.org>', 'Automatic reply: Offer', ''],
    [
      'auto-turkish',
      auto(),
      'exchange',
      'Can <can@example.org>',
      'Otomatik yanıt: Offer',
      'Ofis dışındayım.',
    ],
    [
      'auto-finnish',
      auto(),
      'exchange',
      'Aino <aino@example.org>',
      'Automaattinen vastaus: Offer',
      'Olen lomalla.',
    ],
    ['auto-korean', auto(), 'exchange', 'Kim <kim@example.org>', '자동 회신: Offer', '휴가 중입니다.'],
    ['auto-korean-no-headers', auto(), 'bare', 'Kim <kim@example.org>', '자동 회신: Offer', '휴가 중입니다.'],
    [
      'auto-greek-no-headers',
      auto(),
      'bare',
      'Nikos <nikos@example.org>',
      'Αυτόματη απάντηση: Offer',
      'Λείπω από το γραφείο.',
    ],
    [
      'auto-hebrew-no-headers',
      auto(),
      'bare',
      'Noa <noa@example.org>',
      'תגובה אוטומטית: Offer',
      'אני בחופשה.',
    ],
    [
      'auto-arabic-no-headers',
      auto(),
      'bare',
      'Omar <omar@example.org>',
      'رد تلقائي: Offer',
      'أنا خارج المكتب.',
    ],
    [
      'auto-danish-no-headers',
      auto(),
      'bare',
      'Bo <bo@example.org>',
      'Automatisk svar: Tilbud',
      'Jeg er på ferie.',
    ],
    [
      'auto-hungarian-no-headers',
      auto(),
      'bare',
      'Éva <eva@example.org>',
      'Automatikus válasz: Ajánlat',
      'Szabadságon vagyok.',
    ],
    [
      'auto-romanian-no-headers',
      auto(),
      'bare',
      'Ion <ion@example.org>',
      'Răspuns automat: Ofertă',
      'Sunt în concediu.',
    ],
    [
      'auto-ukrainian-no-headers',
      auto(),
      'bare',
      'Olha <olha@example.org>',
      'Автоматична відповідь: Offer',
      'Я у відпустці.',
    ],
    [
      'auto-vietnamese-no-headers',
      auto(),
      'bare',
      'Linh <linh@example.org>',
      'Trả lời tự động: Offer',
      'Tôi đang nghỉ phép.',
    ],
    ['auto-thai-no-headers', auto(), 'bare', 'Som <som@example.org>', 'ตอบกลับอัตโนมัติ: Offer', 'ลาพักร้อน'],
    [
      'auto-indonesian-no-headers',
      auto(),
      'bare',
      'Budi <budi@example.org>',
      'Balasan otomatis: Offer',
      'Saya sedang cuti.',
    ],
    [
      'auto-catalan-no-headers',
      auto(),
      'bare',
      'Jordi <jordi@example.org>',
      'Resposta automàtica: Oferta',
      'Soc de vacances.',
    ],
    [
      'auto-estonian-no-headers',
      auto(),
      'bare',
      'Mart <mart@example.org>',
      'Automaatvastus: Offer',
      'Olen puhkusel.',
    ],
    [
      'lkml-exmh-answer',
      reply(),
      'listExmh',
      'Hua <hua@example.org>',
      'Re: Switching Kernels without Rebooting?',
      '-> kaih@example.de (Kai)  wrote:\n> I suspect to do this right would need a means of storing per-process state.\n\nYes, and swsusp does just that.\n\n-\nTo unsubscribe from this list: send the line "unsubscribe linux-kernel" in\nthe body of a message to majordomo@vger.example.org\nPlease read the FAQ at http://www.tux.org/lkml/',
    ],
    [
      'lkml-said',
      said('Probably syslog().'),
      'listExmh',
      'Keith <keith@example.org>',
      'Re: msg : cannot create',
      'On Mon, 8 Jan 2001 23:30:12 +0100, \nf5ibh <f5ibh@example.org> wrote:\n>Ok, I knew that, the problem is why unix.o is loaded so early ? I have not found\n>where it is requested / loaded.\n\nProbably syslog().\n\n-\nTo unsubscribe from this list: send the line "unsubscribe linux-kernel" in\nthe body of a message to majordomo@vger.example.org\nPlease read the FAQ at http://www.tux.org/lkml/',
    ],
    [
      'mailman-approval-request',
      other(),
      'mailmanAdmin',
      'makers-owner@example.org',
      'Makers post from tom@example.org requires approval',
      'As list administrator, your authorization is requested for the\nfollowing mailing list posting:\n\n    List:    makers@example.org\n    From:    tom@example.org\n    Subject: Offer\n    Reason:  Post by non-member to a members-only list',
    ],
    [
      'mailman-reminder',
      other(),
      'mailmanAdmin',
      'mailman-owner@example.org',
      'makers.example.org mailing list memberships reminder',
      'This is a reminder, sent out once a month, about your mailing list memberships.',
    ],
    [
      'google-groups-digest',
      other(),
      'digest',
      'makers@googlegroups.example.com',
      'Digest for makers@googlegroups.example.com - 2 updates in 1 topic',
      'Today’s topic summary',
    ],
    [
      'glpi-follow-up',
      said('This is a reply from the assigned supplier.'),
      'bare',
      'Supplier <supplier@example.org>',
      'Re: [GLPI #0000100] Offer',
      'This is a reply from the assigned supplier.',
    ],
    [
      'fake-re-newsletter',
      other(),
      'stray',
      'Growth Tips <hi@growth.example.org>',
      'Re: your website traffic',
      'Hi there,\n\nThree tricks that doubled our traffic: https://growth.example.org/a\n\nYou receive this because you signed up. Unsubscribe: https://growth.example.org/u/1',
    ],
    [
      'fake-re-spam',
      other(),
      'stray',
      'Dr. Bright <x@spam.example.org>',
      'RE: Payment',
      'Dear beneficiary,\n\nyour fund of 4.5 million is ready.\n\nTo stop these messages click here: https://spam.example.org/unsubscribe',
    ],
    [
      'sales-new-mail',
      other(),
      'stray',
      'Max <max@vendor.example.org>',
      'Quick question',
      'Hi Anna,\n\nsaw that you run a studio. Worth a chat?\n\nMax\n\nIf you do not want to hear from me, reply "no".',
    ],
    [
      'calendar-invite-new',
      other(),
      'stray',
      'Tom <tom@example.org>',
      'Invitation: Demo @ Tue Mar 11, 2025 10am',
      'You have been invited to the following event.\n\nDemo\nTue Mar 11, 2025 10am – 11am',
    ],
    [
      'docs-share',
      other(),
      'generated',
      'Tom (via Google Docs) <drive-shares-noreply@google.example.com>',
      'Item shared with you: "Offer"',
      'Tom shared an item.',
    ],
    [
      'docs-comment',
      other(),
      'generated',
      'Tom (Google Docs) <comments-noreply@docs.google.example.com>',
      'Offer - Please have a look',
      'Tom added a comment: Please have a look at page 2.',
    ],
    [
      'esign-completed',
      other(),
      'generated',
      'Sign <dse@sign.example.net>',
      'Completed: Offer.pdf',
      'All parties have completed Offer.pdf.',
    ],
    [
      'wetransfer-downloaded',
      other(),
      'generated',
      'Transfer <noreply@transfer.example.com>',
      'Your transfer was downloaded',
      'tom@example.org downloaded your transfer.',
    ],
    [
      'linkedin-inmail-answer',
      other(),
      'newsletter',
      'Tom via LinkedIn <inmail-hit-reply@linkedin.example.com>',
      'Re: Offer',
      'Tom: Thanks, let us talk.',
    ],
    [
      'voicemail-generated',
      other(),
      'generated',
      'Telephony <noreply@pbx.example.org>',
      'Voice message from 555 0134',
      'You have a new voice message.',
    ],
    [
      'antivirus-notice',
      other(),
      'generated',
      'Mail Security <security@gw.example.org>',
      'Quarantine summary',
      'You have 3 new messages in quarantine.',
    ],
  ]),
  ...composeAll([
    [
      'kasserver',
      { kind: 'bounce', recipient: 'zoe@example.net', type: 'soft' },
      'daemonAnswers',
      'postmaster@host.example.de',
      'email bounce notification',
      "########################################################################\n##       automatic bounce notification (english text below)           ##\n########################################################################\n\nThis message is to inform you that an email you sent was rejected.\nYour message was rejected and discarded because it wasn't possible to\nsave the message in the target mailbox.\n\nPlease don't reply to this email because it is automaticaly generated.\n\nreject reason: Mailbox full\ntarget mail address: zoe@example.net\n\n------------------------------------------------------------------------\nbounced E-Mail:\n\nFrom anna@studio.example.com  Sat Oct  4 08:00:07 2025\nDate: Sat, 04 Oct 2025 06:00:03 +0000\nFrom: Anna <anna@studio.example.com>\nTo: zoe@example.net\nMessage-ID: <offer-1@studio.example.com>\nSubject: Offer",
    ],
    [
      'zimbra-no-facts',
      { kind: 'bounce', recipient: null },
      'daemonAnswersOnly',
      'Mail Delivery Subsystem <MAILER-DAEMON@example.org>',
      'Undelivered Mail Returned to Sender',
      "I'm sorry to inform you that the message below could not be delivered.\n....",
    ],
    [
      'microsoft-rejected-by',
      { kind: 'bounce', recipient: 'zoe@example.com', type: 'soft' },
      'daemon',
      'postmaster@microsoft.example.com',
      'Undeliverable: [EXTERNAL] Re: Offer',
      "mx.google.com rejected your message to the following email addresses:\n\nZoe (zoe@example.com)<mailto:zoe@example.com>\nThere's a problem with the recipient's mailbox. Please try resending your message.\n\n\nmx.google.com gave this error:\nThe user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.\n\nDiagnostic information for administrators:\n\nGenerating server: DS2PR21MB5159.namprd21.prod.outlook.com\n\nzoe@example.com\nmx.google.com\nRemote server returned '550-5.2.1 The user you are trying to contact is receiving mail at a rate that 550-5.2.1 prevents additional messages from being delivered.'",
    ],
    [
      'not-a-bounce-original-attached',
      other(),
      'stray',
      'Tom <tom@example.org>',
      'original as attachment',
      "it shouldn't be considered as bounce",
    ],
    [
      'person-forwards-bounce-new',
      other(),
      'stray',
      'Tom <tom@example.org>',
      'Fwd: Undelivered Mail Returned to Sender',
      'Hi Anna, this came back when I wrote to you. Any idea?\n\n---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.org>\n\n<anna@studio.example.com>: 550 5.1.1 User unknown',
    ],
    [
      'person-asks-about-lost-mail',
      other(),
      'stray',
      'Tom <tom@example.org>',
      'Your message could not be delivered?',
      'Hi Anna, did you get my order? tom@example.org is my address.\n\n550 pieces, as agreed.',
    ],
  ]),
  {
    name: 'ses-suppression-list',
    label: { kind: 'bounce', recipient: 'zoe@example.org', status: '5.1.1', type: 'hard' },
    mail: mail`
Date: Tue, 4 Mar 2025 00:57:06 +0000
From: MAILER-DAEMON@amazonses.example.com
To: anna@studio.example.com
Message-ID: <ses-1@email.amazonses.example.com>
Subject: Delivery Status Notification (Failure)
MIME-Version: 1.0
Content-Type: multipart/report;
	boundary="----=_Part_353";
	report-type=delivery-status

------=_Part_353
Content-Type: text/plain; charset=us-ascii

An error occurred while trying to deliver the mail to the following recipients:
zoe@example.org
------=_Part_353
Content-Type: message/delivery-status

Reporting-MTA: dns; amazonses.example.com

Action: failed
Final-Recipient: rfc822; zoe@example.org
Diagnostic-Code: Amazon SES did not send the message to this address because it is on the suppression list for your account. For more information about removing addresses from the suppression list, see the Developer Guide.
Status: 5.1.1

------=_Part_353
Content-Type: message/rfc822

To: someone-else@example.org
From: Anna <anna@studio.example.com>
Subject: Offer
Message-ID: <offer-1@studio.example.com>

Hi
------=_Part_353--
`,
  },
  {
    name: 'hotmail-utf-7-words',
    label: { kind: 'bounce', recipient: 'zoe@example.jp', status: '5.2.2', type: 'soft' },
    mail: mail`
From: postmaster@mail.hotmail.example.com
To: anna@studio.example.com
Date: Tue, 4 Mar 2025 14:17:35 -0800
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="9B095B5ADSN=_01D00052BDF896BA0006275EBLU004?OMC3S13.h"
X-DSNContext: 7ce717b1 - 1196 - 00000002 - 00000000
Message-ID: <a0xt@BLU004-OMC3S13.hotmail.example.com>
Subject: Delivery Status Notification (Failure)
Return-Path: <>

This is a MIME-formatted message.

--9B095B5ADSN=_01D00052BDF896BA0006275EBLU004?OMC3S13.h
Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

Delivery to the following recipients failed.

       zoe@example.jp

--9B095B5ADSN=_01D00052BDF896BA0006275EBLU004?OMC3S13.h
Content-Type: message/delivery-status

Reporting-MTA: dns;BLU004-OMC3S13.hotmail.example.com

Final-Recipient: rfc822;zoe@example.jp
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;550 5.2.2 <zoe@example.jp>... Mailbox Full

--9B095B5ADSN=_01D00052BDF896BA0006275EBLU004?OMC3S13.h
Content-Type: message/rfc822

Message-ID: <offer-1@studio.example.com>
From: anna@studio.example.com
To: zoe@example.jp

Hi
--9B095B5ADSN=_01D00052BDF896BA0006275EBLU004?OMC3S13.h--
`,
  },
  {
    name: 'moderation-with-message-attached',
    label: { kind: 'other' },
    mail: mail`
Subject: GWML post from tom@example.org requires approval
From: gwml-owner@example.org
To: gwml-owner@example.org
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="===1"
Message-ID: <mailman.11@example.org>
Date: Tue, 4 Mar 2025 00:00:29 +0000
Precedence: list
X-Mailman-Version: 2.1.29
List-Id: Mailing List <gwml.example.org>
X-List-Administrivia: yes

--===1
Content-Type: text/plain; charset="us-ascii"

As list administrator, your authorization is requested for the
following mailing list posting:

    Reason:  Message has implicit destination
--===1
Content-Type: message/rfc822

From: tom@example.org
Subject: Offer
Message-ID: <x@example.org>

Hi
--===1--
`,
  },
  {
    name: 'exchange-ndr-wrapped-by-gateway',
    label: { kind: 'bounce', recipient: 'zoe@example.org', type: 'hard' },
    mail: mail`
From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@acme.example.com>
To: anna@studio.example.com
Subject: Unzustellbar: Angebot
Message-ID: <gw-1@acme.example.com>
Date: Tue, 4 Mar 2025 00:00:29 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="gw"

--gw
Content-Type: multipart/report; report-type=delivery-status; boundary="in"

--in
Content-Type: text/html; charset=utf-8

<html><body><p><b>Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:</b></p><p><a href="mailto:zoe@example.org">Zoe</a><br>Die von Ihnen eingegebene E-Mail-Adresse konnte nicht gefunden werden.</p></body></html>
--in
Content-Type: message/delivery-status

Reporting-MTA: dns;acme.example.com

Final-Recipient: rfc822;zoe@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp;550 5.1.1 RESOLVER.ADR.RecipNotFound; not found
--in--
--gw
Content-Type: text/plain

Diese E-Mail wurde von der Firewall geprüft.
--gw--
`,
  },
  {
    name: 'apple-mail-reply-html',
    label: { kind: 'reply', visibleText: 'Works for me, see you there.' },
    mail: mail`
From: Tom <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: Re: test
Date: Tue, 4 Mar 2025 12:17:58 +0530
References: <offer-1@studio.example.com>
In-Reply-To: <-- in-reply-to -->
Message-Id: <943C954B@example.org>
Mime-Version: 1.0 (Mac OS X Mail 7.3 \(1878.6\))
Content-Type: text/html; charset=us-ascii

<html><head></head><body style="word-wrap: break-word;">Works for me, see you there.<br><div apple-content-edited="true"><br><br></div><div><div>On 16-Sep-2014, at 11:57 am, Anna &lt;<a href="mailto:anna@studio.example.com">anna@studio.example.com</a>&gt; wrote:</div><br class="Apple-interchange-newline"><blockquote type="cite"><div>with attachment</div></blockquote></div><br></body></html>
`,
  },
  {
    name: 'proton-android-html',
    label: { kind: 'reply', visibleText: 'Reply from the Android client' },
    mail: mail`
From: Tom <tom@example.org>
To: Anna <anna@studio.example.com>
Subject: Re: Offer
Date: Tue, 4 Mar 2025 12:17:58 +0530
In-Reply-To: <offer-1@studio.example.com>
Message-Id: <proton-1@example.org>
Mime-Version: 1.0
Content-Type: text/html;charset=utf-8

<p dir="ltr">Reply from the Android client</p>
<p dir="ltr">Sent from Proton Mail for Android</p>
<div class="protonmail_quote"><br><br>-------- Original message --------<br> 08/09/2025 16:42, TECH <tech@example.org> has written :<br><blockquote class="protonmail_quote">Hello</blockquote></div>
`,
  },
]
