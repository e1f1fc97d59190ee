// What a broken IMAP host does.

import type { Script, ScriptedConnection } from '../scripted-server.ts'

/** The rest of a tagged response (`NO [UNAVAILABLE] Later`), or something else to do. */
type Answer = string | ((connection: ScriptedConnection, tag: string, line: string) => Promise<void>)

/** `greeting` is a whole line; the other keys are commands in capitals. */
export type ImapAnswers = Record<string, Answer>

/** A host with an empty INBOX and no capabilities, except for the answers given. */
export function imap(answers: ImapAnswers = {}): Script {
  return async (connection) => {
    const { greeting = '* OK scripted ready' } = answers
    if (typeof greeting === 'string') await connection.send(greeting)
    else await greeting(connection, '*', '')
    if (typeof greeting === 'string' && greeting.startsWith('* BYE')) return
    for (;;) {
      const line = await expectCommand(connection)
      const [tag = '*', command = ''] = line.split(' ', 2)
      const verb = command.toUpperCase()
      const answer = answers[verb]
      if (typeof answer === 'function') await answer(connection, tag, line)
      else if (answer) await connection.send(`${tag} ${answer}`)
      else await connection.send(accept(verb, connection).replace('TAG', tag))
      if (verb === 'LOGOUT') return
      if (verb === 'STARTTLS' && connection.offersStarttls()) await connection.upgrade()
    }
  }
}

/** Refuses the login with a text such as `[AUTHENTICATIONFAILED] Invalid credentials`. */
export const refuseLogin = (text: string): Script => imap({ LOGIN: `NO ${text}` })

/** Greets with BYE, for instance `Too many connections from your address`. */
export const greetWithBye = (text: string): Script => imap({ greeting: `* BYE ${text}` })

/** Hangs up on the LOGIN command. */
export const dropAtLogin: Script = imap({
  LOGIN: async (connection) => {
    connection.close()
    await connection.silence()
  },
})

function accept(verb: string, connection: ScriptedConnection): string {
  switch (verb) {
    case 'CAPABILITY':
      return `* CAPABILITY IMAP4rev1${connection.offersStarttls() ? ' STARTTLS LOGINDISABLED' : ''}\nTAG OK done`
    case 'LIST':
      return '* LIST (\\HasNoChildren) "/" INBOX\nTAG OK done'
    case 'SELECT':
    case 'EXAMINE':
      return '* 0 EXISTS\n* OK [UIDVALIDITY 1] ok\n* OK [UIDNEXT 1] ok\nTAG OK done'
    case 'LOGOUT':
      return '* BYE logging out\nTAG OK done'
    case 'LOGIN':
    case 'NOOP':
    case 'ID':
    case 'CLOSE':
    case 'UID':
      return 'TAG OK done'
    case 'STARTTLS':
      return connection.offersStarttls() ? 'TAG OK begin' : 'TAG BAD not here'
    default:
      return 'TAG BAD unknown command'
  }
}

/** One command; its literals, if any, are asked for and joined to it. */
async function expectCommand(connection: ScriptedConnection): Promise<string> {
  let line = await connection.expect()
  while (/\{\d+\}$/.test(line)) {
    await connection.send('+ go ahead')
    line += await connection.expect()
  }
  return line
}
