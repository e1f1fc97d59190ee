import type { MessageStructureObject } from 'imapflow'
import { describe, expect, it } from 'vitest'
import { readMime } from '../../../src/inbound/mime.ts'
import { assemble, pickParts } from '../../../src/mail/reduced.ts'

type Node = Partial<MessageStructureObject> & { type: string }
const node = (part: string | undefined, type: string, more: Partial<Node> = {}) =>
  ({ part, type, ...more }) as MessageStructureObject
const numbers = (root: MessageStructureObject) => pickParts(root).map(({ number }) => number)

describe('the parts worth reading', () => {
  it('are the texts, wherever they are, and not the luggage', () => {
    const root = node(undefined, 'multipart/mixed', {
      childNodes: [
        node('1', 'application/pdf', { disposition: 'attachment', size: 30_000_000 }),
        node('2', 'multipart/alternative', {
          childNodes: [node('2.1', 'text/plain'), node('2.2', 'TEXT/HTML')],
        }),
        node('3', 'text/plain', { disposition: 'ATTACHMENT' }),
        node('4', 'image/png', { disposition: 'inline' }),
      ],
    })
    expect(numbers(root)).toEqual(['2.1', '2.2'])
  })

  it('are what a report says and the message that it returns, not what is inside of that', () => {
    const returned = node('3', 'message/rfc822', { childNodes: [node('3.1', 'text/plain')] })
    const report = node(undefined, 'multipart/report', {
      childNodes: [node('1', 'text/plain'), node('2', 'message/delivery-status'), returned],
    })
    expect(pickParts(report)).toEqual([
      { number: '1', maxBytes: 128 * 1024 },
      { number: '2', maxBytes: 64 * 1024 },
      { number: '3', maxBytes: 64 * 1024 },
    ])
  })

  it('are eight at most, however many there are', () => {
    const childNodes = Array.from({ length: 500 }, (_, index) => node(String(index + 1), 'text/plain'))
    expect(numbers(node(undefined, 'multipart/mixed', { childNodes }))).toHaveLength(8)
  })

  it('are none where there are no parts to choose from', () => {
    expect(numbers(node(undefined, 'multipart/mixed'))).toEqual([])
    expect(numbers(node('1', 'application/pdf'))).toEqual([])
  })
})

describe('a message put together again', () => {
  const mime = Buffer.from(
    'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n',
  )
  const parts = [{ mime, content: Buffer.from(Buffer.from('Schön').toString('base64')) }]

  it.each([
    ['quoted', 'Content-Type: multipart/mixed; boundary="a b=c"'],
    ['bare', 'Content-Type: multipart/mixed; boundary=abc; charset=utf-8'],
    ['folded', 'Content-Type: multipart/mixed;\r\n\tcharset=utf-8;\r\n boundary="--=_folded"'],
    ['between others', 'Subject: boundary="no"\r\nCONTENT-TYPE: Multipart/Mixed; Boundary=abc\r\nX-Last: 1'],
    ['with plain line feeds', 'Content-Type: multipart/mixed;\n boundary=abc'],
  ])('is read like the whole one: boundary %s', async (_name, header) => {
    const whole = assemble(Buffer.from(`From: bob@example.org\r\n${header}\r\n\r\n`), parts)
    expect(whole?.toString('latin1').match(/^From:/g)).toHaveLength(1)
    expect((await readMime(whole ?? Buffer.alloc(0)))?.text?.trim()).toBe('Schön')
  })

  it('is none where the header names no boundary, or hides it in another field', () => {
    for (const header of [
      'Content-Type: text/plain',
      'Content-Type: multipart/mixed',
      'X-Content-Type: a; boundary=b',
    ])
      expect(assemble(Buffer.from(`${header}\r\n\r\n`), parts)).toBeNull()
  })

  it('holds a part that was cut off without losing the next', async () => {
    const cut = { mime: Buffer.from('Content-Type: text/html\r\n\r\n'), content: Buffer.from('<p>Hal') }
    const header = Buffer.from('Content-Type: multipart/alternative; boundary=abc\r\n\r\n')
    const body = await readMime(assemble(header, [cut, ...parts]) ?? Buffer.alloc(0))
    expect(body?.plain?.trim()).toBe('Schön')
    expect(body?.html).toContain('Hal')
  })
})
