import type { Preset } from '../types.ts'

export const fastmail: Preset = {
  id: 'fastmail',
  name: 'Fastmail',
  smtp: {
    host: 'smtp.fastmail.com',
    port: 465,
    encryption: 'ssl',
    alternatives: [{ host: 'smtp.fastmail.com', port: 587, encryption: 'tls' }],
  },
  imap: { host: 'imap.fastmail.com', port: 993, encryption: 'ssl' },
  domains: ['fastmail.com', 'fastmail.fm', 'fastmail.fr', 'fastmail.es', 'fastmail.in', 'sent.com'],
  hostPatterns: ['smtp.fastmail.com'],
  mxSuffixes: ['.messagingengine.com'],
  appPassword: {
    required: true,
    steps: 'Fastmail > Settings > Privacy & Security > App passwords > New app password, access Mail',
  },
  limits: {
    perHour: 30,
    perDay: 200,
    minGapSeconds: 60,
    basis: 'the default of unknown hosts; Fastmail has limits, but the figure was not readable',
    documented: { source: 'https://www.fastmail.com/help/account/limits.html', grade: 'A' },
  },
  concurrency: 1,
  quirks: { savesToSent: true },
}
