import type { Preset } from '../types.ts'

export const hostinger: Preset = {
  id: 'hostinger',
  name: 'Hostinger',
  smtp: {
    host: 'smtp.hostinger.com',
    port: 465,
    encryption: 'ssl',
    alternatives: [{ host: 'smtp.hostinger.com', port: 587, encryption: 'tls' }],
  },
  imap: { host: 'imap.hostinger.com', port: 993, encryption: 'ssl' },
  domains: [],
  hostPatterns: ['smtp.hostinger.com'],
  mxSuffixes: ['.hostinger.com'],
  appPassword: null,
  limits: {
    perHour: 30,
    perDay: 50,
    minGapSeconds: 60,
    basis:
      'half of the 100 per day of mailboxes bundled with hosting; Business plans have 1000 or 3000 per day',
    documented: { perDay: 100, source: 'https://nanopo.st/hosting/hostinger/', grade: 'C' },
    maxRecipients: 100,
  },
  concurrency: 1,
  quirks: {},
  notes: [
    'Business Starter 1000, Premium 3000 per mailbox and rolling 24 hours (https://support.hostinger.com, article 4625828).',
    'The Sent folder is INBOX.Sent; idle IMAP connections are dropped after about half an hour.',
  ],
}
