// Replies from mail logs and bounces that public repositories hold, and from two public manuals.

import { postfixReplies } from './postfix-reports.ts'
import { type CorpusReply, from } from './reply.ts'

export const logReplies: readonly CorpusReply[] = [
  ...postfixReplies,
  ...from('https://github.com/ActiveCampaign/smtp-field-manual data/codes/421.json', [
    [
      'content-rejected',
      'smtp;421 4.7.0 [192.0.2.1] Our system has detected that this message is suspicious due to the very low reputation of the sending domain. To best protect our users from spam, the message has been blocked. Please visit https://support.google.com/mail/answer/188131 for more information. - gsmtp',
      'message',
    ],
    [
      'content-rejected',
      'smtp;421 4.7.0 [192.0.2.1] Our system has detected that this message is suspicious due to the nature of the content and/or the links within. To best protect our users from spam, the message has been blocked. - gsmtp',
      'message',
    ],
    [
      'rate-limited',
      '421 4.7.28 [192.0.2.1] Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been temporarily rate limited. - gsmtp',
      'message',
    ],
    ['service-unavailable', 'smtp;421 Service not available, closing transmission channel', 'greeting'],
    [
      'rate-limited',
      'smtp;421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints - 4.16.55.1; see https://help.yahoo.com/kb/postmaster/SLN3434.html',
      'greeting',
    ],
    ['rate-limited', 'smtp;421 4.7.0 me.com Error: too many errors'],
    [
      'too-many-connections',
      'smtp;421 4.3.2 The maximum number of concurrent connections per resource forest has exceeded a limit, closing transmission channel. example.com. PRX8 [example.com]',
      'greeting',
    ],
    [
      'temporary-failure',
      'smtp;421 4.1.1 <a@example.com>: Recipient address rejected: unverified address: Address verification in progress',
    ],
    [
      'temporary-failure',
      'smtp;421 4.1.1 <a@example.com>: Recipient address rejected: unverified address: host example.com[192.0.2.1] said: 450 4.1.1 <a@example.com>: Recipient address rejected: unverified address: lost connection with mail.example.com[192.0.2.1] while sending RCPT TO (in reply to RCPT TO command)',
    ],
    ['service-unavailable', 'smtp;421 Service Temporarily Unavailable', 'greeting'],
    ['server-error', 'smtp;422 License Expired'],
  ]),
  ...from('https://github.com/ActiveCampaign/smtp-field-manual data/codes/554.json', [
    [
      'recipient-rate-limited',
      'smtp;554 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour. For more information go to http://go.microsoft.com/fwlink/?LinkId=526653.',
      'message',
    ],
    [
      'message-rejected',
      'smtp;554 delivery error: dd Requested mail action aborted - example.yahoo.com',
      'message',
    ],
    ['message-rejected', 'smtp;554 Message not allowed - Headers are not RFC compliant[291]', 'message'],
    ['message-rejected', 'smtp;554 Message not allowed - [299]', 'message'],
    [
      'mailbox-disabled',
      'smtp;554 delivery error: dd a@example.com is no longer valid. [-20] - example.yahoo.com',
      'message',
    ],
    [
      'content-rejected',
      'smtp;554 5.7.1 Spam message rejected; If this is not spam contact abuse',
      'message',
    ],
    [
      'message-rejected',
      'smtp;554 5.2.3 MailPolicy violation Error delivering to mailboxes,mx.zoho.com',
      'message',
    ],
    [
      'mailbox-full',
      'smtp;554 5.2.2 <a@free.fr>: Recipient address rejected: Quota exceeded (mailbox for user is full)',
    ],
    [
      'message-rejected',
      'smtp;554 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#554',
      'message',
    ],
    ['recipient-rejected', 'smtp;554 5.7.1 <a@example.com>: Recipient address rejected: BLOCK-SEND-ER.'],
    ['mailbox-not-found', 'smtp;554 5.7.1 <a@example.com>: Recipient address rejected: Invalid-Recipient.'],
    ['recipient-rejected', 'smtp;554 5.7.1 <a@example.com>: Recipient address rejected: BLOCK-RCPT.'],
    ['content-rejected', 'smtp;554 rejected due to spam URL in content', 'message'],
    ['content-rejected', 'smtp;554 rejecting banned content', 'message'],
    [
      'mailbox-not-found',
      'smtp;554 5.7.1 <a@example.com>: Recipient address rejected: Not in recipient list',
    ],
  ]),
  ...from('https://github.com/ActiveCampaign/smtp-field-manual data/codes/550.json', [
    ['sender-unauthenticated', 'smtp;550 5.7.1 Email rejected per DMARC policy for zoho.com', 'message'],
    [
      'recipient-rejected',
      'smtp;550 Rejected by header based manually Blocked Senders: me@example.com - https://community.mimecast.com/docs/DOC-1369#550',
      'message',
    ],
    [
      'mailbox-not-found',
      'smtp;550 5.1.1 - This is not a valid email address. Please verify that you have the correct email address for your recipient.',
    ],
    [
      'mailbox-not-found',
      'smtp;550 5.7.1 <a@example.com>: Recipient address rejected: User email address is marked as invalid.',
    ],
    ['mailbox-not-found', 'smtp;550 cuda_nsu 5.1.1 <a@example.com>... User unknown'],
    ['recipient-rejected', 'smtp;550 Blocked'],
    ['sender-unauthenticated', 'smtp;550 rejecting spoofed message', 'message'],
    ['mailbox-not-found', 'smtp;550 Invalid recipient <a@example.com> (#5.1.1)'],
  ]),
  ...from('https://github.com/ActiveCampaign/smtp-field-manual data/codes/451.json', [
    ['temporary-failure', 'smtp;451 4.3.0 Mail server temporarily rejected message. - gsmtp', 'message'],
    ['greylisted', 'smtp;451 4.7.1 <a@example.com>: Recipient address rejected: Greylisted for 5 minutes'],
    [
      'server-error',
      'smtp;451 4.7.0 Temporary server error. Please try again later. PRX4 NextHop: example.com [example.com]',
      'message',
    ],
    ['mailbox-not-found', 'smtp;451 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#451'],
  ]),
  ...from('https://github.com/sendgrid/docs common_smtp_server_bounce_responses.md', [
    [
      'rate-limited',
      '421 4.7.0 [GL01] Message from (192.0.2.1) temporarily deferred - 4.16.50. Please refer to http://postmaster.yahoo.com/errors/postmaster-21.html',
      'greeting',
    ],
    [
      'rate-limited',
      '421 4.7.1 : (DYN:T1) http://postmaster.info.aol.com/errors/421dynt1.html (throttled)',
      'greeting',
    ],
    [
      'too-many-connections',
      '450 too frequent connects from 192.0.2.1, please try again later. (throttled)',
      'greeting',
    ],
    [
      'server-error',
      '451 mta1012.mail.gq1.yahoo.com Resources temporarily unavailable. Please try again later [#4.16.1].',
    ],
    ['hourly-limit', '452 Too many recipients received this hour (throttled)'],
    ['mailbox-full', '452 4.2.2 Over Quota'],
    ['mailbox-not-found', '550 5.1.1 <a@aol.com>: Recipient address rejected: aol.com'],
    ['mailbox-not-found', '551 user does not exist'],
    ['mailbox-disabled', '553 Invalid/inactive user.'],
    ['message-rejected', '554 5.7.1 - ERROR: Mail refused', 'message'],
    ['content-rejected', '554 5.7.1 [P4] Message blocked due to spam content in the message.', 'message'],
  ]),
  ...from(
    'mail logs in public GitHub files, index ids 57018224341, 55024734963, 16511241112, 19430767305, 70538254214, 46282481565, 765506704, 28532023436, 35145678785, 40826859854, 57418639127, 56781468802, 57114803109, 10909999702',
    [
      [
        'content-rejected',
        'host 127.0.0.1[127.0.0.1] said: 554 5.7.0 Reject, id=17352-01 - BANNED: application/x-ms-dos-executable,.exe,.exe-ms,p7zip.exe (in reply to end of DATA command)',
        'message',
      ],
      [
        'recipient-rejected',
        'host mx.plala.or.jp[192.0.2.1] said: 554 5.7.1 Recipient rejected (in reply to RCPT TO command)',
      ],
      [
        'mailbox-not-found',
        '5.1.1 <a@example.com>: Recipient address rejected: Failed recipient validation check.: host 127.0.0.1[127.0.0.1] said: 554 5.7.1 recipient verify from ldap failed (in reply to RCPT TO command)',
      ],
      [
        'temporary-failure',
        'host mail.example.com[203.0.113.1] said: 450 4.7.1 Service unavailable - try again later (in reply to RCPT TO command)',
      ],
      [
        'temporary-failure',
        'host mx.example.net[192.0.2.5] said: 450 4.7.1 <r1@example.net>: Recipient address rejected: try later (in reply to RCPT TO command)',
      ],
      [
        'temporary-failure',
        'host mail-in-a.mx.example.net[192.0.2.1] said: 450 4.3.2 Service currently unavailable (in reply to RCPT TO command)',
      ],
      [
        'rate-limited',
        'host 192.0.2.25[192.0.2.25] said: 450 4.7.1 Error: too much mail from 192.0.2.28 (in reply to MAIL FROM command)',
        'sender',
      ],
      [
        'temporary-failure',
        'host mx.example.org[192.0.2.8] said: 450 4.1.1 <abuse@example.com>: Recipient address rejected: unverified address: Mailbox might be disabled, full, or may not exist on the server. Reason: JFE030050 (in reply to RCPT TO command)',
      ],
      [
        'mailbox-full',
        'host ALT2.ASPMX.L.example.com[192.0.2.6] said: 452 4.1.1 <a@example.com> user is over quota, please try again later (in reply to RCPT TO command)',
      ],
      [
        'mailbox-full',
        'mx.example.net[192.0.2.3] said: 452  Mailbox size limit exceeded (in reply to RCPT TO command)',
      ],
      [
        'too-many-recipients',
        'host example-com.mail.protection.outlook.com[192.0.2.10] said: 452 4.5.3 Too many recipients (AS780090) [.protection.outlook.com] (in reply to RCPT TO command)',
      ],
      [
        'ip-blocked',
        'host smtpin.mx.facebook.com[192.0.2.11] refused to talk to me: 554 5.7.1 POL-P1 http://www.spamhaus.org/query/bl?ip=192.0.2.28',
        'greeting',
      ],
      [
        'ip-blocked',
        'refused to talk to me: 553 Mail from 192.0.2.1 not allowed - 5.7.1 [BL21] Connections not accepted from IP addresses on Spamhaus PBL; see http://postmaster.yahoo.com/errors/550-bl21.html',
        'greeting',
      ],
      [
        'rate-limited',
        'server refused to talk to me: 421 Message from (192.0.2.56) temporarily deferred - 4.16.50. Please refer to http://help.yahoo.com/help/us/mail/defer/defer-06.html',
        'greeting',
      ],
    ],
  ),
  ...from('public GitHub files, index ids 12387514353, 16004977701, 71439372411, 60262845981 (PHPMailer)', [
    [
      'sender-blocked',
      'SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: Unusual sending activity detected. Learn more. Use the link mail.zoho.in/UnblockMe to unblock SMTP code: 550 Additional SMTP info: 5.4.6',
      'message',
    ],
    [
      'daily-limit',
      'SMTP Error: data not accepted.SMTP server error: DATA command failed Detail: Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.google.com/a/answer/166852 - gsmtp SMTP code: 550 Additional SMTP info: 5.4.5',
      'data',
    ],
    [
      'rate-limited',
      'SMTP Error: data not accepted. SMTP server error: DATA command failed Detail: Too many emails per second. Please upgrade your plan https://mailtrap.io/billing/plans/testing SMTP code: 550 Additional SMTP info: 5.7.0',
      'data',
    ],
    [
      'mailbox-not-found',
      'SMTP Error: The following recipients failed: a@example.ro: No Such User Here SMTP server error: RCPT TO command failed Detail: No Such User Here SMTP code: 550',
    ],
  ]),
  ...from('public GitHub files, index ids 25279307272, 7506231158, 5869045479 (Exim)', [
    [
      'rate-limited',
      'a@example.com R=dnslookup T=remote_smtp defer (-44): SMTP error from remote mail server after RCPT TO:<a@example.com>: host mx0.gmx.com [192.0.2.90]: 450 4.3.2 Too many mails (mail bomb), try again in 1 hour(s) 25 minute(s) and see ( http://portal.gmx.net/serverrules ) {mx-us011}',
    ],
    ['mailbox-not-found', "554 RCPT (a@example.com) dosn't exist"],
    [
      'mailbox-not-found',
      'host mail.example.org [192.0.2.1]: 550 sorry, no mailbox here by that name. (#5.7.17)',
    ],
  ]),
  ...from('public GitHub files, index ids 8583253435, 54663271968, 23457739917, 59248678469', [
    [
      'message-rejected',
      'smtp; 554 (Reject, id=10432-16 - BAD_HEADER: Duplicate header field: "From")',
      'message',
    ],
    ['content-rejected', 'smtp; 554 Rejected by URIBL.', 'message'],
    [
      'ip-blocked',
      'smtp; 554-gmx.net (mxgmx008) Nemesis ESMTP Service not available 554-No SMTP service 554-IP address is block listed. 554 For explanation visit http://postmaster.gmx.com',
      'greeting',
    ],
    ['relay-denied', 'SMTP; 554 5.7.1 Relay denied'],
  ]),
  ...from(
    'public GitHub files, index ids 58951265783, 63113258854, 54530275250, 69315357674, 1560431902, 68790290015, 66609799944',
    [
      ['temporary-failure', 'smtp; 451 4.2.1 Service temporarily unavailable'],
      ['greylisted', 'smtp; 451 4.7.1 Service temporarily unavailable - greylisted'],
      ['recipient-unreachable', 'smtp; 451 4.4.7 retry timeout', 'message'],
      ['recipient-unreachable', 'smtp; 451 4.4.1 connection timed out', 'message'],
      ['temporary-failure', 'SMTP; 451 System(u) busy, try again later.'],
      [
        'recipient-unreachable',
        'smtp; 451 4.4.4 Mail received as unauthenticated, incoming to a recipient domain configured in a hosted tenant which has no mail-enabled subscriptions. ATTR5 [BN1PEPF0000]',
        'message',
      ],
      [
        'rate-limited',
        'smtp; 451 4.7.1 <mx.example.org[192.0.2.2]>: Client host rejected: Please try again slower',
      ],
    ],
  ),
  ...from(
    'public GitHub files, index ids 68319295612, 70086225458, 34183611846, 35644175798, 55860448971, 38902061201, 67196200319, 49881012029, 66506370747, 54637352864, 57718560056 (Symfony Mailer)',
    [
      ['sender-blocked', '554 5.7.1 Outbound sending is disabled for this account', 'message'],
      ['message-rejected', '554 Transaction failed', 'message'],
      [
        'sender-refused',
        "554 Access denied: User `arn:aws:iam::112121:user/ses-smtp-user.20180131-11111' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:us-west-2:1:identity/example.com'",
        'message',
      ],
      [
        'content-rejected',
        '554 DT:SPM 126 smtp5,jtKowAAnI4CgTxpbogAOAA--.26S2 1528450981,please see http://mail.163.com/help/help_spam_16.htm?ip=192.0.2.183&hostid=smtp5&time=1528450981',
        'message',
      ],
      ['sender-blocked', '554 5.7.1 Disabled by user from hPanel', 'sender'],
      [
        'recipient-domain-not-found',
        '550 5.1.1 ewlcnXcQbFqeSewlcnchpx prato.example dominio non valido / invalid destination domain',
      ],
      ['mailbox-not-found', '550 5.1.1 <nobody@example.com>: Recipient address rejected'],
      ['rate-limited', '550 5.7.0 Requested action not taken: too many emails per second ', 'data'],
      ['recipient-rejected', '550 <avery@example.test> rejected'],
      [
        'mailbox-not-found',
        "550 5.4.6 An email sent to this address has been rejected with the reason 'Mailbox does not exist' within the last 30 days. Check for typos in the email",
      ],
      [
        'sender-unauthenticated',
        '550 domain is not configured with ORIGIN IP IN SPF see mail.baby/spf log',
        'message',
      ],
    ],
  ),
]
