import { describe, expect, it } from 'vitest'
import { checkRow } from '../../../src/cli/import/check.ts'
import { columnNames } from '../../../src/cli/import/column-names.ts'
import { readColumns } from '../../../src/cli/import/columns.ts'
import { sayLine, sayProblem } from '../../../src/cli/import/words.ts'
import { languages } from '../../../src/failures/explain.ts'

/** A row with these cells, named as in JSON. */
function check(cells: Record<string, string>) {
  const all = { email: 'ann@example.com', 'smtp.password': 'secret', ...cells }
  return checkRow(2, Object.values(all), readColumns(Object.keys(all)))
}

function fieldsOf(cells: Record<string, string>) {
  const checked = check(cells)
  if ('problems' in checked) throw new Error(JSON.stringify(checked))
  return checked.candidate
}

function problemsOf(cells: Record<string, string>) {
  const checked = check(cells)
  return 'problems' in checked ? checked.problems.map(({ field }) => field) : []
}

const server = { 'smtp.host': 'smtp.example.com', 'smtp.port': '587', 'smtp.encryption': 'TLS' }

describe('a row', () => {
  it('is an account, with everything that has a column', () => {
    const { fields, provider, line } = fieldsOf({
      ...server,
      email: ' Ann@Example.com ',
      displayName: ' Ann Lee ',
      'smtp.host': ' SMTP.example.com. ',
      'smtp.username': ' ann ',
      'imap.host': 'imap.example.com',
      'imap.port': '143',
      'imap.encryption': 'StartTLS',
      'imap.username': 'ann2',
      'imap.password': ' other ',
      'limits.perHour': '20',
      'limits.minGapSeconds': '0',
    })
    expect({ line, provider }).toEqual({ line: 2, provider: 'custom' })
    expect(fields).toMatchObject({
      email: 'Ann@example.com',
      displayName: 'Ann Lee',
      smtp: { host: 'smtp.example.com', port: 587, encryption: 'tls', username: 'ann', password: 'secret' },
      imap: { port: 143, encryption: 'tls', username: 'ann2', password: ' other ' },
      limits: { perHour: 20, minGapSeconds: 0 },
    })
  })

  it.each([' spaces ', '=1+1', '$`\\"é"', "'quoted'", '-'])('keeps the password %j as it is', (password) => {
    const { fields, input } = fieldsOf({ ...server, 'smtp.password': password })
    expect([fields.smtp.password, input.smtp.password]).toEqual([password, password])
  })

  it.each([
    ['SSL', 'ssl'],
    ['ssl/tls', 'ssl'],
    ['TLS', 'tls'],
    ['TLS (recommandé)', 'tls'],
    ['STARTTLS', 'tls'],
    ['start tls', 'tls'],
  ])('has the encryption %j, which is %s', (word, encryption) => {
    expect(fieldsOf({ ...server, 'smtp.encryption': word }).fields.smtp.encryption).toBe(encryption)
  })

  it('takes the address as its username, and the other half of a standard port', () => {
    const bare = { 'smtp.host': 'mail.example.com' }
    const smtpOf = (cells: Record<string, string>) => fieldsOf({ ...bare, ...cells }).fields.smtp
    expect(smtpOf({ 'smtp.port': '465' })).toMatchObject({ encryption: 'ssl', username: 'ann@example.com' })
    expect(smtpOf({ 'smtp.port': '587' })).toMatchObject({ encryption: 'tls' })
    expect(smtpOf({ 'smtp.encryption': 'SSL' })).toMatchObject({ port: 465 })
    expect(problemsOf({ ...bare, 'smtp.port': '2525' })).toEqual(['smtp.encryption'])
    expect(problemsOf(bare)).toEqual(['smtp.port', 'smtp.encryption'])
  })

  it('has IMAP as the form has it: 993 and SSL unless it says otherwise', () => {
    const imapOf = (cells: Record<string, string>) =>
      fieldsOf({ ...server, 'imap.host': 'imap.example.com', ...cells }).fields.imap
    expect(imapOf({})).toMatchObject({ port: 993, encryption: 'ssl' })
    expect(imapOf({ 'imap.port': '143' })).toMatchObject({ port: 143, encryption: 'tls' })
    expect(imapOf({ 'imap.port': '9930' })).toMatchObject({ port: 9930, encryption: 'ssl' })
    expect(fieldsOf(server).fields.imap).toBeUndefined()
  })

  it('without a server takes those of its provider or of the domain of its address', () => {
    const gmail = fieldsOf({ email: 'ann@gmail.com' })
    expect(gmail).toMatchObject({
      provider: 'gmail',
      fields: { smtp: { host: 'smtp.gmail.com' }, imap: { host: 'imap.gmail.com', port: 993 } },
    })
    for (const provider of ['gandi', 'Gandi', 'GANDI']) {
      expect(fieldsOf({ provider })).toMatchObject({
        provider: 'gandi',
        fields: { smtp: { host: 'mail.gandi.net', port: 587, encryption: 'tls' } },
      })
    }
    // IMAP there takes no password.
    expect(fieldsOf({ provider: 'microsoft-365' }).fields.imap).toBeUndefined()
  })

  it('keeps its own server beside the provider, and asks nothing of IMAP then', () => {
    const { fields, provider } = fieldsOf({ ...server, provider: 'ovh' })
    expect(provider).toBe('ovh')
    expect(fields).toMatchObject({ smtp: { host: 'smtp.example.com' } })
    expect(fields.imap).toBeUndefined()
  })

  it('has every problem at once, none for the port of a server that is missing', () => {
    expect(
      problemsOf({
        email: 'nobody',
        displayName: 'x'.repeat(201),
        'smtp.host': 'https://x.example',
        'smtp.port': '70000',
        'smtp.encryption': 'none',
        'smtp.password': '',
        'imap.port': '993',
        'limits.perDay': 'many',
      }),
    ).toEqual([
      'email',
      'displayName',
      'smtp.host',
      'smtp.port',
      'smtp.encryption',
      'smtp.password',
      'imap.host',
      'limits.perDay',
    ])
    expect(problemsOf({})).toEqual(['smtp.host'])
    expect(problemsOf({ ...server, provider: 'nope' })).toEqual(['provider'])
  })

  it('tells its address only if it is one: a password may be in the wrong column', () => {
    expect(check({ email: 'Canary-77' })).toMatchObject({ email: null })
    expect(check({ 'smtp.host': '' })).toMatchObject({ email: 'ann@example.com' })
  })
})

describe('words', () => {
  it.each(languages)('for every field in %s have no gap', (lang) => {
    const said = columnNames.flatMap((field) => [
      sayProblem({ field, isMissing: true }, lang),
      sayProblem({ field, isMissing: false }, lang),
    ])
    const lines = [
      sayLine('cells', lang, { cells: 4, columns: 9 }),
      sayLine('tooLong', lang, { kilobytes: 64 }),
      sayLine('duplicate', lang, { line: 17 }),
      sayLine('connected', lang, { id: 'an-id' }),
      ...(['quotes', 'notTested', 'inputGroup'] as const).map((line) => sayLine(line, lang)),
    ]
    for (const text of [...said, ...lines]) expect(text).not.toMatch(/[{}[\]]|undefined|^\s*$/)
    expect(lines[0]).toMatch(/4.*9/)
    expect(lines[2]).toContain('17')
    expect(new Set(said).size).toBeGreaterThan(20)
  })
})
