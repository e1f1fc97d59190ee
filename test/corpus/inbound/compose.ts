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
  daemonAnswers: `Return-Path: <>
Auto-Submitted: auto-replied
${thread}`,
  daemonNamed: `Return-Path: <MAILER-DAEMON@mx.example.net>
Auto-Submitted: auto-generated (failure)`,
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
