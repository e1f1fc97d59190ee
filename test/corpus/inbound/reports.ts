// Reports as RFC 3464 describes them, and as systems vary, wrap and break them. Forms after the collections named in
// gateway-bounces.ts and https://github.com/zoonru/PHP-Bounce-Handler/tree/master/eml.

import { composeReports } from './compose.ts'
import { type CorpusMail, mail } from './mail.ts'

const postfix = 'MAILER-DAEMON@mx.example.net (Mail Delivery System)'
const returned = 'Undelivered Mail Returned to Sender'
const sorry =
  "This is the mail system at host mx.example.net.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below."

export const reports: CorpusMail[] = [
  ...composeReports([
    [
      'four-of-five',
      {
        kind: 'bounce',
        recipient: 'bounced1@example.net',
        recipients: ['bounced1@example.net', 'bounced2@example.net', 'bounced3@example.net'],
        type: 'hard',
      },
      'postmaster@SomeServer',
      'Delivery Status Notification (Failure)',
      'Delivery to the following recipients failed.\n\n       bounced1@example.net\n       bounced2@example.net\n       bounced3@example.net',
      'Reporting-MTA: dns;smtp.example.com\n\nFinal-Recipient: rfc822;bounced1@example.net\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;550 Requested action not taken: mailbox unavailable\n\n\nFinal-Recipient: rfc822;bounced2@example.net\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;550 Requested action not taken: mailbox unavailable\n\nFinal-Recipient: rfc822;bounced3@example.net\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp;550 Requested action not taken: mailbox unavailable',
      '<bounced1@example.net>, <good@example.net>, <bounced2@example.net>, <bounced3@example.net>',
    ],
    [
      'local-final-recipient',
      { kind: 'bounce', recipient: 'f.b@example.org', type: 'soft' },
      '<MAILER-DAEMON@example.org>',
      'Undeliverable mail: Offer',
      "Failed to deliver to '<f.b@example.org>'\nLOCAL module(account f.b) reports:\n account is full (quota exceeded)",
      'Reporting-MTA: dns; example.org\n\nOriginal-Recipient: rfc822;<f.b@example.org>\nFinal-Recipient: LOCAL;<f.b>\nAction: failed\nStatus: 5.0.0',
      'F B <f.b@example.org>',
    ],
    [
      'x400-final-recipient',
      { kind: 'bounce', recipient: 'lars@example.org' },
      'Postmaster <postmaster@example.org>',
      'Non-Delivery Report',
      'Your message could not be delivered.',
      'Reporting-MTA: x400; mta.example.org\n\nFinal-Recipient: x400;/G=Lars/S=Berg/C=SE/\nAction: failed\nStatus: 5.1.1',
      'lars@example.org',
    ],
    [
      'alias-at-provider',
      { kind: 'bounce', recipient: 'info@example.org', status: '5.2.2', type: 'soft' },
      postfix,
      returned,
      `${sorry}\n\n<bea@mail.example.net> (expanded from <info@example.org>): host mx said: 552 5.2.2 Over quota`,
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; bea@mail.example.net\nOriginal-Recipient: rfc822;info@example.org\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Over quota',
      'info@example.org',
    ],
    [
      'original-recipient-is-internal',
      { kind: 'bounce', recipient: 'tom@example.org', status: '5.1.1', type: 'hard' },
      postfix,
      returned,
      sorry,
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; tom@example.org\nOriginal-Recipient: rfc822;tom@internal.local\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
      'Tom <tom@example.org>',
    ],
    [
      'xtext-original-recipient',
      { kind: 'bounce', recipient: 'una@example.org', status: '5.1.1' },
      postfix,
      returned,
      sorry,
      'Reporting-MTA: dns; mx.example.net\n\nOriginal-Recipient: rfc822;una+40example.org\nFinal-Recipient: rfc822;una+40example.org\nAction: failed\nStatus: 5.1.1',
      'una@example.org',
    ],
    [
      'failed-and-delayed',
      { kind: 'bounce', recipient: 'b@example.org', recipients: ['b@example.org', 'a@example.org'] },
      postfix,
      returned,
      sorry,
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; a@example.org\nAction: delayed\nStatus: 4.4.1\n\nFinal-Recipient: rfc822; b@example.org\nAction: failed\nStatus: 5.1.1',
      'a@example.org, b@example.org',
    ],
    [
      'delivered-and-failed',
      { kind: 'bounce', recipient: 'b@example.org', recipients: ['b@example.org'] },
      postfix,
      returned,
      sorry,
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; a@example.org\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; b@example.org\nAction: failed\nStatus: 5.1.1',
      'a@example.org, b@example.org',
    ],
    [
      'relayed',
      { kind: 'other' },
      postfix,
      'Successful Mail Delivery Report',
      'Your message was successfully delivered to the destination(s) listed below.',
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; a@example.org\nAction: relayed\nStatus: 2.0.0',
      'a@example.org',
    ],
    [
      'delay-exchange',
      { kind: 'delay', recipient: 'eva@example.org', status: '4.4.7' },
      'postmaster@example.com',
      'Delivery delayed:Offer',
      "Delivery is delayed to these recipients or groups:\n\neva@example.org\n\nThis message hasn't been delivered yet. Delivery will continue to be attempted.",
      'Reporting-MTA: dns;mx.example.com\n\nFinal-recipient: RFC822; eva@example.org\nAction: delayed\nStatus: 4.4.7\nX-Display-Name: eva@example.org',
      'eva@example.org',
    ],
    [
      'expired',
      { kind: 'bounce', recipient: 'eva@example.org', status: '4.4.7', type: 'soft' },
      'postmaster@example.com',
      'Undeliverable: Offer',
      'Delivery has failed to these recipients or groups:\n\neva@example.org\nServer at example.org did not respond.',
      'Reporting-MTA: dns;mx.example.com\n\nFinal-recipient: RFC822; eva@example.org\nAction: failed\nStatus: 4.4.7\nDiagnostic-Code: smtp;550 4.4.7 QUEUE.Expired; message expired',
      'eva@example.org',
    ],
    [
      'senders-block',
      { kind: 'bounce', recipient: 'eva@example.org', type: 'soft' },
      'postmaster@outlook.example.com',
      'Undeliverable: Offer',
      "Your message couldn't be delivered because you weren't recognized as a valid sender.",
      'Reporting-MTA: dns;mx.example.com\n\nFinal-Recipient: rfc822;eva@example.org\nAction: failed\nStatus: 5.1.8\nDiagnostic-Code: smtp;550 5.1.8 Access denied, bad outbound sender AS(42004)',
      'eva@example.org',
    ],
    [
      'gmail-quota',
      { kind: 'bounce', recipient: 'eva@example.org', type: 'soft' },
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      '** Message not delivered **\n\nYou have reached a limit for sending mail. Your message was not sent.',
      'Reporting-MTA: dns; googlemail.com\n\nFinal-Recipient: rfc822; eva@example.org\nAction: failed\nStatus: 5.4.5\nDiagnostic-Code: smtp; 550-5.4.5 Daily user sending limit exceeded.',
      'eva@example.org',
    ],
    [
      'status-missing-action-missing',
      { kind: 'bounce', recipient: 'eva@example.org' },
      postfix,
      returned,
      sorry,
      'Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; eva@example.org',
      'eva@example.org',
    ],
    [
      'in-thread-koi8',
      { kind: 'bounce', recipient: 'eva@example.org', status: '5.1.10', type: 'hard' },
      '<postmaster@example.org>',
      'Undeliverable: Отчет',
      "Delivery has failed to these recipients or groups:\n\neva@example.org<mailto:eva@example.org>\nThe email address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\neva@example.org\nRemote Server returned '550 5.1.10 example.org; Recipient not found by SMTP address lookup'\n\nOriginal message headers:\n\nReceived: from a",
      'Reporting-MTA: dns;example.org\n\nFinal-Recipient: rfc822;eva@example.org\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 example.org; Recipient not found by SMTP address lookup',
      '<eva@example.org>',
    ],
  ]),
  {
    name: 'report-inside-mixed',
    label: { kind: 'bounce', recipient: 'userx@example.com', status: '5.1.1', type: 'hard' },
    mail: mail`
Return-Path: <MAILER-DAEMON@sb7.example.com>
Content-Type: multipart/mixed; boundary="54yQd"
From: <postmaster@example.net>
To: <anna@studio.example.com>
Date: Tue, 4 Mar 2025 15:43:26 -0500
MIME-Version: 1.0
Message-ID: <yORps7Tdj00009030@DUBCONN01.example.net>
Subject: Delivery Status Notification (Failure)

--54yQd
MIME-Version: 1.0
Content-Type: multipart/report;
	boundary="9B095B5ADSN";
	report-type=delivery-status

--9B095B5ADSN
Content-Type: text/plain;
	charset="unicode-1-1-utf-7"

Delivery to the following recipients failed.

       userx@example.com

--9B095B5ADSN
Content-Type: message/delivery-status

Reporting-MTA: dns;DUBCONN01.example.net

Final-Recipient: rfc822;userx@example.com
Action: failed
Status: 5.1.1

--9B095B5ADSN--
--54yQd--
`,
  },
  {
    name: 'saved-by-outlook-details-txt',
    label: { kind: 'delay', recipient: 'usery@example.fi.org', status: '4.3.0' },
    mail: mail`
From: "Mail Delivery System" <MAILER-DAEMON@be37.example.fi.org>
To: <anna@studio.example.com>
Subject: Delayed Mail (still being retried)
Date: Tue, 4 Mar 2025 13:30:10 +0800
Message-ID: <20250304053010.83D5413301A@be37.example.fi.org>
MIME-Version: 1.0
Content-Type: multipart/mixed;
	boundary="----=_NextPart_000_00B7"
X-Mailer: Microsoft Office Outlook 12.0

------=_NextPart_000_00B7
Content-Type: text/plain;
	report-type=delivery-status;
	boundary="ED106133145.1209879010/be37.example.fi.org";
	charset="US-ASCII"

This is the mail system at host be37.example.fi.org.

Your message could not be delivered for more than 15 minutes.
It will be retried until it is 24 hours old.

<xxx@inner.example.fi.org> (expanded from
    <kb3543@be37.example.fi.org>): temporary failure. Command output:
Quota exceeded message delivery failed to /mail/mbx/p/5/kb3543/INBOX

------=_NextPart_000_00B7
Content-Type: text/plain;
	name="details.txt"
Content-Disposition: attachment;
	filename="details.txt"

Reporting-MTA: dns; be37.example.fi.org
X-Postfix-Queue-ID: ED106133145

Final-Recipient: rfc822; xxx@inner.example.fi.org
Original-Recipient: rfc822;usery@example.fi.org
Action: delayed
Status: 4.3.0
Diagnostic-Code: x-unix; Quota exceeded message delivery failed to
	/mail/mbx/p/5/kb3543/INBOX

------=_NextPart_000_00B7--
`,
  },
  {
    name: 'dovecot-rejects-with-a-receipt',
    label: { kind: 'bounce', recipient: 'userx@example.com', type: 'soft' },
    mail: mail`
Return-Path: <MAILER-DAEMON>
Message-ID: <dovecot-1292961958-380553-0@mail>
Date: Tue, 4 Mar 2025 14:05:58 -0600
From: Mail Delivery Subsystem <admin@example.org>
To: <anna@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification;
	boundary="15778/mail"
Subject: Automatically rejected mail
Auto-Submitted: auto-replied (rejected)
Precedence: bulk

--15778/mail
Content-Type: text/plain; charset=utf-8
Content-Disposition: inline

Your message to <userx@example.com> was automatically rejected:
Quota exceeded
--15778/mail
Content-Type: message/disposition-notification

Reporting-UA: mail; Dovecot Mail Delivery Agent
Final-Recipient: rfc822; userx@example.com
Original-Message-ID: <offer-1@studio.example.com>
Disposition: automatic-action/MDN-sent-automatically; deleted

--15778/mail--
`,
  },
  {
    name: 'content-type-lost',
    label: { kind: 'bounce', recipient: 'userx@example.COM', type: 'hard' },
    mail: mail`
Precedence: bulk
List-Id: users <users.example.org>
From: System Administrator <postmaster@ball.example.com>
Sender: users-owner@example.org
To: anna@studio.example.com
Subject: Undeliverable: [Users] Offer
Date: Tue, 4 Mar 2025 09:13:31 -0600
X-Mailer: Internet Mail Service (5.5.2653.19)
X-MS-Embedded-Report: 

This message is in MIME format. Since your mail reader does not understand
this format, some or all of this message may not be legible.

------_=_NextPart_000_01C276B8.EB5EB90E
Content-Type: text/plain;
	charset="iso-8859-1"

Your message

  To:      K12
  Cc:      Team; Mail List
  Subject: [Users] Offer
  Sent:    Tue, 4 Mar 2025 09:25:07 -0600

did not reach the following recipient(s):

userx@example.COM on Tue, 4 Mar 2025 09:13:24 -0600
    The recipient name is not recognized
	The MTS-ID of the original message is: c=us;a=
;p=ball;l=AEROMSG2021018151347W14KQ9
    MSEXCH:IMS:BALL:AEROSPACE:AEROMSG2 0 (000C05A6) Unknown Recipient


------_=_NextPart_000_01C276B8.EB5EB90E
Content-Type: message/rfc822

Message removed

------_=_NextPart_000_01C276B8.EB5EB90E--
`,
  },
  {
    name: 'base64-status-global',
    label: { kind: 'bounce', recipient: 'zoë@example.org', status: '5.1.1' },
    mail: mail`
Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: anna@studio.example.com
Subject: Undelivered Mail Returned to Sender
Date: Tue, 4 Mar 2025 09:13:31 -0600
MIME-Version: 1.0
Content-Type: multipart/report; report-type=global-delivery-status; boundary=b

--b
Content-Type: text/plain

Failed.
--b
Content-Type: message/global-delivery-status
Content-Transfer-Encoding: base64

UmVwb3J0aW5nLU1UQTogZG5zOyBteC5leGFtcGxlLm5ldAoKRmluYWwtUmVjaXBpZW50OiB1dGYt
ODsgem/Dq0BleGFtcGxlLm9yZwpBY3Rpb246IGZhaWxlZApTdGF0dXM6IDUuMS4xCg==
--b--
`,
  },
  {
    name: 'no-from-and-no-blank-line',
    label: { kind: 'bounce', language: 'fr', recipient: 'userx@example.fr.org' },
    mail: mail`
Return-Path: <MAILER-DAEMON@sb7.example.com>
Date: Tue, 4 Mar 2025 13:47:54 +0100 (CET)
Message-Id: N77056c0a550a010202b5c
Subject: =?UTF-8?Q?Utilisateur_non_recens=C3=A9_dans_l'annuaire?=
To: anna@studio.example.com
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; 
	boundary="2453809.54.1306"

--2453809.54.1306
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

A message could not be delivered to:
userx@example.fr.org
Subject: Offer
L'adresse de messagerie r=C3=A9f=C3=A9renc=C3=A9e ci-dessus n'existe pas.


--2453809.54.1306
Content-Type: message/delivery-status
Reporting-MTA: mimesweeper.example.fr.org

Message removed

--2453809.54.1306--
`,
  },
  {
    name: 'partial-message-returned',
    label: { kind: 'bounce', recipient: 'destination@example.net', status: '5.7.1' },
    mail: mail`
Date: Tue, 4 Mar 2025 18:17:16 -0800
From: Mail Delivery Subsystem <MAILER-DAEMON@bigfoot.example.com>
Message-Id: <14122813_LITEMAIL57@bigfoot.example.com>
To: <anna@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="201412281816847"
Subject: Returned mail: Requested action not taken: mailbox name not allowed
Auto-Submitted: auto-generated (failure)

--201412281816847

   ----- The following addresses had permanent fatal errors -----
<destination@example.net>

   ----- Transcript of session follows -----
>>> RCPT TO:<destination@example.net>
<<< 553 Invalid recipient destination@example.net (Mode: normal)

--201412281816847
Content-Type: message/delivery-status

Reporting-MTA: dns; litemail57.example.com

Final-Recipient: RFC822; <destination@example.net>
Action: failed
Status: 5.7.1
Diagnostic-Code: SMTP; 553 Invalid recipient destination@example.net (Mode: normal)

--201412281816847
Content-Type: message/partial

From: anna@studio.example.com
Subject: Offer

--201412281816847--
`,
  },
  {
    name: 'daemon-without-address',
    label: { kind: 'bounce', recipient: 'kim@example.org', status: '5.7.1', type: 'soft' },
    mail: mail`
Return-path: <>
MIME-Version: 1.0
From: MAILER-DAEMON <>
Message-Id: <225e2d6aad33@neko.example.com>
Subject: **Message you sent blocked by our bulk email filter**
Content-Type: multipart/report; report-type=delivery-status;
    charset=utf-8;
    boundary="----------=_0000000200-2022-220"
To: anna@studio.example.com
Date: Tue, 4 Mar 2025 23:34:45 +0900 (JST)

------------=_0000000200-2022-220
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64

WW91ciBtZXNzYWdlIHRvOiBraW1AZXhhbXBsZS5vcmcKd2FzIGJsb2NrZWQgYnkgb3VyIFNwYW0g
RmlyZXdhbGwuCg==

------------=_0000000200-2022-220
Content-Type: message/delivery-status
Content-Description: Delivery error report

Reporting-MTA: dns; barracuda.example.jp

Final-Recipient: rfc822; kim@example.org
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 550 5.7.1 Message content rejected, UBE, id=00000-22-225

------------=_0000000200-2022-220--
`,
  },
  {
    name: 'fields-among-part-headers',
    label: { kind: 'bounce', recipient: 'lou@example.org', status: '5.1.1', type: 'hard' },
    mail: mail`
Content-Type: multipart/report; report-type=delivery-status;
 boundary="----------=_1395792079"
MIME-Version: 1.0
X-Mailer: MIME-tools 5.504 (Entity 5.504)
From: MAILER-DAEMON
To: anna@studio.example.com
Subject: Undelivered Mail Returned to Sender

------------=_1395792079
Content-Type: text/plain

This is an automatically generated message from SendGrid.

I'm sorry to have to tell you that your message was not able to be
delivered to one of its intended recipients.

studio:205357:<lou@example.org> : 192.0.2.34 : mx03.example.org:[192.0.2.1] : 550 5.1.1 sid=i01K Address rejected lou@example.org. [code=28]  in RCPT TO

------------=_1395792079
Content-Type: message/delivery-status
Content-Description: Delivery Report
Action: failed
Status: 5.1.1

X-SendGrid-QueueID: 189844630
X-SendGrid-Sender: <bounces+205357@studio.example.com>

Final-Recipient: rfc822; lou@example.org
Original-Recipient: rfc822; lou@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: 550 5.1.1 sid=i01K Address rejected lou@example.org. [code=28] 

------------=_1395792079--
`,
  },
  {
    name: 'x400-gateway',
    label: {
      kind: 'bounce',
      recipient: 'userx@example.com',
      status: '5.0.0',
      originalMessageId: '<3BE4F1EC.8306C281@studio.example.com>',
    },
    mail: mail`
Return-Path: <postmaster@bt.example.net>
Message-Type: Delivery Report
X400-MTS-Identifier: [/ADMD= /C=WW/;c2bapps1.b:026710:20011104074531]
From: postmaster@bt.example.net
To: anna@studio.example.com
Subject: Delivery Report (failure) for userx@example.com
Date: Tue, 4 Mar 2025 07:45:32 +0000
Message-ID: <"c2bapps1.b:026710:20011104074531"@bt.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; boundary="---Multi-Part-Report-Level-1-1-2672"


-----Multi-Part-Report-Level-1-1-2672

This report relates to your message:
Subject: Offer,
        Message-ID: <3BE4F1EC.8306C281@studio.example.com>,
        To: userx@example.com

of Tue, 4 Mar 2025 07:45:31 +0000

Your message was not delivered to:
        userx@example.com
for the following reason:
Diagnostic was Unable to transfer, -1
Information MTA '192.0.2.133' gives error message 5.7.1 Unable to relay for userx@example.com

The Original Message follows:

-----Multi-Part-Report-Level-1-1-2672
Content-Type: message/delivery-status

Reporting-MTA: x400; mta c2bapps1-hme1 in /ADMD= /C=WW/
DSN-Gateway: dns; c2bapps1.bt.example.net
X400-Content-Correlator: Subject: Offer,
        Message-ID: <3BE4F1EC.8306C281@studio.example.com>,
        To: userx@example.com

Original-Recipient: rfc822; userx@example.com
Final-Recipient: x400; /RFC-822=pr(a)inner.example.com/ADMD= /C=WW/
Action: failed
Diagnostic-Code: Reason 1 (Unable-To-Transfer); Diagnostic -1 (Unknown)
Status: 5.0.0

-----Multi-Part-Report-Level-1-1-2672
Content-Type: message/rfc822

Message-ID: <3BE4F1EC.8306C281@studio.example.com>
From: "Anna Berg" <anna@studio.example.com>
To: userx@example.com
Subject: Offer

Hello

-----Multi-Part-Report-Level-1-1-2672--
`,
  },
]
