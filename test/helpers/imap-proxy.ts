// Between a client and a real IMAP server over TLS: hangs up, answers in the server's place, hands bytes over in pieces.
import { connect, createServer, type TLSSocket } from 'node:tls'
import type { Certificate } from './certificates.ts'
import { listen } from './listen.ts'

/** What the proxy does instead of handing things over. All connections share it; null: nothing. */
export type Fault = {
  /**
   * For each line of a client: `drop` hangs up before the server sees it, `silence` keeps it from the server, a text is the rest of a tagged answer (`NO
   * [LIMIT] Wait`), or a whole line if it begins with `*`, after which the proxy hangs up.
   */
  onLine?(line: string, number: number): 'drop' | 'silence' | (string & {}) | undefined
  /** Hangs up after so many bytes of the server, counted from the greeting of each connection. */
  dropAfterBytes?: number
  /** Hangs up when the server says this, before it is handed over. */
  dropAt?: string
  /** Hands the server's bytes over in pieces of this size. */
  pieceBytes?: number
}

export type ImapProxy = {
  host: 'localhost'
  port: number
  fault: Fault | null
  /** Command lines of all connections, without their tags. */
  lines: string[]
  /** Bytes of the server that were handed over. */
  bytes: number
  /** How many connections logged in, or tried to. */
  logins(): number
  /** Hangs up on everybody. */
  hangUp(): void
  close(): Promise<void>
}

export async function startImapProxy(options: {
  certificate: Certificate
  port: number
}): Promise<ImapProxy> {
  const clients = new Set<TLSSocket>()
  const server = createServer(options.certificate, (client) => {
    const upstream = connect({ port: options.port, host: 'localhost', rejectUnauthorized: false })
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    clients.add(client)
    for (const socket of [client, upstream]) socket.setNoDelay(true).on('error', end).on('close', end)
    client.on('close', () => clients.delete(client))
    forwardLines(client, upstream, end)
    forwardBytes(upstream, client, end).catch(end)
  })

  function forwardLines(client: TLSSocket, upstream: TLSSocket, end: () => void): void {
    let buffered = ''
    let number = 0
    client.on('data', (chunk: Buffer) => {
      buffered += chunk.toString('latin1')
      for (let at = buffered.indexOf('\n'); at >= 0; at = buffered.indexOf('\n')) {
        const line = buffered.slice(0, at + 1)
        buffered = buffered.slice(at + 1)
        number += 1
        const [tag = '*', ...words] = line.trim().split(' ')
        proxy.lines.push(words.join(' '))
        const answer = proxy.fault?.onLine?.(words.join(' '), number)
        if (answer === undefined) upstream.write(Buffer.from(line, 'latin1'))
        else if (answer === 'drop') return end()
        else if (answer === 'silence') continue
        else if (answer.startsWith('*')) client.end(`${answer}\r\n`)
        else client.write(`${tag} ${answer}\r\n`)
      }
    })
  }

  async function forwardBytes(upstream: TLSSocket, client: TLSSocket, end: () => void): Promise<void> {
    let passed = 0
    const closed = new Promise((resolve) => client.once('close', resolve))
    for await (const chunk of upstream as AsyncIterable<Buffer>) {
      const {
        dropAfterBytes = Number.POSITIVE_INFINITY,
        dropAt,
        pieceBytes = chunk.length,
      } = proxy.fault ?? {}
      if (dropAt !== undefined && chunk.includes(dropAt)) return end()
      const some = chunk.subarray(0, Math.max(0, dropAfterBytes - passed))
      for (let start = 0; start < some.length; start += pieceBytes) {
        if (!client.write(some.subarray(start, start + pieceBytes)) && !client.destroyed) {
          await Promise.race([new Promise((resolve) => client.once('drain', resolve)), closed])
        }
      }
      passed += some.length
      proxy.bytes += some.length
      if (some.length < chunk.length) return end()
    }
  }

  const listener = await listen(server)
  const hangUp = () => {
    for (const client of clients) client.destroy()
  }
  const proxy: ImapProxy = {
    host: 'localhost',
    port: listener.port,
    fault: null,
    lines: [],
    bytes: 0,
    logins: () => proxy.lines.filter((line) => /^(?:LOGIN|AUTHENTICATE)\b/i.test(line)).length,
    hangUp,
    close: async () => {
      hangUp()
      await listener.close()
    },
  }
  return proxy
}
