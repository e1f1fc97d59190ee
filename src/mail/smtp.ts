// One logged-in SMTP session. What the server says becomes a Failure; a message whose answer was lost after the
// final dot becomes `unknown`, never `refused`, since the server may have taken it.
import { isIP, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type Failure, MailError, type Stage } from '../failures/failure.ts'
import { dial, dialOptions, reachable, secure } from './dial.ts'
import { type EndpointTarget, failureOf, makeStageClock, type SessionDeps } from './endpoint.ts'
import { pinRefusal, verification } from './pin.ts'
import { makeScrub, type Scrub } from './scrub.ts'
import { readCapabilities } from './smtp-capabilities.ts'
import { type Exchange, ExchangeError, makeExchange } from './smtp-exchange.ts'
import { makeSmtpWatch, type SmtpWatch } from './smtp-watch.ts'
import { tlsFacts } from './tls-facts.ts'
import { makeSaid } from './transcript.ts'
import { watchSockets } from './watch-sockets.ts'

export type Envelope = { from: string; to: string[] }

export type RefusedRecipient = { address: string; failure: Failure }

export type SendResult =
  | { outcome: 'accepted'; reply: string; refused: RefusedRecipient[] }
  | { outcome: 'refused'; failure: Failure; refused: RefusedRecipient[] }
  | { outcome: 'unknown'; failure: Failure; refused: RefusedRecipient[] }

export type SmtpSession = {
  /** False once the server, a deadline or `close` ended it. */
  isOpen(): boolean
  /** Messages that this session carried, or tried to. */
  transactions(): number
  /** One transaction. Never rejects: whatever happens is a result. */
  send(envelope: Envelope, message: Buffer, signal?: AbortSignal): Promise<SendResult>
  /** Says QUIT and closes; does not wait. */
  close(): void
}

/**
 * Connects, secures and logs in.
 *
 * @throws MailError with the stage that failed
 * @throws whatever `target.openCredentials` throws, untouched: that is no fault of the server
 */
export async function openSmtp(target: EndpointTarget, deps: SessionDeps): Promise<SmtpSession> {
  const socket = await openSocket(target, deps)
  const clock = makeStageClock(deps.onStage)
  const watch: SmtpWatch = makeSmtpWatch({
    onGreeting: (text) => clock.pass('greeting', { text }),
    onSecured: () => {
      const secured = connection._socket
      const refusal = pinRefusal(secured, target, 'smtp')
      if (!refusal) return clock.pass('tls', securedFacts(connection))
      // First the reason: whoever waits hears one error, and the library has its own for a socket that is gone.
      connection.emit('error', refusal)
      if (secured) secured.destroy()
    },
    // A session that sends many reports no stages, and need not scrub every reply.
    onAccepted: deps.onStage && ((stage, reply) => clock.pass(stage, { reply: scrub(reply) })),
    onSaid: makeSaid(deps.onSaid, (text) => scrub(text)),
  })
  const connection = new SMTPConnection({
    connection: socket,
    host: target.host,
    port: target.port,
    secure: target.encryption === 'ssl',
    secured: target.encryption === 'ssl',
    requireTLS: true,
    tls: verification(target),
    connectionTimeout: deps.timeouts.greetingMs + deps.timeouts.tlsMs,
    greetingTimeout: deps.timeouts.greetingMs,
    socketTimeout: deps.timeouts.messageMs,
    maxResponseSize: 64 * 1024,
    logger: watch.logger,
    transactionLog: true,
  })
  const sockets = watchSockets(connection, '_socket')
  const exchange = makeExchange(connection)
  let scrub: Scrub = (text) => text
  try {
    await exchange(
      (done) => connection.connect(done),
      deps.timeouts.greetingMs + deps.timeouts.tlsMs,
      deps.signal,
    )
    clock.pass('capabilities', readCapabilities(watch.capabilities()))
    const refusal = pinRefusal(sockets.current(), target, 'smtp')
    if (refusal) throw refusal
    const credentials = await target.openCredentials()
    scrub = makeScrub(credentials)
    const auth = { user: credentials.username, pass: credentials.password }
    await exchange((done) => connection.login(auth, done), deps.timeouts.commandMs, deps.signal)
    clock.pass('login', { method: methodOf(connection) })
  } catch (error) {
    connection.close()
    socket.destroy()
    if (error instanceof ExchangeError) {
      const original = sockets.withCertificate(error.original)
      throw new MailError(failureOf(original, 'smtp', watch.stage(), target, deps.now(), scrub))
    }
    throw error
  }
  return makeSession(target, deps, connection, watch, exchange, scrub)
}

/** TCP, and TLS where it comes first. */
async function openSocket(target: EndpointTarget, deps: SessionDeps): Promise<Socket> {
  const clock = makeStageClock(deps.onStage)
  const { resolveMs, connectMs, tlsMs } = deps.timeouts
  let stage: Stage = 'resolve'
  let socket: Socket | null = null
  try {
    const { addresses } = await deps.guard.resolve(target.host, { timeoutMs: resolveMs, signal: deps.signal })
    clock.pass('resolve', { addresses: addresses.map(({ address }) => address) })
    stage = 'connect'
    const route = dialOptions(target.host, target.port, reachable(addresses, deps.localAddress), connectMs)
    socket = await dial({ ...route, localAddress: deps.localAddress }, connectMs, deps.signal)
    clock.pass('connect', { address: socket.remoteAddress, port: target.port })
    if (target.encryption === 'tls') return socket
    stage = 'tls'
    // An IP address is verified by the certificate's IP names and must not be sent as a server name (RFC 6066).
    const servername = isIP(target.host) ? undefined : target.host
    const options = { servername, ...verification(target) }
    const tls = await secure(socket, target.host, options, tlsMs, deps.signal)
    const refusal = pinRefusal(tls, target, 'smtp')
    if (refusal) {
      // Before the socket below it, which Node does not survive during a handshake's last callback.
      tls.destroy()
      throw refusal
    }
    clock.pass('tls', tlsFacts(tls))
    return tls
  } catch (error) {
    socket?.destroy()
    throw new MailError(failureOf(error, 'smtp', stage, target, deps.now()))
  }
}

