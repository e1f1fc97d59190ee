import { connect } from 'node:net'
import { ImapFlow } from 'imapflow'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, it } from 'vitest'
import { makeAuthority } from '../../helpers/certificates.ts'
import { dropAtLogin, greetWithBye, imap, refuseLogin } from '../../helpers/scripted-server/imap.ts'
import { endlessLine, garbage, silent, trickle } from '../../helpers/scripted-server/scripts.ts'
import * as smtp from '../../helpers/scripted-server/smtp.ts'
import { type Script, type ScriptedServer, startScripted } from '../../helpers/scripted-server.ts'

let server: ScriptedServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function send(script: Script, tls?: 'implicit' | 'starttls') {
  const authority = await makeAuthority()
  const certificate = await authority.issue({ names: ['localhost'] })
  server = await startScripted({ tls, certificate, script })
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    tls: { ca: authority.certificate },
    auth: { user: 'ada@local.example', pass: 'secret' },
    greetingTimeout: 300,
    socketTimeout: 600,
  })
  return await transport.sendMail({ from: 'ada@local.example', to: 'bob@local.example', text: 'Hi\n.\nHo' })
}

async function login(script: Script, tls?: 'implicit' | 'starttls') {
  const authority = await makeAuthority()
  const certificate = await authority.issue({ names: ['localhost'] })
  server = await startScripted({ tls, certificate, script })
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: tls === 'implicit',
    doSTARTTLS: tls === 'starttls' ? true : undefined,
    tls: { ca: authority.certificate },
    auth: { user: 'ada@local.example', pass: 'se "cret' },
    logger: false,
    greetingTimeout: 300,
    socketTimeout: 600,
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.mailboxOpen('INBOX')
  await client.logout()
}

describe('scripted SMTP', () => {
  it.each([undefined, 'implicit', 'starttls'] as const)('accepts a message (tls: %s)', async (tls) => {
    const { response } = await send(smtp.smtp(), tls)
    expect(response).toBe('250 2.0.0 Queued as 4bX1')
    expect(server?.received).toContain('RCPT TO:<bob@local.example>')
  })

  it.each([
    { name: 'silent', script: silent, error: { message: 'Greeting never received' } },
    { name: 'garbage', script: garbage, error: { code: 'EPROTOCOL' } },
    { name: 'drops after the greeting', script: smtp.dropAfterGreeting, error: { code: 'ECONNECTION' } },
    { name: 'drops at AUTH', script: smtp.dropAtAuth, error: { code: 'ECONNECTION' } },
    {
      name: '421 greeting',
      script: smtp.greetWith('421 4.7.0 Too many connections'),
      error: { responseCode: 421, response: '421 4.7.0 Too many connections' },
    },
    {
      name: 'refuses at AUTH',
      script: smtp.refuseAuth('535-5.7.8 Not accepted\n535 5.7.8 Use an app password'),
      error: { code: 'EAUTH', response: '535-5.7.8 Not accepted\n535 5.7.8 Use an app password' },
    },
    {
      name: 'refuses a recipient',
      script: smtp.smtp({ RCPT: '550 5.1.1 No' }),
      error: { command: 'RCPT TO' },
    },
    { name: 'refuses DATA', script: smtp.smtp({ DATA: '452 4.3.1 Full' }), error: { responseCode: 452 } },
    { name: 'drops after the dot', script: smtp.dropAfterDot, error: { code: 'ECONNECTION' } },
    {
      name: 'resets',
      script: smtp.smtp({ MAIL: async (c) => c.reset() }),
      error: { message: 'read ECONNRESET' },
    },
    { name: 'endless line', script: endlessLine('220 '), error: { code: expect.stringMatching(/^E/) } },
    {
      name: 'one byte per interval',
      script: trickle('220 scripted.example ESMTP\r\n', 20),
      error: { code: 'ETIMEDOUT' },
    },
  ])('$name', async ({ script, error }) => {
    for (const tls of [undefined, 'implicit'] as const) {
      await expect(send(script, tls)).rejects.toMatchObject(error)
      await server?.close()
    }
  })

  it('says everything over several lines', async () => {
    await expect(send(smtp.multiLine)).resolves.toMatchObject({ accepted: ['bob@local.example'] })
  })

  it('has the message when it drops after the dot', async () => {
    await expect(send(smtp.dropAfterDot, 'starttls')).rejects.toThrow()
    expect(server?.received.slice(-4)).toEqual(['Hi', '..', 'Ho', '.'])
  })
})

describe('scripted IMAP', () => {
  it.each([undefined, 'implicit', 'starttls'] as const)('logs in and out (tls: %s)', async (tls) => {
    await login(imap(), tls)
    expect(server?.received.some((line) => line.includes('LOGIN "ada@local.example" "se \\"cret"'))).toBe(
      true,
    )
  })

  it.each([
    { name: 'silent', script: silent, error: { code: 'GREETING_TIMEOUT' } },
    { name: 'garbage', script: garbage, error: { message: expect.stringMatching(/./) } },
    {
      name: 'NO at LOGIN',
      script: refuseLogin('[UNAVAILABLE] Try later'),
      error: { authenticationFailed: true, responseText: 'Try later' },
    },
    {
      name: 'BYE greeting',
      script: greetWithBye('Too many connections'),
      error: { message: expect.stringMatching(/./) },
    },
    { name: 'drops at LOGIN', script: dropAtLogin, error: { message: 'Unexpected close' } },
  ])('$name', async ({ script, error }) => {
    await expect(login(script, 'implicit')).rejects.toMatchObject(error)
  })
})

describe('a scripted server', () => {
  it('reports a script that fails by itself when it closes', async () => {
    const broken = await startScripted({
      script: async () => {
        throw new Error('a bug in the test')
      },
    })
    await new Promise((resolve) => connect(broken.port, '127.0.0.1').resume().once('close', resolve))
    await expect(broken.close()).rejects.toThrow('a bug in the test')
  })

  it('closes during a handshake and leaves nothing listening', async () => {
    const certificate = await (await makeAuthority()).issue({ names: ['localhost'] })
    const shaking = await startScripted({ tls: 'implicit', certificate, script: silent })
    const client = connect(shaking.port, '127.0.0.1')
    const gone = new Promise((resolve) => client.once('close', resolve))
    client.on('error', () => undefined)
    // The beginning of a ClientHello.
    client.write(Buffer.from('160301020001', 'hex'))
    await expect.poll(() => shaking.connections).toBe(1)
    await shaking.close()
    await gone
    const refused = new Promise((resolve) => connect(shaking.port, '127.0.0.1').once('error', resolve))
    await expect(refused).resolves.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
