import type { Preset } from '../types.ts'

const shared = {
  appPassword: {
    required: 'with-2fa',
    steps: 'GMX > My Account > Security > Application-specific passwords',
  },
  limits: {
    perHour: 30,
    perDay: 200,
    minGapSeconds: 60,
    basis: 'the default of unknown hosts; GMX publishes no quota',
  },
  concurrency: 1,
  quirks: { imapMustBeEnabled: true },
  notes: ['POP3 & IMAP is switched on in the web settings: https://support.gmx.com/pop-imap/toggle.html'],
} satisfies Partial<Preset>

export const gmxNet: Preset = {
  ...shared,
  id: 'gmx-net',
  name: 'GMX',
  smtp: {
    host: 'mail.gmx.net',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'mail.gmx.net', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'imap.gmx.net', port: 993, encryption: 'ssl' },
  domains: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'gmx.org', 'gmx.eu'],
  hostPatterns: ['mail.gmx.net', 'smtp.gmx.net', 'smtp.gmx.de'],
  mxSuffixes: ['.gmx.net'],
}

export const gmxCom: Preset = {
  ...shared,
  id: 'gmx-com',
  name: 'GMX International',
  smtp: {
    host: 'mail.gmx.com',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'mail.gmx.com', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'imap.gmx.com', port: 993, encryption: 'ssl' },
  domains: ['gmx.com', 'gmx.fr', 'gmx.es', 'gmx.co.uk', 'gmx.us'],
  hostPatterns: ['mail.gmx.com', 'smtp.gmx.com'],
  mxSuffixes: [],
}
