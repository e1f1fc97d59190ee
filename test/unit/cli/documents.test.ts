import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { type Document, readDocuments } from '../../../src/cli/input/documents.ts'
import { readLines } from '../../../src/cli/input/lines.ts'

async function read(text: string, chunkSize = 7): Promise<Document[]> {
  const bytes = Buffer.from(text)
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(bytes.subarray(at, at + chunkSize))
  const documents: Document[] = []
  for await (const document of readDocuments(Readable.from(chunks))) documents.push(document)
  return documents
}

const ok = (line: number, value: unknown) => ({ line, value })
const bad = (line: number) => ({ line, error: expect.stringContaining('is not valid JSON') })

describe('lines', () => {
  it('are joined across chunks, inside a character too', async () => {
    const lines = []
    const bytes = Buffer.from('\ufeffé\r\nnaïve\n\nlast')
    for await (const line of readLines(Readable.from([...bytes].map((byte) => Buffer.from([byte])))))
      lines.push(line)
    expect(lines).toEqual([
      { number: 1, text: 'é' },
      { number: 2, text: 'naïve' },
      { number: 3, text: '' },
      { number: 4, text: 'last' },
    ])
  })

  it('do not end at U+2028, which JSON allows inside a string', async () => {
    expect(await read('{"a":"x\u2028y"}\n')).toEqual([ok(1, { a: 'x\u2028y' })])
  })
})

describe('documents', () => {
  it('come one per line, empty lines skipped', async () => {
    expect(await read('{"a":1}\r\n\n  {"a":2}\n7')).toEqual([ok(1, { a: 1 }), ok(3, { a: 2 }), ok(4, 7)])
  })

  it('may take many lines, each with its first line as number', async () => {
    const pretty = JSON.stringify({ a: { b: [1, { c: '}' }] }, d: 'x"{[' }, null, 2)
    const value = JSON.parse(pretty)
    expect(await read(`${pretty}\n${pretty}\n{"e":1}\n`)).toEqual([
      ok(1, value),
      ok(12, value),
      ok(23, { e: 1 }),
    ])
  })

  it('may begin with fields on the first line', async () => {
    expect(await read('{"a": 1,\n "b": {"c": 2},\n "d": 3}\n')).toEqual([ok(1, { a: 1, b: { c: 2 }, d: 3 })])
  })

  it('are taken out of arrays', async () => {
    expect(await read('[{"a":1},{"a":2}]')).toEqual([ok(1, { a: 1 }), ok(1, { a: 2 })])
    expect(await read('[\n{"a":1},\n{"a":2}\n]\n{"a":3}')).toEqual([
      ok(1, { a: 1 }),
      ok(1, { a: 2 }),
      ok(5, { a: 3 }),
    ])
  })

  it.each([
    ['garbage', 'garbage'],
    ['a record that was cut off after a colon', '{"a":'],
    ['a record that was cut off inside a string', '{"a":"x'],
    ['a record that was cut off inside an array', '{"a":[{"b":1},'],
    ['a lone brace', '{'],
    ['a lone bracket', '['],
    ['a bracket too many', '{"a":1}}'],
    ['two records on one line', '{"a":1} {"a":2}'],
    ['a trailing comma', '{"a":1},'],
    ['an unquoted key', '{a:1}'],
  ])('cost the lines around them nothing: %s', async (_name, broken) => {
    const good = [1, 2, 3, 4].map((n) => ({ n }))
    const text = [good[0], broken, good[1], good[2], broken, good[3]]
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n')
    expect(await read(text)).toEqual([
      ok(1, good[0]),
      bad(2),
      ok(3, good[1]),
      ok(4, good[2]),
      bad(5),
      ok(6, good[3]),
    ])
    expect(await read(broken)).toEqual([bad(1)])
  })

  it('give one error when several lines of one are broken', async () => {
    const text = '{\n  "a": "x,\n  "b": 2\n}\n{"c":3}\n'
    expect(await read(text)).toEqual([
      { line: 1, error: 'is not valid JSON: it ends too early (line 2, column 11)' },
      ok(5, { c: 3 }),
    ])
  })

  it('never repeat what was read in an error', async () => {
    const secrets = [
      'Canary-77',
      '"Canary-77',
      '{"password":"Canary-77"',
      '{"password":"Canary-77" x}',
      '{Canary-77}',
    ]
    for (const document of await read(secrets.join('\n')))
      expect(JSON.stringify(document)).not.toMatch(/anary/)
  })

  it('read a long array in time that grows with its length', async () => {
    const list = Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'x'.repeat(20) }))
    const documents = await read(JSON.stringify(list, null, 1), 65_536)
    expect(documents).toHaveLength(20_000)
  }, 5_000)
})