function makeSession(
  target: EndpointTarget,
  deps: SessionDeps,
  connection: SMTPConnection,
  watch: SmtpWatch,
  exchange: Exchange,
  scrub: Scrub,
): SmtpSession {
  let transactions = 0
  let isOpen = true
  connection.on('end', () => {
    isOpen = false
  })
  const failure = (error: unknown, stage: Stage) => failureOf(error, 'smtp', stage, target, deps.now(), scrub)
  const refusedOf = (errors: RejectedError[] | undefined): RefusedRecipient[] =>
    (errors ?? []).map((error) => ({ address: error.recipient ?? '', failure: failure(error, 'recipient') }))

  /** RFC 5321 section 4.1.1.5: a refused recipient leaves MAIL open, and the next message would come on top of it. */
  async function endTransaction(): Promise<void> {
    await exchange((done) => connection.reset(done), 10_000).catch(() => {
      isOpen = false
    })
  }

  return {
    isOpen: () => isOpen && !connection.destroyed,
    transactions: () => transactions,
    async send(envelope, message, signal) {
      const unsupported = needsSmtpUtf8(envelope) && !/^250[ -]SMTPUTF8\b/im.test(watch.capabilities())
      if (unsupported) return { outcome: 'refused', failure: smtpUtf8Failure, refused: [] }
      const sizeLimit = Number(/^250[ -]SIZE (\d+)/im.exec(watch.capabilities())?.[1] ?? 0)
      if (sizeLimit > 0 && message.length > sizeLimit) {
        return { outcome: 'refused', failure: { ...tooLarge, params: { limit: sizeLimit } }, refused: [] }
      }
      watch.beginMessage()
      transactions += 1
      const data = { ...envelope, size: message.length, use8BitMime: true }
      try {
        const info = await exchange<SMTPConnection.SentMessageInfo>(
          (done) => connection.send(data, message, done as never),
          deps.timeouts.messageMs,
          signal,
        )
        return {
          outcome: 'accepted',
          reply: scrub(info?.response ?? ''),
          refused: refusedOf(info?.rejectedErrors),
        }
      } catch (error) {
        const original = error instanceof ExchangeError ? error.original : error
        // After the dot only a refusal in due form is one (RFC 5321 section 4.2); garbage leaves it unknown.
        const response = String((original as { response?: unknown }).response ?? '')
        const hasReply = watch.isDotSent() ? /^[45]\d\d(?:[ -]|$)/.test(response) : response !== ''
        if (watch.isDotSent() && !hasReply) {
          const refused = refusedOf(rejectedBefore(connection))
          return { outcome: 'unknown', failure: failure(original, 'message'), refused }
        }
        const refused = refusedOf((original as { rejectedErrors?: RejectedError[] }).rejectedErrors)
        const stage = stageOf(original) ?? watch.stage()
        if (!hasReply) isOpen = false
        else if (stage !== 'message') await endTransaction()
        return { outcome: 'refused', failure: failure(original, stage), refused }
      }
    },
    close() {
      isOpen = false
      if (connection.destroyed) return
      connection.quit()
      setTimeout(() => connection.close(), 1_000).unref()
    },
  }
}

type RejectedError = Error & { recipient?: string }

const stageOfErrorCommand: [RegExp, Stage][] = [
  [/^MAIL FROM/, 'sender'],
  [/^RCPT TO/, 'recipient'],
]

/** With pipelining the last command says nothing of which one was refused; the error does. */
function stageOf(error: unknown): Stage | undefined {
  const { command, code } = error as { command?: unknown; code?: unknown }
  if (command === 'DATA') return code === 'EMESSAGE' ? 'message' : 'data'
  return stageOfErrorCommand.find(([pattern]) => pattern.test(String(command)))?.[1]
}

/** The login mechanism that nodemailer chose, which it tells nobody. */
function methodOf(connection: SMTPConnection): string | undefined {
  const method: unknown = Reflect.get(connection, '_authMethod')
  return typeof method === 'string' ? method : undefined
}

function securedFacts(connection: SMTPConnection): Record<string, unknown> {
  const socket = connection._socket
  return socket instanceof TLSSocket ? tlsFacts(socket) : {}
}

/** RFC 6531 section 3.2: without the extension such an address must not be sent. */
function needsSmtpUtf8(envelope: Envelope): boolean {
  return [envelope.from, ...envelope.to].some((address) => /\P{ASCII}/u.test(address))
}

const smtpUtf8Failure: Failure = {
  code: 'smtputf8-unsupported',
  stage: 'sender',
  endpoint: 'smtp',
  rule: 'smtp/no-smtputf8',
}

/** RFC 1870: the server said how much it takes. */
const tooLarge: Failure = {
  code: 'message-too-large',
  stage: 'sender',
  endpoint: 'smtp',
  rule: 'smtp/size-limit',
}

/** Recipients refused before the connection was lost; only the connection itself still knows them. */
function rejectedBefore(connection: SMTPConnection): RejectedError[] {
  const { _envelope } = connection as unknown as { _envelope?: { rejectedErrors?: RejectedError[] } | false }
  return _envelope ? (_envelope.rejectedErrors ?? []) : []
}
