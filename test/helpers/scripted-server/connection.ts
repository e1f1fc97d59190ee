import { once } from 'node:events'
import type { Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import type { Certificate } from '../certificates.ts'

/** The client's end went away, so the script cannot go on; `startScripted` knows it and keeps quiet. */
export class ClientGone extends Error {}

/** The server's end of one connection, as a script uses it. */
export type ScriptedConnection = {
  /** True after a handshake. */
  isSecure(): boolean
  /** Where the client connected from. */
  remoteAddress: string
  /** True on a `starttls` server before the handshake. */
  offersStarttls(): boolean
  /** Writes lines; `\n` separates them, CRLF is added. Waits until they are handed to the system. */
  send(lines: string): Promise<void>
  /** Writes exactly these bytes. */
  write(data: string | Uint8Array): Promise<void>
  /** The next line from the client, without its line end. */
  expect(): Promise<string>
  /** Does a TLS handshake as the server; send the go-ahead first. */
  upgrade(): Promise<void>
  /** Says nothing more. Settles when the client gives up. */
  silence(): Promise<never>
  /** Ends the connection properly (FIN). */
  close(): void
  /** Ends it with RST: the client sees ECONNRESET. */
  reset(): void
  /** Ends it at once from this side, at any point. */
  destroy(): void
  /** Aborts when the connection has ended. */
  signal: AbortSignal
}

/** Wraps an accepted socket. Every line that is read goes to `onLine` as well. */
export function makeConnection(
  tcp: Socket,
  options: { certificate?: Certificate; offersStarttls: boolean; onLine: (line: string) => void },
): ScriptedConnection {
  const ended = new AbortController()
  const gone = () => new ClientGone('the client closed the connection')
  let socket = tcp
  let buffered = ''
  let wake = () => {}

  const onData = (chunk: Buffer) => {
    buffered += chunk.toString('latin1')
    wake()
  }
  const onEnd = () => {
    ended.abort()
    wake()
  }
  const attach = (to: Socket) => {
    to.on('data', onData)
    to.on('error', onEnd)
    to.once('end', onEnd)
    to.once('close', onEnd)
  }
  tcp.setNoDelay(true)
  attach(tcp)

  const write = (data: string | Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      if (ended.signal.aborted) return reject(gone())
      socket.write(data, (error) => (error ? reject(gone()) : resolve()))
    })

  return {
    signal: ended.signal,
    isSecure: () => socket !== tcp,
    remoteAddress: tcp.remoteAddress ?? '',
    offersStarttls: () => options.offersStarttls && socket === tcp,
    write,
    send: (lines) => write(`${lines.replace(/\r?\n/g, '\r\n')}\r\n`),
    expect: async () => {
      for (;;) {
        const at = buffered.indexOf('\n')
        if (at >= 0) {
          const line = Buffer.from(buffered.slice(0, at), 'latin1').toString().replace(/\r$/, '')
          buffered = buffered.slice(at + 1)
          options.onLine(line)
          return line
        }
        if (ended.signal.aborted) throw gone()
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    upgrade: async () => {
      tcp.off('data', onData)
      tcp.pause()
      // A fast client's first handshake bytes may have come already.
      if (buffered) tcp.unshift(Buffer.from(buffered, 'latin1'))
      buffered = ''
      const secureContext = createSecureContext(options.certificate)
      const secure = new TLSSocket(tcp, { isServer: true, secureContext })
      attach(secure)
      socket = secure
      await once(secure, 'secure', { signal: ended.signal }).catch(() => {
        throw gone()
      })
    },
    silence: async () => {
      if (!ended.signal.aborted) await once(ended.signal, 'abort')
      throw gone()
    },
    close: () => void socket.end(),
    reset: () => void tcp.resetAndDestroy(),
    destroy: () => void socket.destroy(),
  }
}
