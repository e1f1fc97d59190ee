import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Authority, makeAuthority } from '../../helpers/certificates.ts'
import { type Dovecot, startDovecot } from '../../helpers/dovecot.ts'
import { type Postfix, startPostfix } from '../../helpers/postfix.ts'
import { requireServer } from '../../helpers/requires.ts'
import { ask } from '../../helpers/server-process.ts'

const ada = { address: 'ada@local.example', password: 'pä$$:"word"\\' }
const bob = { address: 'bob@local.example', password: 'other' }
const jürgen = { address: 'jürgen@local.example', password: 'third' }
const users = [ada, bob, jürgen]
const bouncing = ['full@local.example']
const hasDovecot = requireServer('dovecot')
const hasPostfix = requireServer('postfix')

function imapOf(
  authority: Authority,
  dovecot: Dovecot,
  options: { secure?: boolean; password?: string } = {},
) {
  const { secure = true, password = ada.password } = options
  return new ImapFlow({
    host: dovecot.imap.host,
    port: secure ? dovecot.imap.sslPort : dovecot.imap.tlsPort,
    secure,
    doSTARTTLS: secure ? undefined : true,
    auth: { user: ada.address, pass: password },
    tls: { ca: authority.certificate },
    logger: false,
  })
}

describe.skipIf(!hasDovecot)('Dovecot', () => {
  let authority: Authority
  let dovecot: Dovecot
  beforeAll(async () => {
    authority = await makeAuthority()
    dovecot = await startDovecot({ users, certificate: await authority.issue({ names: ['localhost'] }) })
  })
  afterAll(() => dovecot?.close())

  it.each([true, false])('shows what was delivered (implicit TLS: %s)', async (secure) => {
    const mailbox = dovecot.mailbox(ada.address)
    const before = mailbox.messages().length
    mailbox.deliver('Subject: one\n\nöne\n')
    mailbox.deliver('Subject: spam\n\nspam\n', 'Junk')
    const client = imapOf(authority, dovecot, { secure })
    await client.connect()
    await client.mailboxOpen('INBOX')
    const messages = await client.fetchAll('1:*', { uid: true, source: true })
    await client.messageFlagsAdd({ uid: `${before + 1}` }, ['\\Seen'], { uid: true })
    const folders = await client.list()
    const junk = await client.status('Junk', { messages: true })
    await client.append('Sent', 'Subject: sent\r\n\r\nbody\r\n')
    await client.logout()

    expect(messages.map((message) => message.uid)).toEqual([...Array(before + 1).keys()].map((n) => n + 1))
    expect(messages.at(-1)?.source?.toString()).toBe('Subject: one\r\n\r\nöne\r\n')
    expect(mailbox.messages().at(-1)).toBe('Subject: one\r\n\r\nöne\r\n')
    expect(mailbox.flags().at(-1)).toEqual(['\\Seen'])
    expect(junk).toMatchObject({ messages: before + 1 })
    expect(mailbox.messages('Sent')).toHaveLength(before + 1)
    expect(folders.map((folder) => folder.specialUse).sort()).toEqual(['\\Inbox', '\\Junk', '\\Sent'])
  })

  it('refuses a wrong password', async () => {
    await expect(imapOf(authority, dovecot, { password: 'wrong' }).connect()).rejects.toMatchObject({
      authenticationFailed: true,
      serverResponseCode: 'AUTHENTICATIONFAILED',
    })
  })

  it('shows an expired certificate, and leaves nothing behind', async () => {
    const certificate = await authority.issue({ names: ['localhost'], notAfter: new Date(Date.now() - 1000) })
    const expired = await startDovecot({ users, certificate })
    await expect(imapOf(authority, expired).connect()).rejects.toThrow('certificate has expired')
    await expired.close()
    expect(existsSync(dirname(expired.mailDirectory))).toBe(false)
    await expect(ask(expired.imap.tlsPort)).resolves.toBeUndefined()
    expect(() => process.kill(expired.pid, 0)).toThrow('ESRCH')
  })
})

