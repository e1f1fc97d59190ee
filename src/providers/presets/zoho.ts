import type { Preset } from '../types.ts'

const shared = {
  appPassword: {
    required: true,
    steps: 'Zoho account > Settings > Security > App passwords > Generate new password',
  },
  limits: {
    perHour: 25,
    minGapSeconds: 90,
    basis:
      'half of the documented floor of 50 per hour (dynamic, up to 500, by reputation); bursts get blocked',
    documented: {
      perHour: 50,
      source: 'https://www.zoho.com/mail/help/adminconsole/rates-and-limits.html',
      grade: 'A',
    },
    maxRecipients: 100,
  },
  concurrency: 1,
  quirks: {
    savesToSent: true,
    imapMustBeEnabled: true,
    punishesRetries: true,
    internalMailProvesNothing: true,
  },
  notes: [
    'IMAP is switched on in Settings > Mail Accounts > IMAP.',
    'The From address must be the account or one of its aliases.',
    'A blocked account is unblocked at https://mail.zoho.com/UnblockMe; while it is, IMAP may be refused too.',
  ],
} satisfies Partial<Preset>

/** Accounts of Zoho's European data centre. The login works at the account's own region only. */
export const zohoEu: Preset = {
  ...shared,
  id: 'zoho-eu',
  name: 'Zoho Mail (Europe)',
  smtp: {
    host: 'smtp.zoho.eu',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'smtp.zoho.eu', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'imap.zoho.eu', port: 993, encryption: 'ssl' },
  domains: ['zohomail.eu'],
  hostPatterns: ['.zoho.eu'],
  mxSuffixes: ['.zoho.eu'],
}

/** Accounts of the American data centre; other regions (in, com.au, ...) share its limits and are recognised here. */
export const zohoCom: Preset = {
  ...shared,
  id: 'zoho-com',
  name: 'Zoho Mail',
  smtp: {
    host: 'smtp.zoho.com',
    port: 587,
    encryption: 'tls',
    alternatives: [
      { host: 'smtp.zoho.com', port: 465, encryption: 'ssl' },
      { host: 'smtppro.zoho.com', port: 587, encryption: 'tls' },
      { host: 'smtppro.zoho.com', port: 465, encryption: 'ssl' },
    ],
  },
  imap: { host: 'imap.zoho.com', port: 993, encryption: 'ssl' },
  domains: ['zoho.com', 'zohomail.com'],
  hostPatterns: ['.zoho.com', '.zoho.in', '.zoho.com.au', '.zoho.jp'],
  mxSuffixes: ['.zoho.com', '.zoho.in', '.zoho.com.au', '.zoho.jp'],
}
