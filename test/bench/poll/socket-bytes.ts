// Bytes of every TCP connection that this process opens to one port, as they are on the wire: TLS and its handshakes too.
import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

/** Counts from now on. Returns what tells the bytes of both directions so far. */
export function countSocketBytes(port: number): () => number {
  const open = new Set<Socket>()
  let ended = 0
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { socket: Socket }
    socket.once('connect', () => {
      if (socket.remotePort !== port) return
      open.add(socket)
      socket.once('close', () => {
        open.delete(socket)
        ended += bytesOf(socket)
      })
    })
  })
  return () => [...open].reduce((sum, socket) => sum + bytesOf(socket), ended)
}

function bytesOf({ bytesRead, bytesWritten }: Socket): number {
  return bytesRead + bytesWritten
}
