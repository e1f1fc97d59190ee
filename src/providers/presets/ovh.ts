import type { Preset } from '../types.ts'

const source =
  'https://github.com/ovh/docs (guide diagnostic_advanced: 200 mails/hour/account and 300 mails/hour/ip)'

export const ovh: Preset = {
  id: 'ovh',
  name: 'OVH Mail (MX Plan)',
  smtp: {
    host: 'ssl0.ovh.net',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'ssl0.ovh.net', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'ssl0.ovh.net', port: 993, encryption: 'ssl' },
  domains: [],
  hostPatterns: ['ssl0.ovh.net', 'smtp.mail.ovh.net'],
  mxSuffixes: ['.mail.ovh.net'],
  appPassword: null,
  limits: {
    perHour: 100,
    minGapSeconds: 30,
    basis: 'half of the documented 200 per hour; the cap per egress IP is half of the documented 300',
    documented: { perHour: 200, source, grade: 'A' },
    perEgressIpPerHour: 150,
  },
  concurrency: 1,
  quirks: {},
  notes: ['535 also means "account blocked for spam", not only a wrong password.'],
}

export const ovhPro: Preset = {
  id: 'ovh-pro',
  name: 'OVH Email Pro and Exchange',
  smtp: { host: 'pro1.mail.ovh.net', port: 587, encryption: 'tls' },
  imap: { host: 'pro1.mail.ovh.net', port: 993, encryption: 'ssl' },
  domains: [],
  // pro1, pro2, pro3, ex, ex2, ...: the customer's own panel says which.
  hostPatterns: ['.mail.ovh.net'],
  mxSuffixes: [],
  appPassword: null,
  limits: {
    perHour: 60,
    minGapSeconds: 30,
    basis: 'no figure published; below the MX Plan default',
  },
  concurrency: 1,
  quirks: {},
  notes: ['501 5.5.4 "Invalid domain name" answers a malformed EHLO name.'],
}
