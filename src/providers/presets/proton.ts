import type { Preset } from '../types.ts'

const limits = {
  perHour: 25,
  perDay: 75,
  minGapSeconds: 60,
  basis: 'half of the documented 50 per hour and 150 per day of the free plan; paid plans publish no figure',
  documented: {
    perHour: 50,
    perDay: 150,
    source: 'https://proton.me/support/email-sending-limits',
    grade: 'A',
  },
  maxRecipients: 100,
} satisfies Preset['limits']

/** Proton Mail through the Bridge application, which serves SMTP and IMAP on the user's own machine. */
export const protonBridge: Preset = {
  id: 'proton-bridge',
  name: 'Proton Mail (Bridge)',
  smtp: { host: '127.0.0.1', port: 1025, encryption: 'tls' },
  imap: { host: '127.0.0.1', port: 1143, encryption: 'tls' },
  domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
  hostPatterns: ['127.0.0.1', 'localhost', '::1'],
  mxSuffixes: ['.protonmail.ch'],
  appPassword: {
    required: true,
    steps:
      'Bridge > the account > Mailbox details > Password (the Bridge makes it; the Proton password fails)',
  },
  limits,
  concurrency: 1,
  quirks: { savesToSent: true, loopbackOnly: true, selfSignedCertificate: true, unstableUids: true },
  notes: [
    'The worker must run on the same machine as the Bridge, and POSTRIDER_ALLOW_HOSTS must contain 127.0.0.1.',
    'The Bridge presents a self-signed certificate (CN=127.0.0.1), to be pinned for the account.',
  ],
}

/** Proton's SMTP submission for custom domains (Business, Visionary, Family): sends only, so no reply is seen. */
export const protonSubmission: Preset = {
  id: 'proton-submission',
  name: 'Proton Mail (SMTP token)',
  smtp: { host: 'smtp.protonmail.ch', port: 587, encryption: 'tls' },
  imap: null,
  domains: [],
  hostPatterns: ['smtp.protonmail.ch'],
  mxSuffixes: [],
  appPassword: {
    required: true,
    url: 'https://proton.me/support/smtp-submission',
    steps: 'Proton Mail > Settings > IMAP/SMTP > SMTP tokens > Generate token',
  },
  limits,
  concurrency: 1,
  quirks: { savesToSent: true },
}
