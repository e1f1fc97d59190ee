// Messages that differ in little but their words: what a system writes around them is said once, here.

import type { CorpusMail, Label } from './mail.ts'

const thread = `In-Reply-To: <offer-1@studio.example.com>
References: <offer-1@studio.example.com>`

/** The headers by which systems are known, as they write them; `bare` systems leave nothing but a thread. */
export const systems = {
  exchange: `Thread-Topic: Offer
X-MS-Exchange-Parent-Message-Id: <offer-1@studio.example.com>
Auto-Submitted: auto-generated
X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent
X-Auto-Response-Suppress: All
X-MS-Exchange-Inbox-Rules-Loop: someone@example.org
${thread}`,
  gmail: `Precedence: bulk
X-Autoreply: yes
Auto-Submitted: auto-replied
${thread}`,
  sieve: `Return-Path: <>
X-Sieve: Pigeonhole Sieve 0.5.16
Auto-Submitted: auto-replied (vacation)
Precedence: bulk
${thread}`,
  zimbra: `Return-Path: <>
Auto-Submitted: auto-replied (zimbra; vacation)
Precedence: bulk
X-Mailer: Zimbra 8.8.15
${thread}`,
  cpanel: `Return-Path: <>
X-Autorespond: Offer
MIME-Version: 1.0
X-Loop: autorespond
Precedence: auto_reply
X-Precedence: auto_reply
Auto-Submitted: auto-replied
${thread}`,
  qmail: `Return-Path: <>
Precedence: junk
Delivered-To: Autoresponder
X-Mailer: Autoresponder v2.0.5`,
  kundenserver: `Return-Path: <>
Precedence: bulk
X-Original-Id: 0Lm2uj-1P8RSp3erZ-00aGc1`,
  firstClass: `X-FC-MachineGenerated: true
${thread}`,
  notes: `X-Mailer: Lotus Notes Release 9.0.1
X-MIMETrack: Itemize by SMTP Server
${thread}`,
  desk: `Return-Path: <support@help.example.org>
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: All
X-Mailer: Desk Mailer
${thread}`,
  deskNewThread: `Auto-Submitted: auto-replied
X-Auto-Response-Suppress: OOF, AutoReply
Precedence: bulk`,
  generated: `Auto-Submitted: auto-generated
X-Auto-Response-Suppress: All
Precedence: bulk`,
  bare: thread,
  nullSender: `Return-Path: <>
${thread}`,
  stray: `Return-Path: <someone@example.org>`,
  outlook: `Thread-Topic: Offer
Thread-Index: AQHbjNq0
Accept-Language: en-GB
Content-Language: en-GB
X-MS-Has-Attach:
X-Originating-IP: [192.0.2.44]
${thread}`,
  iphone: `X-Mailer: iPhone Mail (22D72)
Mime-Version: 1.0 (1.0)
${thread}`,
  list: `List-Id: Makers <makers.example.org>
List-Unsubscribe: <mailto:makers-leave@example.org>
Precedence: list
Errors-To: makers-bounces@example.org
${thread}`,
  daemon: `Return-Path: <>`,
  daemonNoFrom: `Return-Path: <>
X-Failed-Recipients: zoe@example.org`,
  daemonAnswers: `Return-Path: <>
Auto-Submitted: auto-replied
${thread}`,
  daemonNamed: `Return-Path: <MAILER-DAEMON@mx.example.net>
Auto-Submitted: auto-generated (failure)`,
  zendesk: `Auto-Submitted: auto-generated
X-Auto-Response-Suppress: All
X-Mailer: Zendesk Mailer
X-Zendesk-From-Account-Id: 4ca1477
X-Zendesk-Email-Id: 01M3Q58ZANF2HQSGH9BZZ4ZS8S
${thread}`,
  freshdesk: `X-Freshdesk-Ticket-Id: 4521
X-Auto-Response-Suppress: DR, RN, OOF, AutoReply
Auto-Submitted: auto-generated
${thread}`,
  serviceNow: `X-ServiceNow-Source: Notification-ec04d322
X-ServiceNow-SysEmail-Version: 2
Precedence: bulk
Auto-Submitted: auto-generated
X-ServiceNow-Generated: true
${thread}`,
  jira: `X-JIRA-FingerPrint: 1f3870be274f6c49b3e31a0c6728957f
Precedence: bulk
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: DR, OOF, AutoReply
${thread}`,
  intercom: `X-Intercom-App: abc123
X-Auto-Response-Suppress: DR, OOF, AutoReply
Auto-Submitted: auto-generated
${thread}`,
  hubspot: `X-HubSpot-MID: 55512
X-HS-Conversation-Thread: 99123
${thread}`,
  otrs: `X-Mailer: OTRS Mail Service (6.0.40)
X-Powered-By: OTRS (https://otrs.com/)
${thread}`,
  otrsAuto: `X-Mailer: OTRS Mail Service (6.0.40)
X-Powered-By: OTRS (https://otrs.com/)
X-OTRS-Loop: yes
Precedence: bulk
Auto-Submitted: auto-generated
${thread}`,
  osTicket: `X-Mailer: osTicket Mailer
X-Auto-Response-Suppress: DR, RN, OOF, AutoReply
${thread}`,
  osTicketAuto: `X-Mailer: osTicket Mailer
X-Auto-Response-Suppress: ALL, AutoReply
Auto-Submitted: auto-replied
Precedence: bulk
${thread}`,
  rt: `RT-Ticket: example.org #1138
RT-Originator: sam@example.org
Managed-BY: RT 5.0.3 (http://www.bestpractical.com/rt/)
X-RT-Loop-Prevention: example.org
Precedence: bulk
${thread}`,
  zammad: `X-Powered-By: Zammad - Helpdesk/Support (https://zammad.org/)
X-Mailer: Zammad Mail Service
${thread}`,
  zammadAuto: `X-Powered-By: Zammad - Helpdesk/Support (https://zammad.org/)
X-Mailer: Zammad Mail Service
X-Loop: yes
Precedence: bulk
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: All
${thread}`,
  github: `Precedence: list
List-ID: studio/site <site.studio.github.com>
X-GitHub-Sender: jane
X-GitHub-Reason: mention
${thread}`,
  suppressed: `X-Auto-Response-Suppress: OOF, AutoReply
${thread}`,
  bulkPerson: `Precedence: bulk
${thread}`,
  icloud: `Return-Path: <>
X-Autoreply: yes
Precedence: bulk
Auto-Submitted: auto-replied (vacation)
${thread}`,
  proton: `Auto-Submitted: auto-replied
Precedence: auto_reply
X-Autoreply: yes
X-Pm-Origin: internal
${thread}`,
  yahooVacation: `Return-Path: <>
Precedence: bulk
X-Auto-Response-Suppress: All
Auto-Submitted: auto-replied
${thread}`,
  zoho: `X-Zoho-Auto-Reply: true
Auto-Submitted: auto-replied
X-Mailer: Zoho Mail
${thread}`,
  gmx: `Return-Path: <>
Auto-Submitted: auto-replied
X-UI-Message-Type: mail
Precedence: bulk`,
  orange: `Return-Path: <>
X-Mailer: Vacation Orange
Precedence: junk
Auto-Submitted: auto-replied`,
  ovh: `Return-Path: <>
X-Ovh-Autoresponder: yes
Auto-Submitted: auto-replied
Precedence: bulk`,
  qq: `X-QQ-mid: webmail1
X-QQ-Auto-Reply: 1
Auto-Submitted: auto-replied
${thread}`,
  digest: `List-Id: Makers <makers.example.org>
List-Unsubscribe: <mailto:makers-leave@example.org>
Precedence: list
X-Mailman-Version: 2.1.29`,
  listNew: `List-Id: Makers <makers.example.org>
List-Post: <mailto:makers@example.org>
Precedence: list`,
  mailman: `Auto-Submitted: auto-replied
Precedence: bulk
List-Id: Makers <makers.example.org>
X-List-Administrivia: yes
X-Mailman-Version: 2.1.29`,
  listExmh: `X-Mailer: exmh version 2.1.1 10/15/1999
In-Reply-To: Your message of "Mon, 08 Jan 2001 23:30:12 BST."
             <offer-1@studio.example.com>
Sender: linux-kernel-owner@vger.example.org
X-Mailing-List: linux-kernel@vger.example.org`,
  mailmanAdmin: `Precedence: list
X-Mailman-Version: 2.1.29
List-Id: Makers <makers.example.org>
X-List-Administrivia: yes`,
  daemonAnswersOnly: `Auto-Submitted: auto-replied`,
  redirected: `Resent-From: <desk@studio.example.com>
X-MS-Exchange-Inbox-Rules-Loop: desk@studio.example.com
X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent
Auto-Submitted: auto-generated
${thread}`,
  suppressDr: `X-Auto-Response-Suppress: DR, RN, NRN
${thread}`,
  loopPerson: `X-Loop: tom@example.org
${thread}`,
  xAutoresponse: `X-Autoresponse: yes
${thread}`,
  plesk: `Return-Path: <>
Precedence: bulk
X-PLESK-AUTORESPONDER: yes
Auto-Submitted: auto-replied`,
  groupwise: `X-Mailer: Novell GroupWise Internet Agent 18.3.1
X-Autoreply: yes
${thread}`,
  aol: `X-AOL-Autoreply: yes
X-Autoreply: yes
${thread}`,
  iUa: `Return-Path: <auto-answer@i.example.ua>
Auto-Submitted: auto-replied`,
  outlookCom: `Thread-Topic: Automatic reply
X-MS-Exchange-MessageSentRepresentingType: 1
X-MS-PublicTrafficType: Email
${thread}`,
  newsletter: `List-Id: <news.shop.example.org>
List-Unsubscribe: <https://shop.example.org/u/1>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
Precedence: bulk
Feedback-ID: 1:2:shop`,
} satisfies Record<string, string>

