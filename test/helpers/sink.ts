// Where mail ends in fault tests: an SMTP server with TLS, AUTH and PIPELINING that takes everything at once and
// remembers each Message-ID at the moment it answers 250.
import { setTimeout as sleep } from 'node:timers/promises'
import { createServer, type TLSSocket } from 'node:tls'
import type { Certificate } from './certificates.ts'
import { listen } from './listen.ts'

export type Sink = {
  host: 'localhost'
  /** Implicit TLS. */
  port: number
  /** Message-IDs of what was accepted, in order, those accepted twice twice. */
  accepted: string[]
  connections: number
  close(): Promise<void>
}

export type SinkOptions = {
  certificate: Certificate
  /** Asked before each 354 and each 250: how long the server thinks. Default: not at all. */
  thinkMs?(): number
  /** The 250 waits for it. */
  onMessage?(message: { messageId: string; raw: string }): Promise<void> | void
}

/** A message that has come whole is accepted, also when its client is gone by the time of the answer. */
export async function startSink(options: SinkOptions): Promise<Sink> {
  const server = createServer(options.certificate, (socket) => {
    sink.connections += 1
    socket.setNoDelay(true)
    // A client that is killed resets its connections.
    socket.on('error', () => {})
    void converse(socket, options, sink).finally(() => socket.destroy())
  })
  const listener = await listen(server)
  const sink: Sink = {
    host: 'localhost',
    port: listener.port,
    accepted: [],
    connections: 0,
    close: listener.close,
  }
  return sink
}

async function converse(socket: TLSSocket, options: SinkOptions, sink: Sink): Promise<void> {
  const say = (reply: string) => socket.writable && socket.write(`${reply}\r\n`)
  const think = async () => {
    const ms = options.thinkMs?.() ?? 0
    if (ms > 0) await sleep(ms)
  }
  say('220 sink.example ESMTP')
  let message: string[] | null = null
  for await (const line of linesOf(socket)) {
    if (message === null) {
      const verb = line.split(' ', 1)[0]?.toUpperCase() ?? ''
      if (verb === 'DATA') {
        await think()
        message = []
      }
      say(replies[verb] ?? '250 2.0.0 Ok')
      if (verb === 'QUIT') return
    } else if (line !== '.') {
      message.push(line)
    } else {
      const raw = message.join('\r\n')
      const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? 'none'
      message = null
      await think()
      await options.onMessage?.({ messageId, raw })
      sink.accepted.push(messageId)
      say('250 2.0.0 Taken')
    }
  }
}

const replies: Record<string, string> = {
  EHLO: '250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN',
  AUTH: '235 2.7.0 Authentication succeeded',
  DATA: '354 End data with <CR><LF>.<CR><LF>',
  QUIT: '221 2.0.0 Bye',
}

/** Ends when the client does, however it does. */
async function* linesOf(socket: TLSSocket): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const chunk of socket) {
      const lines = (rest + String(chunk)).split('\r\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch {
    // A reset: what came before it was said.
  }
}
