// From the bytes of a file to its rows: charset, line ends, separators, quotation marks.
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../src/cli/import/charset.ts'
import { type Line, readLines } from '../../../src/cli/import/lines.ts'
import { parseRecord } from '../../../src/cli/import/record.ts'
import { openSource } from '../../../src/cli/import/source.ts'

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(bytes: Buffer, size = bytes.length, maxBytes = 1_000): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of readLines(readBytes(inPieces(bytes, size)), maxBytes)) lines.push(line)
  return lines
}
const texts = (lines: Line[]) => lines.map(({ text }) => text)

describe('charset', () => {
  const text = 'Contraseña;€ “é”\nपासवर्ड;x'
  const utf16 = Buffer.from(text, 'utf16le')
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
  ])('%s, however it is cut', async (_name, bytes) => {
    for (const size of [1, 2, 3, 7, bytes.length]) {
      expect(texts(await linesOf(bytes, size))).toEqual(text.split('\n'))
    }
  })

  it('reads a line that is not UTF-8 as Windows-1252, and only that line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('é1\n'),
      Buffer.from([0x80, 0x9c, 0xe9, 0x0a]),
      Buffer.from('é3\n'),
    ])
    const lines = await linesOf(bytes)
    expect(texts(lines)).toEqual(['é1', '€œé', 'é3'])
    expect(lines.map(({ isUtf8 }) => isUtf8)).toEqual([true, false, true])
  })
})

describe('lines', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j, at any place of a chunk', async (end) => {
    const bytes = Buffer.from(['a', '', 'b', 'c'].join(end))
    for (const size of [1, 2, 3, 100]) expect(texts(await linesOf(bytes, size))).toEqual(['a', '', 'b', 'c'])
  })

  it('that are too long are told of without what is in them, and cost the next one nothing', async () => {
    const lines = await linesOf(Buffer.from(`a\n${'x'.repeat(50)}\nb`), 7, 20)
    expect(lines).toMatchObject([
      { number: 1, text: 'a' },
      { number: 2, text: '', isTooLong: true },
      { number: 3, text: 'b', isTooLong: false },
    ])
  })
})

describe('a record', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['a,,', ['a', '', '']],
    [' a ,"b,c"', [' a ', 'b,c']],
    ['a,"x""y"', ['a', 'x"y']],
    // What a spreadsheet and a person make of a password.
    ['a,pa"ss,=1+1', ['a', 'pa"ss', '=1+1']],
    ['a,"x', 'open'],
    ['a,"x"y,b', 'broken'],
  ])('%j', (text, cells) => {
    expect(parseRecord(text, ',')).toEqual(cells)
  })
})

async function read(text: string | Buffer) {
  const charset: number[] = []
  const source = await openSource('-', Readable.from([Buffer.from(text)]), (line) => charset.push(line))
  const rows = []
  for await (const row of source.rows) rows.push(row)
  return { rows, charset, ...source.columns }
}

describe('rows', () => {
  const header = 'Email,Password,Notes'

  it.each([',', ';', '\t'])('are separated by %j if the header is', async (separator) => {
    const lines = [
      ['E-Mail', 'Mot de passe', 'a,b;c\td'].map((cell) => `"${cell}"`).join(separator),
      ['a@example.com', ',;', '1'].map((cell) => `"${cell}"`).join(separator),
    ]
    expect(await read(lines.join('\n'))).toMatchObject({
      fields: ['email', 'smtp.password', null],
      unknown: ['a,b;c d'],
      rows: [{ line: 2, cells: ['a@example.com', ',;', '1'] }],
    })
  })

  it('have the number of the line where they begin; empty ones are skipped', async () => {
    const { rows } = await read(`\n${header}\n\na,b,"1\n\n2"\n , ,\nc,d,\n`)
    expect(rows).toEqual([
      { line: 4, cells: ['a', 'b', '1\n\n2'] },
      { line: 8, cells: ['c', 'd', ''] },
    ])
  })

  it('that are broken cost the others nothing', async () => {
    const { rows } = await read(
      [header, 'a,b', 'c,d,"e', 'f,g,h', 'i,j,"k"x', 'l,m,n,o', 'p,q,r', 's,"t,', 'u,"v",w', 'x,y,"z'].join(
        '\n',
      ),
    )
    expect(rows).toEqual([
      { line: 2, fault: { what: 'cells', cells: 2, columns: 3 } },
      { line: 3, fault: { what: 'quotes' } },
      { line: 4, cells: ['f', 'g', 'h'] },
      { line: 5, fault: { what: 'quotes' } },
      { line: 6, fault: { what: 'cells', cells: 4, columns: 3 } },
      { line: 7, cells: ['p', 'q', 'r'] },
      { line: 8, fault: { what: 'quotes' } },
      { line: 9, cells: ['u', 'v', 'w'] },
      { line: 10, fault: { what: 'quotes' } },
    ])
  })

  it('are read in time after a mark that is never closed', async () => {
    const good = Array.from({ length: 5_000 }, (_, index) => `u${index},p,n`)
    const { rows } = await read([header, 'a,"b,c', ...good].join('\n'))
    expect(rows).toHaveLength(5_001)
    expect(rows.filter((row) => 'cells' in row)).toHaveLength(5_000)
  })

  it('of megabytes are one error each', async () => {
    const { rows } = await read(`${header}\na,b,c\nx,${'y'.repeat(10_000_000)},z\nd,e,f`)
    expect(rows).toMatchObject([{ line: 2 }, { line: 3, fault: { what: 'too-long' } }, { line: 4 }])
  })

  it('tell of another charset once', async () => {
    const { charset } = await read(Buffer.from(`${header}\na,é,c\na,é,c`, 'latin1'))
    expect(charset).toEqual([2])
  })
})

describe('what is no such file is refused', () => {
  it.each([
    ['', 'The file is empty'],
    ['PK\u0003\u0004\u0014', 'is a spreadsheet'],
    ['x'.repeat(100_000), 'longer than 64 KB'],
    ['ann@example.com,Canary-77', 'must name the columns'],
  ])('%j', async (text, message) => {
    const refusal = await read(text).catch((error: Error) => error.message)
    expect(refusal).toContain(message)
    expect(refusal).not.toContain('Canary')
  })
})
