// What a broken SMTP host does.

import type { Script, ScriptedConnection } from '../scripted-server.ts'

/** A reply, its lines separated by `\n`, or something else to do. */
type Answer = string | ((connection: ScriptedConnection, line: string) => Promise<void>)

type Verb = 'EHLO' | 'HELO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'RSET' | 'NOOP' | 'QUIT'

/** `greeting` is the first thing said, `message` the answer after the final dot. */
export type SmtpAnswers = Partial<Record<Verb | 'greeting' | 'message', Answer>>

/** A host that accepts everything, except for the answers given. A reply of 421 ends the connection. */
export function smtp(answers: SmtpAnswers = {}): Script {
  return async (connection) => {
    const say = async (answer: Answer, line = '') => {
      if (typeof answer !== 'string') return await answer(connection, line)
      await connection.send(answer)
      if (answer.startsWith('421')) connection.close()
    }
    await say(answers.greeting ?? '220 scripted.example ESMTP')
    for (;;) {
      const line = await connection.expect()
      const verb = line.split(' ', 1)[0]?.toUpperCase() ?? ''
      if (verb === 'STARTTLS' && connection.offersStarttls()) {
        await connection.send('220 2.0.0 Ready to start TLS')
        await connection.upgrade()
        continue
      }
      const answer = isVerb(verb) ? (answers[verb] ?? accept(verb, connection)) : '500 5.5.2 Unknown command'
      await say(answer, line)
      if (verb === 'QUIT') return
      if (verb === 'DATA' && typeof answer === 'string' && answer.startsWith('354')) {
        while ((await connection.expect()) !== '.');
        await say(answers.message ?? '250 2.0.0 Queued as 4bX1')
      }
    }
  }
}

/** Greets and hangs up. */
export const dropAfterGreeting: Script = async (connection) => {
  await connection.send('220 scripted.example ESMTP')
}

/** Refuses before anything is said, for instance `421 4.7.0 Too many connections from your address`. */
export const greetWith = (greeting: string): Script => smtp({ greeting })

/** Hangs up on the AUTH command. */
export const dropAtAuth: Script = smtp({ AUTH: hangUp })

/** Answers the credentials with a reply, such as `535-5.7.8 Not accepted\n535 5.7.8 See https://...`. */
export const refuseAuth = (reply: string): Script => smtp({ AUTH: reply })

/** Takes the whole message and hangs up instead of answering: nobody knows whether it was delivered. */
export const dropAfterDot: Script = smtp({ message: hangUp })

/** Says everything over several lines. */
export const multiLine: Script = smtp({
  greeting: '220-scripted.example ESMTP\n220-No spam\n220 Welcome',
  AUTH: '235-2.7.0 Welcome\n235 2.7.0 Authentication succeeded',
  MAIL: '250-2.1.0 Sender\n250 2.1.0 ok',
  RCPT: '250-2.1.5 Recipient\n250 2.1.5 ok',
  message: '250-2.0.0 Thank you\n250 2.0.0 Queued',
  QUIT: '221-2.0.0 Good\n221 2.0.0 bye',
})

async function hangUp(connection: ScriptedConnection): Promise<void> {
  connection.close()
  await connection.silence()
}

const replies: Record<Exclude<Verb, 'EHLO'>, string> = {
  HELO: '250 scripted.example',
  AUTH: '235 2.7.0 Authentication succeeded',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 End data with <CR><LF>.<CR><LF>',
  RSET: '250 2.0.0 Ok',
  NOOP: '250 2.0.0 Ok',
  QUIT: '221 2.0.0 Bye',
}

function accept(verb: Verb, connection: ScriptedConnection): string {
  if (verb !== 'EHLO') return replies[verb]
  const extensions = [
    'ENHANCEDSTATUSCODES',
    '8BITMIME',
    connection.offersStarttls() ? 'STARTTLS' : 'AUTH PLAIN',
  ]
  return [
    '250-scripted.example',
    ...extensions.slice(0, -1).map((name) => `250-${name}`),
    `250 ${extensions.at(-1)}`,
  ].join('\n')
}

function isVerb(word: string): word is Verb {
  return word === 'EHLO' || word in replies
}
