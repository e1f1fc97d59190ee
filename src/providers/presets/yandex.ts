import type { Preset } from '../types.ts'

export const yandex: Preset = {
  id: 'yandex',
  name: 'Yandex Mail',
  smtp: { host: 'smtp.yandex.com', port: 465, encryption: 'ssl' },
  imap: { host: 'imap.yandex.com', port: 993, encryption: 'ssl' },
  domains: ['yandex.com', 'yandex.ru', 'yandex.by', 'yandex.kz', 'ya.ru', 'narod.ru'],
  hostPatterns: ['smtp.yandex.com', 'smtp.yandex.ru'],
  mxSuffixes: ['mx.yandex.net', 'mx.yandex.ru'],
  appPassword: {
    required: true,
    url: 'https://id.yandex.com/security/app-passwords',
    steps: 'Yandex ID > Security > App passwords > Mail',
  },
  limits: {
    perDay: 100,
    minGapSeconds: 60,
    basis:
      'a fifth of the documented 500 recipients per 24 hours, because a block is prolonged by each attempt',
    documented: { perDay: 500, source: 'https://yandex.com/support/mail (send-many-letters)', grade: 'A' },
    maxRecipients: 35,
  },
  concurrency: 1,
  quirks: { imapMustBeEnabled: true, punishesRetries: true },
}
