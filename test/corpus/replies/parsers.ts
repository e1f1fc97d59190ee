// Replies that public bounce parsers keep as evidence for their patterns, and a few help pages.

import { type CorpusReply, from } from './reply.ts'

export const parserReplies: readonly CorpusReply[] = [
  ...from('sisimai Rhost::Google; support.google.com/a/answer/3726730', [
    [
      'sender-unauthenticated',
      '421 4.7.26 This mail has been rate limited because it is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.',
      'message',
    ],
    [
      'sender-unauthenticated',
      "421 4.7.30 Your email has been rate limited because DKIM authentication didn't pass for this message. Gmail requires all bulk email senders to authenticate their email with DKIM.",
      'message',
    ],
    [
      'sender-unauthenticated',
      '550 5.7.30 This mail has been blocked because DKIM does not pass. Gmail requires all large senders to authenticate with DKIM.',
      'message',
    ],
    [
      'ip-blocked',
      '421 4.7.0 This message is suspicious due to the very low reputation of the sending IP address. To protect our users from spam, mail sent from your IP address has been temporarily rate limited.',
      'message',
    ],
    [
      'ehlo-refused',
      '501 5.5.4 HELO/EHLO argument is invalid. https://support.google.com/mail/?p=helo',
      'capabilities',
    ],
    [
      'rate-limited',
      '421 4.7.28 Gmail has detected an unusual rate of mail originating from your IP Netblock 192.0.2.0/24. To protect our users from spam, mail has been temporarily rate limited.',
      'message',
    ],
    [
      'message-too-large',
      "552 5.3.4 The number of attachments (120) exceeds Google's limit of 100 attachments.",
      'message',
    ],
    [
      'message-too-large',
      "552 5.3.4 The size of the Subject header value (9000 bytes) exceeds Google's limit of 8192 bytes per individual header size.",
      'message',
    ],
    ['session-limit', '421 4.7.0 Connection expired, try reconnecting.', 'message'],
    ['session-limit', '451 4.4.2 Timeout - closing connection.', 'message'],
    [
      'mailbox-full',
      "452 4.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaTemp",
    ],
    [
      'recipient-unreachable',
      '554 5.4.6 Message exceeded 50 hops, this may indicate a mail loop.',
      'message',
    ],
    [
      'relay-denied',
      "550 5.7.1 Invalid credentials for relay [192.0.2.1]. The IP address you've registered in your Workspace SMTP Relay service doesn't match the domain of the account this email is being sent from.",
      'sender',
    ],
    [
      'message-rejected',
      '550 5.7.1 Messages missing a valid address in the From: header, or having no From: header, are not accepted.',
      'message',
    ],
    [
      'message-rejected',
      '550 5.7.1 This message is not RFC 5322 compliant because it has duplicate headers. To reduce the amount of spam sent to Gmail, this message has been blocked.',
      'message',
    ],
    [
      'message-rejected',
      '550 5.7.1 Messages with multiple addresses in From: header are not accepted.',
      'message',
    ],
    [
      'ip-blocked',
      '550 5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal from this list please visit https://sender.office.com/',
    ],
    [
      'ip-blocked',
      '550 5.7.25 Access denied, the sending IPv6 address [2a01:111:f200:2004::240] must have a reverse DNS record',
      'message',
    ],
    ['mailbox-disabled', '550 5.2.1 The email account that you tried to reach is disabled.'],
    ['invalid-address', '555 5.5.2 Syntax error. - gsmtp'],
  ]),
  ...from('sisimai Rhost::Microsoft; learn.microsoft.com non-delivery reports', [
    [
      'sender-unauthenticated',
      '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
      'message',
    ],
    [
      'ip-blocked',
      '451 4.7.650 The mail server [192.0.2.5] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://postmaster.live.com (S775)',
      'sender',
    ],
    [
      'ip-blocked',
      '550 5.7.511 Access denied, banned sender[192.0.2.1]. To request removal from this list please forward this message to delist@messaging.microsoft.com.',
    ],
    ['recipient-rejected', '550 5.7.507 Access denied, rejected by recipient', 'message'],
    [
      'ip-blocked',
      '550 5.7.513 Service unavailable, Client host [192.0.2.1] blocked by example.com using Customer Block list (AS16012607)',
      'message',
    ],
    ['temporary-failure', '451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (S77714)'],
    ['rate-limited', '451 4.7.500 Access denied, please try again later'],
    [
      'mailbox-full',
      '554 5.2.2 mailbox full; STOREDRV.Deliver; mailbox full. The following information should help identify the cause',
      'message',
    ],
    [
      'message-too-large',
      '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
      'message',
    ],
    [
      'recipient-unreachable',
      '550 5.4.300 Message expired -> 451 4.4.0 Primary target IP address responded with: 421 4.4.1 connection timed out',
      'message',
    ],
    [
      'recipient-domain-not-found',
      '550 5.4.310 DNS domain example.invalid does not exist [Message=InfoDomainNonexistent]',
      'message',
    ],
    [
      'recipient-unreachable',
      '550 5.4.316 Message expired, connection refused(Socket error code 10061)',
      'message',
    ],
    [
      'mailbox-not-found',
      '550 5.1.351 Remote server returned unknown recipient or mailbox unavailable -> 550 5.1.1 user unknown',
      'message',
    ],
    ['recipient-unreachable', '550 4.4.7 QUEUE.Expired; message expired', 'message'],
    [
      'daily-limit',
      "550 5.7.232 Your message can't be sent because your trial tenant has exceeded its daily limit for sending email to external recipients (tenant external recipient rate limit)",
    ],
    [
      'daily-limit',
      "550 5.7.233 Your message can't be sent because your tenant exceeded its daily limit for sending email to external recipients (tenant external recipient rate limit)",
    ],
    ['sender-blocked', '550 5.1.8 Access denied, bad outbound sender AS(42004)', 'message'],
    ['sender-blocked', '550 5.7.502 Access denied, banned sender', 'message'],
    [
      'sender-blocked',
      '550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP.',
      'message',
    ],
    [
      'smtp-auth-disabled',
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant',
      'login',
    ],
  ]),
  ...from('sisimai Rhost::FrancePTT', [
    ['mailbox-disabled', '550 5.5.0 Boite du destinataire archivee. Archived recipient. LPN007_420'],
    [
      'ip-blocked',
      '550 mwinf5c04 ME Adresse IP source bloquee pour incident de spam. Client host blocked for spamming issues. OFR006_102',
      'greeting',
    ],
    [
      'sender-unauthenticated',
      '571 5.7.1 Message refused, DMARC verification Failed. Message refuse, verification DMARC en echec LPN007_517',
      'message',
    ],
    ['message-too-large', '552 5.3.4 Taille limite du message atteinte LPN_514', 'message'],
    [
      'temporary-failure',
      '421 4.2.0 Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR005_505 [505]',
      'message',
    ],
    [
      'sender-unauthenticated',
      '421 smtp.orange.fr [192.0.2.1] Emetteur invalide, Veuillez verifier la configuration SPF/DNS de votre nom de domaine. Invalid Sender. SPF check failed',
      'sender',
    ],
    ['auth-required', '550 5.5.0 Authentification requise. Authentication Required. LPN105_402', 'sender'],
  ]),
  ...from('sisimai Rhost::GoDaddy; godaddy.com/help 40685', [
    [
      'too-many-connections',
      '421 Connection refused, too many sessions from This IP. Lower the number of concurrent sessions. IB007',
      'greeting',
    ],
    ['hourly-limit', '550 This IP has sent too many messages this hour. IB504', 'sender'],
    ['hourly-limit', '550 This IP has sent too many to too many recipients this hour. IB607'],
    [
      'session-limit',
      '550 This message has exceeded the max number of messages per session. Open a new session and try again. IB510',
      'sender',
    ],
    [
      'too-many-recipients',
      '452 This message contains too many recipients. Reduce the number of recipients and retry. IB605',
    ],
    [
      'content-rejected',
      '552 This message has been rejected due to content judged to be spam by the internet community. IB212',
      'message',
    ],
    [
      'ip-blocked',
      '554 Connection refused. This IP has a poor reputation on Cloudmark Sender Intelligence (CSI). IB103',
      'greeting',
    ],
    ['server-error', '421 Server temporarily unavailable. Try again later. IB101', 'greeting'],
    [
      'ip-blocked',
      '554 This IP has been temporarily blocked for attempting to mail too many invalid recipients. IB112',
      'greeting',
    ],
    ['mailbox-full', '552 5.2.2 Account storage limit'],
    [
      'recipient-unreachable',
      'This message is looping: it already has my Delivered-To line. (#5.4.6)',
      'message',
    ],
  ]),
  ...from('sisimai Rhost::Tencent; service.mail.qq.com', [
    [
      'rate-limited',
      '550 Sender frequency limited. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000722',
      'message',
    ],
    ['rate-limited', '550 Ip frequency limited. https://service.mail.qq.com/detail/122/172', 'message'],
    ['rate-limited', '550 Domain frequency limited. https://service.mail.qq.com/detail/122/173', 'message'],
    [
      'too-many-connections',
      '550 Connection frequency limited. https://service.mail.qq.com/detail/122/175',
      'greeting',
    ],
    [
      'content-rejected',
      '550 Mail content denied. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000726',
      'message',
    ],
    [
      'recipient-rejected',
      '550 Mail is rejected by recipients https://service.mail.qq.com/detail/122/92',
      'message',
    ],
    ['mailbox-disabled', '550 Mailbox a@qq.com is a deactivated mailbox'],
    [
      'mailbox-not-found',
      '550 Mailbox not found. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000728',
    ],
  ]),
  ...from('sisimai Rhost::Zoho', [
    ['content-rejected', '554 5.7.1 Email cannot be delivered. Reason: Email flagged as Spam.'],
    ['greylisted', '451 4.7.1 Greylisted, try again after some time'],
    ['recipient-rejected', '541 5.4.1 Mail rejected by destination domain'],
    ['mailbox-not-found', '550 5.1.1 User does not exist - <a@zoho.com>'],
    ['content-rejected', '552 5.7.1 virus Foo detected by Zoho Mail', 'message'],
  ]),
  ...from('github.com/go-gomail/gomail/issues/174', [
    ['sending-limit', '550 5.4.5 <a@example.com>: Recipient address rejected: Email Sending Quota Exceeded'],
  ]),
  ...from('zone-mta config/bounces.txt', [
    [
      'ip-blocked',
      "554-mx.example.com Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient",
      'greeting',
    ],
    [
      'ip-blocked',
      '554 IP=192.0.2.1 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
      'greeting',
    ],
    [
      'content-rejected',
      '550 spam message rejected. Please visit http://help.mail.ru/notspam-support/id?c=x',
      'message',
    ],
  ]),
  ...from('bytecamp.net/de/faq/email/zustellen.html', [
    ['ip-blocked', '450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.1]'],
    ['mailbox-full', '422 4.2.2 Quota limit exceeded (Speicherplatz des Kontos ueberschritten)'],
    ['content-rejected', '571 5.7.1 message classified as spam (Nachricht als Spam eingestuft)', 'message'],
  ]),
  ...from('support.onesystems.ch/722126', [
    ['ip-blocked', '450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.1]'],
    ['sender-refused', '550 5.1.8 <me@example.com>: Sender address rejected: Domain not found'],
  ]),
  ...from('new-faq.comservice-ffo.de/smtp-fehlermeldungen-e-mail-fehler', [
    ['rate-limited', '421 Rate limit reached. Please try again later'],
    ['server-error', '451 Requested action aborted: local error in processing', 'message'],
  ]),
]
