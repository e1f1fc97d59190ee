// Replies that users pasted into issue threads, most of them from the server they send through.

import { type CorpusReply, from } from './reply.ts'

export const threadReplies: readonly CorpusReply[] = [
  ...from('https://github.com/YMFE/yapi/issues/2219 (QQ)', [
    [
      'app-password-required',
      '535 Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
      'login',
    ],
  ]),
  ...from('https://github.com/Vincedream/NodeMail/issues/11 (163)', [
    ['bad-credentials', 'Invalid login: 535 Error: authentication failed', 'login'],
  ]),
  ...from('https://github.com/jstedfast/MailKit/issues/968 (GMX)', [
    [
      'sending-limit',
      '550-Requested action not taken: mailbox unavailable\n550 Failure sending mail. Try again later',
    ],
  ]),
  ...from('https://github.com/sisimai/go-sisimai/issues/150 (Microsoft)', [
    [
      'sender-unauthenticated',
      "550 5.7.515 Access denied, sending domain EXAMPLE.JP doesn't meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements defined for the sender. Spf= Fail , Dkim= Pass , DMARC= Pass",
      'message',
    ],
  ]),
  ...from('https://github.com/sendgrid/docs/issues/6473', [
    ['auth-required', '550 Unauthenticated senders not allowed', 'sender'],
  ]),
  ...from('https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/38 (Yandex)', [
    ['sender-refused', '553 5.7.1 Sender address rejected: not owned by auth user.', 'sender'],
  ]),
  ...from('https://github.com/hardware/mailserver/issues/329', [
    ['auth-required', '553 5.7.1 <me@example.com>: Sender address rejected: not logged in', 'recipient'],
  ]),
  ...from('https://github.com/substack/node-smtp-protocol/issues/50', [
    ['sender-refused', '550 Command Rejected', 'sender'],
  ]),
  ...from('https://github.com/MailCore/mailcore2/pull/1517 (Tiscali)', [
    ['password-expired', '535 5.7.0 authentication rejected: your password is too simple', 'login'],
  ]),
  ...from('https://github.com/jstedfast/MailKit/issues/483 (Exchange)', [
    ['bad-credentials', 'NO AUTHENTICATE failed.', 'login', 'imap'],
    ['bad-credentials', 'NO LOGIN failed.', 'login', 'imap'],
  ]),
  ...from('https://github.com/wenfxl/openai-cpa/issues/66 (Gmail)', [
    ['too-many-connections', 'NO [ALERT] Too many simultaneous connections. (Failure)', 'login', 'imap'],
  ]),
  ...from('https://github.com/roundcube/roundcubemail/issues/6809 (Dovecot)', [
    ['ip-blocked', 'NO [ALERT] country blocked', 'login', 'imap'],
  ]),
  ...from('https://github.com/mscdex/node-imap/issues/826 (Gmail)', [
    ['bad-credentials', 'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)', 'login', 'imap'],
  ]),
  ...from('https://github.com/ikvk/imap_tools/issues/167', [
    ['bad-credentials', 'NO authentication failed', 'login', 'imap'],
  ]),
  ...from('https://github.com/PHPMailer/PHPMailer/issues/2113 (Gmail)', [
    ['daily-limit', '550 5.4.5 Daily user sending quota exceeded. s5sm12197523qke.120 - gsmtp', 'message'],
  ]),
  ...from('https://github.com/gophish/gophish/issues/3231', [
    ['hourly-limit', '550 send spam mail rejected: exceeded hour limit', 'message'],
  ]),
  ...from('https://github.com/swiftmailer/swiftmailer/issues/658 (GoDaddy)', [
    [
      'rate-limited',
      '451-The server has reached its limit for processing requests from your host.\n451 Please try again later.',
      'greeting',
    ],
  ]),
  ...from('https://github.com/ChangemakerStudios/Papercut-SMTP/issues/199', [
    ['hourly-limit', '451 4.7.1 Hourly limit exceeded', 'sender'],
    ['sending-limit', '550 User has exceeded outgoing email quota', 'sender'],
  ]),
  ...from('https://github.com/PHPMailer/PHPMailer/issues/2070', [
    [
      'too-many-connections',
      '421 Too many concurrent SMTP connections; please try again later.',
      'capabilities',
    ],
  ]),
  ...from('https://github.com/freescout-help-desk/freescout/issues/4005 (Migadu)', [
    ['sending-limit', '554 5.7.1 Reached address outgoing limits for ', 'message'],
  ]),
  ...from('https://github.com/engelsystem/engelsystem/issues/1107', [
    ['session-limit', '452 4.3.2 Mails per session limit exceeded', 'sender'],
  ]),
  ...from('https://github.com/jan-vince/smallcontactform/issues/112 (Umbler)', [
    ['rate-limited', '421 4.7.0 UBMSA01.spo2.umbler.com Error: too many errors', 'data'],
  ]),
  ...from('https://github.com/RamonSilva20/mapos/issues/1283 (Hostinger)', [
    [
      'sender-refused',
      '553 5.7.1 other@example.com: Sender address rejected: not owned by user me@example.com',
      'recipient',
    ],
  ]),
  ...from('https://github.com/betagouv/rdv-service-public/issues/4317 (Brevo)', [
    ['invalid-address', '451 4.0.0 Invalid to'],
  ]),
  ...from('https://github.com/pppscn/SmsForwarder/issues/663 (139)', [
    ['temporary-failure', '450 Mail rejected, please try again', 'message'],
  ]),
  ...from('https://github.com/customeros/mailsherpa/issues/19', [
    ['mailbox-not-found', '550 #5.1.0 Address rejected.'],
    ['mailbox-not-found', '550 5.1.6 recipient no longer on server'],
  ]),
  ...from('https://github.com/getconversio/email-deep-validator/issues/9', [
    [
      'ip-blocked',
      '550-"JunkMail rejected - host.example.com\n550-(example.com) [192.0.2.1]:34032 is in an RBL, see\n550 https://www.spamhaus.org/query/ip/192.0.2.1"',
    ],
  ]),
  ...from('https://github.com/stephane-klein/backlog/issues/149 (Gmail)', [
    [
      'sender-unauthenticated',
      'host gmail-smtp-in.l.google.com[192.0.2.1] said: 550-5.7.26 This message does not pass authentication checks (SPF and DKIM both 550-5.7.26 do not pass). SPF check for [orange.fr] does not pass with ip: 550-5.7.26 [192.0.2.2].To best protect our users from spam, the message 550-5.7.26 has been blocked.',
      'message',
    ],
  ]),
]
