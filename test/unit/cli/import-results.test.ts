import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import * as tell from '../../../src/cli/import/result.ts'
import { makeTally, summaryText } from '../../../src/cli/import/tally.ts'
import type { ConnectionTestResult } from '../../../src/model/connection-test.ts'

const of = { line: 7, email: 'ann@example.com', lang: 'en' as const }

const closed: ConnectionTestResult = {
  ok: false,
  smtp: {
    ok: false,
    failure: { code: 'connection-refused', stage: 'connect', endpoint: 'smtp', rule: 'net/ECONNREFUSED' },
  },
  imap: {
    ok: false,
    failure: { code: 'bad-credentials', stage: 'login', endpoint: 'imap', rule: 'imap/no' },
  },
  stages: [{ name: 'smtp.connect', ok: false, verdict: 'failed', ms: 3, detail: {} }],
  suggestions: [
    {
      endpoint: 'smtp',
      asked: { host: 'mail.example.com', port: 25, encryption: 'tls' },
      changes: { port: 465, encryption: 'ssl' },
      cause: 'closed',
      verified: true,
    },
  ],
}

describe('a result', () => {
  it('has the same keys whatever happened', () => {
    const all = [
      tell.passed(of, 'an-id'),
      tell.failed(of, closed, 'custom', null),
      tell.wrongFields(of, [{ field: 'smtp.port', isMissing: false }]),
      tell.brokenRow({ line: 3, fault: { what: 'too-long' } }, 'en', 64),
      tell.duplicate(of, 2),
      tell.connected(of, 'an-id'),
      tell.notTested(of),
    ]
    for (const { result } of all) expect(Object.keys(result)).toEqual(tell.resultNames)
    expect(all.map(({ result }) => result.ok)).toEqual([true, false, false, false, false, true, false])
    expect(all.map(({ result }) => result.code)).toEqual([
      null,
      'connection-refused',
      'invalid-input',
      'invalid-input',
      'duplicate-email',
      'already-connected',
      'not-tested',
    ])
  })

  it("is SMTP's failure first, with its field and the settings that answered", () => {
    const { result, verdict } = tell.failed(of, closed, 'custom', null)
    expect(verdict).toBe('connection-refused')
    expect(result).toMatchObject({ stage: 'smtp.connect', field: 'smtp.port' })
    expect(result.remedy).toContain('465')
    const imapOnly = { ...closed, smtp: { ok: true } }
    expect(tell.failed(of, imapOnly, 'custom', null).result).toMatchObject({
      stage: 'imap.login',
      code: 'bad-credentials',
      field: 'imap.password',
    })
  })

  it('survives CSV, and runs in no spreadsheet', () => {
    const { result } = tell.failed({ ...of, email: '=cmd|x@example.com' }, closed, 'custom', null)
    const text = `${tell.csvHeader}\n${tell.toCsv({ ...result, remedy: 'a "b",\nc' })}\n`
    const [row] = parse(text, { columns: true }) as Record<string, string>[]
    expect(row).toEqual({
      line: '7',
      email: "'=cmd|x@example.com",
      ok: 'false',
      accountId: '',
      stage: 'smtp.connect',
      code: 'connection-refused',
      field: 'smtp.port',
      remedy: 'a "b",\nc',
    })
  })
})

it('the summary counts failures by group, in the language', () => {
  const tally = makeTally()
  tally.read = 5
  tally.isReadToEnd = true
  tally.saved = 1
  const settled = [
    tell.passed(of, 'an-id'),
    tell.failed(of, closed, 'custom', null),
    tell.duplicate(of, 2),
    tell.connected(of, 'an-id'),
    tell.notTested(of),
  ]
  for (const each of settled) tally.add(each)
  expect(summaryText(tally, 1_600, 'fr')).toBe(
    [
      '5 rows in 2 s: 2 tested, 1 passed, 2 failed, 1 saved.',
      '  1 Lignes incorrectes',
      '  1 Connexion refusée',
      '  1 already connected, left as they are',
      '  1 not tested',
    ].join('\n'),
  )
})
