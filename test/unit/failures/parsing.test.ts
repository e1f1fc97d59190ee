import { describe, expect, it } from 'vitest'
import { classifySmtp, guessProtocol, parseSmtpReply, statedWait } from '../../../src/failures/index.ts'

const now = new Date('2025-03-04T10:00:00Z')

describe('parseSmtpReply', () => {
  it.each([
    ['550 5.1.1 User unknown', 550, '5.1.1', 'User unknown'],
    [
      '450-Requested mail action not taken\r\n450 Mail send limit exceeded.',
      450,
      undefined,
      'Requested mail action not taken Mail send limit exceeded.',
    ],
    [
      '535-5.7.8 Username and Password\n535 5.7.8 not accepted',
      535,
      '5.7.8',
      'Username and Password not accepted',
    ],
    [
      'Auth failed:554 5.1.8 Sender Address Blocked',
      554,
      '5.1.8',
      'Auth failed:554 5.1.8 Sender Address Blocked',
    ],
    [
      'host mx.example.com[192.0.2.1] said: 550 No such user (in reply to RCPT TO command)',
      550,
      undefined,
      undefined,
    ],
    ['smtp; 554 5.7.1 refused', 554, '5.7.1', 'refused'],
    ['smtp;552 5.2.2 user quota exceeded', 552, '5.2.2', 'user quota exceeded'],
    ['X-Postfix; 550 User unknown', 550, undefined, 'User unknown'],
    ['#550 4.4.7 QUEUE.Expired; message expired ##', 550, '4.4.7', 'QUEUE.Expired; message expired ##'],
    [
      '550-5.7.1 The domain has a policy that 550-5.7.1 prohibited the mail. 550 5.7.1 Learn more',
      550,
      '5.7.1',
      'The domain has a policy that prohibited the mail. Learn more',
    ],
    ['5.7.139 Authentication unsuccessful', undefined, '5.7.139', 'Authentication unsuccessful'],
    ['sorry, too many emails (#5.7.1)', undefined, '5.7.1', undefined],
    ['Mail from 192.0.2.1 refused by Exim 4.94.2', undefined, undefined, undefined],
    ['', undefined, undefined, ''],
  ])('%s', (text, code, enhanced, words) => {
    const reply = parseSmtpReply(text)
    expect(reply.code).toBe(code)
    expect(reply.enhanced).toBe(enhanced)
    if (words !== undefined) expect(reply.text).toBe(words)
  })
})

describe('statedWait', () => {
  const inSeconds = (text: string) => {
    const at = statedWait(text, now)
    return at === undefined ? undefined : (at.getTime() - now.getTime()) / 1000
  }
  it.each([
    ['Too many messages. Try again in 92 seconds.', 92],
    ['Request is throttled. Suggested Backoff Time: 92415 milliseconds', 92.415],
    ['Greylisted, please try again in 5 minutes', 300],
    ['Recipient address rejected: Greylisted; Retry in 300', 300],
    ['Greylisting in action, please come back in 00:05:00', 300],
    ['will not be allowed to send emails till [time=Tue Mar 04 10:15:00 UTC 2025]', 900],
    ['blocked until 2025-03-04 12:00 UTC', 7200],
    ['Veuillez réessayer dans 10 minutes', 600],
    ['Bitte versuchen Sie es erneut in 2 Stunden', 7200],
    ['please wait one hour', 3600],
    ['blocked till [time=Mon Mar 03 10:15:00 UTC 2025]', undefined],
    ['Too many messages from sender in last 60', undefined],
    ['exceeded 100 messages per 1 hour', undefined],
    ['try again later', undefined],
    ['try again in 99999999 days', undefined],
  ])('%s -> %s', (text, seconds) => expect(inSeconds(text)).toBe(seconds))

  it('reaches the failure', () => {
    const text =
      '550 5.4.6 Sender Hourly Quota Exceeded - [account=a@b.example] will not be allowed to send emails till [time=Tue Mar 04 10:15:00 UTC 2025]'
    expect(classifySmtp({ text }, { stage: 'recipient', now }).retryAt).toBe('2025-03-04T10:15:00.000Z')
  })
})

describe('evidence', () => {
  it('keeps at most 1000 characters, without control characters', () => {
    const { reply } = classifySmtp(
      { text: `550 \u001b[31mno\u0000 ${'x'.repeat(5000)}` },
      { stage: 'recipient', now },
    )
    expect(reply?.text.length).toBe(1000)
    expect(reply?.text).not.toMatch(/\p{Cc}/u)
  })

  it('drops a password that the server repeats', () => {
    const password = Buffer.from('\u0000anna@example.com\u0000correct horse 9').toString('base64')
    for (const text of [
      `502 5.5.2 Error: command not recognized: AUTH PLAIN ${password}`,
      `500 bad: ${password}`,
    ]) {
      const failure = classifySmtp({ text }, { stage: 'login', now })
      expect(JSON.stringify(failure)).not.toContain(password)
    }
  })
})

describe('guessProtocol', () => {
  it.each([
    ['550 5.1.1 no', 'smtp'],
    ['a1 NO [LIMIT] Rate limit hit.', 'imap'],
    ['NO LOGIN failed', 'imap'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['certificate has expired', 'tls'],
    ['wrong version number', 'tls'],
    ['connect ECONNREFUSED 192.0.2.1:587', 'net'],
    ['getaddrinfo ENOTFOUND smtp.exmaple.com', 'net'],
    ['Greeting never received', 'net'],
    ['Your mail limit has been reached.', 'smtp'],
  ])('%s -> %s', (text, protocol) => expect(guessProtocol(text)).toBe(protocol))
})
