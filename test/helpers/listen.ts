// Loopback listeners that leave nothing behind: `close()` also ends the connections still open.

import { createServer, type Server, type Socket } from 'node:net'
import { Server as TlsServer } from 'node:tls'

/** An open port and the way to close it. */
export type Listener = { port: number; close(): Promise<void> }

const unavailable = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'])

/**
 * Listens on a free port (or the wanted one) of 127.0.0.1 and, where the machine has it, on the same port of ::1, because
 * `localhost` may mean either.
 */
export async function listen(server: Server, wantedPort = 0): Promise<Listener> {
  const sockets = trackSockets(server)
  const twin = createServer((socket) => server.emit('connection', socket))
  const port = await bindBoth(server, twin, wantedPort)
  return {
    port,
    close: async () => {
      const closed = [server, twin].filter((one) => one.listening).map(stopAccepting)
      for (const socket of sockets) socket.destroy()
      await Promise.all(closed)
    },
  }
}

function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>()
  const track = (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  server.on('connection', track)
  if (server instanceof TlsServer) server.on('secureConnection', track)
  return sockets
}

async function bindBoth(server: Server, twin: Server, wantedPort: number): Promise<number> {
  for (;;) {
    const port = await bind(server, wantedPort, '127.0.0.1')
    try {
      await bind(twin, port, '::1')
      return port
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (unavailable.has(code)) return port
      await stopAccepting(server)
      if (code !== 'EADDRINUSE' || wantedPort !== 0) throw error
    }
  }
}

function bind(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function stopAccepting(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
