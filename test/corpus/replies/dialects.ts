// Replies of the common servers and providers, one for each judgement that is easy to get wrong.

import { helpPageReplies } from './help-pages.ts'
import { type CorpusReply, from } from './reply.ts'
import { serverReplies } from './server-sources.ts'

export const dialectReplies: readonly CorpusReply[] = [
  ...helpPageReplies,
  ...serverReplies,
  ...from('Postfix smtpd(8) and postconf(5)', [
    [
      'mailbox-not-found',
      '550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    ],
    [
      'mailbox-not-found',
      '450 4.1.1 <a@example.com>: Recipient address rejected: User unknown in local recipient table',
    ],
    ['mailbox-not-found', '550 5.1.1 spam.quota@example.com: user unknown'],
    ['relay-denied', '554 5.7.1 <a@example.com>: Relay access denied'],
    [
      'sender-refused',
      '553 5.7.1 <me@example.com>: Sender address rejected: not owned by user other@example.com',
    ],
    ['sender-refused', '550 5.1.0 <me@example.com>: Sender address rejected: Domain not found'],
    [
      'mailbox-disabled',
      '550 5.2.1 <a@example.com>: Recipient address rejected: Mailbox disabled for this recipient',
    ],
    ['recipient-domain-not-found', '550 5.1.2 <a@exmaple.com>: Recipient address rejected: Domain not found'],
    ['invalid-address', '501 5.1.3 Bad recipient address syntax'],
    ['smtputf8-unsupported', '553 5.6.7 SMTPUTF8 is required, but was not offered by host', 'message'],
    [
      'too-many-connections',
      '421 4.7.0 mx.example.com Error: too many connections from 192.0.2.1',
      'greeting',
    ],
    ['temporary-failure', '451 4.7.1 Please try again later'],
    [
      'temporary-failure',
      '450 4.1.1 <a@example.com>: Recipient address rejected: unverified address: Address verification in progress',
    ],
    [
      'ip-blocked',
      '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.1',
      'greeting',
    ],
    ['message-too-large', '552 5.3.4 Message size exceeds fixed limit', 'sender'],
    ['too-many-recipients', '452 4.5.3 Error: too many recipients'],
    ['bad-credentials', '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6', 'login'],
    ['account-blocked', '535 5.7.8 Error: authentication failed: account is disabled', 'login'],
    [
      'server-error',
      '454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
      'login',
    ],
    ['session-limit', '421 4.4.2 mail.example.com Error: timeout exceeded', 'message'],
    ['server-error', '452 4.3.1 Insufficient system storage', 'sender'],
    ['server-error', '451 4.3.0 Error: queue file write error', 'message'],
    ['protocol-error', '550 5.5.1 Protocol error', 'data'],
  ]),
  ...from('Sendmail Operations Guide', [
    ['mailbox-not-found', '550 5.1.1 <a@example.com>... User unknown'],
    ['relay-denied', '550 5.7.1 <a@example.com>... Relaying denied'],
    [
      'recipient-domain-not-found',
      '550 5.1.2 <a@exmaple.com>... Host unknown (Name server: exmaple.com: host not found)',
    ],
    ['recipient-unreachable', '554 5.4.6 Too many hops', 'message'],
  ]),
  ...from('Exim specification, default configuration', [
    ['mailbox-not-found', '550 No such user here'],
    ['mailbox-not-found', '550 Unrouteable address'],
    ['relay-denied', '550 relay not permitted'],
    ['mailbox-full', '550 Mailbox quota exceeded'],
    ['server-error', '451 Temporary local problem - please try later'],
    ['bad-credentials', '535 Incorrect authentication data', 'login'],
    ['auth-mechanism-unsupported', '503 AUTH command used when not advertised', 'login'],
  ]),
  ...from('qmail-smtpd, qmail-send', [
    ['mailbox-not-found', '553 sorry, no mailbox here by that name (#5.1.1)'],
    ['relay-denied', "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
  ]),
  ...from('support.google.com/a/answer/3726730', [
    [
      'mailbox-not-found',
      "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550-5.1.1 unnecessary spaces. Learn more at\n550 5.1.1  https://support.google.com/mail/?p=NoSuchUser a1-20 - gsmtp",
    ],
    [
      'mailbox-full',
      '452 4.2.2 The email account that you tried to reach is over quota. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaTemp',
    ],
    [
      'mailbox-full',
      "552 5.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaPerm",
    ],
    [
      'mailbox-disabled',
      '550 5.2.1 The email account that you tried to reach is inactive. Learn more at https://support.google.com/mail/?p=DisabledUser',
    ],
    [
      'content-rejected',
      '550-5.7.1 [192.0.2.1      12] Our system has detected that this message is\n550-5.7.1 likely unsolicited mail. To reduce the amount of spam sent to Gmail,\n550 5.7.1 this message has been blocked.',
      'message',
    ],
    [
      'content-rejected',
      '552-5.7.0 This message was blocked because its content presents a potential\n552 5.7.0 security issue.',
      'message',
    ],
    [
      'sender-unauthenticated',
      '550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n550 5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
      'message',
    ],
    [
      'message-too-large',
      "552-5.2.3 Your message exceeded Google's message size limits. Please visit\n552 5.2.3 https://support.google.com/mail/?p=MaxSizeError",
      'message',
    ],
  ]),
  ...from('learn.microsoft.com, email non-delivery reports in Exchange Online', [
    [
      'mailbox-not-found',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      'message',
    ],
    [
      'mailbox-not-found',
      '550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [AM5EUR03FT040.eop-EUR03.prod.protection.outlook.com]',
    ],
    ['relay-denied', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'],
    [
      'relay-denied',
      '550 5.7.64 TenantAttribution; Relay Access Denied [AM5EUR02FT019.eop-EUR02.prod.protection.outlook.com]',
    ],
    ['sender-refused', '550 5.7.60 SMTP; Client does not have permissions to send as this sender', 'message'],
    [
      'sender-refused',
      '554 5.2.252 SendAsDenied; me@example.com not allowed to send as other@example.com; STOREDRV.Submission.Exception:SendAsDeniedException',
      'message',
    ],
    [
      'mailbox-full',
      '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
      'message',
    ],
    [
      'recipient-rate-limited',
      "550 5.2.121 RESOLVER.RST.RecvLimit; Recipient's per hour message receive limit from specific sender exceeded",
      'message',
    ],
    [
      'sender-unauthenticated',
      '550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification and has a DMARC policy of reject.',
      'message',
    ],
    [
      'recipient-rejected',
      '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated',
      'message',
    ],
    ['recipient-rejected', '550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized', 'message'],
    [
      'bad-credentials',
      '535 5.7.3 Authentication unsuccessful [AM0PR01CA0101.eurprd01.prod.exchangelabs.com]',
      'login',
    ],
    ['oauth-required', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', 'login'],
    [
      'oauth-required',
      "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
      'login',
    ],
    ['auth-mechanism-unsupported', '504 5.7.4 Unrecognized Authentication Type', 'login'],
    ['auth-required', '530 5.7.57 Client not authenticated to send mail', 'sender'],
    ['auth-required', '550 5.7.1 Client was not authenticated', 'sender'],
  ]),
  ...from('Outlook.com postmaster', [
    ['mailbox-not-found', '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).'],
    [
      'ip-blocked',
      "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
      'sender',
    ],
  ]),
  ...from('senders.yahooinc.com/smtp-error-codes', [
    [
      'mailbox-not-found',
      "554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0] - mta1234.mail.bf1.yahoo.com",
      'message',
    ],
    [
      'mailbox-disabled',
      '554 30 Sorry, your message to a@yahoo.com cannot be delivered. This mailbox is disabled (554.30).',
      'message',
    ],
  ]),
  ...from('GMX, IONOS', [['mailbox-not-found', '550 Requested action not taken: mailbox unavailable']]),
  ...from('help.zoho.com', [
    ['sender-refused', '553 Relaying disallowed as me@example.com', 'sender'],
    ['bad-credentials', '535 Authentication Failed', 'login'],
  ]),
  ...from('QQ Mail help', [
    ['sender-refused', '501 mail from address must be same as authorization user', 'sender'],
    [
      'app-password-required',
      '535 Login fail. Please enter your authorization code to login. More information in http://service.mail.qq.com',
      'login',
    ],
    ['auth-required', '503 Error: need EHLO and AUTH first !', 'sender'],
  ]),
  ...from('NetEase 163 help', [
    ['sender-refused', '553 Mail from must equal authorized user', 'sender'],
    ['content-rejected', '554 DT:SPM 163 smtp7,C8CowABXJ,spam', 'message'],
  ]),
  ...from('Amazon SES', [
    ['sender-refused', '554 Message rejected: Email address is not verified.', 'message'],
  ]),
  ...from('Dovecot LMTP', [
    ['mailbox-full', '552 5.2.2 <a@example.com>: Quota exceeded (mailbox for user is full)', 'message'],
  ]),
  ...from('RFC 5321, RFC 3463, RFC 5248', [
    ['mailbox-full', '552 Requested mail action aborted: exceeded storage allocation', 'message'],
    ['invalid-address', '553 5.1.3 Invalid address format'],
    ['sender-unauthenticated', '550 5.7.23 SPF validation failed', 'message'],
    [
      'service-unavailable',
      '421 mail.example.com Service not available, closing transmission channel',
      'greeting',
    ],
  ]),
  ...from('cPanel', [
    ['mailbox-disabled', '550 This account is currently suspended and messages are not accepted'],
  ]),
  ...from('RFC 7505', [['recipient-domain-not-found', '556 5.1.10 Recipient address has null MX']]),
  ...from('postgrey', [
    [
      'greylisted',
      '450 4.2.0 <a@example.com>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.com.html',
    ],
  ]),
  ...from('milter-greylist', [
    ['greylisted', '451 4.7.1 Greylisting in action, please come back in 00:05:00'],
  ]),
  ...from('github.com/zone-eu/zone-mta config/bounces.txt', [
    [
      'greylisted',
      '421 4.7.1 Service unavailable; Client host [192.0.2.1] blocked using grey.rbl - Rechazo temporal, intentelo mas tarde',
    ],
  ]),
  ...from('amavis', [
    ['content-rejected', '554 5.7.1 Message content rejected, UBE, id=12345-01', 'message'],
  ]),
  ...from('ClamAV milter', [['content-rejected', '550 5.7.1 Your message contains a virus', 'message']]),
  ...from('GMX', [['bad-credentials', '535 5.7.0 authentication failed', 'login']]),
  ...from('RFC 4954', [
    ['encryption-required', '538 5.7.11 Encryption required for requested authentication mechanism', 'login'],
  ]),
  ...from('IONOS', [['too-many-logins', '421 4.7.0 Too many authentication failures', 'login']]),
]