describe.skipIf(!hasDovecot || !hasPostfix)('Postfix with Dovecot', () => {
  let authority: Authority
  let dovecot: Dovecot
  let postfix: Postfix
  beforeAll(async () => {
    authority = await makeAuthority()
    const certificate = await authority.issue({ names: ['localhost'] })
    dovecot = await startDovecot({ users, certificate })
    postfix = await startPostfix({ dovecot, users, certificate, bouncing })
  })
  afterAll(async () => {
    await postfix?.close()
    await dovecot?.close()
  })

  const smtpOf = (secure: boolean, auth: { user: string; pass: string } | undefined) =>
    createTransport({
      host: postfix.smtp.host,
      port: secure ? postfix.smtp.sslPort : postfix.smtp.tlsPort,
      secure,
      requireTLS: true,
      auth,
      tls: { ca: authority.certificate },
    })
  const login = { user: ada.address, pass: ada.password }
  const mail = { from: ada.address, to: ada.address, subject: 'Grüße', text: 'Hallo' }

  it.each([true, false])('carries a message from SMTP to IMAP (implicit TLS: %s)', async (secure) => {
    const { messageId } = await smtpOf(secure, login).sendMail(mail)
    const client = imapOf(authority, dovecot, { secure })
    await client.connect()
    await expect
      .poll(
        async () => {
          await client.mailboxOpen('INBOX', { readOnly: true })
          return await client.search({ header: { 'message-id': messageId } }, { uid: true })
        },
        { timeout: 10_000 },
      )
      .toHaveLength(1)
    await client.logout()
    expect(dovecot.mailbox(ada.address).messages().join('')).toContain(messageId)
  })

  it('refuses a wrong password, and mail without a login', async () => {
    await expect(smtpOf(true, { ...login, pass: 'wrong' }).sendMail(mail)).rejects.toMatchObject({
      responseCode: 535,
    })
    await expect(smtpOf(false, undefined).sendMail(mail)).rejects.toMatchObject({ responseCode: 554 })
  })

  it('refuses unknown local recipients at RCPT and lets nothing leave', async () => {
    await expect(smtpOf(true, login).sendMail({ ...mail, to: 'nobody@local.example' })).rejects.toMatchObject(
      {
        command: 'RCPT TO',
        response: expect.stringContaining('550 5.1.1'),
      },
    )
    await expect(smtpOf(true, login).sendMail({ ...mail, to: 'x@elsewhere.example' })).rejects.toMatchObject({
      command: 'RCPT TO',
      response: expect.stringContaining('no mail leaves this test host'),
    })
  })

  it('takes addresses beyond ASCII', async () => {
    const { messageId } = await smtpOf(true, login).sendMail({ ...mail, to: jürgen.address })
    await expect
      .poll(() => dovecot.mailbox(jürgen.address).messages().join(''), { timeout: 10_000 })
      .toContain(messageId)
  })

  it('bounces what it cannot deliver after all, with a report', async () => {
    const { messageId } = await smtpOf(true, login).sendMail({ ...mail, to: bouncing[0] })
    const findReport = () => {
      return dovecot
        .mailbox(ada.address)
        .messages()
        .find((raw) => raw.includes('multipart/report'))
    }
    await expect.poll(findReport, { timeout: 10_000 }).toContain('Action: failed\r\nStatus: 5.4.4')
    expect(findReport()).toContain(`Message-ID: ${messageId}`)
  })

  it('shows an expired certificate, and leaves nothing behind', async () => {
    const certificate = await authority.issue({ names: ['localhost'], notAfter: new Date(Date.now() - 1000) })
    const expired = await startPostfix({ dovecot, users, certificate })
    const transport = createTransport({
      host: 'localhost',
      port: expired.smtp.sslPort,
      secure: true,
      tls: { ca: authority.certificate },
    })
    await expect(transport.sendMail(mail)).rejects.toThrow('certificate has expired')
    await expired.close()
    await expect(ask(expired.smtp.tlsPort)).resolves.toBeUndefined()
    expect(() => process.kill(expired.pid, 0)).toThrow('ESRCH')
  })
})
