// What is in the mailboxes: the same in each, and the answers that come while they are polled.

/** Old mail of a mailbox; its owner has left the last ones unread. */
export const oldMessages = 20
export const unreadMessages = 3

const paragraph =
  'Quarterly figures are in, and they are better than anybody here would have guessed a year ago.\n'

export function addressOf(mailbox: number): string {
  return `person-${mailbox}@sender-${mailbox}.example`
}

export function contactOf(mailbox: number): string {
  return `contact-${mailbox}@example.org`
}

/** The Message-ID of what the account of this mailbox sent. */
export function sentIdOf(mailbox: number): string {
  return `<question-${mailbox}@sender-${mailbox}.example>`
}

/** Read mail is of 3 KB; what is left unread is newsletters of 30 KB. */
export function makeOldMessage(mailbox: number, number: number): string {
  const isUnread = isLeftUnread(number)
  return [
    ...transport(mailbox),
    `From: ${isUnread ? 'Weekly figures <news@news.example>' : 'A colleague <colleague@example.net>'}`,
    `To: ${addressOf(mailbox)}`,
    `Message-ID: <old-${mailbox}-${number}@example.net>`,
    ...(isUnread ? ['List-Id: Weekly figures <weekly.news.example>'] : []),
    'Subject: Last week',
    'Date: Mon, 2 Nov 2026 09:00:00 +0000',
    ...content(paragraph.repeat(isUnread ? 300 : 20)),
  ].join('\n')
}

export function isLeftUnread(number: number): boolean {
  return number >= oldMessages - unreadMessages
}

/** A contact answers what the account sent, quoting it. */
export function makeAnswer(mailbox: number, number: number): string {
  const id = sentIdOf(mailbox)
  return [
    ...transport(mailbox),
    `From: A contact <${contactOf(mailbox)}>`,
    `To: ${addressOf(mailbox)}`,
    `Message-ID: <answer-${mailbox}-${number}@example.org>`,
    `In-Reply-To: ${id}`,
    `References: ${id}`,
    'Subject: Re: A question about your order',
    'Date: Mon, 9 Nov 2026 09:00:00 +0000',
    ...content(
      `Thank you, that answers it. Could we talk about it on Thursday?\n\nOn Monday you wrote:\n${`> ${paragraph}`.repeat(10)}`,
    ),
  ].join('\n')
}

/** About what a message gathers on its way: half of what a poll reads of it. */
function transport(mailbox: number): string[] {
  const hop = (from: string, by: string) =>
    `Received: from ${from} (${from} [192.0.2.25]) by ${by} with ESMTPS id 4c0ffee; Mon, 9 Nov 2026 09:00:01 +0000`
  return [
    `Return-Path: <${contactOf(mailbox)}>`,
    hop('mx1.example.org', 'mail.sender.example'),
    hop('submission.example.org', 'mx1.example.org'),
    'Authentication-Results: mail.sender.example; dkim=pass header.d=example.org; spf=pass; dmarc=pass',
    `DKIM-Signature: v=1; a=rsa-sha256; d=example.org; s=mail; h=from:to:subject; bh=${'A'.repeat(43)}=; b=${'B'.repeat(342)}==`,
  ]
}

function content(text: string): string[] {
  return ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text]
}
