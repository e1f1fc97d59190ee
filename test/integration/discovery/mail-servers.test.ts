// Mail servers that are none, or not safe to use: none of them is proposed.
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../helpers/dns-server.ts'
import { imap } from '../../helpers/scripted-server/imap.ts'
import { endlessLine, garbage, silent, trickle } from '../../helpers/scripted-server/scripts.ts'
import { greetWith, smtp } from '../../helpers/scripted-server/smtp.ts'
import type { Script } from '../../helpers/scripted-server.ts'
import { attemptAt, makeWorld, timed } from './world.ts'

const address = 'ann@example.com'
const here = { 'A example.com': ['127.0.0.1'] } satisfies Record<string, Reply>

describe('a mail server that', () => {
  const sayAfter = (line: string): Script => smtp({ EHLO: '250-a\n250 STARTTLS', greeting: line })
  const injecting: Script = async (connection) => {
    await connection.send('220 ready')
    await connection.expect()
    await connection.send('250-a\n250 STARTTLS')
    await connection.expect()
    await connection.send('220 go ahead\n250 injected')
    await connection.silence()
  }
  it.each<[string, string, Script, string]>([
    ['is silent', 'smtp.example.com:587', silent, 'greeting-timeout'],
    ['is silent over TLS', 'smtp.example.com:465', silent, 'greeting-timeout'],
    ['trickles', 'smtp.example.com:587', trickle('220-slow '.repeat(50), 100), 'greeting-timeout'],
    ['speaks HTTP', 'smtp.example.com:465', garbage, 'not-a-mail-server'],
    ['says an endless line', 'smtp.example.com:587', endlessLine('220-'), 'not-a-mail-server'],
    [
      'greets without end',
      'smtp.example.com:587',
      sayAfter(`220-${'a\n220-'.repeat(9_999)}`),
      'not-a-mail-server',
    ],
    ['is IMAP where SMTP is', 'smtp.example.com:465', imap(), 'not-a-mail-server'],
    ['is SMTP where IMAP is', 'imap.example.com:993', smtp(), 'not-a-mail-server'],
    ['refuses everybody', 'smtp.example.com:465', greetWith('554 5.7.1 No access for you'), 'ip-blocked'],
    ['says BYE', 'imap.example.com:993', imap({ greeting: '* BYE Too busy' }), 'service-unavailable'],
    ['needs no login', 'imap.example.com:143', imap({ greeting: '* PREAUTH hello' }), 'not-a-mail-server'],
    [
      'offers no STARTTLS',
      'smtp.example.com:587',
      smtp({ EHLO: '250 plain.example' }),
      'starttls-unsupported',
    ],
    ['refuses STARTTLS', 'imap.example.com:143', imap({ STARTTLS: 'BAD no' }), 'starttls-unsupported'],
    ['has a voice in between', 'smtp.example.com:587', injecting, 'tls-failed'],
  ])('%s is not proposed', async (_what, server, script, code) => {
    const { discover } = await makeWorld({ zone: here, mail: { [server]: script } })
    const { result, ms } = await timed(discover(address, { timeoutMs: 2_500 }))
    expect(result).toMatchObject({ smtp: null, imap: null, failure: null })
    expect(attemptAt(result, server)).toMatchObject({ source: 'probe', outcome: 'failed', code })
    expect(ms).toBeLessThan(2_750)
  })

  it('has a certificate of another name is not proposed', async () => {
    const { discover, mail } = await makeWorld({
      mail: { 'mail.example.com:465': smtp(), 'mail.example.com:587': smtp() },
      certificateNames: { 'mail.example.com': ['host.example', '127.0.0.1'] },
    })
    const result = await discover(address)
    expect(result.smtp).toBeNull()
    for (const server of mail.keys())
      expect(attemptAt(result, server)).toMatchObject({ code: 'certificate-name-mismatch' })
  })
})
