import { createServer } from 'node:net'
import type { Certificate } from './certificates.ts'
import { listen } from './listen.ts'
import { ClientGone, makeConnection, type ScriptedConnection } from './scripted-server/connection.ts'

export { ClientGone, type ScriptedConnection } from './scripted-server/connection.ts'

/** One conversation. When it returns the connection is closed; when the client leaves it is abandoned. */
export type Script = (connection: ScriptedConnection) => Promise<void>

/** A running script and what clients said to it. */
export type ScriptedServer = {
  host: 'localhost'
  port: number
  /** How many connections were accepted. */
  connections: number
  /** Every line that clients sent, of all connections, in order. */
  received: string[]
  /** Ends all connections. Throws the first error of a script that was not caused by its client leaving. */
  close(): Promise<void>
}

/**
 * A server on loopback that says what a script says, for hosts that no real server software imitates. With
 * `implicit` the handshake is done before the script starts, with `starttls` the script calls `upgrade()`;
 * both need `certificate`.
 */
export async function startScripted(options: {
  tls?: 'implicit' | 'starttls'
  certificate?: Certificate
  script: Script
  /** Absent: a free one. */
  port?: number
}): Promise<ScriptedServer> {
  if (options.tls && !options.certificate) throw new Error(`tls: '${options.tls}' needs a certificate`)
  const running = new Set<{ connection: ScriptedConnection; done: Promise<void> }>()
  const failures: unknown[] = []

  const tcp = createServer((socket) => {
    server.connections += 1
    const connection = makeConnection(socket, {
      certificate: options.certificate,
      offersStarttls: options.tls === 'starttls',
      onLine: (line) => server.received.push(line),
    })
    const run = { connection, done: converse(connection) }
    running.add(run)
    void run.done.finally(() => running.delete(run))
  })

  async function converse(connection: ScriptedConnection): Promise<void> {
    try {
      if (options.tls === 'implicit') await connection.upgrade()
      await options.script(connection)
    } catch (error) {
      if (!(error instanceof ClientGone)) failures.push(error)
    } finally {
      connection.close()
    }
  }

  const listener = await listen(tcp, options.port)
  const server: ScriptedServer = {
    host: 'localhost',
    port: listener.port,
    connections: 0,
    received: [],
    close: async () => {
      const runs = [...running]
      for (const { connection } of runs) connection.destroy()
      await listener.close()
      await Promise.all(runs.map(({ done }) => done))
      if (failures.length > 0) throw failures[0]
    },
  }
  return server
}
