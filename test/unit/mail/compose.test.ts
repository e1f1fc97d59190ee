import { expect, it } from 'vitest'
import { type Composition, composeMessage } from '../../../src/mail/compose.ts'

const base: Composition = {
  from: { address: 'ann@example.com', name: 'Änn "the" Example' },
  messageId: '<id@example.com>',
  date: new Date('2026-03-01T12:00:00Z'),
  subject: 'Grüße',
  inReplyTo: null,
  references: [],
  content: {
    to: [{ address: 'bob@example.org', name: 'Bob' }],
    cc: [],
    bcc: [{ address: 'secret@example.org', name: '' }],
    replyTo: null,
    text: 'Hällo\n.\nend',
    headers: {},
    attachments: [],
  },
}

function compose(changes: Partial<Composition> = {}, content: Partial<Composition['content']> = {}) {
  const raw = composeMessage({ ...base, ...changes, content: { ...base.content, ...content } })
  const text = raw.toString('utf8')
  return { text, unfolded: text.replace(/\r\n[ \t]+/g, ' ') }
}

it('writes the headers that were fixed at enqueue, and no Bcc', async () => {
  const { unfolded, text } = await compose()
  expect(unfolded).toContain('Message-ID: <id@example.com>')
  expect(unfolded).toContain('Date: Sun, 01 Mar 2026 12:00:00 +0000')
  expect(unfolded).toContain('Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=')
  expect(unfolded).not.toContain('secret@example.org')
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

it('continues a thread', async () => {
  const { unfolded } = await compose({ inReplyTo: '<b@x>', references: ['<a@x>', '<b@x>'] })
  expect(unfolded).toContain('In-Reply-To: <b@x>')
  expect(unfolded).toContain('References: <a@x> <b@x>')
})

it('offers one-click unsubscription for https only (RFC 8058)', async () => {
  const https = await compose(
    {},
    { unsubscribe: { url: 'https://example.com/u?id=1', mailto: 'u@example.com' } },
  )
  expect(https.unfolded).toContain('List-Unsubscribe: <https://example.com/u?id=1>, <mailto:u@example.com>')
  expect(https.unfolded).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const mail = await compose({}, { unsubscribe: { mailto: 'u@example.com' } })
  expect(mail.unfolded).toContain('List-Unsubscribe: <mailto:u@example.com>')
  expect(mail.unfolded).not.toContain('List-Unsubscribe-Post')
})

it('attaches what was given, and never a file that a name points to', async () => {
  const content = Buffer.from('col1;col2').toString('base64')
  const { text } = await compose({}, { attachments: [{ filename: '../../etc/pässwd.csv', content }] })
  expect(text).toContain(content)
  expect(text).not.toContain('root:')
})

it('keeps line breaks in values out of the header block', async () => {
  const { text } = await compose({ subject: 'a\r\nBcc: victim@example.net' })
  expect(
    text
      .split('\r\n\r\n')[0]
      ?.split('\r\n')
      .some((line) => line.startsWith('Bcc:')),
  ).toBe(false)
})
