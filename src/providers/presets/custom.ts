import type { Preset } from '../types.ts'

/** Every host that no other preset knows: a company's own server, a small provider. The user types the hosts. */
export const custom: Preset = {
  id: 'custom',
  name: 'Other mail server',
  smtp: {
    host: '',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: '', port: 465, encryption: 'ssl' }],
  },
  imap: { host: '', port: 993, encryption: 'ssl' },
  domains: [],
  hostPatterns: [],
  mxSuffixes: [],
  appPassword: { required: 'with-2fa', steps: 'Settings > Security > App passwords' },
  limits: {
    perHour: 30,
    perDay: 200,
    minGapSeconds: 60,
    basis: 'below what nearly every shared host allows (100 to 500 per hour and domain)',
    perDomainPerHour: 60,
  },
  concurrency: 1,
  quirks: {},
}
