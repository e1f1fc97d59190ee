import type { Preset } from '../types.ts'

export const gandi: Preset = {
  id: 'gandi',
  name: 'Gandi',
  smtp: {
    host: 'mail.gandi.net',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'mail.gandi.net', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'mail.gandi.net', port: 993, encryption: 'ssl' },
  domains: [],
  hostPatterns: ['mail.gandi.net'],
  mxSuffixes: ['.mail.gandi.net'],
  appPassword: null,
  limits: {
    perHour: 40,
    minGapSeconds: 60,
    basis: 'no hourly or daily figure published; mass campaigns may lead to suspension',
    documented: { source: 'https://docs.gandi.net/en/gandimail/limitations.html', grade: 'A' },
    maxRecipients: 40,
  },
  concurrency: 1,
  quirks: {},
}
