import { connect as connectTcp } from 'node:net'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, it } from 'vitest'
import { type Authority, makeAuthority, makeSelfSigned } from '../../helpers/certificates.ts'
import { type MailHost, type MailHostOptions, startMailHost } from '../../helpers/mail-host.ts'
import { humanReply } from '../../helpers/messages.ts'

const ada = { address: 'ada@local.example', password: 'pä$$ "word"\\' }
const bob = { address: 'bob@local.example', password: 'other' }

let host: MailHost | undefined
afterEach(async () => {
  await host?.close()
  host = undefined
})

async function setup(options: Partial<MailHostOptions> = {}) {
  const authority = options.authority ?? (await makeAuthority())
  host = await startMailHost({ users: [ada, bob], ...options, authority })
  return { authority, host }
}

function smtpOf(authority: Authority, host: MailHost, secure: boolean, password = ada.password) {
  return createTransport({
    host: host.smtp.host,
    port: secure ? host.smtp.sslPort : host.smtp.tlsPort,
    secure,
    requireTLS: true,
    auth: { user: ada.address, pass: password },
    tls: { ca: authority.certificate },
  })
}

function imapOf(authority: Authority, host: MailHost, options: { secure?: boolean; password?: string } = {}) {
  const { secure = true, password = bob.password } = options
  const endpoint = host.imap(bob.address)
  return new ImapFlow({
    host: endpoint.host,
    port: secure ? endpoint.sslPort : endpoint.tlsPort,
    secure,
    doSTARTTLS: !secure,
    auth: { user: bob.address, pass: password },
    tls: { ca: authority.certificate },
    logger: false,
  })
}

const mail = { from: ada.address, to: bob.address, subject: 'Grüße', text: 'Hallo, schöne Welt' }

