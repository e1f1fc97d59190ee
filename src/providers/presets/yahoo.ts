import type { Preset } from '../types.ts'

export const yahoo: Preset = {
  id: 'yahoo',
  name: 'Yahoo Mail',
  // 465 first: with a wrong kind of password it says so (#AUTH005), while 587 answers "mailbox unavailable".
  smtp: {
    host: 'smtp.mail.yahoo.com',
    port: 465,
    encryption: 'ssl',
    alternatives: [{ host: 'smtp.mail.yahoo.com', port: 587, encryption: 'tls' }],
  },
  imap: { host: 'imap.mail.yahoo.com', port: 993, encryption: 'ssl' },
  domains: [
    'yahoo.com',
    'yahoo.fr',
    'yahoo.es',
    'yahoo.de',
    'yahoo.it',
    'yahoo.in',
    'yahoo.co.in',
    'yahoo.co.uk',
    'yahoo.com.br',
    'ymail.com',
    'rocketmail.com',
  ],
  hostPatterns: ['.mail.yahoo.com'],
  mxSuffixes: ['.yahoodns.net'],
  appPassword: {
    required: true,
    url: 'https://login.yahoo.com/account/security',
    steps: 'Yahoo account > Security > Generate app password',
  },
  limits: {
    perDay: 200,
    minGapSeconds: 60,
    basis: 'below half of the documented 500 per day, each recipient counted',
    documented: { perDay: 500, source: 'https://help.yahoo.com/kb/SLN17518.html', grade: 'A' },
    maxRecipients: 100,
  },
  concurrency: 1,
  quirks: {},
}
