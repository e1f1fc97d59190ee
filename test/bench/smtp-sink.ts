// An SMTP server that takes everything at once: STARTTLS, AUTH PLAIN, PIPELINING, no delay anywhere. Node's own
// smtp-server waits 100 ms before its greeting, and that is what one would measure.
import { createServer, type Socket } from 'node:net'
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls'

export type SmtpSink = {
  port: number
  expect(count: number): Promise<void>
  taken(): number
  close(): Promise<void>
}

export async function startSmtpSink(
  certificate: { cert: string; key: string },
  password: string,
): Promise<SmtpSink> {
  const secure = createSecureContext(certificate)
  const sockets = new Set<Socket>()
  let taken = 0
  let expected = { count: Number.POSITIVE_INFINITY, reached: () => {} }
  const onMessage = () => {
    taken += 1
    if (taken === expected.count) expected.reached()
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket)).setNoDelay(true)
    socket.write('220 sink.example ESMTP\r\n')
    converse(socket, { secure, password, onMessage })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    taken: () => taken,
    expect: (count) =>
      new Promise((resolve) => {
        taken = 0
        expected = { count, reached: resolve }
      }),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

type Session = { secure: SecureContext; password: string; onMessage(): void }

function converse(socket: Socket, session: Session): void {
  const isSecured = socket instanceof TLSSocket
  let rest = ''
  let isData = false
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1')
    let answer = ''
    for (;;) {
      const end = rest.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) break
      const line = rest.slice(0, end)
      rest = rest.slice(end + (isData ? 5 : 2))
      if (isData) {
        isData = false
        session.onMessage()
        answer += '250 2.0.0 Ok: queued as 4bX1\r\n'
        continue
      }
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'STAR') return startTls(socket, session)
      answer += reply(verb, line, isSecured, session.password)
      // A line break before it, so that an empty message ends like any other.
      if (verb === 'DATA') [isData, rest] = [true, `\r\n${rest}`]
      if (verb === 'QUIT') return void socket.end(answer)
    }
    if (answer) socket.write(answer)
  })
}

function startTls(socket: Socket, session: Session): void {
  socket.removeAllListeners('data')
  socket.write('220 2.0.0 Ready to start TLS\r\n')
  converse(new TLSSocket(socket, { isServer: true, secureContext: session.secure }), session)
}

function reply(verb: string, line: string, isSecured: boolean, password: string): string {
  switch (verb) {
    case 'EHLO':
      return `250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 ${isSecured ? 'AUTH PLAIN' : 'STARTTLS'}\r\n`
    case 'AUTH':
      return isPassword(line, password) ? '235 2.7.0 Ok\r\n' : '535 5.7.8 Wrong password\r\n'
    case 'DATA':
      return '354 Go on\r\n'
    case 'QUIT':
      return '221 2.0.0 Bye\r\n'
    default:
      return '250 2.0.0 Ok\r\n'
  }
}

/** `AUTH PLAIN` with an initial response (RFC 4954 section 4). */
function isPassword(line: string, password: string): boolean {
  const [, , response = ''] = line.split(' ')
  return Buffer.from(response, 'base64').toString().split('\0')[2] === password
}
