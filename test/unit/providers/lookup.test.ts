import { describe, expect, it } from 'vitest'
import {
  customPreset,
  presetByAddress,
  presetByHost,
  presetById,
  presetByMx,
  presets,
  resolveProvider,
} from '../../../src/providers/index.ts'

describe('presetById', () => {
  it('finds every preset, and nothing else', () => {
    for (const preset of presets) expect(presetById(preset.id)).toBe(preset)
    expect(presetById('OVH')).toBeNull()
    expect(presetById('constructor')).toBeNull()
  })
})

describe('presetByAddress', () => {
  it.each([
    ['ann@gmail.com', 'gmail'],
    ['Ann.Example@GoogleMail.com', 'gmail'],
    ['"odd@name"@hotmail.fr', 'outlook'],
    ['ann@proton.me', 'proton-bridge'],
    ['ann@gmx.de', 'gmx-net'],
    ['ann@gmx.com', 'gmx-com'],
    ['ann@wanadoo.fr', 'orange'],
    [' ann@icloud.com ', 'icloud'],
  ])('%s lives at %s', (email, id) => {
    expect(presetByAddress(email)?.id).toBe(id)
  })

  it.each(['ann@example.com', 'ann@notgmail.com', 'ann@mail.gmail.com', 'gmail', ''])(
    '%j is unknown',
    (email) => {
      expect(presetByAddress(email)).toBeNull()
    },
  )
})

describe('presetByHost', () => {
  it.each([
    ['ssl0.ovh.net', 'ovh'],
    ['SSL0.OVH.NET.', 'ovh'],
    ['smtp.mail.ovh.net', 'ovh'],
    ['pro2.mail.ovh.net', 'ovh-pro'],
    ['ex4.mail.ovh.net', 'ovh-pro'],
    ['smtp.zoho.eu', 'zoho-eu'],
    ['smtppro.zoho.eu', 'zoho-eu'],
    ['smtp.zoho.com', 'zoho-com'],
    ['smtppro.zoho.in', 'zoho-com'],
    ['smtp.gmail.com', 'gmail'],
    ['smtp-relay.gmail.com', 'google-workspace'],
    ['smtp.office365.com', 'microsoft-365'],
    ['smtp-mail.outlook.com', 'outlook'],
    ['smtp.ionos.fr', 'ionos'],
    ['plus.smtp.mail.yahoo.com', 'yahoo'],
  ])('%s is %s', (host, id) => {
    expect(presetByHost(host)?.id).toBe(id)
  })

  it.each([
    'smtp.example.com',
    'ovh.net',
    'evilzoho.eu',
    'smtp.zoho.eu.evil.example',
    'smtp.gmail.com.evil.example',
    '',
  ])('%j is unknown', (host) => {
    expect(presetByHost(host)).toBeNull()
  })

  it('knows the SMTP server of every preset', () => {
    for (const preset of presets) {
      for (const { host, port } of [preset.smtp, ...(preset.smtp.alternatives ?? [])]) {
        // Workspace shares its server with Gmail, and is chosen by name or MX.
        const expected = preset.id === 'google-workspace' ? 'gmail' : preset.id
        if (host !== '') expect(presetByHost(host, port)?.id).toBe(expected)
      }
    }
  })

  it('takes a loopback host for the Proton Bridge on its port only', () => {
    expect(presetByHost('127.0.0.1', 1025)?.id).toBe('proton-bridge')
    expect(presetByHost('localhost', 1025)?.id).toBe('proton-bridge')
    expect(presetByHost('127.0.0.1', 587)).toBeNull()
    expect(presetByHost('127.0.0.1')).toBeNull()
  })
})

describe('presetByMx', () => {
  it.each([
    [['mx0.mail.ovh.net', 'mx1.mail.ovh.net'], 'ovh'],
    [['spool.mail.gandi.net'], 'gandi'],
    [['aspmx.l.google.com', 'alt1.aspmx.l.google.com'], 'google-workspace'],
    [['example-com.mail.protection.outlook.com'], 'microsoft-365'],
    [['outlook-com.olc.protection.outlook.com'], 'outlook'],
    [['unknown.example', 'mx.zoho.eu'], 'zoho-eu'],
    [['mail.protonmail.ch'], 'proton-bridge'],
  ])('%j belongs to %s', (mx, id) => {
    expect(presetByMx(mx)?.id).toBe(id)
  })

  it('knows nothing of other servers', () => {
    expect(presetByMx(['mx.example.com'])).toBeNull()
    expect(presetByMx([])).toBeNull()
  })
})

describe('resolveProvider', () => {
  it('believes an explicit id over host and address', () => {
    const account = { provider: 'google-workspace', email: 'ann@gmail.com', smtpHost: 'smtp.gmail.com' }
    expect(resolveProvider(account).id).toBe('google-workspace')
  })

  it('refuses an id that it does not know, and lists those it does', () => {
    const account = { provider: 'ohv', email: 'ann@example.com', smtpHost: 'ssl0.ovh.net' }
    expect(() => resolveProvider(account)).toThrow(/is unknown; known are ovh, .*custom/)
  })

  it('goes by the SMTP host, not by the address', () => {
    expect(resolveProvider({ email: 'ann@example.com', smtpHost: 'ssl0.ovh.net' }).id).toBe('ovh')
    expect(resolveProvider({ email: 'ann@gmail.com', smtpHost: 'smtp.relay.example' })).toBe(customPreset)
    expect(resolveProvider({ email: 'ann@gmail.com', smtpHost: 'ssl0.ovh.net' }).id).toBe('ovh')
  })

  it('tells a Bridge from another server on this machine', () => {
    const local = { smtpHost: '127.0.0.1' }
    expect(resolveProvider({ ...local, email: 'ann@example.com', smtpPort: 1025 }).id).toBe('proton-bridge')
    expect(resolveProvider({ ...local, email: 'ann@proton.me' }).id).toBe('proton-bridge')
    expect(resolveProvider({ ...local, email: 'ann@proton.me', smtpPort: 25 })).toBe(customPreset)
    expect(resolveProvider({ ...local, email: 'ann@example.com' })).toBe(customPreset)
  })
})
