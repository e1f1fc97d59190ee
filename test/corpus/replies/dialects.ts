// Replies of the common servers and providers, one for each judgement that is easy to get wrong.

import type { CorpusReply } from './reply.ts'

const postfix = 'Postfix smtpd(8) and postconf(5)'
const exim = 'Exim specification, default configuration'
const sendmail = 'Sendmail Operations Guide'
const qmail = 'qmail-smtpd, qmail-send'
const gmail = 'support.google.com/a/answer/3726730'
const exchange = 'learn.microsoft.com, email non-delivery reports in Exchange Online'
const yahoo = 'senders.yahooinc.com/smtp-error-codes'
const rfc = 'RFC 5321, RFC 3463, RFC 5248'
const zonemta = 'github.com/zone-eu/zone-mta config/bounces.txt'

export const dialectReplies: readonly CorpusReply[] = [
  // Unknown user, relay denied, sender refused
  r(
    '550 5.1.1 <a@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    'recipient',
    'mailbox-not-found',
    postfix,
  ),
  r(
    '450 4.1.1 <a@example.com>: Recipient address rejected: User unknown in local recipient table',
    'recipient',
    'mailbox-not-found',
    postfix,
  ),
  r('550 5.1.1 <a@example.com>... User unknown', 'recipient', 'mailbox-not-found', sendmail),
  r('550 No such user here', 'recipient', 'mailbox-not-found', exim),
  r('550 Unrouteable address', 'recipient', 'mailbox-not-found', exim),
  r('553 sorry, no mailbox here by that name (#5.1.1)', 'recipient', 'mailbox-not-found', qmail),
  r(
    "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550-5.1.1 unnecessary spaces. Learn more at\n550 5.1.1  https://support.google.com/mail/?p=NoSuchUser a1-20 - gsmtp",
    'recipient',
    'mailbox-not-found',
    gmail,
  ),
  r(
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    'message',
    'mailbox-not-found',
    exchange,
  ),
  r(
    '550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [AM5EUR03FT040.eop-EUR03.prod.protection.outlook.com]',
    'recipient',
    'mailbox-not-found',
    exchange,
  ),
  r(
    '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).',
    'recipient',
    'mailbox-not-found',
    'Outlook.com postmaster',
  ),
  r(
    "554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0] - mta1234.mail.bf1.yahoo.com",
    'message',
    'mailbox-not-found',
    yahoo,
  ),
  r('550 Requested action not taken: mailbox unavailable', 'recipient', 'mailbox-not-found', 'GMX, IONOS'),
  r('550 5.1.1 Unbekannter Empfänger', 'recipient', 'mailbox-not-found', 'German hosts'),
  r('550 El destinatario no existe', 'recipient', 'mailbox-not-found', 'Spanish hosts'),
  r('550 5.1.1 Usuário desconhecido', 'recipient', 'mailbox-not-found', 'Brazilian hosts'),
  r('550 5.1.1 Utilisateur inconnu', 'recipient', 'mailbox-not-found', 'French hosts'),
  r('550 5.1.1 spam.quota@example.com: user unknown', 'recipient', 'mailbox-not-found', postfix),
  r('554 5.7.1 <a@example.com>: Relay access denied', 'recipient', 'relay-denied', postfix),
  r('550 5.7.1 <a@example.com>... Relaying denied', 'recipient', 'relay-denied', sendmail),
  r('550 relay not permitted', 'recipient', 'relay-denied', exim),
  r(
    "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    'recipient',
    'relay-denied',
    qmail,
  ),
  r(
    '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
    'recipient',
    'relay-denied',
    exchange,
  ),
  r(
    '550 5.7.64 TenantAttribution; Relay Access Denied [AM5EUR02FT019.eop-EUR02.prod.protection.outlook.com]',
    'recipient',
    'relay-denied',
    exchange,
  ),
  r(
    '553 5.7.1 <me@example.com>: Sender address rejected: not owned by user other@example.com',
    'recipient',
    'sender-refused',
    postfix,
  ),
  r(
    '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    'message',
    'sender-refused',
    exchange,
  ),
  r(
    '554 5.2.252 SendAsDenied; me@example.com not allowed to send as other@example.com; STOREDRV.Submission.Exception:SendAsDeniedException',
    'message',
    'sender-refused',
    exchange,
  ),
  r('553 Relaying disallowed as me@example.com', 'sender', 'sender-refused', 'help.zoho.com'),
  r('501 mail from address must be same as authorization user', 'sender', 'sender-refused', 'QQ Mail help'),
  r('553 Mail from must equal authorized user', 'sender', 'sender-refused', 'NetEase 163 help'),
  r(
    '550 5.1.0 <me@example.com>: Sender address rejected: Domain not found',
    'recipient',
    'sender-refused',
    postfix,
  ),
  r('554 Message rejected: Email address is not verified.', 'message', 'sender-refused', 'Amazon SES'),

  // Full, disabled, domain
  r(
    '452 4.2.2 The email account that you tried to reach is over quota. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaTemp',
    'recipient',
    'mailbox-full',
    gmail,
  ),
  r(
    "552 5.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaPerm",
    'recipient',
    'mailbox-full',
    gmail,
  ),
  r(
    '552 5.2.2 <a@example.com>: Quota exceeded (mailbox for user is full)',
    'message',
    'mailbox-full',
    'Dovecot LMTP',
  ),
  r('550 Mailbox quota exceeded', 'recipient', 'mailbox-full', exim),
  r('552 Requested mail action aborted: exceeded storage allocation', 'message', 'mailbox-full', rfc),
  r(
    '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
    'message',
    'mailbox-full',
    exchange,
  ),
  r('550 5.2.2 Das Postfach des Empfängers ist voll', 'recipient', 'mailbox-full', 'German hosts'),
  r(
    '550 5.2.1 The email account that you tried to reach is inactive. Learn more at https://support.google.com/mail/?p=DisabledUser',
    'recipient',
    'mailbox-disabled',
    gmail,
  ),
  r(
    '554 30 Sorry, your message to a@yahoo.com cannot be delivered. This mailbox is disabled (554.30).',
    'message',
    'mailbox-disabled',
    yahoo,
  ),
  r(
    '550 5.2.1 <a@example.com>: Recipient address rejected: Mailbox disabled for this recipient',
    'recipient',
    'mailbox-disabled',
    postfix,
  ),
  r(
    '550 This account is currently suspended and messages are not accepted',
    'recipient',
    'mailbox-disabled',
    'cPanel',
  ),
  r(
    '550 5.1.2 <a@exmaple.com>: Recipient address rejected: Domain not found',
    'recipient',
    'recipient-domain-not-found',
    postfix,
  ),
  r(
    '550 5.1.2 <a@exmaple.com>... Host unknown (Name server: exmaple.com: host not found)',
    'recipient',
    'recipient-domain-not-found',
    sendmail,
  ),
  r('556 5.1.10 Recipient address has null MX', 'recipient', 'recipient-domain-not-found', 'RFC 7505'),
  r('501 5.1.3 Bad recipient address syntax', 'recipient', 'invalid-address', postfix),
  r('553 5.1.3 Invalid address format', 'recipient', 'invalid-address', rfc),
  r(
    '553 5.6.7 SMTPUTF8 is required, but was not offered by host',
    'message',
    'smtputf8-unsupported',
    postfix,
  ),

  // Greylisting and throttle
  r(
    '450 4.2.0 <a@example.com>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.com.html',
    'recipient',
    'greylisted',
    'postgrey',
  ),
  r(
    '451 4.7.1 Greylisting in action, please come back in 00:05:00',
    'recipient',
    'greylisted',
    'milter-greylist',
  ),
  r(
    '421 4.7.0 mx.example.com Error: too many connections from 192.0.2.1',
    'greeting',
    'too-many-connections',
    postfix,
  ),
  r(
    '421 4.7.1 Service unavailable; Client host [192.0.2.1] blocked using grey.rbl - Rechazo temporal, intentelo mas tarde',
    'recipient',
    'greylisted',
    zonemta,
  ),
  r('451 4.7.1 Please try again later', 'recipient', 'temporary-failure', postfix),
  r('451 Temporary local problem - please try later', 'recipient', 'server-error', exim),
  r(
    '450 4.1.1 <a@example.com>: Recipient address rejected: unverified address: Address verification in progress',
    'recipient',
    'temporary-failure',
    postfix,
  ),
  r(
    "550 5.2.121 RESOLVER.RST.RecvLimit; Recipient's per hour message receive limit from specific sender exceeded",
    'message',
    'recipient-rate-limited',
    exchange,
  ),

  // Spam, policy, reputation, proof
  r(
    '550-5.7.1 [192.0.2.1      12] Our system has detected that this message is\n550-5.7.1 likely unsolicited mail. To reduce the amount of spam sent to Gmail,\n550 5.7.1 this message has been blocked.',
    'message',
    'content-rejected',
    gmail,
  ),
  r(
    '552-5.7.0 This message was blocked because its content presents a potential\n552 5.7.0 security issue.',
    'message',
    'content-rejected',
    gmail,
  ),
  r('554 5.7.1 Message content rejected, UBE, id=12345-01', 'message', 'content-rejected', 'amavis'),
  r('554 DT:SPM 163 smtp7,C8CowABXJ,spam', 'message', 'content-rejected', 'NetEase 163 help'),
  r('550 5.7.1 Your message contains a virus', 'message', 'content-rejected', 'ClamAV milter'),
  r(
    '550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n550 5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
    'message',
    'sender-unauthenticated',
    gmail,
  ),
  r(
    '550 5.7.509 Access denied, sending domain example.com does not pass DMARC verification and has a DMARC policy of reject.',
    'message',
    'sender-unauthenticated',
    exchange,
  ),
  r('550 5.7.23 SPF validation failed', 'message', 'sender-unauthenticated', rfc),
  r(
    '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.1',
    'greeting',
    'ip-blocked',
    postfix,
  ),
  r(
    "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    'sender',
    'ip-blocked',
    'Outlook.com postmaster',
  ),
  r(
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated',
    'message',
    'recipient-rejected',
    exchange,
  ),
  r('550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized', 'message', 'recipient-rejected', exchange),
  r('552 5.3.4 Message size exceeds fixed limit', 'sender', 'message-too-large', postfix),
  r(
    "552-5.2.3 Your message exceeded Google's message size limits. Please visit\n552 5.2.3 https://support.google.com/mail/?p=MaxSizeError",
    'message',
    'message-too-large',
    gmail,
  ),
  r('452 4.5.3 Error: too many recipients', 'recipient', 'too-many-recipients', postfix),

  // Logins
  r('535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6', 'login', 'bad-credentials', postfix),
  r('535 Incorrect authentication data', 'login', 'bad-credentials', exim),
  r(
    '535 5.7.3 Authentication unsuccessful [AM0PR01CA0101.eurprd01.prod.exchangelabs.com]',
    'login',
    'bad-credentials',
    exchange,
  ),
  r('535 Authentication Failed', 'login', 'bad-credentials', 'help.zoho.com'),
  r('535 5.7.0 authentication failed', 'login', 'bad-credentials', 'GMX'),
  r("535 5.7.8 Échec de l'authentification", 'login', 'bad-credentials', 'French hosts'),
  r('535 Authentifizierung fehlgeschlagen', 'login', 'bad-credentials', 'German hosts'),
  r(
    '535 Login fail. Please enter your authorization code to login. More information in http://service.mail.qq.com',
    'login',
    'app-password-required',
    'QQ Mail help',
  ),
  r(
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    'login',
    'oauth-required',
    exchange,
  ),
  r(
    "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
    'login',
    'oauth-required',
    exchange,
  ),
  r('535 5.7.8 Error: authentication failed: account is disabled', 'login', 'account-blocked', postfix),
  r(
    '454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
    'login',
    'server-error',
    postfix,
  ),
  r('504 5.7.4 Unrecognized Authentication Type', 'login', 'auth-mechanism-unsupported', exchange),
  r('503 AUTH command used when not advertised', 'login', 'auth-mechanism-unsupported', exim),
  r(
    '538 5.7.11 Encryption required for requested authentication mechanism',
    'login',
    'encryption-required',
    'RFC 4954',
  ),
  r('530 5.7.57 Client not authenticated to send mail', 'sender', 'auth-required', exchange),
  r('503 Error: need EHLO and AUTH first !', 'sender', 'auth-required', 'QQ Mail help'),
  r('550 5.7.1 Client was not authenticated', 'sender', 'auth-required', exchange),
  r('421 4.7.0 Too many authentication failures', 'login', 'too-many-logins', 'IONOS'),

  // Session and server
  r('421 4.4.2 mail.example.com Error: timeout exceeded', 'message', 'session-limit', postfix),
  r(
    '421 mail.example.com Service not available, closing transmission channel',
    'greeting',
    'service-unavailable',
    rfc,
  ),
  r('452 4.3.1 Insufficient system storage', 'sender', 'server-error', postfix),
  r('451 4.3.0 Error: queue file write error', 'message', 'server-error', postfix),
  r('550 5.5.1 Protocol error', 'data', 'protocol-error', postfix),
  r('554 5.4.6 Too many hops', 'message', 'recipient-unreachable', sendmail),
]

function r(
  text: string,
  stage: CorpusReply['stage'],
  expect: CorpusReply['expect'],
  source: string,
): CorpusReply {
  return { text, stage, expect, source }
}
