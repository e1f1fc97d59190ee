import { describe, expect, it } from 'vitest'
import { type Preset, presets } from '../../../src/providers/index.ts'

const every = presets.map((preset) => [preset.id, preset] as const)
const known = every.filter(([id]) => id !== 'custom')
const duplicates = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)
const servers = ({ smtp, imap }: Preset) => [
  smtp,
  ...(smtp.alternatives ?? []),
  ...(imap === null ? [] : [imap]),
]

describe('the configurations that the documentation prints', () => {
  it.each([
    ['ovh', 'ssl0.ovh.net', 587, 'tls', 'ssl0.ovh.net', 993, 'ssl'],
    ['gandi', 'mail.gandi.net', 587, 'tls', 'mail.gandi.net', 993, 'ssl'],
    ['zoho-eu', 'smtp.zoho.eu', 587, 'tls', 'imap.zoho.eu', 993, 'ssl'],
    ['zoho-com', 'smtp.zoho.com', 587, 'tls', 'imap.zoho.com', 993, 'ssl'],
    ['infomaniak', 'mail.infomaniak.com', 587, 'tls', 'mail.infomaniak.com', 993, 'ssl'],
    ['proton-bridge', '127.0.0.1', 1025, 'tls', '127.0.0.1', 1143, 'tls'],
  ])('%s', (id, smtpHost, smtpPort, smtpEncryption, imapHost, imapPort, imapEncryption) => {
    const preset = presets.find((candidate) => candidate.id === id)
    expect(preset?.smtp).toMatchObject({ host: smtpHost, port: smtpPort, encryption: smtpEncryption })
    expect(preset?.imap).toEqual({ host: imapHost, port: imapPort, encryption: imapEncryption })
  })

  it('ask for an app password at Zoho', () => {
    for (const id of ['zoho-eu', 'zoho-com']) {
      const appPassword = presets.find((preset) => preset.id === id)?.appPassword
      expect(appPassword).toMatchObject({
        required: true,
        steps: expect.stringContaining('Security > App passwords'),
      })
    }
  })
})

describe('the table', () => {
  it('has each id, domain and pattern once', () => {
    expect(duplicates(presets.map(({ id }) => id))).toEqual([])
    expect(duplicates(presets.map(({ name }) => name))).toEqual([])
    expect(duplicates(presets.flatMap(({ domains }) => domains))).toEqual([])
    expect(duplicates(presets.flatMap(({ hostPatterns }) => hostPatterns))).toEqual([])
    expect(duplicates(presets.flatMap(({ mxSuffixes }) => mxSuffixes))).toEqual([])
  })
})

describe.each(every)('%s', (id, preset) => {
  it('has an id that a queue name can hold', () => {
    expect(id).toMatch(/^[a-z0-9-]+$/)
  })

  it('has ports that fit their encryption', () => {
    for (const { port, encryption } of servers(preset)) {
      expect([465, 993].includes(port)).toBe(encryption === 'ssl')
    }
  })

  it('says where its figures come from', () => {
    const { basis, documented } = preset.limits
    expect(basis).not.toBe('')
    if (documented !== undefined) expect(documented.source).not.toBe('')
    // What is called the provider's own must be a page that can be looked up.
    if (documented?.grade === 'A') expect(documented.source).toMatch(/^https:\/\//)
    if (documented === undefined) expect(basis).toMatch(/no .*(figure|quota)|unknown hosts|shared host/)
  })

  it('paces below what is documented', () => {
    const { perHour, perDay, minGapSeconds, documented } = preset.limits
    expect(perHour ?? perDay).toBeGreaterThan(0)
    expect(minGapSeconds).toBeGreaterThan(0)
    if (perHour !== undefined && documented?.perHour !== undefined) {
      expect(perHour).toBeLessThanOrEqual(documented.perHour / 2)
    }
    if (perDay !== undefined && documented?.perDay !== undefined) {
      expect(perDay).toBeLessThanOrEqual(documented.perDay / 2)
    }
  })

  it('has app password steps wherever one is needed', () => {
    if (preset.appPassword !== null) expect(preset.appPassword.steps).toMatch(/ > /)
    if (preset.appPassword?.url !== undefined) expect(preset.appPassword.url).toMatch(/^https:\/\//)
  })
})

it.each(known)('%s has lower-case hosts and patterns', (_id, preset) => {
  const names = [
    ...servers(preset).map(({ host }) => host),
    ...preset.domains,
    ...preset.hostPatterns,
    ...preset.mxSuffixes,
  ]
  for (const name of names) expect(name).toMatch(/^(\.?[a-z0-9-]+(\.[a-z0-9-]+)*|::1)$/)
})
