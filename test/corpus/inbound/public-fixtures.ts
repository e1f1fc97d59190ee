// Written anew in the forms that these projects keep for their own tests:
// https://github.com/postalsys/emailengine/tree/master/test/fixtures, https://github.com/jstedfast/MimeKit/tree/master/UnitTests/TestData/messages,
// https://github.com/mikel/mail/tree/master/spec/fixtures/emails/multipart_report_emails,
// https://github.com/chatwoot/chatwoot/tree/develop/spec/fixtures/files, https://github.com/gitlabhq/gitlabhq/tree/master/spec/fixtures/emails,
// https://github.com/discourse/discourse/tree/main/spec/fixtures/emails, https://github.com/zammad/zammad/tree/develop/test/data/mail

import { type CorpusMail, mail } from './mail.ts'

export const publicFixtures: CorpusMail[] = [
  {
    name: 'status-part-in-base64',
    label: { kind: 'bounce', recipient: 'zoe@example.org', status: '5.1.1', type: 'hard' },
    mail: mail`
Return-Path: <>
Date: Tue, 4 Mar 2025 04:06:48 -0500 (EST)
From: MAILER-DAEMON@hmail.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: anna@studio.example.com
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status;
	boundary="630A242E63.1643188008/hmail.example.net"
Message-Id: <20220126090648.12632412E9@hmail.example.net>
MIME-Version: 1.0

--630A242E63.1643188008/hmail.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system. Please read the report.

--630A242E63.1643188008/hmail.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status
Content-length: 934

Reporting-MTA: dns; hmail.example.net
X-Postfix-Sender: rfc822; anna@studio.example.com
Content-Transfer-Encoding: base64
Content-length: 712

RmluYWwtUmVjaXBpZW50OiByZmM4MjI7IHpvZUBleGFtcGxlLm9yZwpPcmlnaW5h
bC1SZWNpcGllbnQ6IHJmYzgyMjt6b2VAZXhhbXBsZS5vcmcKQWN0aW9uOiBmYWls
ZWQKU3RhdHVzOiA1LjEuMQpEaWFnbm9zdGljLUNvZGU6IHNtdHA7IDU1MCA1LjEu
MSA8em9lQGV4YW1wbGUub3JnPjogUmVjaXBpZW50IGFkZHJlc3MgcmVqZWN0ZWQ6
IFVzZXIgdW5rbm93bgo=

--630A242E63.1643188008/hmail.example.net
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <anna@studio.example.com>
From: Anna <anna@studio.example.com>
Subject: Offer
Message-Id: <offer-1@studio.example.com>
To: Team <team@example.org>

Hello
--630A242E63.1643188008/hmail.example.net--
`,
  },
  {
    name: 'zoho-headers-indented',
    label: {
      kind: 'bounce',
      recipient: 'zoe@example.org',
      type: 'hard',
      originalMessageId: '<offer-1@studio.example.com>',
    },
    mail: mail`
Date: Tue, 4 Mar 2025 13:06:14 -0800
From: mailer-daemon@mail.zoho.example.com
To: anna@studio.example.com
Message-Id: <18609a6d859@zohomail.example.com>
In-Reply-To: <offer-1@studio.example.com>
References: <offer-1@studio.example.com>
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="----=_Part_20940"
X-Mailer: Zoho Mail

------=_Part_20940
Content-Type: text/plain; charset=us-ascii
Content-Description: Notification

This message was created automatically by mail delivery software.
 A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.

zoe@example.org, ERROR CODE :550 - 5.2.1 The email account that you tried to reach is disabled. Learn more at
			5.2.1  https://support.google.com/mail/?p=DisabledUser - gsmtp

------=_Part_20940
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.zohomail.example.com

Original-Recipient: rfc822; zoe@example.org
Final-Recipient: rfc822; zoe@example.org
Status: 550
Action: failed
Last-Attempt-Date: 31 Jan 2023 21:06:14 GMT
Diagnostic-Code: 5.2.1 The email account that you tried to reach is disabled. Learn more at
			5.2.1  https://support.google.com/mail/?p=DisabledUser - gsmtp

------=_Part_20940
Content-Type: text/rfc822; charset=us-ascii
Content-Description: Undelivered Message


 Received:from app.example.com by mx.zohomail.example.com
	with SMTPS id 1675; Tue, 4 Mar 2025 13:06:11 -0800 (PST)
 Message-ID:<offer-1@studio.example.com>
 From:Anna <anna@studio.example.com>
 To:zoe@example.org
 Subject:Offer
------=_Part_20940--
`,
  },
  {
    name: 'zoho-without-in-reply-to',
    label: {
      kind: 'bounce',
      recipient: 'zoe@example.org',
      type: 'hard',
      originalMessageId: '<offer-1@studio.example.com>',
    },
    mail: mail`
From: mailer-daemon@mail.zoho.example.com
To: anna@studio.example.com
Message-Id: <18609a6d860@zohomail.example.com>
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="p"

--p
Content-Type: text/plain; charset=us-ascii

A message that you sent could not be delivered to one or more of its recipients.

--p
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.zohomail.example.com

Final-Recipient: rfc822; zoe@example.org
Status: 550
Action: failed
Diagnostic-Code: 5.1.1 User unknown

--p
Content-Type: text/rfc822; charset=us-ascii


 Received:from app.example.com by mx.zohomail.example.com; Tue, 4 Mar 2025 13:06:11 -0800 (PST)
 Message-ID:<offer-1@studio.example.com>
 From:Anna <anna@studio.example.com>
 To:zoe@example.org
 Subject:Offer
--p--
`,
  },
  {
    name: 'workmail-in-mixed',
    label: {
      kind: 'bounce',
      recipient: 'zoe@example.org',
      status: '5.1.1',
      type: 'hard',
      originalMessageId: '<offer-1@studio.example.com>',
    },
    mail: mail`
Subject: Undelivered Mail Returned to Sender
From: amazonses.com
To: =?UTF-8?Q?zoe=40example=2Eorg?=
  <zoe@example.org>
Date: Tue, 4 Mar 2025 05:44:59 +0000
Mime-Version: 1.0
Content-Type: multipart/mixed; boundary="=_WM_generated"
X-Mailer: Amazon WorkMail

This is a multi-part message in MIME format.
--=_WM_generated
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: quoted-printable

An error occurred while trying to deliver the mail to the following recip=
ients:
zoe@example.org

Technical report:

Reporting-MTA: dns; a2-75.smtp-out.example.com

Action: failed
Final-Recipient: rfc822; zoe@example.org
Diagnostic-Code: smtp; 550 5.1.1 <zoe@example.org>: Recip=
ient address rejected: User unknown in relay recipient table
Status: 5.1.1

--=_WM_generated
Content-Type: message/rfc822
Content-Disposition: attachment

Subject: Offer
From: =?utf-8?Q?Anna_Berg?= <anna@studio.example.com>
To: <zoe@example.org>
Mime-Version: 1.0
Message-Id: <offer-1@studio.example.com>
Content-Type: text/plain

See on proov
--=_WM_generated--
`,
  },
  {
    name: 'gmail-empty-status-part',
    label: { kind: 'bounce', recipient: 'zoe@example.org', type: 'hard' },
    mail: mail`
Delivered-To: anna@studio.example.com
Return-Path: <>
Subject: Delivery Status Notification (Failure)
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: anna@studio.example.com
Content-Type: multipart/report; boundary="0"; report-type=delivery-status
Auto-Submitted: auto-replied
Message-ID: <686707c9.GMR@mx.google.com>
X-Failed-Recipients: zoe@example.org

--0
Content-Type: multipart/related; boundary="1"

--1
Content-Type: text/html; charset="UTF-8"

<html><body><h2>Address not found</h2>Your message wasn't delivered to <a style='color:#212121'><b>zoe@example.org</b></a> because the address couldn't be found or is unable to receive email.<br>The response was:<br/><p style="font-family:monospace">550 5.1.1 The email account that you tried to reach does not exist.</p></body></html>
--1--
--0
Content-Type: message/delivery-status

--0
Content-Type: message/rfc822

From: Anna <anna@studio.example.com>
To: zoe@example.org
Message-ID: <conversation/93775311/messages/27855337@studio.example.com>
Subject: Offer

<p>Hey</p>
--0--
`,
  },
  {
    name: 'postfix-nameless-from',
    label: { kind: 'bounce', recipient: 'zoe@example.org', type: 'hard' },
    mail: mail`
X-Original-To: unique-id@reply.example.com
Return-Path: <>
X-Sieve: Pigeonhole Sieve 0.5.12 (f22f7ab3)
X-Sieve-Redirected-From: support@example.com
Date: Tue,  4 Mar 2025 03:27:12 -0500 (EST)
From: "" (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: support@example.com
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="A/smtp5.relay.example.com"
Message-Id: <20240101082712.8D329A008A@smtp5.relay.example.com>

--A/smtp5.relay.example.com
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<zoe@example.org>: host mx.example.org[198.51.100.4] said: 554 5.7.1
    <zoe@example.org>: Recipient address rejected: user
    zoe@example.org does not exist (in reply to RCPT TO command)

--A/smtp5.relay.example.com
Content-Type: message/delivery-status

Reporting-MTA: dns; smtp5.relay.example.com

Final-Recipient: rfc822; zoe@example.org
Original-Recipient: rfc822;zoe@example.org
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 554 5.7.1 <zoe@example.org>: Recipient
    address rejected: user zoe@example.org does not exist

--A/smtp5.relay.example.com--
`,
  },
  {
    name: 'exim-report-without-from',
    label: { kind: 'bounce', recipient: 'zoe@example.org', type: 'hard' },
    mail: mail`
Return-Path: <>
Delivered-To: anna@studio.example.com
Content-Type: multipart/report; report-type=delivery-status; boundary=169-eximdsn-170
Subject: Mail delivery failed: returning message to sender

--169-eximdsn-170
Content-type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  zoe@example.org
    Unknown user

--169-eximdsn-170
Content-type: message/delivery-status

Reporting-MTA: dns; smtp-out.example.net

Action: failed
Final-Recipient: rfc822;zoe@example.org
Status: 5.0.0

--169-eximdsn-170
Content-type: message/rfc822

Return-path: <anna@studio.example.com>
MIME-Version: 1.0
Content-Type: text/plain

TEXTE
--169-eximdsn-170--
`,
  },
  {
    name: 'report-in-preamble',
    label: { kind: 'bounce', recipient: 'news-request@example.org', type: 'hard' },
    mail: mail`
From: The Post Office <postmaster@mm1.example.net>
Subject: email delivery error
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="A41C7.838631588=_/mm1"
Precedence: junk
Message-Id: <96Jul29.022158-0700pdt.148226-12799+708@mm1.example.net>
To: unlisted-recipients:; (no To-header on input)
Date: Mon, 29 Jul 1996 02:13:08 -0700

Processing your mail message caused the following errors:

error: err.nosuchuser: news-request@example.org

--A41C7.838631588=_/mm1
Content-Type: message/delivery-status

Reporting-MTA: dns; mm1

Final-Recipient: RFC822; news-request@example.org
Action: failed
Diagnostic-Code: X-LOCAL; 500 (err.nosuchuser)


--A41C7.838631588=_/mm1
Content-Type: message/rfc822

Message-ID: <31FC7EB4.41C6@studio.example.com>
From: Anna <anna@studio.example.com>
To: news-request@example.org
Subject: unsubscribe

unsubscribe
--A41C7.838631588=_/mm1--
`,
  },
  {
    name: 'no-status-part-your-email-bounced',
    label: { kind: 'bounce', recipient: null },
    mail: mail`
Delivered-To: anna@studio.example.com
Date: Tue,  4 Mar 2025 19:04:30 +0900 (JST)
From: MAILER-DAEMON@example.jp (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: anna@studio.example.com
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
    boundary="18F5D18A0075.1460023470/some@daemon.com"

--18F5D18A0075.1460023470/some@daemon.com
Content-Type: text/plain; charset=us-ascii

Your email bounced

--18F5D18A0075.1460023470/some@daemon.com
Content-Type: message/rfc822

Return-Path: <anna@studio.example.com>
From: anna@studio.example.com

This is the body
--18F5D18A0075.1460023470/some@daemon.com--
`,
  },
  {
    name: 'two-groups-one-original',
    label: { kind: 'bounce', recipient: 'linux-admin@example.jp', type: 'hard' },
    mail: mail`
Date: Tue,  4 Mar 2025 19:04:30 +0900 (JST)
From: MAILER-DAEMON@example.jp (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: anna@studio.example.com
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="d"

--d
Content-Type: text/plain

Your email bounced

--d
Content-Type: message/delivery-status

Final-Recipient: rfc822; linux-admin@example.jp
Original-Recipient: rfc822;linux-admin@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Postfix; unknown user: "linux-admin"

Final-Recipient: rfc822; foo@example.jp
Original-Recipient: rfc822;linux-admin@example.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: X-Postfix; unknown user: "foo"
--d--
`,
  },
  {
    name: 'delayed-still-being-retried',
    label: { kind: 'delay', recipient: 'zoe@example.org' },
    mail: mail`
From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
To: anna@studio.example.com
Subject: Delayed Mail (still being retried)
Message-ID: <dsn1@mx.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain

This is a warning message only. Delivery is still being retried.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; zoe@example.org
Action: delayed
Status: 4.4.1
--B
Content-Type: text/rfc822-headers

Message-ID: <offer-1@studio.example.com>
From: anna@studio.example.com
To: zoe@example.org
--B--
`,
  },
  {
    name: 'mdn-rfc-example',
    label: { kind: 'other' },
    mail: mail`
Date: Wed, 20 Sep 1995 00:19:00 (EDT) -0400
From: Joe Recipient <Joe_Recipient@example.com>
Message-Id: <199509200019.12345@example.com>
Subject: Disposition notification
To: Jane Sender <Jane_Sender@example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification;
 boundary="RAA14128.773615765/example.com"

--RAA14128.773615765/example.com

The message sent on 1995 Sep 19 at 13:30:00 (EDT) -0400 to Joe
Recipient <Joe_Recipient@example.com> with subject "First draft of
report" has been displayed.

--RAA14128.773615765/example.com
content-type: message/disposition-notification

Final-Recipient: rfc822;Joe_Recipient@example.com
Original-Message-ID: <199509192301.23456@example.org>
Disposition: manual-action/MDN-sent-manually; displayed
--RAA14128.773615765/example.com--
`,
  },
  {
    name: 'opt-out-report',
    label: { kind: 'unsubscribe' },
    mail: mail`
From: <reports@example.com>
Date: Tue, 4 Mar 2025 23:34:45 +0900
Subject: FW: Offer
To: <abuse@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="bx1111"

--bx1111
Content-Type: text/plain; charset="US-ASCII"

This is an opt-out report for an email message received from IP 192.0.2.89.
--bx1111
Content-Type: message/feedback-report

Feedback-Type: opt-out
User-Agent: ARF-Agent/1.0
Version: 0.1
Removal-Recipient: user@example.com
--bx1111
Content-Type: text/rfc822-header

From: <anna@studio.example.com>
Message-ID: offer-1@studio.example.com
--bx1111--
`,
  },
  {
    name: 'arf-yahoo',
    label: { kind: 'complaint', originalMessageId: '<offer-1@studio.example.com>' },
    mail: mail`
Return-Path: abuse=example.com@returns.bulk.yahoo.example.com
MIME-Version: 1.0
Content-Type: multipart/report;
    boundary="_----------=F0";
    report-type="feedback-report"
Date: Tue, 4 Mar 2025 23:45:00 -0800
From: Yahoo! Mail AntiSpam Feedback <feedback@arf.mail.yahoo.example.com>
To: abuse@studio.example.com
Subject: Fw: Offer

--_----------=F0
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message received from mx8.example.com

--_----------=F0
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Yahoo!-Mail-Feedback/1.0
Version: 0.1
Original-Rcpt-To: tom@yahoo.example.com

--_----------=F0
Content-Type: message/rfc822

Message-ID: <offer-1@studio.example.com>
From: "Anna" <anna@studio.example.com>
To: tom@yahoo.example.com
Subject: Offer

Hello
--_----------=F0--
`,
  },
  {
    name: 'arf-wrapped-in-a-forward',
    label: { kind: 'complaint' },
    mail: mail`
From: Fastmail FBL <fbl@fastmail.example.com>
To: abuse@studio.example.com
Subject: Email Feedback Report for IP 192.0.2.7
Date: Tue, 4 Mar 2025 23:45:00 -0800
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: text/plain

This is an email abuse report.
--m
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Fastmail FBL/1.0
Version: 1
--m
Content-Type: message/rfc822

Message-ID: <offer-1@studio.example.com>
From: anna@studio.example.com
Subject: Offer

Hello
--m--
`,
  },
  {
    name: 'auth-failure-report',
    label: { kind: 'other' },
    mail: mail`
Date: Tue, 4 Mar 2025 23:34:45 +0000
Subject: DMARC Forensic report for example.net Mail-From:anna@studio.example.com IP:192.0.2.222
To: dmarc@studio.example.com
From: dmarc-noreply@example.com
Content-Type: multipart/report; report-type=feedback-report; boundary="q"

--q
Content-Type: text/plain

This is an email abuse report for an email message received from IP 192.0.2.222. The message below did not meet the sending domain's dmarc policy.
--q
Content-Type: message/feedback-report

Feedback-Type: auth-failure
User-Agent: Lua/1.0
Auth-Failure: dmarc
--q--
`,
  },
  {
    name: 'lower-case-re-x-autoreply',
    label: { kind: 'auto-reply' },
    mail: mail`
Return-Path: <jake@example.org>
Date: Tue, 4 Mar 2025 17:03:48 -0400
From: Jake <jake@example.org>
To: anna@studio.example.com
Message-ID: <CADkmRc@mail.gmail.com>
Subject: re: Offer
X-Autoreply: yes
X-Sieve: CMU Sieve 2.2

Test reply
`,
  },
  {
    name: 'away-until-may',
    label: { kind: 'auto-reply', autoReply: 'out-of-office', returnsOn: '2025-05-05' },
    mail: mail`
Date: Tue, 29 Apr 2025 23:34:45 +0900
Message-Id: <200503142138@example.org>
To: anna@studio.example.com
Auto-Submitted: auto-replied
From: zoe@example.org
Subject: Away until May 5

I am currently away returning to the office on May 5th. I will have limited access to email and will respond to you upon my return.
`,
  },
  {
    name: 'generated-digest-no-thread',
    label: { kind: 'other' },
    mail: mail`
Return-Path: <forum@example.com>
From: Forum <forum@example.com>
To: anna@studio.example.com
Date: Tue, 4 Mar 2025 00:12:43 +0100
Message-ID: <1@forum.example>
Auto-Submitted: auto-generated
Content-Type: text/plain

Lorem ipsum dolor sit amet.
`,
  },
  {
    name: 'bugzilla-comment',
    label: { kind: 'other' },
    mail: mail`
From: bugzilla-daemon@kernel.example.org
To: anna@studio.example.com
Subject: [Bug 220069] regression USB controller dies
Date: Tue, 4 Mar 2025 21:04:13 +0000
X-Bugzilla-Reason: None
X-Bugzilla-Type: changed
Message-ID: <bug-220069-PJwoouOdAN@https.bugzilla.example.org/>
In-Reply-To: <bug-220069@https.bugzilla.example.org/>
References: <bug-220069@https.bugzilla.example.org/>
Auto-Submitted: auto-generated
Precedence: bulk
List-Id: <linux-usb.example.org>

--- Comment #15 from Claudio ---
And it happened again.
`,
  },
  {
    name: 'attachments-by-a-person-x-mailer',
    label: { kind: 'reply', visibleText: 'Yes, I am providing you the steps.' },
    mail: mail`
Date: Tue, 4 Mar 2025 14:14:31 +0530
References: <offer-1@studio.example.com>
In-Reply-To: <offer-1@studio.example.com>
Message-ID: <CAFkiBV@mail.gmail.com>
Subject: Re: Checking mail
From: Tom <tom@example.org>
To: Anna <anna@studio.example.com>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset="UTF-8"

Yes, I am providing you the steps.

On Thu, Aug 19, 2021 at 2:07 PM Anna from Email sender test <
anna@studio.example.com> wrote:

> Any update on this?

--
* Tom Field*
Software developer
*Mob:9999999999
--a
Content-Type: text/html; charset="UTF-8"

<div dir="ltr">Yes, I am providing you the steps.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Thu, Aug 19, 2021 at 2:07 PM Anna &lt;<a href="mailto:anna@studio.example.com">anna@studio.example.com</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><p>Any update on this?</p></blockquote></div><br clear="all"><div><br></div>-- <br><div dir="ltr" class="gmail_signature"><b>Tom Field.</b><br>Software developer</div>
--a--
`,
  },
  {
    name: 'proofpoint-rewritten-links',
    label: { kind: 'reply' },
    mail: mail`
Date: Tue, 4 Mar 2025 14:14:31 +0530
References: <offer-1@studio.example.com>
Message-ID: <pp1@example.org>
Subject: RE: Offer
From: Tom <tom@example.org>
To: Anna <anna@studio.example.com>
Content-Type: text/plain; charset=utf-8

ZjQcmQRYFpfptBannerStart
This Message Is From an External Sender
This message came from outside your organization.
ZjQcmQRYFpfptBannerEnd
Sounds good, see https://urldefense.proofpoint.com/v2/url?u=http-3A__example.org

Tom
`,
  },
]
