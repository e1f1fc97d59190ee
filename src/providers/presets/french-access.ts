// Mailboxes that come with a French internet access or with La Poste. None of them publishes a submission quota.

import type { Preset } from '../types.ts'

const shared = {
  appPassword: null,
  limits: {
    perHour: 30,
    perDay: 200,
    minGapSeconds: 60,
    basis: 'the default of unknown hosts; no submission quota is published',
  },
  concurrency: 1,
  quirks: {},
} satisfies Partial<Preset>

export const orange: Preset = {
  ...shared,
  id: 'orange',
  name: 'Orange',
  smtp: { host: 'smtp.orange.fr', port: 465, encryption: 'ssl' },
  imap: { host: 'imap.orange.fr', port: 993, encryption: 'ssl' },
  domains: ['orange.fr', 'wanadoo.fr'],
  hostPatterns: ['smtp.orange.fr', 'smtp.wanadoo.fr'],
  mxSuffixes: ['.orange.fr'],
}

export const free: Preset = {
  ...shared,
  id: 'free',
  name: 'Free',
  smtp: {
    host: 'smtp.free.fr',
    port: 587,
    encryption: 'tls',
    alternatives: [{ host: 'smtp.free.fr', port: 465, encryption: 'ssl' }],
  },
  imap: { host: 'imap.free.fr', port: 993, encryption: 'ssl' },
  domains: ['free.fr'],
  hostPatterns: ['smtp.free.fr'],
  mxSuffixes: ['.free.fr'],
  limits: {
    ...shared.limits,
    basis: 'the default of unknown hosts, below half of the 100 per hour that a third party names',
    documented: {
      perHour: 100,
      source: 'https://noptin.com/guide/sending-emails/email-sending-limits',
      grade: 'C',
    },
  },
}

export const sfr: Preset = {
  ...shared,
  id: 'sfr',
  name: 'SFR',
  smtp: { host: 'smtp.sfr.fr', port: 465, encryption: 'ssl' },
  imap: { host: 'imap.sfr.fr', port: 993, encryption: 'ssl' },
  domains: ['sfr.fr', 'neuf.fr', 'cegetel.net'],
  hostPatterns: ['smtp.sfr.fr'],
  mxSuffixes: ['.sfr.fr'],
}

export const laPoste: Preset = {
  ...shared,
  id: 'laposte',
  name: 'La Poste',
  smtp: { host: 'smtp.laposte.net', port: 465, encryption: 'ssl' },
  imap: { host: 'imap.laposte.net', port: 993, encryption: 'ssl' },
  domains: ['laposte.net'],
  hostPatterns: ['smtp.laposte.net'],
  mxSuffixes: ['.laposte.net'],
}
