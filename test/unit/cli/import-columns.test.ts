import { describe, expect, it } from 'vitest'
import { columnNames } from '../../../src/cli/import/column-names.ts'
import { acceptedNames, fold, readColumns } from '../../../src/cli/import/columns.ts'
import { fieldLabel, languages } from '../../../src/failures/explain.ts'

const fieldOf = (name: string) => readColumns(['email', 'password', name]).fields[2]
const other = (name: string) => readColumns(['email', 'smtp.password', name]).fields[2]

describe('columns', () => {
  it.each(languages)('have the names of the form in %s', (lang) => {
    const cells = [
      fieldLabel('email', lang),
      fieldLabel('host', lang),
      fieldLabel('port', lang),
      fieldLabel('username', lang),
      fieldLabel('password', lang),
      fieldLabel('encryption', lang),
      fieldLabel('host', lang, 'imap'),
      fieldLabel('port', lang, 'imap'),
    ]
    expect(readColumns(cells).fields).toEqual([
      'email',
      'smtp.host',
      'smtp.port',
      'smtp.username',
      'smtp.password',
      'smtp.encryption',
      'imap.host',
      'imap.port',
    ])
  })

  it.each([
    ['Display name', 'displayName'],
    ['Nom d’affichage', 'displayName'],
    ['Nombre visible', 'displayName'],
    ['NOME DE EXIBICAO', 'displayName'],
    ['smtpHost', 'smtp.host'],
    ['smtp_host', 'smtp.host'],
    [' SMTP  host ', 'smtp.host'],
    ['smtp.host', 'smtp.host'],
    ['SMTP', 'smtp.host'],
    ['imap', 'imap.host'],
    ['Porta IMAP', 'imap.port'],
    ['IMAP Puerto', 'imap.port'],
    ['Mot de passe IMAP', 'imap.password'],
    ['imapUsername', 'imap.username'],
    ['encryption', 'smtp.encryption'],
    ['Cifrado', 'smtp.encryption'],
    ['Fournisseur', 'provider'],
    ['perDay', 'limits.perDay'],
    ['limits.perHour', 'limits.perHour'],
    ['First Name', null],
    ['', null],
  ])('%j is %j', (name, field) => {
    expect(fieldOf(name)).toBe(field)
  })

  it('mean one thing each', () => {
    const all = columnNames.flatMap((name) => acceptedNames(name).map((word) => [fold(word), name] as const))
    const meanings = new Map<string, Set<string>>()
    for (const [word, name] of all) meanings.set(word, (meanings.get(word) ?? new Set()).add(name))
    expect([...meanings].filter(([, names]) => names.size > 1)).toEqual([])
    expect(all.every(([word]) => word !== '')).toBe(true)
  })

  it('that are needed and missing are named with what they can be called', () => {
    expect(() => readColumns(['SMTP Server', 'Port'])).toThrow(
      /email: email,.*\n.*smtp\.password: password.*पासवर्ड/,
    )
    expect(() => readColumns(['Email'])).toThrow(/none for\n {2}smtp\.password/)
  })

  it('that are there twice are refused', () => {
    expect(() => readColumns(['Email', 'Senha', 'E-mail', 'Password'])).toThrow(
      /email: columns 1 "Email" and 3 "E-mail"\n.*smtp\.password: columns 2 "Senha" and 4 "Password"/,
    )
  })

  it('that are not known are told of, by their name in the file', () => {
    expect(readColumns(['Email', 'Password', ' Prénom ', '']).unknown).toEqual(['Prénom'])
    expect(other('Équipe')).toBeNull()
  })
})
