import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { OutStream } from '../../../src/cli/io.ts'
import { makeOutput, OutputClosedError } from '../../../src/cli/output.ts'
import { table } from '../../../src/cli/show/table.ts'
import { columnsOf, cut, plain, relativeTime, wrap } from '../../../src/cli/show/text.ts'

function setup(options: { json?: boolean; isTTY?: boolean } = {}) {
  const stdout: OutStream & PassThrough = Object.assign(new PassThrough(), { isTTY: options.isTTY ?? false })
  const stderr = new PassThrough()
  const out = makeOutput({ stdin: new PassThrough(), stdout, stderr }, { json: options.json ?? false })
  const taken = (stream: PassThrough) => String(stream.read() ?? '')
  return { out, stdout: () => taken(stdout), stderr: () => taken(stderr) }
}

describe('output', () => {
  it('is one line of JSON or text', async () => {
    const json = setup({ json: true })
    await json.out.print({ a: 'x\ny' }, () => 'text')
    expect(json.stdout()).toBe('{"a":"x\\ny"}\n')
    const person = setup()
    await person.out.print({ a: 1 }, () => 'text')
    expect(person.stdout()).toBe('text\n')
  })

  it('keeps remarks off stdout', () => {
    const { out, stdout, stderr } = setup({ json: true })
    out.note('mind this')
    out.status('working')
    expect([stdout(), stderr()]).toEqual(['', 'mind this\n'])
  })

  it('takes a status line back before the next result', async () => {
    const { out, stdout } = setup({ isTTY: true })
    out.status('working')
    await out.print(1, () => 'done')
    expect(stdout()).toBe('working\r\u001b[2Kdone\n')
  })

  it('says that nobody reads any more, and survives a remark after that', async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })
    const out = makeOutput({ stdin: new PassThrough(), stdout, stderr: new PassThrough() }, { json: true })
    await out.print(1, () => '')
    await new Promise((resolve) => setImmediate(resolve))
    await expect(out.print(2, () => '')).rejects.toThrow(OutputClosedError)
  })

  it('waits for a slow reader', async () => {
    const written: string[] = []
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        setImmediate(() => {
          written.push(String(chunk))
          done()
        })
      },
    })
    const out = makeOutput({ stdin: new PassThrough(), stdout, stderr: new PassThrough() }, { json: true })
    await out.print(1, () => '')
    expect(written).toEqual(['1\n'])
  })
})

describe('text for a terminal', () => {
  it('cannot be steered by a stranger', () => {
    expect(plain('a\u001b[31mb\u009b2J\u202ec\nd')).toBe('a [31mb 2J c d')
  })

  it('is measured in columns', () => {
    expect([columnsOf('abc'), columnsOf('é'), columnsOf('日本'), columnsOf('नमस्ते')]).toEqual([
      3,
      1,
      4,
      expect.any(Number),
    ])
    expect(cut('日本語の件名', 7)).toBe('日本語…')
  })

  it('is wrapped between words', () => {
    expect(wrap('one two three four five six', 20, '  ')).toBe('  one two three four\n  five six')
  })

  it('is aligned in tables', () => {
    const columns = [
      { title: 'name', value: (row: { name: string }) => row.name },
      { title: 'id', value: () => '1' },
    ]
    expect(table(columns, [{ name: '日本' }, { name: '' }], 80)).toBe('NAME  ID\n日本  1\n-     1')
  })

  it('has numbers to the right', () => {
    const columns = [
      { title: 'left', value: (row: { left: number }) => String(row.left), isNumber: true },
      { title: 'id', value: () => '1' },
    ]
    expect(table(columns, [{ left: 7 }, { left: 12_345 }], 80)).toBe(' LEFT  ID\n    7  1\n12345  1')
  })

  it('tells how far away an instant is, in two units at most', () => {
    const now = new Date('2026-01-31T09:00:00Z')
    const say = (seconds: number) => relativeTime(new Date(now.getTime() + seconds * 1000).toISOString(), now)
    expect([0, 0.4, 1, 60, 61, 3_599, 3_600, 7_505, 86_400, 200_000, -90].map(say)).toEqual([
      'now',
      'now',
      'in 1 s',
      'in 1 min',
      'in 1 min 1 s',
      'in 59 min 59 s',
      'in 1 h',
      'in 2 h 5 min',
      'in 1 d',
      'in 2 d 7 h',
      '1 min 30 s ago',
    ])
  })
})
