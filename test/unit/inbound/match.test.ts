import { expect, test } from 'vitest'
import { classifyInbound } from '../../../src/inbound/classify.ts'
import { candidateMessageIds } from '../../../src/inbound/match.ts'

const read = (text: string) => classifyInbound(Buffer.from(text), { now: new Date('2025-03-04T12:00:00Z') })

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
