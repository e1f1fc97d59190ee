import type { Preset } from '../types.ts'

const source = 'https://support.google.com/a/answer/166852'

const shared = {
  smtp: {
    host: 'smtp.gmail.com',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'smtp.gmail.com', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'imap.gmail.com', port: 993, encryption: 'ssl' },
  appPassword: {
    required: true,
    url: 'https://myaccount.google.com/apppasswords',
    steps: 'Google Account > Security > 2-Step Verification > App passwords',
  },
  concurrency: 1,
  quirks: { savesToSent: true },
} satisfies Partial<Preset>

/** smtp.gmail.com. Workspace accounts use the same host and are paced as personal ones unless they say what they are. */
export const gmail: Preset = {
  ...shared,
  id: 'gmail',
  name: 'Gmail',
  domains: ['gmail.com', 'googlemail.com'],
  hostPatterns: ['smtp.gmail.com', 'smtp.googlemail.com'],
  mxSuffixes: ['gmail-smtp-in.l.google.com', '.gmail-smtp-in.l.google.com'],
  limits: {
    perHour: 30,
    perDay: 250,
    minGapSeconds: 60,
    basis: 'half of the documented 500 messages per rolling 24 hours',
    documented: { perDay: 500, source, grade: 'B' },
    maxRecipients: 100,
  },
}

/** Google Workspace, chosen explicitly or found by a domain's MX. */
export const googleWorkspace: Preset = {
  ...shared,
  id: 'google-workspace',
  name: 'Google Workspace',
  domains: [],
  hostPatterns: ['smtp-relay.gmail.com'],
  mxSuffixes: ['aspmx.l.google.com', '.aspmx.l.google.com', 'smtp.google.com', '.googlemail.com'],
  limits: {
    perHour: 30,
    perDay: 1000,
    minGapSeconds: 60,
    basis: 'half of the documented 2000 messages per rolling 24 hours',
    documented: { perDay: 2000, source, grade: 'B' },
    maxRecipients: 100,
  },
}
