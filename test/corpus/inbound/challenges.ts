// Systems that ask the sender to prove to be a person, and providers that pass a complaint on. Forms after
// https://github.com/rjbs/Mail-DeliveryStatus-BounceParser/tree/master/t/corpus (boxbe, bluebottle) and, for complaints,
// https://github.com/sisimai/rb-sisimai/tree/master/set-of-emails (arf-*).

import { composeAll } from './compose.ts'
import { type CorpusMail, mail } from './mail.ts'

export const challenges: CorpusMail[] = [
  ...composeAll([
    [
      'tmda',
      { kind: 'challenge' },
      'nullSender',
      'Ken <ken-confirm-1234@example.org>',
      'Please confirm your message',
      'This message was created automatically by mail delivery software (TMDA).\n\nYour message attached below is being held because the address <anna@studio.example.com> has not been verified.\n\nTo release your message for delivery, please send an empty message to the following address, or use your mailer\'s "Reply" feature.\n\n   ken-confirm-1234@example.org\n\nThis confirmation verifies that your message is legitimate and not junk-mail.',
    ],
    [
      'boxtrapper',
      { kind: 'challenge' },
      'bare',
      'Ken <ken@example.org>',
      'Your email requires verification verify#q4hYb8',
      'The message you sent requires that you verify that you are a real live human being and not a spam source.\n\nTo complete this verification, simply reply to this message and leave the subject line intact.\n\nThe headers of the message sent from your address are shown below:\n\nFrom: anna@studio.example.com',
    ],
    [
      'spamarrest',
      { kind: 'challenge' },
      'bare',
      'Ken Doe <ken@example.org>',
      'Re: Offer',
      "Anna, this email is an automated response to the message you sent to ken@example.org.\n\nI'm protecting myself from receiving junk mail. Just this once, click the link below so I can receive your emails. You won't have to do this again.\n\nhttps://www.spamarrest.example.com/a2?AQNjZmpmZm",
    ],
    [
      'earthlink',
      { kind: 'challenge' },
      'stray',
      'ken@example.net',
      'Re: Offer (WAITLISTED)',
      'I apologize for this automatic reply to your email.\n\nTo control spam, I now allow incoming messages only from senders I have approved beforehand.\n\nIf you would like to be added to my list of approved senders, please fill out the short request form (see link below). Once I approve you, I will receive your original message in my inbox. You do not need to resend your message.\n\nClick the link below to fill out the request:\nhttps://webmail.example.net/wam/addme?a=ken',
    ],
    [
      'bluebottle',
      { kind: 'challenge' },
      'stray',
      'ken@example.com',
      'RE: Offer',
      "Your message was received at Tue, 04 Mar 2025 12:15:39 +0000:\n\nTo: ken@example.com\nSubject: Offer\n\nThis account is protected by Bluebottle.  Please click on the\nfollowing link to have your address added to the recipient's allowed\nlist and to ensure delivery of your email.\n\nhttp://www.bluebottle.example.com/verification/1234",
    ],
    [
      'mailinblack',
      { kind: 'challenge', language: 'fr' },
      'bare',
      'Mairie <contact@example.org>',
      'RE: Offre',
      'Bonjour,\n\nVotre message à contact@example.org est en attente de remise. Afin de nous protéger des spams, nous vous invitons à vous authentifier en cliquant sur le lien ci-dessous :\n\nhttps://auth.example.com/c/123\n\nCette opération n’est à effectuer qu’une seule fois.',
    ],
    [
      'confirm-human-fr',
      { kind: 'challenge', language: 'fr' },
      'stray',
      'Filtre <filtre@example.org>',
      'Confirmez votre envoi',
      'Votre e-mail a été mis en quarantaine. Pour qu’il soit remis à son destinataire, merci de confirmer que vous n’êtes pas un robot en cliquant ici : https://filtre.example.org/ok?x=1',
    ],
    [
      'uol-pt',
      { kind: 'challenge', language: 'pt' },
      'bare',
      'AntiSpam <antispam@example.org>',
      'AntiSpam UOL » CONFIRMAR ENVIO',
      'ANTI-SPAM\n\nOlá,\nVocê enviou uma mensagem para rui@example.org\nPara que sua mensagem seja encaminhada, por favor, clique aqui:\nhttp://tira-teima.example.org/challenge.jhtml?id=1\n\nEsta confirmação é necessária porque o usuário utiliza o AntiSpam.',
    ],
    [
      'confirm-de',
      { kind: 'challenge', language: 'de' },
      'bare',
      'Ute <ute@example.org>',
      'Re: Angebot',
      'Ihre E-Mail wurde noch nicht zugestellt. Um Spam zu vermeiden, bestätigen Sie bitte einmalig, dass Sie kein Roboter sind: https://mail.example.org/bestaetigen/99',
    ],
    [
      'ask',
      { kind: 'challenge' },
      'bare',
      'Ken <ken@example.org>',
      'Please confirm (conf#0a1b2c)',
      'Hello,\n\nThis is an automatic confirmation request. Your address is not in my list of known senders, so your mail waits in a queue.\nJust reply to this message and it will be delivered. You need to do this only once.',
    ],
    [
      'sender-verify-org',
      { kind: 'challenge' },
      'stray',
      'Verify <verify@filter.example.org>',
      'Action required to deliver your email to ken@example.org',
      'Your email to ken@example.org is on hold. Please prove that you are human by solving a short puzzle: https://filter.example.org/v/1\n\nYour email will be deleted in 7 days otherwise.',
    ],
    [
      'mailcleaner-fr',
      { kind: 'challenge', language: 'fr' },
      'stray',
      'MailCleaner <antispam@example.org>',
      'Validation de votre adresse',
      'Votre message a été retenu par notre filtre. Cliquez sur ce lien pour valider votre adresse et débloquer votre message : https://mc.example.org/v/2',
    ],
    [
      'es-robot',
      { kind: 'challenge', language: 'es' },
      'bare',
      'Filtro <filtro@example.org>',
      'Re: Oferta',
      'Su correo está pendiente de entrega. Para confirmar que no es un robot, pulse aquí: https://filtro.example.org/c/3',
    ],
    [
      'it-conferma',
      { kind: 'challenge', language: 'it' },
      'bare',
      'Filtro <filtro@example.org>',
      'Re: Offerta',
      'Il suo messaggio è in attesa. Confermi di non essere un robot cliccando qui: https://filtro.example.org/c/4',
    ],
    [
      'reply-asks-if-human',
      { kind: 'reply' },
      'outlook',
      'Ken <ken@example.org>',
      'RE: Offer',
      'Are you a person or a robot? Please confirm that you are a person before I spend time on this. Our site is https://example.org',
    ],
    [
      'reply-verify-link',
      { kind: 'reply' },
      'outlook',
      'Ken <ken@example.org>',
      'RE: Offer',
      'Looks good. Please add your company in our supplier portal first: https://portal.example.org/new',
    ],
  ]),
  {
    name: 'boxbe-as-report',
    label: { kind: 'challenge' },
    mail: mail`
Return-Path: <noreply@boxbe.example.com>
Date: Tue, 4 Mar 2025 19:32:07 -0800 (PST)
From: noreply@boxbe.example.com
Reply-To: fred@example.net
To: 
	Anna <anna@studio.example.com>
Message-ID: <2080270419.5898@app013.dmz>
Subject: Re: Offer (Action
 Required)
MIME-Version: 1.0
Content-Type: multipart/report; 
	boundary="----=_Part_5897"; 
	report-type=delivery-status

------=_Part_5897
Content-Type: text/plain; charset=us-ascii

Hello Anna,

Your message about "Offer" 
has been waitlisted.  

Please add yourself to my Boxbe Guest List so your messages will 
go to my Inbox. 

Click the link below to be added:
https://www.boxbe.example.com/crs?tc=1234

------=_Part_5897
Content-Type: message/delivery-status

Reporting-MTA: dns; boxbe.example.com
Action: failed

Final-Recipient: rfc822; fred@example.net
Diagnostic-Code: X-Boxbe-Notice; Sender not pre-approved.  Follow instructions in above notice
Status: 4.7.0

------=_Part_5897
Content-Type: message/rfc822

Subject: Offer
To: fred <fred@example.net>
From: Anna <anna@studio.example.com>
Message-Id: <offer-1@studio.example.com>

------=_Part_5897--
`,
  },
]