describe('mail host', () => {
  it.each([
    { name: 'STARTTLS', secure: false },
    { name: 'implicit TLS', secure: true },
  ])('carries a message from SMTP to IMAP over $name', async ({ secure }) => {
    const { authority, host } = await setup()
    const { messageId } = await smtpOf(authority, host, secure).sendMail(mail)
    await smtpOf(authority, host, secure).sendMail({ ...mail, subject: 'second' })

    const client = imapOf(authority, host, { secure })
    await client.connect()
    await client.mailboxOpen('INBOX', { readOnly: true })
    const found = await client.search({ header: { 'message-id': messageId } }, { uid: true })
    const messages = await client.fetchAll('1:*', { uid: true, envelope: true, source: true, flags: true })
    const folders = await client.list()
    await client.logout()

    expect(found).toEqual([1])
    expect(messages.map((message) => message.uid)).toEqual([1, 2])
    expect(messages[0]?.envelope?.subject).toBe('Grüße')
    expect(messages[0]?.source?.toString()).toBe(host.mailbox(bob.address).messages()[0])
    expect(host.mailbox(bob.address).flags()).toEqual([[], []])
    expect(folders.map((folder) => [folder.path, folder.specialUse])).toEqual([
      ['INBOX', '\\Inbox'],
      ['Sent', '\\Sent'],
      ['Junk', '\\Junk'],
    ])
    expect(host.accepted[0]).toMatchObject({ from: ada.address, to: [bob.address], messageId })
    expect(host.logins).toEqual({ smtp: 2, imap: 1 })
  })

  it('refuses a wrong password, and the default login of hoodiecrow', async () => {
    const { authority, host } = await setup()
    await expect(smtpOf(authority, host, true, 'wrong').sendMail(mail)).rejects.toMatchObject({
      responseCode: 535,
    })
    await expect(imapOf(authority, host, { password: 'wrong' }).connect()).rejects.toMatchObject({
      authenticationFailed: true,
    })
    const stranger = new ImapFlow({
      host: 'localhost',
      port: host.imap(bob.address).sslPort,
      secure: true,
      auth: { user: 'testuser', pass: 'testpass' },
      tls: { ca: authority.certificate },
      logger: false,
    })
    await expect(stranger.connect()).rejects.toMatchObject({ authenticationFailed: true })
    expect(host.logins).toEqual({ smtp: 0, imap: 0 })
  })

  it('accepts any characters in a password', async () => {
    const { authority, host } = await setup({ users: [{ ...bob, password: ada.password }] })
    const client = imapOf(authority, host, { password: ada.password })
    await client.connect()
    await client.logout()
    expect(host.logins.imap).toBe(1)
  })

  it('wants a login, and no login without TLS', async () => {
    const { authority, host } = await setup()
    const plain = createTransport({
      host: 'localhost',
      port: host.smtp.tlsPort,
      ignoreTLS: true,
      auth: { user: ada.address, pass: ada.password },
    })
    await expect(plain.sendMail(mail)).rejects.toMatchObject({ responseCode: 538 })
    const anonymous = createTransport({
      host: 'localhost',
      port: host.smtp.sslPort,
      secure: true,
      tls: { ca: authority.certificate },
    })
    await expect(anonymous.sendMail(mail)).rejects.toMatchObject({ responseCode: 530 })
  })

  it('takes no IMAP password without TLS', async () => {
    const { host } = await setup()
    const socket = connectTcp(host.imap(bob.address).tlsPort, '127.0.0.1')
    socket.write(
      `a LOGIN ${bob.address} ${bob.password}\r\nb AUTHENTICATE PLAIN\r\nc CAPABILITY\r\nd LOGOUT\r\n`,
    )
    let said = ''
    for await (const chunk of socket) said += chunk
    expect(said).toMatch(/^a BAD .*\r\nb NO /m)
    expect(said).toContain('LOGINDISABLED')
    expect(said).not.toContain('AUTH=PLAIN')
    expect(host.logins.imap).toBe(0)
  })

  it('shows certificates that are expired or that nobody vouches for', async () => {
    const authority = await makeAuthority()
    const names = ['localhost']
    const notAfter = new Date(Date.now() - 1000)
    const expired = await startMailHost({
      authority,
      users: [bob],
      certificate: await authority.issue({ names, notAfter }),
    })
    const selfSigned = await startMailHost({
      authority,
      users: [bob],
      certificate: await makeSelfSigned({ names }),
    })
    for (const secure of [true, false]) {
      await expect(smtpOf(authority, expired, secure).sendMail(mail)).rejects.toThrow(
        'certificate has expired',
      )
      await expect(smtpOf(authority, selfSigned, secure).sendMail(mail)).rejects.toThrow('self-signed')
      await expect(imapOf(authority, expired, { secure }).connect()).rejects.toThrow(
        'certificate has expired',
      )
    }
    await Promise.all([expired.close(), selfSigned.close()])
  })

  it.each([
    { stage: 'auth', code: 454, command: 'AUTH PLAIN' },
    { stage: 'mail', code: 550, command: 'MAIL FROM' },
    { stage: 'rcpt', code: 550, command: 'RCPT TO' },
    { stage: 'data', code: 452, command: 'DATA' },
    { stage: 'message', code: 554, command: 'DATA' },
  ] as const)('refuses at $stage when told to', async ({ stage, code, command }) => {
    const text = '5.4.5 Daily limit reached'
    const { authority, host } = await setup({ reply: (at) => (at === stage ? { code, text } : undefined) })
    await expect(smtpOf(authority, host, true).sendMail(mail)).rejects.toMatchObject({
      response: expect.stringContaining(`${code} ${text}`),
      command,
    })
    expect(host.accepted).toEqual([])
  })

  it('lets a hook answer before the sender gets its 250', async () => {
    const { authority, host } = await setup({
      onMessage: (message, host) => {
        host.mailbox(ada.address).deliver(humanReply({ original: message.raw, text: 'Schön!' }))
      },
    })
    await smtpOf(authority, host, false).sendMail(mail)
    expect(host.mailbox(ada.address).messages()[0]).toContain(`In-Reply-To: ${host.accepted[0]?.messageId}`)
  })

  it('shows new mail to a client that is connected, and a new UIDVALIDITY to the next one', async () => {
    const { authority, host } = await setup()
    const mailbox = host.mailbox(bob.address)
    mailbox.deliver('Subject: one\n\nöne\n')
    const client = imapOf(authority, host)
    await client.connect()
    const before = await client.mailboxOpen('INBOX', { readOnly: true })
    mailbox.deliver('Subject: two\n\ntwo\n')
    await client.noop()
    expect(client.mailbox).toMatchObject({ exists: 2 })
    await client.mailboxClose()
    mailbox.renumber()
    const after = await client.mailboxOpen('INBOX')
    await client.messageFlagsAdd('1', ['\\Seen'])
    await client.append('Sent', 'Subject: sent\r\n\r\nbody\r\n', ['\\Seen'])
    await client.logout()

    expect(after.uidValidity).toBe(before.uidValidity + 1n)
    expect(mailbox.flags()).toEqual([['\\Seen'], []])
    expect(mailbox.messages()[0]).toBe('Subject: one\r\n\r\nöne\r\n')
    expect(mailbox.messages('Sent')).toEqual(['Subject: sent\r\n\r\nbody\r\n'])
  })

  it('takes internationalized addresses and refuses what is too large', async () => {
    const { authority, host } = await setup({ maxMessageBytes: 2000 })
    const transport = smtpOf(authority, host, true)
    await transport.sendMail({ ...mail, to: 'jürgen@xn--bcher-kva.example' })
    expect(host.accepted[0]?.to).toEqual(['jürgen@bücher.example'])
    await expect(transport.sendMail({ ...mail, text: 'x'.repeat(5000) })).rejects.toMatchObject({
      responseCode: 552,
    })
  })

  it('closes with clients still connected and leaves nothing listening', async () => {
    const { authority, host } = await setup()
    const client = imapOf(authority, host)
    await client.connect()
    client.on('error', () => undefined)
    await client.mailboxOpen('INBOX')
    const idling = client.idle().catch(() => undefined)
    const endpoints = [host.smtp, host.imap(ada.address), host.imap(bob.address)]
    const ports = endpoints.flatMap((endpoint) => [endpoint.tlsPort, endpoint.sslPort])
    // A handshake that never comes.
    for (const port of ports) connectTcp(port, '127.0.0.1').on('error', () => undefined)

    await host.close()
    await idling
    for (const port of ports) await expect(isOpen(port)).resolves.toBe(false)
  })
})

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