/** What it means, which system wrote it, who, the subject and the words; the date is 4 March 2025 unless told. */
export type Row = readonly [
  name: string,
  label: Label,
  system: keyof typeof systems,
  from: string,
  subject: string,
  text: string,
  date?: string,
]

export function composeAll(rows: readonly Row[]): CorpusMail[] {
  return rows.map(([name, label, system, from, subject, text, date = 'Tue, 4 Mar 2025 09:12:31 +0100']) => ({
    name,
    label,
    mail: [
      systems[system],
      `Date: ${date}`,
      `From: ${encodeName(from)}`,
      'To: Anna Berg <anna@studio.example.com>',
      `Subject: ${encodeWord(subject)}`,
      `Message-ID: <${name}@mx.example.org>`,
      ...(systems[system].includes('MIME-Version') ? [] : ['MIME-Version: 1.0']),
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...(Buffer.from(text.trim())
        .toString('base64')
        .match(/.{1,76}/g) ?? []),
      '',
    ].join('\n'),
  }))
}

/** A report as RFC 3464 has it: who, the subject, the words, the recipients' fields, whom our message was written to. */
export type ReportRow = readonly [
  name: string,
  label: Label,
  from: string,
  subject: string,
  words: string,
  fields: string,
  to: string,
]

export function composeReports(rows: readonly ReportRow[]): CorpusMail[] {
  return rows.map(([name, label, from, subject, words, fields, to]) => ({
    name,
    label,
    mail: `Return-Path: <>
Date: Tue, 4 Mar 2025 09:12:31 +0100
From: ${encodeName(from)}
To: anna@studio.example.com
Subject: ${encodeWord(subject)}
Message-ID: <${name}@mx.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_${name}"

This is a MIME-encapsulated message.

--=_${name}
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${words.trim()}

--=_${name}
Content-Type: message/delivery-status

${fields.trim()}

--=_${name}
Content-Type: message/rfc822

From: Anna Berg <anna@studio.example.com>
To: ${to}
Subject: Offer
Message-ID: <offer-1@studio.example.com>

Hello
--=_${name}--
`,
  }))
}

function encodeName(from: string): string {
  const [, name = '', address = from] = /^(.*) (<.*>)$/.exec(from) ?? []
  return name === '' ? address : `${encodeWord(name)} ${address}`
}

/** RFC 2047: words of at most 75 characters, each a whole number of characters. */
function encodeWord(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`).join('\n ')
}
