// What a broken host of any protocol does.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Script } from '../scripted-server.ts'

/** Accepts the connection and never says a word. */
export const silent: Script = (connection) => connection.silence()

/** Speaks another protocol. */
export const garbage: Script = async (connection) => {
  await connection.write(
    'HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<html>\u0000\u0001\u00ff</html>\r\n',
  )
  await connection.silence()
}

/** Says a line that never ends, as fast as the client reads. */
export const endlessLine =
  (start: string): Script =>
  async (connection) => {
    await connection.write(start)
    const chunk = Buffer.alloc(64 * 1024, 'a')
    for (;;) await connection.write(chunk)
  }

/** Says a text one byte at a time (default: one per second), so that no idle timeout ever fires. */
export const trickle =
  (text: string, intervalMs = 1000): Script =>
  async (connection) => {
    for (const byte of Buffer.from(text)) {
      await connection.write(Uint8Array.of(byte))
      await sleep(intervalMs, undefined, { signal: connection.signal }).catch(() => connection.silence())
    }
    await connection.silence()
  }
