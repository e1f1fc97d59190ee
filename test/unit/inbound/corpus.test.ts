// Replays test/corpus/inbound: invented messages in the forms of real systems, in both line endings.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { policyOf } from '../../../src/failures/codes.ts'
import { classifyInbound } from '../../../src/inbound/index.ts'
import { inboundCollections } from '../../corpus/inbound/collections.ts'
import { measureInbound } from '../../corpus/inbound/measure.ts'

type Expected = {
  kind: string
  rule: string
  bounce?: { recipient: string | null; status: string | null; action: string; group: string; code: string }
  truncated?: boolean
  date?: string | null
  [field: string]: unknown
}

const folder = new URL('../../corpus/inbound/', import.meta.url)
const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))

test('every message of the corpus has its expectation', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  expect(files.sort()).toEqual(Object.keys(expected).sort())
})

describe.each(['\n', '\r\n'])('with line ends %j', (lineEnd) => {
  test.each(Object.entries(expected))('%s', async (name, { truncated, bounce, date, ...fields }) => {
    const raw = withLineEnds(readFileSync(new URL(name, folder)), lineEnd)
    const message = await classifyInbound(raw, { now: new Date('2025-03-04T12:00:00Z'), truncated })
    expect({ ...message, text: message.text?.trim() }).toMatchObject(fields)
    expect(bounceOf(message)).toEqual(bounce)
    if (date !== undefined) expect(message.date?.toISOString() ?? null).toBe(date)
  })
})

function bounceOf({ bounce }: Awaited<ReturnType<typeof classifyInbound>>): Expected['bounce'] {
  if (!bounce) return undefined
  const { recipient, status, action, failure } = bounce
  return {
    recipient,
    status,
    action: String(action),
    group: policyOf(failure.code).group,
    code: failure.code,
  }
}

function withLineEnds(raw: Uint8Array, lineEnd: string): Uint8Array {
  return Buffer.from(Buffer.from(raw).toString('latin1').replaceAll('\n', lineEnd), 'latin1')
}

/** Words that the rules for SMTP replies take for the recipient's fault; each line here is one to mend there. */
const known = ['hotpop-over-quota: bounce type', 'mimecast-reject: bounce type', 'mimecast: bounce type']

const all = Object.values(inboundCollections).flat()

test('every name is used once, every kind and language of the corpus has its share', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(400)
})

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('the whole corpus is read as labelled, with line ends %s', async (_, lineEnd) => {
  const lines = all.map(({ mail, ...rest }) => ({ ...rest, mail: withLineEnds(Buffer.from(mail), lineEnd) }))
  const { mistakes } = await measureInbound(lines)
  expect(mistakes.filter(({ name, fact }) => !known.includes(`${name}: ${fact}`))).toEqual([])
})
