import type { Preset } from '../types.ts'

/** Microsoft 365 and Exchange Online. */
export const microsoft365: Preset = {
  id: 'microsoft-365',
  name: 'Microsoft 365',
  smtp: { host: 'smtp.office365.com', port: 587, encryption: 'tls' },
  imap: { host: 'outlook.office365.com', port: 993, encryption: 'ssl' },
  domains: [],
  hostPatterns: ['smtp.office365.com', 'outlook.office365.com'],
  mxSuffixes: ['.mail.protection.outlook.com', '.mx.microsoft'],
  appPassword: {
    required: 'with-2fa',
    steps: 'My Account > Security info > Add sign-in method > App password, if the organisation allows it',
  },
  limits: {
    perDay: 1000,
    minGapSeconds: 6,
    basis: 'a third of the documented 30 messages per minute, a tenth of the 10,000 recipients per day',
    documented: {
      perDay: 10_000,
      source:
        'https://learn.microsoft.com/en-us/exchange/troubleshoot/send-emails/smtp-submission-improvements',
      grade: 'A',
    },
    maxRecipients: 500,
  },
  // The provider refuses the fourth with `432 4.3.2 Concurrent connections limit exceeded`; one is left to the user.
  concurrency: 2,
  quirks: { savesToSent: true, oauthOnlyImap: true },
  notes: [
    'An administrator must allow "Authenticated SMTP" for the mailbox.',
    'Password login to SMTP is off by default for existing tenants from the end of December 2026.',
  ],
}

/** Personal Outlook.com, Hotmail, Live and MSN mailboxes. */
export const outlook: Preset = {
  id: 'outlook',
  name: 'Outlook.com',
  smtp: { host: 'smtp-mail.outlook.com', port: 587, encryption: 'tls' },
  imap: { host: 'outlook.office365.com', port: 993, encryption: 'ssl' },
  domains: [
    'outlook.com',
    'outlook.fr',
    'outlook.es',
    'outlook.pt',
    'outlook.com.br',
    'hotmail.com',
    'hotmail.fr',
    'hotmail.es',
    'hotmail.co.uk',
    'live.com',
    'live.fr',
    'live.co.uk',
    'msn.com',
  ],
  hostPatterns: ['smtp-mail.outlook.com'],
  mxSuffixes: ['.olc.protection.outlook.com'],
  appPassword: {
    required: true,
    steps: 'Microsoft account > Security > Advanced security options > App passwords',
  },
  limits: {
    perDay: 100,
    minGapSeconds: 60,
    basis: 'a third of the 300 recipients per day that third parties name',
    documented: { perDay: 300, source: 'third-party guide (codeopx)', grade: 'C' },
  },
  concurrency: 1,
  quirks: { savesToSent: true, oauthOnlyImap: true },
  notes: ['Port 465 is not offered.'],
}
