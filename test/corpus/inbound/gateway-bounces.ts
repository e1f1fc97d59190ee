// Notices of mail servers and filters that follow no standard. Written anew in the forms that these collections show:
// https://github.com/sisimai/rb-sisimai/tree/master/set-of-emails (BSD-2-Clause),
// https://github.com/rjbs/Mail-DeliveryStatus-BounceParser/tree/master/t/corpus,
// https://github.com/jaredmauch/mailman2-python3/tree/master/tests/bounces

import { type CorpusMail, mail } from './mail.ts'

export const gatewayBounces: CorpusMail[] = [
  {
    name: 'activehunter',
    label: { kind: 'bounce', recipient: 'marc@atelier.example.net', type: 'hard', status: '5.1.1' },
    mail: mail`
Return-Path: <>
Delivered-To: anna@studio.example.com
Date: Tue, 04 Mar 2025 10:34:45 +0900
From: "MAILER-DAEMON" <MAILER-DAEMON@mx.example.jp>
To: <anna@studio.example.com>
Subject: FAILURE NOTICE : Offer
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
        boundary="----=_Active!Hunter_20250304T103445+0900-0000-0000"

This is a MIME-encapsulated message

------=_Active!Hunter_20250304T103445+0900-0000-0000
Content-Type: text/plain
Content-Transfer-Encoding: 7bit

The original message was received at Tue, 04 Mar 2025 10:34:45 +0900
from studio.example.com

  ----- The following addresses had permanent fatal errors -----

>>> marc@atelier.example.net <marc@atelier.example.net>

  ----- Transcript of session follows -----
550 sorry, no mailbox here by that name (#5.1.1 - chkusr)


------=_Active!Hunter_20250304T103445+0900-0000-0000
Content-type: message/rfc822

Message-ID: <offer-1@studio.example.com>
From: Anna <anna@studio.example.com>
To: marc@atelier.example.net
Subject: Offer

Hello
`,
  },
  {
    name: 'interscan-japanese-subject',
    label: { kind: 'bounce', language: 'ja', recipient: 'sato@example.co.jp', type: 'hard' },
    mail: mail`
Return-Path: <postmaster@example.co.jp>
Message-Id: <202503040134.0000@mx.example.co.jp>
Date: Tue, 04 Mar 2025 10:34:45 +0900
From: "InterScan MSS" <postmaster@example.co.jp>
To: <anna@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="------------InterScan_NT_MIME_Boundary"
Subject: =?utf-8?B?44Oh44OD44K744O844K444KS6YWN5L+h44Gn44GN44G+44Gb44KT44CC?=

--------------InterScan_NT_MIME_Boundary
Content-type: text/plain

...

Sent <<< RCPT TO:<sato@example.co.jp>
Received >>> 550 5.1.1 <sato@example.co.jp>... user unknown

************************     End of message     **********************
--------------InterScan_NT_MIME_Boundary
Content-type: message/rfc822

Message-ID: <offer-2@studio.example.com>
From: Anna <anna@studio.example.com>
To: sato@example.co.jp
Subject: Offer

Hello
`,
  },
  {
    name: 'interscan-viruswall-nameless',
    label: { kind: 'bounce', recipient: 'joe@example.net' },
    mail: mail`
Return-Path: <inetgw1@example.net>
MIME-Version: 1.0
Content-Type: multipart/mixed;
 boundary="------------InterScan_NT_MIME_Boundary"
Message-ID: <INET-IMC-01r6j6TK0000313a@inet-imc-01.example.net>
From: inetgw1@example.net
To: <anna@studio.example.com>
Subject: Mail could not be delivered
Date: 4 Mar 2025 09:44:44 -0800

--------------InterScan_NT_MIME_Boundary
Content-type: text/plain

****** Message from InterScan E-Mail VirusWall NT ******

The following mail could not be delivered.
Reason:  Exceeded Maximum Delivery Attempts.  Verify that the recipient address is correct.

*****************     End of message     ***************

--------------InterScan_NT_MIME_Boundary
Content-type: message/rfc822

From: Anna <anna@studio.example.com>
To: joe@example.net
Subject: Offer
Message-ID: <offer-3@studio.example.com>

Hello
--------------InterScan_NT_MIME_Boundary--
`,
  },
  {
    name: 'mcafee-status-without-report-type',
    label: {
      kind: 'bounce',
      recipient: 'hugo@example.co.jp',
      type: 'hard',
      originalMessageId: '<offer-4@studio.example.com>',
    },
    mail: mail`
Return-Path: <MAILER-DAEMON@smtp6.example.ne.jp>
Date: Tue, 04 Mar 2025 23:45:10 +0900
To: <anna@studio.example.com>
From: <MAILER-DAEMON@smtp6.example.ne.jp>
MIME-Version: 1.0
Content-Type: Multipart/Mixed;
  boundary="------------Boundary-00=_000000000000000000000"
X-NAI-Header: Modified by McAfee Email and Web Security Appliance (3300)
Subject: Delivery Status
Message-Id: <202503042345.00000000@mx2.example.jp>

--------------Boundary-00=_000000000000000000000
Content-Type: text/plain; name="deliveryproblems.txt"

    --- The following addresses had delivery problems ---

<hugo@example.co.jp>   (Unknown user hugo@example.co.jp)

--------------Boundary-00=_000000000000000000000
Content-Type: message/delivery-status; name="deliverystatus.txt"

Original-Recipient: <hugo@example.co.jp>
Action: failed
Diagnostic-Code: smtp; 550 Unknown user hugo@example.co.jp
Remote-MTA: 192.0.2.192

--------------Boundary-00=_000000000000000000000
Content-Type: message/rfc822
Content-Disposition: attachment

Message-ID: <offer-4@studio.example.com>
From: "Berg, Anna" <anna@studio.example.com>
To: Hugo <hugo@example.co.jp>
Subject: Offer

--------------Boundary-00=_000000000000000000000--
`,
  },
  {
    name: 'surfcontrol',
    label: { kind: 'bounce', recipient: 'ivo@example.org', type: 'hard' },
    mail: mail`
Return-Path: <>
From: <MAILER-DAEMON@example.org>
To: <anna@studio.example.com>
Date: Tue 04 Mar 2025 23:34:45 +0900
Subject: Offer
X-Mailer: SurfControl E-mail Filter
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="--=_NextPart_XX_23_34_45_00000"

----=_NextPart_XX_23_34_45_00000
Content-Type: text/plain;

Your message could not be sent.
A transcript of the attempts to send the message follows.
The number of attempts made: 1
Addressed To: ivo@example.org

Failed to send to identified host,
ivo@example.org: [192.0.2.5], 550 ivo@example.org... No such user
--- Message non-deliverable.
----=_NextPart_XX_23_34_45_00000
Content-Type: message/delivery-status;

Action: failed
Final-Recipient: rfc822;ivo@example.org
Diagnostic-Code: smtp; 550 ivo@example.org... No such user
Status: 5.0.0

----=_NextPart_XX_23_34_45_00000
Content-Type: message/rfc822;

To: <ivo@example.org>
Subject: Offer
From: "Anna" <anna@studio.example.com>
Message-Id: <offer-5@studio.example.com>

Hello
----=_NextPart_XX_23_34_45_00000--
`,
  },
  {
    name: 'mailfoundry',
    label: { kind: 'bounce', recipient: 'kim@example.org', type: 'hard' },
    mail: mail`
Return-Path: <>
From: MAILER-DAEMON@example.org
To: anna@studio.example.com
Mime-Version: 1.0
Content-Type: multipart/mixed; boundary="==_=f000000000000000=_=="
Date: Tue, 04 Mar 2025 23:45:10 -0000 (GMT)
Subject: Message delivery has failed

This is a MIME encoded message
--==_=f000000000000000=_==
Content-Type: text/plain

Unable to deliver message to: <kim@example.org>

Delivery failed for the following reason:
Server mx22.example.org[192.0.2.222] failed with: 550 <kim@example.org> No such user here

This has been a permanent failure.  No further delivery attempts will be made.
--==_=f000000000000000=_==
Content-Type: message/rfc822
Content-Disposition: inline

X-Envelope-From: anna@studio.example.com
X-Envelope-To: kim@example.org
Message-ID: <offer-6@studio.example.com>
From: Anna <anna@studio.example.com>
To: kim@example.org
Subject: Offer

Hello
`,
  },
  {
    name: 'm-filter-japanese',
    label: { kind: 'bounce', language: 'ja', recipient: 'lia@example.com', type: 'hard' },
    mail: mail`
Return-Path: <postmaster@example.com>
X-Mailer: m-FILTER
Message-Id: <000000000000000000@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit
From: POSTMASTER <postmaster@example.com>
To: anna@studio.example.com
Date: Tue, 04 Mar 2025 23:34:45 +0900
Subject: failure notice

このメールは「m-FILTER」が自動的に生成して送信しています。
メールサーバーとの通信中、下記の理由により
このメールは送信できませんでした。

以下のメールアドレスへの送信に失敗しました。
lia@example.com

-------server message
550 unknown user <lia@example.com>

-------SMTP command
DATA

-------original message
Received: from 192.0.2.54 (192.0.2.54) by m-FILTER with ESMTP;
     Tue, 04 Mar 2025 23:34:45 +0900
Message-ID: <offer-7@studio.example.com>
From: Anna <anna@studio.example.com>
To: lia@example.com
Subject: Offer

Hello
`,
  },
  {
    name: 'mailmarshal',
    label: { kind: 'bounce', recipient: 'nils@relay.example.net', type: 'hard', status: '5.1.1' },
    mail: mail`
Received: from MailMarshal.Sender ([127.0.0.1]) by relay.example.net
	id <C549996730000>; Tue, 04 Mar 2025 16:21:07 +0000
Message-ID: <C549996730000@relay.example.net>
From: postmaster@gate.example.net
To: anna@studio.example.com
CC: 
Date: Tue, 04 Mar 2025 16:21:07 +0000
Subject: Undeliverable Mail: "Offer"
MIME-Version: 1.0
Content-Type: multipart/mixed;
	boundary="--=30ecf893"

----=30ecf893
Content-Type: text/plain;
	charset="iso-8859-1"
Content-Transfer-Encoding: 7bit

Your message:
   From:    anna@studio.example.com
   Subject: Offer

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected: 
    nils@relay.example.net

Additional Information
======================
Original Sender:    <anna@studio.example.com>
Sender-MTA:         <10.11.12.13>
Remote-MTA:			<10.0.0.1>
Reporting-MTA:      <relay.example.net>

----=30ecf893--
`,
  },
  {
    name: 'notes-japanese',
    label: { kind: 'bounce', language: 'ja', recipient: 'otto@u1.example.co.jp' },
    mail: mail`
Return-Path: <>
From: postmaster@n.example.co.jp
To: anna@studio.example.com
Date: Tue, 04 Mar 2025 12:34:50 +0900
Subject: Undeliverable message
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Message-Id: <20250304000000.0000@smtp-gw5.example.co.jp>

------- Failure Reasons  --------

ディレクトリのリストにありません
otto@u1.example.co.jp

------- Returned Message --------
Received: from smtp-gw7.example.co.jp ([192.0.2.89]) 
    by n.example.co.jp (Lotus SMTP MTA Internal build v1.2) 
    with SMTP id 00000000.00000000; Tue, 04 Mar 2025 12:34:29 +0900
Message-ID: <offer-8@studio.example.com>
To: otto@example.co.jp
Subject: Offer
From: "Berg, Anna" <anna@studio.example.com>

Hello
`,
  },
  {
    name: 'mailru-local-name-first',
    label: { kind: 'bounce', language: 'ru', recipient: 'petra@example.jp', type: 'hard', status: '5.1.1' },
    mail: mail`
Return-path: <>
X-Failed-Recipients: petra@example.jp
Auto-Submitted: auto-replied
From: mailer-daemon@corp.example.ru
To: anna@studio.example.com
Content-Transfer-Encoding: 8bit
Content-Type: text/plain; charset=utf-8
Subject: =?UTF-8?B?0JLQsNGI0LUg0YHQvtC+0LHRidC10L3QuNC1INC90LUg0LTQvtGB0YLQsNCy0LvQtdC90L4=?=. Mail failure.
Message-Id: <E1XsaNj-0006ay-9N@smtp23.example.ru>
Date: Tue, 04 Mar 2025 19:51:27 +0300

Это письмо создано автоматически сервером, отвечать на него не нужно.

К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

  petra
    SMTP error from remote mail server after RCPT TO:<petra@example.jp>:
    host mx.example.jp [192.0.2.222]: 550 5.1.1 <petra@example.jp>... User Unknown

**********************

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  petra@example.jp
    SMTP error from remote mail server after RCPT TO:<petra@example.jp>:
    host mx.example.jp [192.0.2.222]: 550 5.1.1 <petra@example.jp>... User Unknown

------ This is a copy of the message, including all the headers. ------

Return-path: <anna@studio.example.com>
From: Anna <anna@studio.example.com>
Subject: Offer
Message-Id: <offer-9@studio.example.com>
To: petra@example.jp

Hello
`,
  },
  {
    name: 'yahoo-no-account',
    label: { kind: 'bounce', recipient: 'quinn@example.co.jp', type: 'hard' },
    mail: mail`
Return-Path: <MAILER-DAEMON@mx5.example.net>
Date: Tue, 4 Mar 2025 23:34:45 -0800
Message-Id: <202503040000.00000000000000@mx5.example.net>
From: MAILER-DAEMON@example.co.jp
To: anna@studio.example.com
X-Loop: MAILER-DAEMON@example.co.jp
Subject: Delivery failure

Message from example.co.jp.
Unable to deliver message to the following address(es).

<quinn@example.co.jp>:
This user doesn't have a example.co.jp account (quinn@example.co.jp) [-9]

--- Original message follows.

Return-Path: <anna@studio.example.com>
To: quinn@example.co.jp
Message-ID: <offer-10@studio.example.com>
Subject: Offer
From: Anna <anna@studio.example.com>

Hello
`,
  },
  {
    name: 'aborted-after-hours',
    label: { kind: 'bounce', recipient: 'rosa@example.co.jp' },
    mail: mail`
Return-Path: <MAILER-DAEMON@mx44.example.com>
Date: Tue, 04 Mar 2025 23:34:45 +0900
From: Mail Delivery System <Mail.Delivery.System@mx44.example.com>
To: anna@studio.example.com
Subject: Delivery status notification
MIME-Version: 1.0
Content-Type: multipart/report;
	boundary="------------0000000000000000_000000000000"
Message-Id: <20060000000000000000@mx12.example.com>

This is a multi-part message in MIME format.

--------------0000000000000000_000000000000
Content-Type: text/plain; charset=UTF-8;
Content-Transfer-Encoding: 8bit

============================================================================
      This is an automatically generated Delivery Status Notification.      

Delevery to the following recipients was aborted after 5.0 hour(s):

  * rosa@example.co.jp


============================================================================
                             Technical details:                             

Routing: Could not find a gateway for rosa@example.co.jp


============================================================================


--------------0000000000000000_000000000000
Content-Type: message/rfc822; charset=UFT-8;
Content-Transfer-Encoding: 8bit
Content-Disposition: attachment


Received: from mx44.example.com ([192.0.2.34])
	by r4.example.com id 0000000000000000000000
	for rosa@example.co.jp; Tue, 04 Mar 2025 23:34:45 +0900
Subject: Offer
From: anna@studio.example.com
Message-ID: <offer-11@studio.example.com>
To: rosa@example.co.jp

Hello

--------------0000000000000000_000000000000--
`,
  },
  {
    name: 'godaddy-folder-full',
    label: { kind: 'bounce', recipient: 'sven@example.net', type: 'soft' },
    mail: mail`
Return-path: <list@vhost1.example.com>
Date: Tue, 04 Mar 2025 00:30:06 -0500
From: MAILER-DAEMON@p3plsmtp04.example.net
To: anna@studio.example.com
Content-type: text/plain; charset=UTF-8
Subject: failure notice
Message-Id: <E1RYt26-000M4B-Ev@vhost1.example.com>

Your mail message to the following address(es) could not be delivered. This
is a permanent error. Please verify the addresses and try again. If you are
still having difficulty sending mail to these addresses, please contact
Customer Support at 480-555-2500.

<sven@example.net>:
child status 100...The e-mail message could not be delivered because the user's mailfolder is full.

--- Below this line is a copy of the message.

Return-Path: <anna@studio.example.com>
From: "Anna" <anna@studio.example.com>
To: "Sven" <sven@example.net>
Message-ID: <offer-12@studio.example.com>
Subject: Offer

Hello
`,
  },
  {
    name: 'report-inside-a-notice',
    label: { kind: 'bounce', recipient: 'tara@neko.example.org', type: 'hard', status: '5.1.1' },
    mail: mail`
Return-Path: <MAILER-DAEMON@example.co.jp>
From: "Mail Delivery Subsystem" <MAILER-DAEMON@example.co.jp>
Content-Type: multipart/mixed;
	charset="iso-2022-jp";
	boundary="TMMSG_FFFFFFFF"
Subject: Returned mail: User unknown
Date: Tue, 04 Mar 2025 15:22:22 +0900
MIME-Version: 1.0
To: "NotificationRecipients" <NotificationRecipients@mpvss-002.example.co.jp>
Message-Id: <20250304000000.fff@mpvss-002.example.co.jp>

This is a multi-part message in MIME format.
--TMMSG_FFFFFFFF
Content-Type: text/plain;
	charset="iso-2022-jp"
Content-Transfer-Encoding: 7bit

The original message was received at Tue Mar 04 15:22:22 2025

----- The following addresses had permanent delivery errors -----

--TMMSG_FFFFFFFF
Content-Type: message/rfc822

Date: Tue, 04 Mar 2025 15:22:22 +0900
From: Mail Delivery Subsystem <MAILER-DAEMON@vrrr-22.example.co.jp>
Message-Id: <202503040656.CAT22222@vrrr-22.example.co.jp>
To: anna@studio.example.com
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="CAT22222"
Subject: Returned mail: User unknown
Auto-Submitted: auto-generated (failure)

--CAT22222

The original message was received at Tue, 04 Mar 2025 15:22:22 +0900

   ----- The following addresses had permanent delivery errors -----
tara@neko.example.org

--CAT22222
Content-Type: message/delivery-status

Reporting-MTA: dns; vrrr-22.example.co.jp

Original-Recipient: rfc822;tara@neko.example.org
Final-Recipient: RFC822; tara@neko.example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--CAT22222
Content-Type: message/rfc822

Message-ID: <offer-13@studio.example.com>
From: Anna <anna@studio.example.com>
To: tara@neko.example.org
Subject: Offer

--CAT22222--

--TMMSG_FFFFFFFF--
`,
  },
  {
    name: 'ezweb-domain-filter',
    label: { kind: 'bounce', recipient: 'user@ezweb.example.jp' },
    mail: mail`
From MAILER-DAEMON  Tue Mar  4 21:40:07 2025
Return-Path: <MAILER-DAEMON>
MIME-Virsion: 1.0
Content-Type: text/plain; charset=iso-2022-jp
From: <Postmaster@ezweb.example.jp>
To: <anna@studio.example.com>
Subject: Mail System Error - Returned Mail
X-SPASIGN: NG
Message-Id: <20250304124012.EF283A071@wsmtpr24.ezweb.example.jp>
Date: Tue,  4 Mar 2025 21:40:12 +0900 (JST)

<user@ezweb.example.jp>

Each of the following recipients was rejected by a remote mail server.
---------------------------------------------------
Received: from mta-022.example.co.jp (host [192.0.2.22])
        by lsean.ezweb.example.jp (EZweb Mail) with SMTP id 12ABCD8
        for <user@ezweb.example.jp>; Tue,  4 Mar 2025 21:40:11 +0900 (JST)
From: anna@studio.example.com
To: user@ezweb.example.jp
Subject: Offer
Message-Id: <offer-14@studio.example.com>
Date: Tue,  4 Mar 2025 21:40:11 +0900 (JST)
`,
  },
  {
    name: 'imail-unknown-user',
    label: {
      kind: 'bounce',
      recipient: 'vera@example.net',
      type: 'hard',
      originalMessageId: '<offer-15@studio.example.com>',
    },
    mail: mail`
Date: Tue, 04 Mar 2025 23:45:10 -0600
Message-Id: <00000000000.fffffff@studio.example.com>
From: "Postmaster" <postmaster@studio.example.com>
Sender: <postmaster@studio.example.com>
To: <anna@studio.example.com>
Subject: Undeliverable Mail
X-Mailer: <SMTP32 v990729>

Unknown user: vera@example.net


Original message follows.

Received: from studio.example.com [192.0.2.88] by studio.example.com with ESMTP
    (SMTPD32-5.05) id 000000000000 Tue, 04 Mar 2025 23:45:10 -0600
Message-ID: <offer-15@studio.example.com>
From: Anna <anna@studio.example.com>
Reply-To: team@studio.example.com
To: vera@example.net
Subject: Offer

Hello
`,
  },
  {
    name: 'imail-invalid-userid',
    label: { kind: 'bounce', recipient: 'wim@example.ac.jp' },
    mail: mail`
Date: Tue, 4 Mar 2025 09:37:30 +0900
Message-Id: <10603100937.AA64750950@rhine1.example.ac.jp>
Mime-Version: 1.0
Content-Type: text/plain; charset=us-ascii
From: "Postmaster" <postmaster@rhine1.example.ac.jp>
Sender: <postmaster@rhine1.example.ac.jp>
To: <anna@studio.example.com>
Subject: Undeliverable Mail
X-Mailer: <SMTP32 v8.05>

Invalid final delivery userid: wim@example.ac.jp


Original message follows.

Message removed
`,
  },
  {
    name: 'groupwise-no-domain',
    label: { kind: 'bounce', recipient: null },
    mail: mail`
Return-Path: <MAILER-DAEMON@gw1.example.net>
Message-Id: <s5194ed7.051@gw1.example.net>
X-Mailer: Novell GroupWise Internet Agent 6.5.7 
Date: Tue, 04 Mar 2025 16:01:27 -0400
From: Mailer-Daemon@gw1.example.net
To: anna@studio.example.com
Subject: Message status - undeliverable
Mime-Version: 1.0
Content-Type: multipart/mixed; boundary="=__PartB490E507.0__="

This is a MIME message. If you are reading this text, you may want to 
consider changing to a mail reader or gateway that understands how to 
properly handle MIME multipart messages.

--=__PartB490E507.0__=
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: quoted-printable
Content-Disposition: inline

The message that you sent was undeliverable to the following:

	recipient (User account is expired)


--=__PartB490E507.0__=--
`,
  },
  {
    name: 'exim-list-and-srs',
    label: { kind: 'bounce', recipient: 'john@b.example.org' },
    mail: mail`
Return-Path: <>
X-Failed-Recipients: john.b@inner.example.org
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@foo.example.com>
To: SRS0+4a3e+2403+studio.example.com+bounces+897027BA@srs.example.com
Subject: Mail delivery failed
Message-Id: <E1Nu3PW-0004hr-Lq@coumta04.example.co.uk>
Date: Tue, 4 Mar 2025 12:40:42 +0000

This message was created automatically by mail delivery software.

A message sent by

  <bounces+897027BA@studio.example.com>

could not be delivered to one or more of its recipients. The following
address(es) failed:

  john.b@inner.example.org
    (ultimately generated from john@b.example.org)
    all hosts have been failing for a long time and were last tried after this message arrived

------ This is a copy of the message, including all the headers. ------
------ The body of the message is 5384741 characters long; only the first
------ 106496 or so are included here.

Return-path: <bounces+897027BA@studio.example.com>
From: Anna <anna@studio.example.com>
Subject: Offer
To: John <john@b.example.org>
Message-Id: <offer-16@studio.example.com>
`,
  },
  {
    name: 'no-message-collected',
    label: { kind: 'bounce', recipient: null },
    mail: mail`
Return-Path: <>
Date: Tue, 04 Mar 2025 09:30:32 GMT
From: Mail Delivery Subsystem <MAILER-DAEMON@srv3.example.net>
Message-Id: <202503040930.p0H9UVoq032290@srv3.example.net>
To: <bounces+e4c44af6@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="p0H9UVoq032290.1295256632/srv3.example.net"
Subject: Returned mail: see transcript for details
Auto-Submitted: auto-generated (failure)

<<< No Message Collected >>>
`,
  },
  {
    name: 'exim-1-delay-through-list',
    label: { kind: 'delay', recipient: 'xena@example.za.org' },
    mail: mail`
Return-Path: <list-admin@example.org>
Message-Id: <E14jxo4-00007H-00@pop3.example.org>
Precedence: bulk
List-Id: General discussion <list.example.org>
List-Unsubscribe: <mailto:list-request@example.org?subject=unsubscribe>
From: Mail Delivery System <Mailer-Daemon@pop3.example.org>
Sender: list-owner@example.org
To: list-admin@example.org
Subject: Warning: message 14jRTi-0007jE-00 delayed 24 hours
Date: Tue, 4 Mar 2025 08:27:16 +0200
X-Autogenerated: Mirror

This message was created automatically by mail delivery software.

A message that you sent has not yet been delivered to all its recipients
after more than 24 hours on the queue on pop3.example.org.

The message identifier is:     14jRTi-0007jE-00
The subject of the message is: Offer
The date of the message is:    Mon, 3 Mar 2025 14:33:06 -0500

The address to which the message has not yet been delivered is:

  xena@example.za.org

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered. Eventually the mail delivery software will give up,
and when that happens, the message will be returned to you.
`,
  },
  {
    name: 'kundenserver-quota',
    label: { kind: 'bounce', recipient: 'yara@example.de.org', type: 'soft' },
    mail: mail`
Return-Path: <MAILER-DAEMON@sb7.example.com>
To: anna@studio.example.com
From: "Mail Delivery System" <Mailer-Daemon@kundenserver.example.org>
Subject: Mail delivery failed: returning message to sender
Date: Tue, 4 Mar 2025 00:03:26 +0100
Message-ID: <0MKxMK-1F3LZu2Mij-0004S7@mx.kundenserver.example.org>
Precedence: bulk
X-Original-ID: 0MKxMK-1F3LZt3R61-0004S7

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following addresses
failed:

yara@example.de.org:
  quota exceeded
`,
  },
  {
    name: 'symantec-still-trying',
    label: { kind: 'delay', recipient: 'user@example.org' },
    mail: mail`
Return-Path: <Symantec_AntiVirus_for_SMTP_Gateways@example.org>
Message-Id: <202503041857.k2KIvJEj025085@sb7.example.com>
From: Symantec_AntiVirus_for_SMTP_Gateways@example.org
To: anna@studio.example.com
Date: Tue, 4 Mar 2025 13:56:41 -0500
Subject: =?utf-8?B?RGVsaXZlcnkgZmFpbHVyZSBub3RpZmljYXRpb25=?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Your message with Subject: Re: Offer
could not be delivered to the following recipients:

user@example.org

Please do not resend your original message.

Delivery attempts will continue to be made for 5  day(s).
`,
  },
  {
    name: 'netscape-report-names-nobody',
    label: {
      kind: 'bounce',
      recipient: 'aaaaa@example.net',
      recipients: ['aaaaa@example.net', 'bbbbb@example.net'],
    },
    mail: mail`
To:     anna@studio.example.com
From:   Mail Administrator <Postmaster@nsmail.example.net>
Reply-To: Mail Administrator <Postmaster@nsmail.example.net>
Subject: Mail System Error - Returned Mail
Date:   Tue, 4 Mar 2025 17:14:07 -0400
Message-ID: <20250304211407.AAB24445@nsmail.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
                Boundary="===========================_ _= 461730(24445)"

--===========================_ _= 461730(24445)
Content-Type: text/plain; charset=us-ascii
Content-Transfer-Encoding: 7bit

This Message was undeliverable due to the following reason:

Your message was not delivered because the destination computer was
not reachable within the allowed queue period.  The amount of time
a message is queued before it is returned depends on local configura-
tion parameters.

Your message was not delivered within 2 days.
Host example.net is not responding.

The following recipients did not receive your message:

     <aaaaa@example.net>
The following recipients did not receive your message:

     <bbbbb@example.net>

Please reply to Postmaster@nsmail.example.net
if you feel this message to be in error.


--===========================_ _= 461730(24445)
Content-Type: message/delivery-status
Content-Disposition: inline
Content-Transfer-Encoding: 7bit


Reporting-MTA: dns; nsmail.example.net
Received-From-MTA: dns; [120.2.1.9] [120.2.1.9]
Arrival-Date: Mon, 3 Mar 2025 16:50:34 -0400

--===========================_ _= 461730(24445)
Content-Type: message/rfc822
Content-Disposition: inline
Content-Transfer-Encoding: 7bit

Message removed

--===========================_ _= 461730(24445)--
`,
  },
  {
    name: 'sina-chinese',
    label: {
      kind: 'bounce',
      language: 'zh',
      recipient: 'userx@sina.example.com',
      recipients: ['userx@sina.example.com', 'usery@sina.example.com'],
    },
    mail: mail`
Message-Id: <202503041605.g33G5CA24792@mx.example.org>
Date: 4 Mar 2025 15:55:44 -0000
From: MAILER-DAEMON@sina.example.com
To: anna@studio.example.com
Subject: =?utf-8?B?6YKu5Lu25Lyg6L6T5aSx6LSl77yB?=
MIME-Version: 1.0
X-Mailer: SinaMail 3.0
Content-Type: multipart/mixed;
  boundary="----------101784934443375SINAEMAIL---"

This is a multi-part message in MIME format.

------------101784934443375SINAEMAIL---
Content-Type: text/plain;
   charset="utf-8"
Content-Transfer-Encoding: 8bit

sina.example.com.
邮件无法发送到您指定的地址中。
在邮件传输过程中由于外部的无法避免的错误导致邮件无法送达。

<userx@sina.example.com>:

<usery@sina.example.com>:

--- 附件中的内容是原信件的一份拷贝

------------101784934443375SINAEMAIL---
Content-Type: message/rfc822;
 name="original message.eml"
Content-Transfer-Encoding: binary
Content-Disposition: attachment;
 filename="original message.eml"

Message removed

------------101784934443375SINAEMAIL-----
`,
  },
  {
    name: 'facebook-preferences',
    label: { kind: 'bounce', recipient: 'bea@facebook.example.com', type: 'hard', status: '5.1.1' },
    mail: mail`
Message-ID: <9E.05.16645.787030E4@smtpin.mx.example.com>
From: Facebook <mailer-daemon@mx.facebook.example.com>
To: anna@studio.example.com
Subject: Sorry, your message could not be delivered
Date: Tue, 04 Mar 2025 02:29:43 -0700
Content-Type: multipart/report; report-type=delivery-status;
 boundary="sn/yogdleEAO11VkUgc2e3qqW/xjCUPJ2jX2rQ=="

--sn/yogdleEAO11VkUgc2e3qqW/xjCUPJ2jX2rQ==
Content-Type: text/plain; charset=UTF-8

This message was created automatically by Facebook.

Based on the email preferences of the person you're trying to email, this message could not be delivered.

--sn/yogdleEAO11VkUgc2e3qqW/xjCUPJ2jX2rQ==
Content-Type: message/delivery-status

Reporting-MTA: dns; 10.138.205.200
Arrival-Date: Tue, 04 Mar 2025 02:29:43 -0700

Diagnostic-Code: SMTP; 550 5.1.1 RCP-P1 http://postmaster.example.com/response_codes?ip=192.0.2.54#rcp 
    Recipient address does not exist
Status: 5.1.1
Final-Recipient: rfc822; bea@facebook.example.com
Last-Attempt-Date: Tue, 04 Mar 2025 02:30:13 -0700
Action: failed

--sn/yogdleEAO11VkUgc2e3qqW/xjCUPJ2jX2rQ==
Content-Type: text/plain; charset=UTF-8
Content-Disposition: inline

Hello
--sn/yogdleEAO11VkUgc2e3qqW/xjCUPJ2jX2rQ==--
`,
  },
  {
    name: 'exchange-55-did-not-reach',
    label: { kind: 'bounce', recipient: 'carl@example.org', type: 'hard' },
    mail: mail`
From SMTP2 Tue Mar 04 23:34:45 2025
Return-Path: <postmaster@example.org>
Received: by x4.example.org with Internet Mail Service (5.5.2699.00)
	id <00000000>; Tue, 04 Mar 2025 23:34:45 +0000
Message-id: <000000000000000000000000FFFFFFFFFFFF3333@x4.example.org>
MIME-version: 1.0
Content-type: multipart/mixed; boundary="Boundary_(ID_SLGHJBl4284ALG8GLGNlio)"
Precedence: bulk
From: Mailer-Daemon <postmaster@x4.example.org>
To: anna@studio.example.com
Subject: Undeliverable: Offer
Date: Tue, 04 Mar 2025 23:34:45 +0000
X-Mailer: Internet Mail Service (5.5.2699.00)
X-MS-Embedded-Report: 

This message is in MIME format.

--Boundary_(ID_SLGHJBl4284ALG8GLGNlio)
Content-type: text/plain

Your message

  To:      carl@example.org
  Subject: Offer
  Sent:    Tue, 04 Mar 2025 23:34:45 +0000

did not reach the following recipient(s):

carl@EXAMPLE.ORG on Tue, 04 Mar 2025 23:34:45 +0000
    The recipient name is not recognized
	The MTS-ID of the original message is: c=jp;a= ;p=kyoto
un;l=000000000000000000000000P
    MSEXCH:IMS:Kyoto:NEKO:Offer 2 (000C05A6) Unknown
Recipient


--Boundary_(ID_SLGHJBl4284ALG8GLGNlio)
Content-type: message/rfc822

From: Anna <anna@studio.example.com>
To: Carl <carl@example.org>
Message-id: <offer-17@studio.example.com>
Subject: Offer

Hello

--Boundary_(ID_SLGHJBl4284ALG8GLGNlio)--
`,
  },
  {
    name: 'einsundeins-size',
    label: { kind: 'bounce', recipient: 'dora@example.org', type: 'soft' },
    mail: mail`
From: "Mail Delivery System" <mailer-daemon@kundenserver.example.org>
To: anna@studio.example.com
Date: Tue, 04 Mar 2025 23:34:45 +0100
Subject: Mail delivery failed: returning message to sender
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit
X-UI-Out-Filterresults: unknown:0;

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error.

The following address failed:

dora@example.org

For the following reason:

Mail size limit exceeded. For explanation visit
http://postmaster.example.com/en/error-messages?ip=%1s

--- The header of the original message is following. ---

Received: from mx.example.co.jp (localhost [127.0.0.1])
	by mx.example.co.jp (8.15.2/8.15.1) with ESMTP id fffff000000002
	for <dora@example.org>; Tue, 04 Mar 2025 23:34:45 +0900
Message-ID: <offer-18@studio.example.com>
From: anna@studio.example.com
To: Dora <dora@example.org>
Subject: Offer
`,
  },
  {
    name: 'gmx-quoted-address',
    label: { kind: 'bounce', recipient: 'emil@example.jp', type: 'hard', status: '5.1.1' },
    mail: mail`
Return-Path: 
Date: Tue, 4 Mar 2025 18:00:14 +0100
From: MAILER-DAEMON@mail.gmx.example.com
To: anna@studio.example.com
Subject: Mail delivery failed: returning message to sender
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address
failed:

"emil@example.jp":
SMTP error from remote server after RCPT command:
host: mx.example.jp
5.1.1 <emil@example.jp>... User Unknown


--- The header of the original message is following. ---

MIME-Version: 1.0
Message-ID: <trinity-fde69d4e@3capp-mailcom-lxa07>
From: Anna <anna@studio.example.com>
To: emil@example.jp
Subject: Offer
`,
  },
  {
    name: 'amavis-not-relayed',
    label: { kind: 'bounce', recipient: 'finn@example.co.jp', type: 'hard', status: '5.1.1' },
    mail: mail`
Return-Path: <MAILER-DAEMON>
Content-Type: multipart/report; report-type=delivery-status;
 boundary="----------=_1924225074-2022-0"
MIME-Version: 1.0
Subject: Undeliverable mail, MTA-BLOCKED
Message-ID: <DSNmDLeZEmP008628@neko1.example.com>
From: "Content-filter at neko1.example.com" <postmaster@neko1.example.com>
To: <anna@studio.example.com>
Date: Tue, 4 Mar 2025 23:34:45 +0900 (JST)

------------=_1924225074-2022-0
Content-Type: text/plain; charset="iso-8859-1"
Content-Disposition: inline

The message WAS NOT relayed to:
  <finn@example.co.jp>: [127.0.0.1] said:
   550 5.1.1 Failed, id=02022-02, from MTA([127.0.0.1]:10025): 550 5.1.1 <finn@example.co.jp>: Recipient address rejected: User unknown in virtual mailbox table

This nondelivery report was generated by the program amavisd-new at host
neko1.example.com.

------------=_1924225074-2022-0
Content-Type: message/delivery-status; name="dsn_status"
Content-Disposition: inline; filename="dsn_status"

Reporting-MTA: dns; neko1.example.com
Received-From-MTA: smtp; mail.example.com ([127.0.0.1])

Original-Recipient: rfc822;finn@example.co.jp
Final-Recipient: rfc822;finn@example.co.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <finn@example.co.jp>: Recipient address rejected: User unknown in virtual mailbox table

------------=_1924225074-2022-0
Content-Type: text/rfc822-headers; name="header"

To: "Finn" <finn@example.co.jp>
Subject: Offer
From: "Anna" <anna@studio.example.com>
Message-Id: <Qdmail.0.0.0e_8ed60e1e@studio.example.com>

------------=_1924225074-2022-0--
`,
  },
  {
    name: 'ultrix-sendmail-two-hosts',
    label: {
      kind: 'bounce',
      recipient: 'gil@example.ed.org',
      recipients: ['gil@example.ed.org', 'mika@example.ac.org'],
      type: 'hard',
    },
    mail: mail`
Return-Path: <MAILER-DAEMON@example.com>
Date: Tue, 04 Mar 2025 23:34:45 +0900
From: Mail Delivery Subsystem <MAILER-DAEMON@example.com>
Subject: Returned mail: Deferred: Host Name Lookup Failure
Message-Id: <0000000000.0000000@mx8.example.com>
To: anna@studio.example.com

   ----- Transcript of session follows -----
550 example.ed.org (smtp)... 550 Host unknown
554 <gil@example.ed.org>... 550 Host unknown (Authoritative answer from name server)
550 example.ac.org (smtp)... 550 Host unknown
554 <mika@example.ac.org>... 550 Host unknown (Authoritative answer from name server)
250 example.ad.org (smtp)... 250 Deferred

   ----- Unsent message follows -----
Received: by mx8.example.com; (5.65/1.36) id 0000000; 
    Tue, 04 Mar 2025 23:34:45 +0900
From: anna@studio.example.com
To: gil@example.ed.org
Subject: Offer

Hello
`,
  },
  {
    name: 'oracle-messaging-server-in-thread',
    label: {
      kind: 'bounce',
      recipient: 'hana@example.jp',
      status: '5.4.4',
      originalMessageId: '<4B60FBC6@studio.example.com>',
    },
    mail: mail`
Return-path: <>
Date: Tue, 04 Mar 2025 17:45:19 +0000 (GMT)
From: postmaster@mac.example.com
Subject: Delivery Notification: Delivery has failed
In-reply-to: <4B60FBC6@studio.example.com>
To: anna@studio.example.com
Message-id: <0NFC0064EMNJUB00@asmtp001.example.com>
MIME-version: 1.0
Content-type: multipart/report; report-type=delivery-status;
 boundary="Boundary_(ID_7hQzEdSXieZd+FlerdPjEw)"
References: <4B60FBC6@studio.example.com>


--Boundary_(ID_7hQzEdSXieZd+FlerdPjEw)
Content-type: text/plain; charset=us-ascii
Content-language: en-US

This report relates to a message you sent with the following header fields:

  Message-id: <4B60FBC6@studio.example.com>
  Date: Tue, 04 Mar 2025 02:45:15 +0900
  From: Anna <anna@studio.example.com>
  To: hana@example.jp
  Subject: Offer

Your message cannot be delivered to the following recipients:

  Recipient address: hana@example.jp
  Reason: Illegal host/domain name found


--Boundary_(ID_7hQzEdSXieZd+FlerdPjEw)
Content-type: message/delivery-status

Original-envelope-id: 0NFC00LXUMNGMH40@asmtp001.example.com
Reporting-MTA: dns;asmtp001.example.com (tcp-daemon)

Original-recipient: rfc822;hana@example.jp
Final-recipient: rfc822;hana@example.jp
Action: failed
Status: 5.4.4 (Illegal host/domain name found)

--Boundary_(ID_7hQzEdSXieZd+FlerdPjEw)--
`,
  },
  {
    name: 'zoho-two-recipients',
    label: {
      kind: 'bounce',
      recipient: 'mike@example.co.jp',
      recipients: ['mike@example.co.jp', 'sabine@example.co.jp'],
    },
    mail: mail`
Date: Tue, 4 Mar 2025 02:48:24 -0800
From: mailer-daemon@mail.zoho.example.com
To: anna@studio.example.com
Message-ID: <14a3e1d24a2.ff50ad55@zohomail.example.com>
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/mixed; 
    boundary="----=_Part_798_389710357.1418381304993"
User-Agent: Zoho Mail

------=_Part_798_389710357.1418381304993
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: 7bit

This message was created automatically by mail delivery software.
A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. 

mike@example.co.jp Invalid Address, ERROR_CODE :550, ERROR_CODE :5.2.1 <mike@example.co.jp>... User Unknown
sabine@example.co.jp Invalid Address, ERROR_CODE :550, ERROR_CODE :5.2.2 <sabine@example.co.jp>... Mailbox Full


Received:from mail.zoho.example.com by mx.zohomail.example.com
    with SMTP id 141838130288041.93205735647143; Tue, 4 Mar 2025 02:48:22 -0800 (PST)
Message-ID:<14a3e1d1c33@studio.example.com>
Date:Tue, 4 Mar 2025 10:48:22 +0000
From: Anna <anna@studio.example.com>
To:<mike@example.co.jp>, <sabine@example.co.jp>
Subject:Offer
------=_Part_798_389710357.1418381304993--
`,
  },
  {
    name: 'openmail-bare-daemon',
    label: { kind: 'bounce', recipient: 'ilse@example.org', type: 'hard' },
    mail: mail`
Return-Path: <>
Received: By OpenMail Mailer;Tue, 04 Mar 2025 23:34:45 +0900 (JST)
From: "Mail Deliver System" <MAILER-DAEMON>
To: anna@studio.example.com
Subject: Returned Mail: User unknown
Content-Type: multipart/mixed; boundary="---ffffff0000000000000110300134"
Message-Id: <20250304233445.000000000000mx3.example.org>
Date: Tue, 04 Mar 2025 23:34:45 +0900 (JST)

This is a multi-part message in MIME format.

-----ffffff0000000000000110300134
Content-Type: text/plain
   charset="iso-2022-jp"

The original message was received at Tue, 04 Mar 2025 23:34:45 +0900 (JST) 
from anna@studio.example.com

---The following addresses had delivery errors---

ilse@example.org [User unknown]

-----ffffff0000000000000110300134
Received: from 192.0.2.250
    by relay5.example.co.jp with Mail2000 ESMTP Server V4.49
    (envelope-from <anna@studio.example.com>); Tue, 04 Mar 2025 23:34:45 +0900 (JST)
Message-Id: <offer-19@studio.example.com>
From: Anna <anna@studio.example.com>
To: ilse@example.org
Subject: Offer

-----fff000000000000000000000--
`,
  },
  {
    name: 'biglobe-mailbox-count',
    label: { kind: 'bounce', recipient: 'jana@biglobe.example.jp', type: 'soft' },
    mail: mail`
Return-Path: <MAILER-DAEMON>
Date: Tue, 04 Mar 2025 00:00:00 +0900
From: postmaster@biglobe.example.jp
To: anna@studio.example.com
Subject: Returned mail: Service unavailable
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="--_Biglobe000000/000000.biglobe.example.jp"
Message-Id: <20250304000000.000@biglobe.example.jp>

This is a MIME-encapsulated message.

----_Biglobe000000/000000.biglobe.example.jp
Content-Type: text/plain; charset="iso-2022-jp"

   ----- The following addresses had delivery problems -----
jana@biglobe.example.jp

   ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.

----_Biglobe000000/000000.biglobe.example.jp
Content-Type: message/rfc822

Message-ID: <offer-20@studio.example.com>
To: <jana@biglobe.example.jp>
Subject: Offer
From: "Anna" <anna@studio.example.com>

Hello
`,
  },
  {
    name: 'iis-forwarding-loop-utf7',
    label: { kind: 'bounce', recipient: 'loop@mail.example.net', status: '4.4.6' },
    mail: mail`
Return-Path: <>
From: postmaster@ctv.local
To: anna@studio.example.com
Date: Tue, 4 Mar 2025 01:25:02 -0400
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="9B095B5ADSN=_01C95DDEA7FEA09800163DBAABC002.corp.c"
X-DSNContext: 335a7efd - 2430 - 00000002 - C00402CD
Message-ID: <lmZNZKFcP000627a1@ABC002.corp.example.net>
Subject: Delivery Status Notification (Failure)

--9B095B5ADSN=_01C95DDEA7FEA09800163DBAABC002.corp.c
Content-Type: text/plain; charset=unicode-1-1-utf-7

This is an automatically generated Delivery Status Notification.

Unable to deliver message to the following recipients, because the message was forwarded more than the maximum allowed times. This could indicate a mail loop.

       loop@mail.example.net


--9B095B5ADSN=_01C95DDEA7FEA09800163DBAABC002.corp.c
Content-Type: message/delivery-status

Reporting-MTA: dns;ABC002.corp.example.net
Received-From-MTA: dns;DEF001.example.net
Arrival-Date: Tue, 4 Mar 2025 01:25:02 -0400

Final-Recipient: rfc822;loop@mail.example.net
Action: failed
Status: 4.4.6

--9B095B5ADSN=_01C95DDEA7FEA09800163DBAABC002.corp.c--
`,
  },
  {
    name: 'post-office-delay-through-list',
    label: { kind: 'delay', recipient: 'karl@example.net', status: '4.4.0' },
    mail: mail`
Return-Path: <postmaster@example.org>
Message-ID: <0000000000000000@mx54.example.com>
MIME-Version: 1.0
Content-Type: Multipart/Report;
    report-type=delivery-status; boundary="=========FF000000000000FF/mx54.example.com"
List-Id: General discussion list for Cats <neko-list.example.org>
From: Mail Delivery Service <bosscat@example.com>
Sender: neko-list-owner@example.org
To: postmaster@example.org
Subject: Delivery Status Notification (Mail Delivery Delayed)
Date: Tue, 04 Mar 2025 23:34:45 +0000

--=========FF000000000000FF/mx54.example.com
Content-Type: text/plain; charset=us-ascii

 - This is only a notification about a delay in the delivery of your message.
 - There is no need to resend your message at this time.
 - The following recipients have not yet received your message:

karl@example.net; Action: Delayed

 - The server will continue trying for up to 21 hours.


--=========FF000000000000FF/mx54.example.com
Content-Type: Message/Delivery-Status

Reporting-MTA: dns; mx54.example.com
Received-from-MTA: dns; mail.example.org (192.0.2.222)

Final-Recipient: rfc822; karl@example.net
Action: Delayed
Status: 4.4.0 (other or undefined network or routing status)
Will-Retry-Until: Thu, 6 Mar 2025 23:34:45 +0000

--=========FF000000000000FF/mx54.example.com
Content-Type: Text/RFC822-headers

From: Anna <anna@studio.example.com>
Subject: Offer
Message-ID: <offer-21@studio.example.com>
To: neko-list@example.org

--=========FF000000000000FF/mx54.example.com--
`,
  },
  {
    name: 'eyou-html-two-languages',
    label: { kind: 'bounce', language: 'zh', recipient: 'lena@example.net', type: 'hard' },
    mail: mail`
Return-Path: <MAILER-DAEMON@sb7.example.com>
Message-ID: <347682154.08417@vipmail-g1.example.com>
Date: Tue, 4 Mar 2025 16:35:54 +0800
From: MAILER-DAEMON@vipmail-g1.example.com
To: anna@studio.example.com
Subject: failure notice
Content-Type: multipart/mixed;
	boundary="------=_1147682154_8417"

This is a multi-part message in MIME format.

--------=_1147682154_8417
Content-Type: text/html; charset=utf-8

Hi. This is the deliver program at vipmail-g1.example.com.<br>
    I'm afraid I wasn't able to deliver your message to the following addresses.<br>
            This is a permanent error; I've given up. Sorry it didn't work out.<br><br>

lena@example.net<br>

No such user<br>

--- Attachment is a copy of the message.<br><br>

<font color=red>到下列地址的信件投递失败，对方服务器无法正常接受或者拒绝接受这封邮件，<br>这是一个永久性的错误，服务器已经放弃继续投递。</font><br>
lena@example.net<br><br>
--------=_1147682154_8417
Content-Type: message/rfc822;
	name="att.eml"

Message removed

--------=_1147682154_8417--
`,
  },
  {
    name: 'lab-address-not-matched',
    label: { kind: 'bounce', recipient: 'user1@example.gov.org' },
    mail: mail`
Return-Path: <list-admin@example.org>
Message-Id: <202503042125.OAA03843@pierce.example.gov.org>
Precedence: bulk
From: postmaster@example.gov.org (Automated response from the postmaster)
To: anna@studio.example.com
Subject: FAILED MAIL to "trotts1" regarding "Offer"
Date: Tue, 4 Mar 2025 14:25:17 -0700 (PDT)

The standard form of email address here is lastnameNumber@example.gov.org
although individuals may choose an alternate email address. The address to
which your message was addressed, user1@example.gov.org, did not exactly match an
email address of ours.

Original message as received is as follows:
========================================================================
>Return-Path: <anna@studio.example.com>
>From: anna@studio.example.com
>To: user1@example.gov.org
>Message-ID: <offer-22@studio.example.com>
`,
  },
  {
    name: 'hotpop-over-quota',
    label: { kind: 'bounce', recipient: 'mona@example.net', type: 'soft' },
    mail: mail`
From: MAILER-DAEMON@hotpop.example.com (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/mixed;
	boundary="------------1903.1005687801/hotpop.example.com"
Message-Id: <20250304214327.53D27324D3@kitkat.example.com>
Date: Tue, 4 Mar 2025 21:43:27 +0000 (UTC)
To: undisclosed-recipients: ;

This is a MIME-encapsulated message.

--------------1903.1005687801/hotpop.example.com
Content-Description: Notification
Content-Type: text/plain

Undeliverable Address: mona@example.net

Reason: The email you sent to the address specified
above has been returned because the recipient is over disk quota.  This
account will not be able to receive any email until the account owner
removes some email from the server.


System Contact: postmaster@hotpop.example.com


Original message attached (Max 5k)

--------------1903.1005687801/hotpop.example.com
Content-Description: Undelivered Message
Content-Type: message/rfc822

Message removed

--------------1903.1005687801/hotpop.example.com--
`,
  },
]
