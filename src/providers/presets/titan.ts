import type { Preset } from '../types.ts'

export const titan: Preset = {
  id: 'titan',
  name: 'Titan',
  smtp: {
    host: 'smtp.titan.email',
    port: 465,
    encryption: 'ssl',
    alternatives: [{ host: 'smtp.titan.email', port: 587, encryption: 'tls' }],
  },
  imap: { host: 'imap.titan.email', port: 993, encryption: 'ssl' },
  domains: [],
  hostPatterns: ['smtp.titan.email'],
  mxSuffixes: ['.titan.email'],
  appPassword: null,
  limits: {
    perHour: 20,
    minGapSeconds: 90,
    basis: 'below half of the 45 to 50 per hour seen; "Domain Hourly" replies show a second count per domain',
    documented: { perHour: 45, perDay: 1000, source: 'public repositories, unnamed', grade: 'D' },
    perDomainPerHour: 20,
  },
  concurrency: 1,
  quirks: { limitScope: 'domain' },
}
