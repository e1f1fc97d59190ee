// The distinctions that cost a contact or an account when they go wrong: pairs of replies that look alike.
import { describe, expect, it } from 'vitest'
import { classifyEvidence, type FailureCode, isRetryable, type Stage } from '../../../src/failures/index.ts'

const now = new Date('2025-03-04T10:00:00Z')
const judge = (text: string, stage: Stage, protocol: 'smtp' | 'imap' = 'smtp') =>
  classifyEvidence({ protocol, stage, text }, now)

type Row = [expected: FailureCode, text: string, stage?: Stage]
const judgements: Record<string, Row[]> = {
  "the sender's limit, the recipient's full mailbox, the recipient's rate": [
    ['daily-limit', '550 5.4.5 Daily user sending quota exceeded', 'message'],
    ['sending-limit', '452 4.3.1 quota exceeded for sender me@example.com', 'sender'],
    ['mailbox-full', '452 4.2.2 quota exceeded for a@example.com'],
    ['mailbox-full', '552 5.2.2 <a@example.com>: Recipient address rejected: Quota exceeded'],
    ['domain-limit', '550 5.4.5 <a@example.com>: Recipient address rejected: Domain Sending Quota Exceeded'],
    ['recipient-rate-limited', '450 4.2.1 The user you are trying to contact is receiving mail too quickly.'],
    ['rate-limited', '450 4.2.1 You are sending mail too quickly.'],
    ['sending-limit', '550 发信量超过限制', 'message'],
    ['mailbox-full', '552 收件人邮箱容量超过限制'],
    ['recipient-rate-limited', '450 收件人接收邮件过于频繁'],
    ['daily-limit', "550 Limite d'envoi quotidienne dépassée", 'sender'],
    ['mailbox-full', '552 Quota de la boîte du destinataire dépassé'],
    ['mailbox-full', '552 Casella piena'],
    ['daily-limit', '550 Limite di invio giornaliero superato', 'message'],
    ['mailbox-full', '451 Account a@example.com out of quota. Try later'],
    ['sending-limit', '451 Account me@example.com out of sending quota. Try later', 'sender'],
    ['recipient-rate-limited', '450 4.2.1 The recipient has exceeded message rate limit. Try again later.'],
    ['rate-limited', '450 4.2.1 You have exceeded the message rate limit. Try again later.'],
    ['sending-limit', '550 5.7.1 Email quota exceeded. - gsmtp', 'message'],
    ['sending-limit', '550 5.7.1 Quota exceeded, contact your administrator', 'message'],
    ['mailbox-full', '552 5.2.2 Mailbox quota exceeded'],
    ['daily-limit', '550 RP:ORQ http://mail.163.com/help/help_spam_16.htm'],
    ['rate-limited', '451 MI:SFQ http://mail.163.com/help/help_spam_16.htm', 'sender'],
    ['session-limit', '450 RP:DRC http://mail.163.com/help/help_spam_16.htm'],
    [
      'rate-limited',
      '550 5.7.508 Access denied, [192.0.2.3] has exceeded permitted limits within 192.0.2.0/24 range',
    ],
    [
      'too-many-recipients',
      "452 4.5.3 Your message has too many recipients. For more information regarding Google's sending limits, please visit https://support.google.com/mail/?p=TooManyRecipientsError",
    ],
    ['recipient-rate-limited', '450 4.7.1 Too many messages for this recipient, try again later'],
    ['mailbox-full', '552 Почтовый ящик переполнен'],
  ],
  'the sender blocked, the content rejected, the recipient’s policy': [
    ['sender-blocked', '554 5.1.8 Sender Address Blocked', 'sender'],
    ['sender-blocked', '550 Your account has been blocked for sending spam', 'message'],
    ['content-rejected', '550 5.7.1 Message blocked: it looks like spam', 'message'],
    ['recipient-rejected', '550 5.7.1 You have been blocked by the recipient', 'message'],
    ['ip-blocked', '550 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org'],
    ['content-rejected', '550 5.7.1 A link in the message is listed on uribl.com', 'message'],
    ['recipient-rejected', '550 5.7.1 This message violates example.com email policy. - gcdp', 'message'],
    [
      'ip-blocked',
      '550 Connections from mx.example.com (192.0.2.1) are being rejected due to a poor reputation',
    ],
    ['content-rejected', '554 This email from IP 192.0.2.1 was rejected. It was detected as spam', 'message'],
    ['recipient-rejected', '550 The recipient does not want your mail. We may feed it to a blacklist'],
    ['sender-refused', '553 Sender address has been blacklisted', 'sender'],
    ['ip-blocked', '550 [S10] Blocked', 'greeting'],
    ['service-unavailable', '421 Too busy', 'greeting'],
    ['sender-blocked', '550 Your account has been locked due to suspicious activity', 'message'],
    ['rate-limited', '421 4.7.28 ... an unusual rate of mail originating from your SPF domain', 'message'],
    ['content-rejected', '552 sorry, that message contains a virus (#5.3.4)', 'message'],
    ['message-rejected', '554 5.2.3 MailPolicy violation Error delivering to mailboxes', 'message'],
    ['auth-required', '554 5.7.1 <unknown[192.0.2.5]>: Client host rejected: Authentication required'],
    ['recipient-rejected', '550 5.7.12 Sender was not authenticated by organization', 'message'],
    [
      'content-rejected',
      '550 permanent failure for one or more recipients (a@example.com:blocked)',
      'message',
    ],
  ],
  'an unknown user, relaying denied, the sender refused': [
    ['mailbox-not-found', '550 5.1.1 <a@example.com>: Recipient address rejected: User unknown'],
    ['relay-denied', '554 5.7.1 <a@example.com>: Relay access denied'],
    ['sender-refused', '553 5.7.1 <me@example.com>: Sender address rejected: not owned by user other'],
    ['sender-refused', '550 5.1.0 <me@example.com>: Sender address rejected: User unknown'],
    ['auth-required', '553 5.7.1 <me@example.com>: Sender address rejected: not logged in'],
    ['mailbox-not-found', '550 Destinatário inexistente'],
    ['sender-refused', '550 Remetente inválido', 'sender'],
    ['relay-denied', '550 Retransmissão negada'],
    ['mailbox-not-found', '550 Destinatario sconosciuto'],
    ['sender-refused', '550 Mittente non valido', 'sender'],
    ['sender-refused', "554 Recipient address rejected: Username me and sender doesn't match"],
    ['relay-denied', "550 We don't handle mail for example.com"],
    ['mailbox-not-found', '550 5.4.1 <a@example.com>: Recipient address rejected: Access denied'],
    ['recipient-rejected', '554 5.7.1 <a@example.com>: Recipient address rejected: Access denied'],
    ['recipient-rejected', '552 5.1.1 <a@example.com> Mailbox delivery failure policy error'],
    ['sending-limit', '505 the total of RCPTs is achieved the maximum threshold'],
    ['protocol-error', '503 Error: MAIL was not given'],
    ['sender-refused', '530 From/Sender name is not valid'],
    [
      'recipient-unreachable',
      'Name service error for name=example.com type=MX: Host not found, try again',
      'message',
    ],
    [
      'recipient-domain-not-found',
      'Name service error for name=example.com type=A: Host not found',
      'message',
    ],
    ['mailbox-not-found', '551 The recipient is not local to the server'],
    ['relay-denied', '550 The recipient is not local to the server'],
    ['relay-denied', '553 Relaying disallowed. Invalid Domain - example.com'],
    ['ehlo-refused', '450 4.7.1 <myhost.local>: Helo command rejected: Host not found'],
    ['mailbox-not-found', '550 Mailbox not found or access denied [AbC IP: 192.0.2.3]'],
    [
      'mailbox-not-found',
      '450 4.1.1 <a@example.com>: Recipient address rejected: unverified address: unknown user: "a"',
    ],
    [
      'temporary-failure',
      '450 4.1.1 <a@example.com>: Recipient address rejected: unverified address: Address verification in progress',
    ],
    ['protocol-error', '503 5.5.1 Error: send HELO/EHLO first', 'sender'],
    ['mailbox-not-found', '550 Nie ma takiego konta'],
    ['mailbox-not-found', '550 Onbekende gebruiker'],
    ['mailbox-not-found', '550 존재하지 않는 사용자입니다'],
  ],
  'greylisting and a throttle': [
    ['greylisted', '450 4.2.0 <a@example.com>: Recipient address rejected: Greylisted, try again in 300 s'],
    ['rate-limited', '450 4.7.1 Too many messages from you, try again in 300 s'],
    ['rate-limited', '421 4.7.0 Try again later, you are sending too fast'],
    ['temporary-failure', '450 4.7.1 Try again later'],
  ],
  'a connection limit and a wrong password': [
    ['too-many-connections', '454 4.7.0 Too many concurrent connections for this user', 'login'],
    ['too-many-logins', '454 4.7.0 Too many login attempts, please try again later', 'login'],
    ['bad-credentials', '535 5.7.8 Username and Password not accepted', 'login'],
    ['account-blocked', '535 5.7.0 Your account is locked', 'login'],
    ['server-error', '454 4.7.0 Temporary authentication failure', 'login'],
    ['too-many-logins', '535 登录失败次数过多,请稍后再试', 'login'],
    ['bad-credentials', '535 登录失败,密码错误', 'login'],
    ['bad-credentials', '535 Autenticazione fallita', 'login'],
    [
      'too-many-logins',
      '421 4.7.0 Too many invalid login attempts, your IP has been temporarily blocked',
      'login',
    ],
    ['account-blocked', '535 Your account has been locked due to suspicious activity', 'login'],
    ['protocol-error', '503 5.5.1 Error: already authenticated', 'login'],
    ['encryption-required', '538 Must issue a STARTTLS command first; plain text login disabled', 'login'],
    ['bad-credentials', '535 5.7.8 Неверный логин или пароль', 'login'],
  ],
  'why a right password is refused': [
    ['app-password-required', '534 5.7.9 Application-specific password required', 'login'],
    ['oauth-required', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', 'login'],
    ['smtp-auth-disabled', '535 5.7.139 SmtpClientAuthentication is disabled for the Tenant.', 'login'],
    ['smtp-auth-disabled', '550 用户无权登陆', 'login'],
    ['web-login-required', '534 5.7.14 Please log in via your web browser and then try again.', 'login'],
    ['account-blocked', '535 5.7.0 Authentication failed: account suspended', 'login'],
    ['encryption-required', '530 Login fail. A secure connection is required (such as ssl)', 'login'],
    [
      'bad-credentials',
      '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.',
      'login',
    ],
  ],
}

for (const [name, rows] of Object.entries(judgements)) {
  describe(name, () => {
    it.each(rows)('%s: %s', (expected, text, stage = 'recipient') =>
      expect(judge(text, stage)).toMatchObject({ code: expected }),
    )
  })
}

describe('a connection limit and a wrong password, over IMAP', () => {
  it.each([
    ['too-many-connections', 'NO [ALERT] Too many simultaneous connections. (Failure)'],
    ['too-many-connections', 'NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded'],
    ['server-error', 'NO [UNAVAILABLE] Authentication failed'],
    ['bad-credentials', 'NO [AUTHENTICATIONFAILED] Authentication failed.'],
    ['bad-credentials', 'NO 登录失败'],
    ['imap-disabled', 'NO [ALERT] Your account is not enabled for IMAP use'],
    ['too-many-logins', 'NO [LIMIT] LOGIN Rate limit hit.'],
    ['encryption-required', 'BAD LOGIN is disabled before STARTTLS'],
    ['auth-mechanism-unsupported', 'NO no mechanism available'],
    ['bad-credentials', 'NO LOGIN invalid credentials or IMAP is disabled'],
    ['app-password-required', 'NO [ALERT] Application-specific password required (Failure)'],
    ['web-login-required', 'NO [ALERT] Please log in via your web browser (Failure)'],
    ['oauth-required', 'NO Basic authentication is disabled.'],
    ['account-blocked', 'NO [AUTHENTICATIONFAILED] Your account has been suspended'],
    [
      'encryption-required',
      'NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure connections',
    ],
  ] as const)('%s: %s', (code, text) => expect(judge(text, 'login', 'imap').code).toBe(code))
})

describe('a temporary code with permanent words, and the reverse', () => {
  it.each([
    ['mailbox-not-found', '450 4.1.1 <a@example.com>: user unknown', true],
    ['mailbox-not-found', '550 5.1.1 <a@example.com>: user unknown', false],
    ['content-rejected', '451 4.7.1 Message looks like spam', true],
    ['temporary-failure', '550 5.7.1 Please try again later', true],
    ['sending-limit', '554 5.7.0 The limit on the number of allowed outgoing messages was exceeded', true],
    ['greylisted', '550 Greylisted, please try again', true],
    ['mailbox-full', '554 5.2.2 mailbox full', true],
    // Of the account: a number that says "later" does not make a login right.
    ['sender-refused', '450 4.1.8 <me@example.com>: Sender address rejected: Domain not found', false],
  ] as const)('%s: %s, worth another attempt: %s', (code, text, retryable) => {
    const failure = judge(text, 'message')
    expect([failure.code, isRetryable(failure)]).toEqual([code, retryable])
  })
})
