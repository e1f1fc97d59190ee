import { expect, it } from 'vitest'
import { type Folder, findFolder } from '../../../src/mail/folders.ts'

/** `path` or `path \Use`. */
const list = (delimiter: string, ...lines: string[]): Folder[] =>
  lines.map((line) => {
    const [, path = '', use] = /^(.*?)(?: (\\\w+))?$/.exec(line) ?? []
    return { path, specialUse: use ?? null, delimiter }
  })

type Expected = { sent: string | null; junk: string | null; all: string | null }

it.each<[string, Folder[], Expected]>([
  [
    'Gmail, English',
    list(
      '/',
      'INBOX',
      '[Gmail]/All Mail \\All',
      '[Gmail]/Drafts \\Drafts',
      '[Gmail]/Sent Mail \\Sent',
      '[Gmail]/Spam \\Junk',
      '[Gmail]/Trash \\Trash',
    ),
    { sent: '[Gmail]/Sent Mail', junk: '[Gmail]/Spam', all: '[Gmail]/All Mail' },
  ],
  [
    'Gmail, French, flags stripped on the way',
    list(
      '/',
      'INBOX',
      '[Gmail]/Brouillons',
      '[Gmail]/Messages envoyés',
      '[Gmail]/Spam',
      '[Gmail]/Tous les messages',
    ),
    { sent: '[Gmail]/Messages envoyés', junk: '[Gmail]/Spam', all: '[Gmail]/Tous les messages' },
  ],
  [
    'Google Mail, German, XLIST',
    list(
      '/',
      'INBOX',
      '[Google Mail]/Gesendet \\Sent',
      '[Google Mail]/Spam \\Spam',
      '[Google Mail]/Alle Nachrichten \\AllMail',
    ),
    { sent: '[Google Mail]/Gesendet', junk: '[Google Mail]/Spam', all: '[Google Mail]/Alle Nachrichten' },
  ],
  [
    'Gmail, Hindi',
    list('/', 'INBOX', '[Gmail]/भेजे गए संदेश', '[Gmail]/स्पैम', '[Gmail]/सभी मेल'),
    { sent: '[Gmail]/भेजे गए संदेश', junk: '[Gmail]/स्पैम', all: '[Gmail]/सभी मेल' },
  ],
  [
    'Outlook, English, beside a folder that Apple Mail made',
    list('/', 'INBOX', 'Archive \\Archive', 'Sent Messages', 'Junk \\Junk', 'Sent \\Sent', 'Outbox'),
    { sent: 'Sent', junk: 'Junk', all: null },
  ],
  [
    'Exchange, French, no SPECIAL-USE',
    list(
      '/',
      'INBOX',
      "Boîte d'envoi",
      'Brouillons',
      'Courrier indésirable',
      'Éléments envoyés',
      'Éléments supprimés',
    ),
    { sent: 'Éléments envoyés', junk: 'Courrier indésirable', all: null },
  ],
  [
    'Exchange, German, no SPECIAL-USE',
    list('/', 'INBOX', 'Gesendete Elemente', 'Gelöschte Elemente', 'Junk-E-Mail', 'Postausgang'),
    { sent: 'Gesendete Elemente', junk: 'Junk-E-Mail', all: null },
  ],
  [
    'Exchange, Spanish and Portuguese side by side: the first of the tables',
    list('/', 'INBOX', 'Itens Enviados', 'Elementos enviados', 'Correo no deseado', 'Lixo Eletrônico'),
    { sent: 'Elementos enviados', junk: 'Correo no deseado', all: null },
  ],
  [
    'Dovecot, virtual folder of all mail',
    list('/', 'INBOX', 'Sent \\Sent', 'Drafts \\Drafts', 'Junk \\Junk', 'virtual/All \\All'),
    { sent: 'Sent', junk: 'Junk', all: 'virtual/All' },
  ],
  [
    'Courier: everything below INBOX, no flags',
    list('.', 'INBOX', 'INBOX.Trash', 'INBOX.Sent', 'INBOX.spam', 'INBOX.Clients.Sent'),
    { sent: 'INBOX.Sent', junk: 'INBOX.spam', all: null },
  ],
  [
    'Courier, French, still in modified UTF-7',
    list('.', 'INBOX', 'INBOX.Envoy&AOk-s', 'INBOX.Ind&AOk-sirables', 'INBOX.R&-D'),
    { sent: 'INBOX.Envoy&AOk-s', junk: 'INBOX.Ind&AOk-sirables', all: null },
  ],
  [
    'OVH',
    list('/', 'INBOX', 'INBOX/Drafts', 'INBOX/Junk', 'INBOX/Sent', 'INBOX/Trash'),
    { sent: 'INBOX/Sent', junk: 'INBOX/Junk', all: null },
  ],
  [
    'OVH, flags and a folder of the same name elsewhere',
    list('.', 'INBOX', 'Sent', 'INBOX.INBOX.Sent', 'INBOX.Sent Items \\Sent', 'INBOX.Junk \\Junk'),
    { sent: 'INBOX.Sent Items', junk: 'INBOX.Junk', all: null },
  ],
  [
    'Zoho',
    list(
      '/',
      'INBOX',
      'Drafts',
      'Templates',
      'Snoozed',
      'Sent',
      'Spam',
      'Trash',
      'Notification',
      'Newsletter',
    ),
    { sent: 'Sent', junk: 'Spam', all: null },
  ],
  [
    'Hostinger',
    list(
      '.',
      'INBOX',
      'INBOX.Drafts \\Drafts',
      'INBOX.Junk \\Junk',
      'INBOX.Sent \\Sent',
      'INBOX.Trash \\Trash',
    ),
    { sent: 'INBOX.Sent', junk: 'INBOX.Junk', all: null },
  ],
  [
    'GMX, German',
    list('/', 'INBOX', 'Entwürfe', 'Gesendet', 'Papierkorb', 'Spamverdacht', 'OUTBOX'),
    { sent: 'Gesendet', junk: 'Spamverdacht', all: null },
  ],
  [
    'Italian and Dutch names',
    list('/', 'INBOX', 'Posta inviata', 'Posta indesiderata', 'Verzonden items'),
    { sent: 'Posta inviata', junk: 'Posta indesiderata', all: null },
  ],
  [
    'Russian and Japanese names',
    list('/', 'INBOX', 'Отправленные', 'Спам', '送信済み', '迷惑メール'),
    { sent: 'Отправленные', junk: 'Спам', all: null },
  ],
  [
    'Chinese, encoded',
    list('/', 'INBOX', '&XfJT0ZAB-', '&V4NXPpCuTvY-'),
    { sent: '&XfJT0ZAB-', junk: '&V4NXPpCuTvY-', all: null },
  ],
  [
    'Apple: accents as marks of their own, other apostrophes, other case',
    list('/', 'Inbox', 'ENVOYÉS'.normalize('NFD'), 'INDÉSIRABLES'.normalize('NFD')),
    { sent: 'ENVOYÉS'.normalize('NFD'), junk: 'INDÉSIRABLES'.normalize('NFD'), all: null },
  ],
  [
    'Polish, with the prefix in other case',
    list('.', 'INBOX', 'Inbox.Wysłane', 'Inbox.Elementy wysłane', 'Inbox.Niechciane'),
    { sent: 'Inbox.Wysłane', junk: 'Inbox.Niechciane', all: null },
  ],
  [
    'nothing of the kind',
    list('/', 'INBOX', 'Archive/Sent', 'Presents', 'Unsent', 'Sent 2023', 'Clients/Spam', 'Outbox', 'Drafts'),
    { sent: null, junk: null, all: null },
  ],
  ['a flat server without a delimiter', list('', 'INBOX', 'Sent'), { sent: 'Sent', junk: null, all: null }],
  ['an empty list', [], { sent: null, junk: null, all: null }],
])('%s', (_name, folders, expected) => {
  const found = {
    sent: findFolder(folders, 'sent'),
    junk: findFolder(folders, 'junk'),
    all: findFolder(folders, 'all'),
  }
  expect(found).toEqual(expected)
})

it.each([
  ['Sent', 'Sent Items', 'Sent Messages', 'Sent Mail'],
  ['Envoyés', 'Messages envoyés', 'Éléments envoyés'],
  ['Enviados', 'Elementos enviados', 'Itens enviados'],
  ['Gesendet', 'Gesendete Objekte', 'Gesendete Elemente'],
  ['Posta inviata', 'Inviata', 'Verzonden', 'Verzonden items'],
  ['भेजे गए', '已发送', '送信済み', 'Отправленные', 'Wysłane'],
])('knows %s, alone and below INBOX', (...names) => {
  for (const name of names) {
    expect(findFolder(list('/', 'INBOX', name), 'sent')).toBe(name)
    expect(findFolder(list('.', 'INBOX', `INBOX.${name}`), 'sent')).toBe(`INBOX.${name}`)
    expect(findFolder(list('/', 'INBOX', name.toUpperCase()), 'sent')).toBe(name.toUpperCase())
  }
})
