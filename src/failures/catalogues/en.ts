import type { Language } from './catalogue.ts'

// The documents' troubleshooting steps (smtp-configuration.en.md), shared by the codes of their group.
const checkPort = 'Check the port and server.'
const firewall = 'Make sure your firewall is not blocking.'
const anotherPort = 'Test with another port ({ports}).'
const encryption =
  "Make sure you're using the correct encryption type: SSL for port 465 or 993, TLS for port 587 or 143."
const username = 'Check the username (often the complete email).'
const appPassword = 'Use an App Password if 2FA is enabled.'
const letterCase = 'Check the case of the password.'
const limits = "Check {provider}'s limits."
const spaceOut = 'Space out your sends.'
const quotas = 'Contact your host to increase quotas.'
const resumes = 'Your scheduled sends wait and resume by themselves[ after {retryAt}].'

/** English. */
export const en: Language = {
  groups: {
    'connection-refused': 'Connection refused',
    'authentication-failed': 'Authentication failed',
    'invalid-certificate': 'Invalid certificate',
    'sending-limit-reached': 'Sending limit reached',
    recipient: 'Recipient refused',
    message: 'Message refused',
    temporary: 'Temporary problem',
    internal: 'Internal problem',
  },
  fields: {
    host: { smtp: 'SMTP Server', imap: 'IMAP Server' },
    port: { smtp: 'Port', imap: 'IMAP Port' },
    encryption: 'Encryption',
    username: 'Username',
    password: 'Password',
    email: 'Email',
    limits: 'Sending limits',
    to: 'Recipient',
    content: 'Content',
  },
  phrases: {
    yourProvider: 'your provider',
    otherPort: '{other} instead of {port}',
    alsoPossible: 'The same answer can have another cause: {title}. {remedy}',
    triedAgain:
      'This login worked before, so it is tried once more after {triedAgainAt} before anything is given up.',
    appPasswordSteps: 'To create an App Password: {steps}',
    appPasswordUrl: 'App Passwords page: {url}',
  },
  failures: {
    'dns-not-found': {
      title: 'The server name does not exist',
      remedy: `No server is known under the name[ {host}]. Check the server for a typing error, and compare it with {provider}'s settings page.`,
    },
    'dns-failed': {
      title: 'The server name could not be looked up',
      remedy:
        'The name service gave no answer[ for {host}]. This usually passes by itself; if it stays, check the server name.',
    },
    'host-not-allowed': {
      title: 'This server address is not allowed',
      remedy:
        'Check the server: only mail servers on the public internet can be used. A server on your own machine or network, such as Proton Mail Bridge, must first be allowed by the administrator.',
    },
    'connection-refused': {
      title: 'The server refused the connection',
      remedy: `Nothing accepts mail[ at {host}][ on port {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'connection-timeout': {
      title: 'The server does not answer',
      remedy: `No answer came[ from {host}][ on port {port}]. ${checkPort} ${firewall} ${anotherPort}`,
    },
    'host-unreachable': {
      title: 'The server cannot be reached',
      remedy: `There is no way through the network[ to {host}]. ${checkPort} ${firewall}`,
    },
    'greeting-timeout': {
      title: 'The server accepts the connection but stays silent',
      remedy: `Port and encryption probably do not belong together. ${encryption} ${anotherPort} ${firewall}`,
    },
    'tls-mode-mismatch': {
      title: 'Port and encryption do not belong together',
      remedy: `The server does not speak this kind of encryption[ on port {port}]. ${encryption} ${anotherPort}`,
    },
    'encryption-required': {
      title: 'The server requires encryption',
      remedy: `The server accepts a login only over an encrypted connection. ${encryption}`,
    },
    'starttls-unsupported': {
      title: 'The server does not offer TLS on this port',
      remedy:
        'Your password is not sent over an open connection. Select SSL and test with another port ({ports}). If that fails too, ask {provider} which port is encrypted.',
    },
    'not-a-mail-server': {
      title: 'This is not a mail server',
      remedy: `Something else than a mail server answers[ at {host}][ on port {port}]. ${checkPort}`,
    },
    'service-unavailable': {
      title: 'The mail server is not available right now',
      remedy: `The server turned the connection away. It is tried again by itself[ after {retryAt}]. If it stays, check {provider}'s status page.`,
    },
    'ip-blocked': {
      title: 'The server does not accept connections from our address',
      remedy:
        'The sending IP address is on a block list. Ask {provider} to have it removed, or wait until the listing ends.',
    },
    'bad-credentials': {
      title: 'Wrong username or password',
      remedy: `${username} ${appPassword} ${letterCase}`,
    },
    'app-password-required': {
      title: 'An App Password is required',
      remedy:
        '{provider} does not accept your main password here. Log in to the web interface, go to Settings > Security, create an App Password and enter it as the password.',
    },
    'password-expired': {
      title: 'The password has expired',
      remedy: "Change the password in {provider}'s web interface, then enter the new one here.",
    },
    'oauth-required': {
      title: 'Password login is no longer accepted',
      remedy:
        'This server only accepts the OAuth login. Connect the account through Gmail/Outlook instead of SMTP.',
    },
    'smtp-auth-disabled': {
      title: 'Sending by SMTP is switched off for this account',
      remedy:
        "Switch on SMTP access (SMTP AUTH) in {provider}'s settings, or ask your administrator to do it for this mailbox.",
    },
    'imap-disabled': {
      title: 'IMAP is switched off for this account',
      remedy:
        "Switch on IMAP access in {provider}'s web settings, then test again. Sending works without it.",
    },
    'web-login-required': {
      title: '{provider} wants you to log in on the web first',
      remedy:
        "Log in to {provider}'s web interface, confirm that it was you, then test again. An App Password avoids this check.",
    },
    'account-blocked': {
      title: 'The account is blocked',
      remedy:
        "{provider} refuses the login because the account is locked or disabled. Log in to its web interface to see why, change the password if it asks for it, or contact {provider}'s support.",
    },
    'auth-mechanism-unsupported': {
      title: 'The server does not accept this kind of login',
      remedy: `The server offers no login with username and password here. ${encryption} ${anotherPort}`,
    },
    'auth-required': {
      title: 'The server requires a login',
      remedy: `The server accepts mail only after a login. ${username} ${checkPort}`,
    },
    'certificate-expired': {
      title: 'The certificate has expired',
      remedy:
        "The server's certificate expired[ on {date}]. Contact {provider} to have it renewed. Make sure you're using the server name from its settings page.",
    },
    'certificate-not-yet-valid': {
      title: 'The certificate is not valid yet',
      remedy: "The server's certificate is not valid yet[: it will be on {date}]. Contact {provider}.",
    },
    'certificate-self-signed': {
      title: 'The certificate is self-signed',
      remedy:
        'Nobody vouches for the certificate of the server[ {host}]. Contact {provider} for a valid one. If the server is your own, as with Proton Mail Bridge, compare its SHA-256 fingerprint and pin it for this account[: {fingerprint}].',
    },
    'certificate-unknown-issuer': {
      title: 'The certificate comes from an unknown issuer',
      remedy:
        "The certificate of the server[ {host}] cannot be traced to a known authority[ (issuer: {issuer})]. Contact {provider}: an intermediate certificate may be missing. If the server is your own or your company's, compare its SHA-256 fingerprint and pin it for this account[: {fingerprint}].",
    },
    'certificate-name-mismatch': {
      title: 'The certificate is for another server name',
      remedy:
        "The certificate does not cover the server name[ {host}].[ It is valid for: {names}.] Use the server name from {provider}'s settings page.",
    },
    'certificate-changed': {
      title: 'The certificate is not the one that was pinned',
      remedy:
        'The server[ {host}] shows another certificate than the one that was pinned for this account, so your password was not sent.[ The fingerprint is now {fingerprint}.] If you or {provider} replaced the certificate, compare the new fingerprint and pin it, or take the pin back. If nobody did, somebody may be listening in: do not pin it.',
    },
    'certificate-revoked': {
      title: 'The certificate has been revoked',
      remedy: 'The certificate of the server[ {host}] was withdrawn by its issuer. Contact {provider}.',
    },
    'tls-too-old': {
      title: 'The encryption of the server is too old',
      remedy: `The server only offers encryption that is no longer safe. ${anotherPort} Otherwise contact {provider}.`,
    },
    'tls-failed': {
      title: 'The encrypted connection could not be set up',
      remedy: `${encryption} Contact {provider} if the certificate has expired.`,
    },
    'hourly-limit': {
      title: 'Hourly sending limit reached',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'daily-limit': {
      title: 'Daily sending limit reached',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'sending-limit': {
      title: 'Sending limit reached',
      remedy: `${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'domain-limit': {
      title: 'Sending limit of your domain reached',
      remedy: `All mailboxes of your domain share this limit. ${resumes} ${limits} ${spaceOut} ${quotas}`,
    },
    'rate-limited': {
      title: 'Too many messages in a short time',
      remedy: `The server asks to slow down. ${resumes} ${spaceOut} ${limits}`,
    },
    'too-many-connections': {
      title: 'Too many connections at the same time',
      remedy: `Close other mail programs that use this mailbox. The password is not the problem. ${resumes} ${limits}`,
    },
    'too-many-logins': {
      title: 'Too many logins in a short time',
      remedy: `The server refuses further logins for a while; the password may well be right. Wait before you test again[, until {retryAt}]. ${limits}`,
    },
    'sender-blocked': {
      title: '{provider} has blocked your outgoing mail',
      remedy:
        "Nothing is sent until you act, because further attempts can prolong the block. Log in to {provider}'s web interface and follow its steps to unblock, or contact its support. Then space out your sends.",
    },
    'bounce-rate': {
      title: 'Too many of your messages came back',
      remedy:
        'Sending is stopped so that {provider} does not block the mailbox[: {bounced} of the last {sent} messages could not be delivered]. Remove the addresses that bounced, check the others before you write to them, then resume the account.',
    },
    'mailbox-not-found': {
      title: 'The recipient does not exist',
      remedy: 'Check the address for a typing error, or remove this contact.',
    },
    'recipient-domain-not-found': {
      title: "The recipient's domain does not accept mail",
      remedy: 'Check the part of the address after the @ for a typing error, or remove this contact.',
    },
    'mailbox-full': {
      title: "The recipient's mailbox is full",
      remedy: 'The message is tried again later. If it stays full, reach this contact in another way.',
    },
    'mailbox-disabled': {
      title: "The recipient's mailbox is closed",
      remedy: 'The mailbox exists but accepts no mail. Remove this contact or find another address.',
    },
    'recipient-rejected': {
      title: "The recipient's server refused the message",
      remedy: "The recipient's rules do not let this message in. Reach this contact in another way.",
    },
    'recipient-rate-limited': {
      title: 'The recipient is receiving too much mail',
      remedy: 'The message is tried again later[, after {retryAt}]. There is nothing for you to do.',
    },
    'recipient-unreachable': {
      title: "The recipient's server cannot be reached",
      remedy:
        'The message could not be handed over. Check the part of the address after the @ if this stays.',
    },
    'invalid-address': {
      title: 'The address is not valid',
      remedy: 'Correct the address: name@domain, without spaces or a stray comma.',
    },
    'relay-denied': {
      title: 'The server does not send for you to other domains',
      remedy: `The server does not see you as one of its users. ${username} Check that this is {provider}'s outgoing server for your address.`,
    },
    'smtputf8-unsupported': {
      title: 'The server does not accept accented letters in addresses',
      remedy: 'Use an address with plain letters for this contact, if there is one.',
    },
    'message-too-large': {
      title: 'The message is too large',
      remedy: 'Make the attachments smaller or replace them by links.',
    },
    'content-rejected': {
      title: 'The content was taken for spam or as dangerous',
      remedy: 'Change the text, the links or the attachment. Do not send the same message again as it is.',
    },
    'message-rejected': {
      title: 'The message was refused',
      remedy:
        "Read the server's answer below; it says what it does not accept. Change the message and send it again.",
    },
    'too-many-recipients': {
      title: 'Too many recipients in one message',
      remedy: `Send to fewer recipients at once. ${limits}`,
    },
    'sender-refused': {
      title: 'You may not send from this address',
      remedy:
        'Use the address of the account or an alias that {provider} knows as the email. Check that email and username belong together.',
    },
    'sender-unauthenticated': {
      title: 'Your domain does not prove that the mail is yours',
      remedy: 'Set up SPF, DKIM and DMARC for your domain as {provider} describes, then send again.',
    },
    'temporary-failure': {
      title: 'The server asks to try again later',
      remedy: 'The message is tried again by itself[ after {retryAt}]. There is nothing for you to do.',
    },
    greylisted: {
      title: 'The server lets new senders wait',
      remedy: 'This is greylisting, a spam filter. The message is tried again by itself[ after {retryAt}].',
    },
    'connection-lost': {
      title: 'The connection was lost',
      remedy: 'It is tried again by itself. This says nothing about your password.',
    },
    timeout: {
      title: 'The server took too long to answer',
      remedy: `It is tried again by itself. If it stays, check {provider}'s status page.`,
    },
    'session-limit': {
      title: 'The server wants a new connection',
      remedy: 'The message is sent over a new connection by itself. There is nothing for you to do.',
    },
    'server-error': {
      title: 'The mail server has a problem of its own',
      remedy: "It is tried again by itself[ after {retryAt}]. If it stays, check {provider}'s status page.",
    },
    'test-mail-not-found': {
      title: 'The test mail was not found in the mailbox',
      remedy:
        'The server took the test mail, and it was neither in the inbox nor in the spam folder[ within {seconds}]. Some providers are slow, so test again in a few minutes. Check that SMTP and IMAP belong to the same mailbox.',
    },
    'login-pause': {
      title: 'No further logins for a while',
      remedy:
        'So that your provider does not lock the mailbox out, we log in at most 24 times an hour. The next login follows by itself[ after {retryAt}]. Nothing is wrong with your settings.',
    },
    'storage-full': {
      title: 'Your own mailbox is full',
      remedy: 'Delete old mail or empty the trash, or ask {provider} for more space.',
    },
    'ehlo-refused': {
      title: 'The server does not accept how we introduce ourselves',
      remedy: 'This is a setting of the sending system. Pass it on to the administrator.',
    },
    'protocol-error': {
      title: 'The server answered in an unexpected way',
      remedy: `It is tried again by itself. If it stays: ${checkPort}`,
    },
    'folder-not-found': {
      title: 'A mail folder is missing',
      remedy: 'The folder was renamed or deleted. Check the folders in the web interface, then test again.',
    },
    'credentials-unreadable': {
      title: 'The stored password can no longer be read',
      remedy: 'Enter the password again. Pass this on to the administrator: a key is missing.',
    },
    'internal-error': {
      title: 'Something went wrong on our side',
      remedy: 'There is nothing for you to do. Pass this on to support if it stays.',
    },
  },
}
