import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Certificate } from '../certificates.ts'
import { listen } from '../listen.ts'
import { header } from '../messages.ts'

/** A message that the SMTP side took. `from` and `to` are the envelope's, `raw` is what DATA carried. */
export type AcceptedMail = { from: string; to: string[]; messageId: string; subject: string; raw: string }

export type ReplyStage = 'auth' | 'mail' | 'rcpt' | 'data' | 'message'

/** What is known at a stage: `to` has the recipients so far, at `rcpt` the one in question comes last. */
export type ReplyInfo = { user?: string; from?: string; to?: string[]; raw?: string }

/** Refuses at a stage; `data` is the answer to the DATA command, `message` the one after the final dot. */
export type ReplyHook = (stage: ReplyStage, info: ReplyInfo) => Refusal | undefined

/** `text` carries its own enhanced status code, if any: `{ code: 550, text: '5.1.1 no such user' }`. */
export type Refusal = { code: number; text: string }

export type SmtpSide = {
  name: string
  certificate: Certificate
  maxMessageBytes: number
  isValidLogin(user: string, password: string): boolean
  onLogin(): void
  /** The 250 after the dot waits for it; when it throws the answer is 451. */
  onMail(mail: AcceptedMail): Promise<void>
  reply?: ReplyHook
}

type Done = (error?: Error | null) => void

/** The submission server: STARTTLS on one port, implicit TLS on another, AUTH required on both. */
export async function startSmtp(side: SmtpSide) {
  const tls = await startPort(side, false)
  try {
    const ssl = await startPort(side, true)
    const close = async () => {
      await Promise.all([tls.close(), ssl.close()])
    }
    return { tlsPort: tls.port, sslPort: ssl.port, close }
  } catch (error) {
    await tls.close()
    throw error
  }
}

async function startPort(side: SmtpSide, secure: boolean) {
  const server = new SMTPServer({
    secure,
    name: side.name,
    ...side.certificate,
    size: side.maxMessageBytes,
    rejectOversized: true,
    disableReverseLookup: true,
    onConnect: (session, done) => {
      refuseAtData(server, session, side)
      done()
    },
    onAuth: (auth, _session, done) => {
      const user = auth.username ?? ''
      const refusal = side.reply?.('auth', { user })
      if (refusal) return done(toError(refusal))
      if (!side.isValidLogin(user, auth.password ?? '')) {
        return done(toError({ code: 535, text: '5.7.8 Authentication credentials invalid' }))
      }
      side.onLogin()
      done(null, { user })
    },
    onMailFrom: (address, session, done) =>
      done(toError(side.reply?.('mail', { ...describe(session), from: address.address }))),
    onRcptTo: (address, session, done) => {
      const info = describe(session)
      done(toError(side.reply?.('rcpt', { ...info, to: [...info.to, address.address] })))
    },
    onData: (stream, session, done) => void receive(side, stream, session, done),
  })
  // Clients that refuse our certificate or drop the connection are what the tests are about.
  server.on('error', () => undefined)
  const listener = await listen(server.server)
  const close = async () => {
    // smtp-server ends the handshakes under way itself, and listen() every other connection.
    server.close()
    await listener.close()
  }
  return { port: listener.port, close }
}

async function receive(side: SmtpSide, stream: SMTPServerDataStream, session: SMTPServerSession, done: Done) {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk)
    if (stream.sizeExceeded) return done()
    const raw = Buffer.concat(chunks).toString()
    const { from, to, user } = describe(session)
    const refusal = side.reply?.('message', { user, from, to, raw })
    if (refusal) return done(toError(refusal))
    await side.onMail({
      from,
      to,
      raw,
      messageId: header(raw, 'Message-ID'),
      subject: header(raw, 'Subject'),
    })
    done()
  } catch (error) {
    done(toError({ code: 451, text: `4.3.0 ${error instanceof Error ? error.message : error}` }))
  }
}

/** smtp-server has no hook between DATA and its 354. */
function refuseAtData(server: SMTPServer, session: SMTPServerSession, side: SmtpSide): void {
  for (const connection of server.connections) {
    if (connection.id !== session.id) continue
    const accept = connection.handler_DATA.bind(connection)
    connection.handler_DATA = (command, callback) => {
      const refusal = side.reply?.('data', describe(connection.session))
      if (!refusal) return accept(command, callback)
      connection.send(refusal.code, refusal.text)
      callback()
    }
  }
}

function describe(session: SMTPServerSession): { user?: string; from: string; to: string[] } {
  const { mailFrom, rcptTo } = session.envelope
  const user: unknown = session.user
  return {
    user: typeof user === 'string' ? user : undefined,
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map((recipient) => recipient.address),
  }
}

function toError(refusal: Refusal | undefined): Error | null {
  return refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null
}
