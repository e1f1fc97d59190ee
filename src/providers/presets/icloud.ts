import type { Preset } from '../types.ts'

export const icloud: Preset = {
  id: 'icloud',
  name: 'iCloud Mail',
  smtp: { host: 'smtp.mail.me.com', port: 587, encryption: 'tls' },
  imap: { host: 'imap.mail.me.com', port: 993, encryption: 'ssl' },
  domains: ['icloud.com', 'me.com', 'mac.com'],
  hostPatterns: ['smtp.mail.me.com'],
  mxSuffixes: ['.mail.icloud.com'],
  appPassword: {
    required: true,
    url: 'https://account.apple.com',
    steps: 'Apple Account > Sign-In and Security > App-Specific Passwords',
  },
  limits: {
    perDay: 300,
    minGapSeconds: 60,
    basis: 'a third of the documented 1000 recipients per day; an older page named fewer',
    documented: { perDay: 1000, source: 'https://support.apple.com/102198', grade: 'A' },
    maxRecipients: 500,
  },
  concurrency: 1,
  quirks: { ambiguousLogin: true },
  notes: ['The IMAP login may be the part before the @ only; the full address is the fallback.'],
}