export const complaints: CorpusMail[] = [
  {
    name: 'jmrp-attached',
    label: { kind: 'complaint', originalMessageId: '<offer-1@studio.example.com>' },
    mail: mail`
Return-Path: <staff@hotmail.example.com>
Date: Tue, 4 Mar 2025 18:23:11 -0800
From: staff@hotmail.example.com
Subject: complaint about message from 192.0.2.10
To: fbl@studio.example.com
MIME-Version: 1.0
Message-ID: <BAY0-XMR-012@BAY0-XMR-012.phx.gbl>
Content-Type: multipart/mixed; boundary="CB8CA718"

--CB8CA718
Content-Type: message/rfc822
Content-Disposition: inline

X-HmXmrOriginalRecipient: <ken@hotmail.example.com>
X-Reporter-IP: 192.0.2.99
X-SID-PRA: anna@studio.example.com
From: Anna <anna@studio.example.com>
To: ken@hotmail.example.com
Subject: Offer
Message-ID: <offer-1@studio.example.com>

Hello
--CB8CA718--
`,
  },
  {
    name: 'arf-no-quotes-old',
    label: { kind: 'complaint' },
    mail: mail`
From: <abuse@example.com>
Date: Thu, 4 Mar 2025 23:34:45 JST
Subject: FW: Offer
To: <fbl@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="fff_b"

--fff_b
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message received from IP 192.0.2.2 on Thu, 4 Mar 2025 23:34:45 JST.

--fff_b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: ARF-Agent/1.0
Version: 0.1

--fff_b
Content-Type: message/rfc822

From: <anna@studio.example.com>
To: <Undisclosed Recipients>
Subject: Offer
Message-ID: offer-1@studio.example.com

Hello
--fff_b--
`,
  },
  {
    name: 'arf-rackspace',
    label: { kind: 'complaint' },
    mail: mail`
Date: Tue, 4 Mar 2025 18:32:53 +0000
X-Rp-Fbl: type=arf; subscriptionID=xxxx
Content-Type: multipart/report; report-type=feedback-report;
 boundary=47ddcc38f0377c4c57be69b027f0e571
Message-Id: <01.fbl@bounce.example.net>
To: fbl@studio.example.com
Subject: Rackspace Abuse Report
From: Rackspace FBL Service <feedbackloop@rackspacefbl.example.net>

--47ddcc38f0377c4c57be69b027f0e571
Content-Type: text/plain; charset=UTF-8

This is a Rackspace Abuse Report for an email message received from domain studio.example.com

--47ddcc38f0377c4c57be69b027f0e571
Content-Disposition: inline
Content-Type: message/feedback-report

Source-Ip: 10.0.0.1
User-Agent: ReturnPathFBL/2.0
Original-Rcpt-To: hashed@example.com
Abuse-Type: complaint
Feedback-Type: abuse
Version: 1

--47ddcc38f0377c4c57be69b027f0e571
Content-Type: message/rfc822

REDACTED

--47ddcc38f0377c4c57be69b027f0e571--
`,
  },
  {
    name: 'arf-opt-out',
    label: { kind: 'unsubscribe', originalMessageId: '<offer-1@studio.example.com>' },
    mail: mail`
From: feedback@example.net
Date: Tue, 4 Mar 2025 23:34:45 +0000
Subject: Fw: Offer
To: <fbl@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type="feedback-report"; boundary="x1"

--x1
Content-Type: text/plain

This is an opt-out report.

--x1
Content-Type: message/feedback-report

Feedback-Type: opt-out
User-Agent: Agent/1.0
Version: 1
Removal-Recipient: ken@example.net

--x1
Content-Type: text/rfc822-headers

From: <anna@studio.example.com>
To: ken@example.net
Message-ID: <offer-1@studio.example.com>

--x1--
`,
  },
  {
    name: 'abuse-desk-sentence',
    label: { kind: 'complaint', originalMessageId: '<offer-1@studio.example.com>' },
    mail: mail`
From: Abuse Desk <abuse@isp.example.net>
To: abuse@studio.example.com
Subject: [Spam report] Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <ab-1@isp.example.net>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

One of our customers has reported the attached message as spam.
--b
Content-Type: message/rfc822

From: Anna <anna@studio.example.com>
To: ken@isp.example.net
Subject: Offer
Message-ID: <offer-1@studio.example.com>

Hello
--b--
`,
  },
  {
    name: 'arf-lower-case-fields',
    label: { kind: 'complaint' },
    mail: mail`
Message-ID: <1770817679@spam-abuser>
From: noreply@example.net
To: fbl@studio.example.com
Subject: studio.example.com abuse report (Feedback Loop)
Date: Tue, 4 Mar 2025 16:47:59 +0300
MIME-Version: 1.0
Content-Type: multipart/report; boundary="-----AkVy"; report-type="feedback-report"

-------AkVy
Content-Type: text/plain

This is an email abuse report for an email message received from domain studio.example.com.
-------AkVy
Content-Type: message/feedback-report

feedback-type: abuse
User-Agent: Email::ARF::Report/0.006
Version: 0.1

-------AkVy
Content-Type: message/rfc822

To: ken@example.net
Subject: Offer

-------AkVy--
`,
  },
  {
    name: 'person-forwards-our-mail',
    label: { kind: 'other' },
    mail: mail`
From: Ken <ken@example.net>
To: team@studio.example.com
Subject: Fwd: Offer
Date: Tue, 4 Mar 2025 10:00:00 +0000
Message-ID: <fw-1@example.net>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Is this really from you? It looks like spam to me.
--b
Content-Type: message/rfc822

From: Anna <anna@studio.example.com>
To: ken@example.net
Subject: Offer
Message-ID: <offer-1@studio.example.com>

Hello
--b--
`,
  },
  {
    name: 'dmarc-failure-is-no-complaint',
    label: { kind: 'other' },
    mail: mail`
From: staff@hotmail.example.com
Subject: Someone followed you
To: dmarc@studio.example.com
MIME-Version: 1.0
Date: Tue, 4 Mar 2025 18:23:11 -0700
Message-ID: <BAY0-XMR-012wx@phx.gbl>
List-ID: <dmarc.example.com>
Precedence: list
Content-Type: multipart/report; report-type=feedback-report; boundary="CB"

--CB
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message received from IP 192.0.2.50.
The message below did not meet the sending domain's authentication policy.

--CB
Content-Type: message/feedback-report

Feedback-Type: auth-failure
User-Agent: XMR/2.2
Version: 1.0
Original-Mail-From: <bounces@studio.example.com>

--CB--
`,
  },
]
