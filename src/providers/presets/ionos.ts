import type { Preset } from '../types.ts'

export const ionos: Preset = {
  id: 'ionos',
  name: 'IONOS',
  smtp: {
    host: 'smtp.ionos.com',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'smtp.ionos.com', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'imap.ionos.com', port: 993, encryption: 'ssl' },
  domains: [],
  // Each country has its own name for the same servers.
  hostPatterns: [
    'smtp.ionos.com',
    'smtp.ionos.fr',
    'smtp.ionos.de',
    'smtp.ionos.es',
    'smtp.ionos.it',
    'smtp.ionos.co.uk',
    'smtp.1and1.com',
    'smtp.1und1.de',
  ],
  mxSuffixes: ['.ionos.com', '.ionos.fr', '.ionos.de', '.ionos.es', '.ionos.co.uk', '.kundenserver.de'],
  appPassword: null,
  limits: {
    perHour: 25,
    minGapSeconds: 60,
    basis:
      'half of the documented 50 per hour of a contract in its first week; the contract age is unknown here',
    documented: {
      perHour: 50,
      source: 'https://ionos.com/help/email/general-topics/what-are-the-mass-mailing-limits',
      grade: 'A',
    },
    maxRecipients: 200,
  },
  concurrency: 1,
  quirks: {},
  notes: ['By contract age: 50 per hour to day 7, 100 to day 14, 400 to day 30, then 500.'],
}
