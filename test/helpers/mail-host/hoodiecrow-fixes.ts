/// <reference path="../hoodiecrow-imap.d.ts" />
// Plugins for hoodiecrow-imap 2.1.0 that mend two of its own; list them after the ones they mend.

import type { ImapServer } from 'hoodiecrow-imap'

/** AUTH-PLAIN: it offers and takes passwords before STARTTLS. */
export function mendPlainLogin(imap: ImapServer): void {
  imap.registerCapability('AUTH=PLAIN', (connection) => {
    return connection.secureConnection && connection.state === 'Not Authenticated'
  })
  const login = imap.getCommandHandler('AUTHENTICATE PLAIN')
  imap.setCommandHandler('AUTHENTICATE PLAIN', (connection, parsed, data, callback) => {
    if (!connection.secureConnection) {
      const text = { type: 'TEXT', value: 'Run STARTTLS first' }
      connection.send({ tag: parsed.tag, command: 'NO', attributes: [text] }, 'INVALID COMMAND', parsed, data)
      return callback()
    }
    login(connection, parsed, data, callback)
  })
}

/** IDLE: its 30-minute timer outlives the connection and would keep the process alive. */
export function mendIdle(imap: ImapServer): void {
  const startIdle = imap.getCommandHandler('IDLE')
  imap.setCommandHandler('IDLE', (connection, parsed, data, callback) => {
    startIdle(connection, parsed, data, callback)
    connection.socket?.once('close', () => {
      if (connection.inputHandler) connection.inputHandler('DONE')
    })
  })
}
