import type { Preset } from '../types.ts'

export const infomaniak: Preset = {
  id: 'infomaniak',
  name: 'Infomaniak',
  smtp: {
    host: 'mail.infomaniak.com',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'mail.infomaniak.com', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'mail.infomaniak.com', port: 993, encryption: 'ssl' },
  domains: ['ik.me', 'ikmail.com', 'etik.com'],
  hostPatterns: ['mail.infomaniak.com', 'mail.infomaniak.ch'],
  mxSuffixes: ['.infomaniak.ch', '.infomaniak.com'],
  appPassword: {
    required: 'with-2fa',
    steps:
      'Infomaniak account > Security > Application passwords; for a mail address: its Devices > password',
  },
  limits: {
    perHour: 30,
    perDay: 250,
    minGapSeconds: 60,
    basis: 'half of the documented 500 per rolling 24 hours of the free plans; paid plans have 1440',
    documented: { perDay: 500, source: 'https://www.infomaniak.com/en/support/faq/2065', grade: 'A' },
  },
  concurrency: 1,
  quirks: {},
}
