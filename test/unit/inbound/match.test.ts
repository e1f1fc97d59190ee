import { expect, test } from 'vitest'
import { classifyInbound } from '../../../src/inbound/classify.ts'
import { candidateMessageIds } from '../../../src/inbound/match.ts'
import { findQuotedIds } from '../../../src/inbound/match-quoted.ts'
import { markerOf } from '../../../src/model/marker.ts'

const read = (text: string) => classifyInbound(Buffer.from(text), { now: new Date('2025-03-04T12:00:00Z') })
const own = (last: number) => `0190f3a1-7c4e-7aa1-9d3f-5b2e8c6d${String(last).padStart(4, '0')}`
const ownId = (last: number) => `<${own(last)}@studio.example>`

test('a reply: In-Reply-To, then references from the newest back, each once', async () => {
  const message = await read(
    'Message-ID: <own@example.com>\nIn-Reply-To: <c@example.com>\nReferences: <a@example.com> <b@example.com> <c@example.com> <own@example.com>\n\nyes',
  )
  expect(candidateMessageIds(message)).toEqual(['<c@example.com>', '<b@example.com>', '<a@example.com>'])
})

test('a bounce: what it returns comes first', async () => {
  const message = await read(
    'From: MAILER-DAEMON@example.com\nSubject: failure notice\nIn-Reply-To: <b@example.com>\n\nuser unknown\n--- Below this line is a copy of the message.\n\nMessage-ID: <a@example.com>\n',
  )
  expect(candidateMessageIds(message)).toEqual(['<a@example.com>', '<b@example.com>'])
})

test('nothing to go by', async () => {
  expect(candidateMessageIds(await read('Subject: hello\n\nhello'))).toEqual([])
})

test('what the text quotes counts last, if it has the form of ours', async () => {
  const message = await read(
    `Subject: Re: hello\nIn-Reply-To: <x@other.example>\n\nSee ${ownId(1)} and <y@other.example>\n\n> ${markerOf(own(2), 'studio.example')}`,
  )
  expect(candidateMessageIds(message)).toEqual([
    '<x@other.example>',
    ownId(1),
    markerOf(own(2), 'studio.example'),
  ])
})

test('a report returns headers whose Message-ID a server rewrote: the marker in References is found', async () => {
  const marker = markerOf(own(3), 'studio.example')
  const message = await read(
    [
      'From: MAILER-DAEMON@ses.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; ses.example',
      '',
      'Final-Recipient: rfc822; kim@example.org',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      'Message-ID: <0102019-rewritten@ses.example>',
      `References: ${marker}`,
      '--b--',
    ].join('\r\n'),
  )
  expect(message.kind).toBe('bounce')
  expect(candidateMessageIds(message)).toEqual(['<0102019-rewritten@ses.example>', marker])
})

test('at most 50, and others’ ids never crowd out ours', async () => {
  const foreign = Array.from({ length: 120 }, (_, index) => `<${index}@other.example>`)
  const marker = markerOf(own(4), 'studio.example')
  const message = await read(
    `In-Reply-To: <x@other.example>\nReferences: ${[marker, ...foreign].join('\n ')}\n\nyes`,
  )
  const ids = candidateMessageIds(message)
  expect(ids).toHaveLength(50)
  expect(ids.slice(0, 3)).toEqual([marker, '<x@other.example>', '<119@other.example>'])
})

test('quoted ids: each once, in order, 50 at most, from the first 64 KB', () => {
  const many = Array.from({ length: 80 }, (_, index) => ownId(index))
  expect(findQuotedIds([many.join(' '), null])).toEqual(many.slice(0, 50))
  expect(findQuotedIds([`${ownId(1)} ${ownId(1)}`, ownId(2), ownId(1)])).toEqual([ownId(1), ownId(2)])
  expect(findQuotedIds(['x'.repeat(70_000) + ownId(1)])).toEqual([])
  expect(findQuotedIds([`<${own(1)}@studio.example`, `${own(1)}@studio.example>`])).toEqual([])
})
