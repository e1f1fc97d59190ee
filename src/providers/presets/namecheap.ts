import type { Preset } from '../types.ts'

export const namecheap: Preset = {
  id: 'namecheap',
  name: 'Namecheap Private Email',
  smtp: {
    host: 'mail.privateemail.com',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'mail.privateemail.com', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'mail.privateemail.com', port: 993, encryption: 'ssl' },
  domains: [],
  hostPatterns: ['mail.privateemail.com'],
  mxSuffixes: ['.privateemail.com'],
  appPassword: null,
  limits: {
    perHour: 25,
    minGapSeconds: 60,
    basis: 'half of the 50 per hour and domain of a trial; Starter 500, Pro 1000, Ultimate 1500',
    documented: {
      perHour: 50,
      source: 'https://noptin.com/guide/sending-emails/email-sending-limits',
      grade: 'C',
    },
    perDomainPerHour: 25,
  },
  concurrency: 1,
  quirks: { limitScope: 'domain' },
}
