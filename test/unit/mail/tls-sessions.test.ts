import { EventEmitter } from 'node:events'
import type { TLSSocket } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { makeTlsSessions } from '../../../src/mail/tls-sessions.ts'

function setup(most = 10) {
  let now = new Date('2026-03-10T12:00:00Z')
  const sessions = makeTlsSessions({ most, maxAgeMs: 3_600_000, now: () => now })
  /** A handshake, and the tickets that the server sends after it. */
  const connect = (key: string, tickets: string[], { isReused = false } = {}) => {
    const socket = Object.assign(new EventEmitter(), { isSessionReused: () => isReused })
    sessions.watch(key, socket as unknown as TLSSocket)
    for (const ticket of tickets) socket.emit('session', Buffer.from(ticket))
  }
  const find = (key: string) => sessions.find(key)?.toString()
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  return { connect, find, later }
}

describe('TLS sessions', () => {
  it('are known by the server that offered them, the last one first', () => {
    const { connect, find } = setup()
    connect('mail.example.com:993:ssl', ['first', 'second'])
    expect(find('mail.example.com:993:ssl')).toBe('second')
    expect(find('mail.example.com:143:tls')).toBeUndefined()
  })

  it('end an hour after the handshake that verified the certificate, however often they are resumed', () => {
    const { connect, find, later } = setup()
    connect('a', ['full'])
    later(40)
    connect('a', ['resumed'], { isReused: true })
    later(20)
    expect(find('a')).toBe('resumed')
    later(0.1)
    expect(find('a')).toBeUndefined()
    connect('a', ['full again'])
    expect(find('a')).toBe('full again')
  })

  it('are none that was resumed from a session that nobody remembers verifying', () => {
    const { connect, find } = setup()
    connect('a', ['resumed'], { isReused: true })
    expect(find('a')).toBeUndefined()
  })

  it('are so many and no more; the oldest is forgotten first', () => {
    const { connect, find } = setup(2)
    for (const key of ['a', 'b', 'a', 'c']) connect(key, [`of ${key}`])
    expect([find('a'), find('b'), find('c')]).toEqual(['of a', undefined, 'of c'])
  })
})
