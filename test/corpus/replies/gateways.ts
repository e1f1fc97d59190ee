// Replies of large receivers and filtering services, as their own pages and public parsers quote them.

import { type CorpusReply, from } from './reply.ts'

export const gatewayReplies: readonly CorpusReply[] = [
  ...from('https://support.apple.com/en-us/102322; sisimai/go-sisimai rhost/for-apple.go', [
    [
      'sender-unauthenticated',
      "554 5.7.1 Your message was rejected due to example.jp's DMARC policy. See https://support.apple.com/en-us/HT204137 for",
      'message',
    ],
    [
      'sender-unauthenticated',
      '554 5.7.1 [HME1] This message was blocked for failing both SPF and DKIM authentication checks. See https://support.apple.com/en-us/HT204137 for mailing best practices',
      'message',
    ],
    [
      'ip-blocked',
      '550 5.7.0 Blocked - see https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.2',
      'greeting',
    ],
    [
      'content-rejected',
      '550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/',
      'message',
    ],
    [
      'ip-blocked',
      '550 5.7.1 Mail from IP 192.0.2.1 was rejected due to listing in Spamhaus SBL. For details please see http://www.spamhaus.org/query/bl?ip=x.x.x.x',
    ],
    ['service-unavailable', '554 st-smtpin001.me.com ESMTP not accepting connections', 'greeting'],
    ['mailbox-not-found', '550 5.1.6 recipient no longer on server: a@icloud.com'],
    ['mailbox-full', '552 5.2.2 <a@icloud.com>: user is over quota (in reply to RCPT TO command)'],
    [
      'message-rejected',
      '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
      'message',
    ],
    ['sender-refused', '450 4.1.8 <me@example.jp>: Sender address rejected: Domain not found', 'sender'],
    [
      'rate-limited',
      '421 4.7.1 Messages to a@icloud.com deferred due to excessive volume. Try again later - https://support.apple.com/en-us/HT204137',
    ],
    ['mailbox-disabled', '550 5.1.1 <a@icloud.com>: inactive email address (in reply to RCPT TO command)'],
  ]),
  ...from('https://senders.yahooinc.com/smtp-error-codes; sisimai/go-sisimai rhost/for-yahooinc.go', [
    [
      'sender-unauthenticated',
      '550 5.7.9 This mail has been blocked because the sender is unauthenticated. Yahoo requires all senders to authenticate with either SPF or DKIM.',
      'message',
    ],
    [
      'ip-blocked',
      "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.25, because the ip is in Spamhaus's list; see http://postmaster.yahoo.com/550-bl23.html",
      'greeting',
    ],
    ['relay-denied', '550 relaying denied for <a@yahoo.com>'],
    [
      'content-rejected',
      '554 Message not allowed - [PH01] Email not accepted for policy reasons. Please visit https://postmaster.yahooinc.com/error-codes',
      'message',
    ],
    [
      'sender-refused',
      '451 Message temporarily deferred due to unresolvable RFC.5321 from domain. See https://senders.yahooinc.com/error-codes//unresolvable-from-domain',
      'sender',
    ],
    [
      'ip-blocked',
      '553 5.7.2 [TSS09] All messages from 192.0.2.25 will be permanently deferred; Retrying will NOT succeed. See https://postmaster.yahooinc.com/error-codes',
      'greeting',
    ],
    ['recipient-rate-limited', '450 User is receiving mail too quickly'],
    ['mailbox-disabled', '554 delivery error: dd a@yahoo.com is no longer valid.', 'message'],
    ['protocol-error', '501 Syntax error in parameters or arguments', 'sender'],
    ['session-limit', '421 Max message per connection reached, closing transmission channel', 'sender'],
    [
      'mailbox-not-found',
      '552 1 Requested mail action aborted, mailbox not found (in reply to end of DATA command)',
      'message',
    ],
  ]),
  ...from('https://community.mimecast.com/s/article/Mimecast-SMTP-Error-Codes-842605754', [
    ['sender-unauthenticated', '550 SPF Sender Invalid - envelope rejected', 'sender'],
    ['sender-unauthenticated', '550 DKIM Sender Invalid - envelope rejected', 'message'],
    ['server-error', '451 Internal resources are temporarily unavailable'],
    ['ip-blocked', '550 Local CT IP Reputation - (reject)'],
    ['sender-refused', '421 Sender address blocked', 'recipient'],
    ['temporary-failure', '451 Recipient temporarily unavailable'],
    ['ip-blocked', '451 IP temporarily blacklisted', 'greeting'],
    ['encryption-required', '553 This route requires encryption (TLS)'],
    ['encryption-required', '553 This route requires TLS version 1.2 or greater'],
    ['message-too-large', '554 Maximum email size exceeded', 'message'],
    ['recipient-unreachable', '554 Mail loop detected', 'message'],
    ['relay-denied', '451 Open relay not allowed'],
    ['recipient-rejected', '550 Anti-Spoofing policy - Inbound not allowed'],
    ['recipient-rejected', '550 Rejected by header-based Anti-Spoofing policy', 'message'],
    ['content-rejected', '550 Message bounced due to Content Examination Policy', 'message'],
    ['ip-blocked', '554 Host network not allowed', 'greeting'],
    ['recipient-rejected', '550 Administrative prohibition envelope blocked'],
    ['recipient-rejected', '550 Envelope blocked - User Entry'],
    ['recipient-rejected', '550 Envelope rejected - block policy for envelope from address', 'recipient'],
    ['bad-credentials', '535 Incorrect authentication data', 'login'],
    ['bad-credentials', '550 Submitter failed to authenticate', 'login'],
    ['server-error', '451 Unable to process connection at this time', 'greeting'],
    ['temporary-failure', '451 Unable to process an email at this time', 'message'],
    ['too-many-connections', '550 Exceeding outbound thread limit', 'sender'],
    ['mailbox-not-found', '503 User unknown'],
    ['mailbox-not-found', '550 Invalid Recipient'],
    ['invalid-address', '501 Invalid address'],
  ]),
  ...from(
    'https://www.cox.com/residential/support/cox-postmaster-email-administration.html; sisimai rhost/for-cox.go',
    [
      ['ip-blocked', '421 cox too many bad commands from 192.0.2.1', 'greeting'],
      ['ip-blocked', '554 rejected - no rDNS', 'greeting'],
      ['content-rejected', '552 5.2.0 attachment extension is forbidden', 'message'],
      ['sender-refused', '550 5.1.0 <me@example.com> sender rejected', 'sender'],
      ['server-error', '421 ESMTP server temporarily not available', 'greeting'],
      ['too-many-connections', '421 too many sessions from 192.0.2.1', 'greeting'],
      ['session-limit', '421 4.3.2 message threshold exceeded', 'sender'],
      ['mailbox-not-found', '550 5.1.1 <a@cox.net> recipient rejected'],
    ],
  ),
  ...from('https://sendpulse.com/knowledge-base/smtp', [
    ['recipient-rejected', '541 The recipient address rejected your message: access denied'],
    ['sender-refused', '551 Sender address is not valid for your login', 'sender'],
  ]),
]
