// What IMAP servers say. A NO at LOGIN is a bad password only if the server says so: connection caps, throttles and
// outages arrive as the same NO, and imapflow calls all of them `authenticationFailed`.

import type { FailureCode } from '../codes.ts'
import { allOf, anyOf, type Rule } from './rule.ts'
import * as word from './words.ts'

export const imapRules: readonly Rule[] = [
  // 220 smtp.example.com ESMTP Postfix; SSH-2.0-OpenSSH_9.6; HTTP/1.1 400 Bad Request; +OK POP3 ready: another protocol's
  // first words
  {
    id: 'imap/not-a-mail-server',
    pattern: /^(?:[2-5]\d\d[ -]|\+OK\b|-ERR\b|SSH-\d|HTTP\/\d|<[!?a-z])/i,
    codes: /^$/,
    stages: ['connect', 'greeting'],
    code: 'not-a-mail-server',
  },
  // NO LOGIN invalid credentials or IMAP is disabled (Yandex: one answer for both)
  {
    id: 'imap/credentials-or-disabled',
    pattern: /(?:credentials|password|login)[^.]{0,30} or imap (?:access )?(?:is )?(?:disabled|not enabled)/i,
    stages: ['login'],
    code: 'bad-credentials',
    alsoPossible: 'imap-disabled',
  },
  // NO Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system
  // is busy. (QQ: one answer for five causes, most often a password where an authorization code is due)
  {
    id: 'imap/qq-login-fail',
    pattern: /account is abnormal, service is not open/i,
    code: 'bad-credentials',
    alsoPossible: 'imap-disabled',
  },
  // NO [ALERT] Too many simultaneous connections. (Failure) (Gmail, zone-eu/wildduck issue 35)
  // NO [UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=16) (Dovecot,
  // mscdex/node-imap issue 606)
  {
    id: 'imap/too-many-connections',
    pattern: anyOf(
      /(?:simultaneous|concurrent|parallel) (?:\w+ )?(?:connections?|sessions?|log-?ins?)/,
      /too many (?:\w+ ){0,3}(?:connections?|sessions)/,
      /(?:maximum|max) (?:number of )?(?:\w+ )?(?:connections|sessions)/,
      /max_userip_connections/,
      /connections? (?:limit|count|number)[^.]{0,30}(?:exceed|reach)/,
      /number of connections[^.]{0,20}(?:exceed|reach)/,
      /trop de connexions/,
      /zu viele (?:gleichzeitige )?verbindungen/,
      /demasiadas conexiones/,
      /muitas conex[õo]es/,
    ),
    code: 'too-many-connections',
  },
  // NO [LIMIT] LOGIN Rate limit hit. (Yahoo)
  { id: 'imap/login-rate', pattern: /\blog-?in rate limit/i, code: 'too-many-logins' },
  // BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds (Office 365, imapsync issue 212)
  // NO [LIMIT] CAPABILITY Rate limit hit. (Yahoo, postalsys/imapflow issue 75); NO [THROTTLED] Account exceeded command
  // or bandwidth limits. (Gmail); NO [OVERQUOTA] Account exceeded bandwidth limits
  {
    id: 'imap/rate-limited',
    pattern: anyOf(
      /throttl/,
      /rate[- ]?limit/,
      /backoff time/,
      /bandwidth limit/,
      /command (?:rate|limit)/,
      /too (?:fast|frequent\w*|quickly)/,
      /slow down/,
      /frequency limit/,
    ),
    code: 'rate-limited',
  },
  // NO Too many login failures, try again later; NO [ALERT] Too many login attempts
  {
    id: 'imap/too-many-logins',
    pattern: anyOf(
      /too many (?:\w+ ){0,3}(?:log-?ins?|auth\w*|sign-?ins?|attempts|passwords?)\b/,
      /log-?in (?:attempts? |rate |frequency )?(?:limit|rate)/,
      /trop de tentatives/,
      /zu viele (?:fehlgeschlagene )?(?:anmelde|login)/,
      /demasiados intentos/,
      /muitas tentativas/,
    ),
    code: 'too-many-logins',
  },
  // BAD User is authenticated but not connected. (Office 365, node-imap issue 523): the password was right
  {
    id: 'imap/authenticated-but-not-connected',
    pattern: /authenticated but not connected/i,
    code: 'server-error',
  },
  // NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Gmail)
  // NO Invalid login, please use your app password / authorization code (QQ: 授权码)
  {
    id: 'imap/app-password-required',
    pattern: anyOf(
      /application[- ]specific password/,
      /app(?:lication)?[- ]?(?:specific )?passw(?:or)?d/,
      /authori[sz]ation code/,
      /授权码/,
      /mot de passe (?:d'|sp[ée]cifique d')?application/,
      /contrase[ñn]a de aplicaci[óo]n/,
      /senha de (?:app|aplicativo)/,
      /anwendungsspezifisch\w* passwort/,
      /#?AUTH005/,
      /#MBR1/,
    ),
    code: 'app-password-required',
  },
  // NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Gmail)
  // NO [WEBALERT https://accounts.google.com/signin/continue?...] Web login required. (Gmail)
  {
    id: 'imap/web-login-required',
    pattern: anyOf(
      /web ?login required/,
      /log ?in (?:via|through|with|using) (?:your |the |a )?web/,
      /accounts\.google\.com\/signin/,
      /sign in (?:via|through|with|using) (?:your |the |a )?(?:web|browser)/,
    ),
    code: 'web-login-required',
  },
  // NO Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP
  // access. (Gmail); NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Zoho)
  // NO IMAP access is disabled for your domain (Workspace); NO IMAP4 is disabled (Exchange); Unsafe Login (163)
  {
    id: 'imap/imap-disabled',
    pattern: anyOf(
      /(?:not|yet to|isn't|n't) (?:be )?(?:enabled?|activated?|allowed|permitted|authori[sz]ed|open\w*)[^.]{0,30} imap/,
      /imap\S*(?: \w+){0,3} (?:is |was |has been |has )?(?:not |been )?(?:disabled|enabled|activated|turned off|switched off|blocked|deactivated|not (?:allowed|permitted|available)|désactivé|deaktiviert|deshabilitad[oa]|desativad[oa])/,
      /(?:enable|activate|turn on|aktivier\w*|activez) (?:the )?imap/,
      /imap (?:access|service|login|feature)[^.]{0,20}(?:denied|disabled|not|unavailable)/,
      /disabled imap/,
      /unsafe login/,
      /no imap (?:access|permission)/,
      /user (?:doesn't|does not) have access rights to this service/,
    ),
    code: 'imap-disabled',
  },
  // NO [ALERT] country blocked (Dovecot policy, roundcubemail issue 6809)
  {
    id: 'imap/ip-blocked',
    pattern: anyOf(
      /(?:country|region|network|\bip)(?: address)?(?: \S+)? (?:is |has been |was )?(?:temporarily )?(?:blocked|banned|black-?listed|not allowed|denied)/,
      /(?:black|block|deny)-?list/,
    ),
    stages: ['login', 'greeting', 'capabilities'],
    code: 'ip-blocked',
  },
  // NO Basic authentication is disabled. (Office 365: AUTHENTICATE failed is all that most servers say since 2022)
  {
    id: 'imap/oauth-required',
    pattern: anyOf(
      /basic auth\w* (?:is |has been )?(?:disabled|blocked|not supported)/,
      /(?:modern auth|oauth ?2?|xoauth2)\w* (?:is )?(?:required|only)/,
      /LogonDenied-BasicAuthBlocked/,
      /BasicAuthBlocked/,
      /less secure app/,
    ),
    code: 'oauth-required',
  },
  // NO LOGIN failed. (Exchange Online says only this to a password since October 2022)
  {
    id: 'imap/microsoft-365-login-failed',
    provider: 'microsoft-365',
    pattern: /^(?:login|authenticate) failed\.?$/i,
    stages: ['login'],
    code: 'oauth-required',
    alsoPossible: 'bad-credentials',
  },
  // NO [EXPIRED] That password isn't valid any more.
  {
    id: 'imap/password-expired',
    pattern: anyOf(
      /password (?:has |is |was )?(?:been )?expired/,
      /expired password/,
      /(?:must|need to|please) (?:change|reset) (?:your |the )?password/,
      /passwort (?:ist )?abgelaufen/,
      /mot de passe (?:a )?expir/,
    ),
    code: 'password-expired',
  },
  // NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections. (Dovecot)
  // BAD LOGIN is disabled before STARTTLS (LOGINDISABLED)
  {
    id: 'imap/encryption-required',
    pattern: anyOf(
      /(?:plaintext|cleartext|clear text|unencrypted)[^.]{0,40}(?:disallowed|not allowed|disabled|refused|prohibited|denied)/,
      /(?:encryption|tls|ssl|starttls|secure connection)(?: \w+)? (?:is )?(?:required|needed|mandatory)/,
      /(?:requires?|use|need|issue) (?:a |an )?(?:starttls|tls|ssl|encrypt)/,
      /logindisabled/,
      // Login only available under a layer (Cyrus); cleartext logins disabled (Zimbra)
      /under a layer/,
      /log-?in (?:is )?(?:not (?:permitted|allowed)|disabled)[^.]{0,20} (?:starttls|tls|ssl)/,
      /non-?secure/,
    ),
    code: 'encryption-required',
  },
  // NO [AUTHENTICATIONFAILED] account is locked / suspended / blocked (Zoho: refuses IMAP while outgoing mail is blocked)
  // NO [CONTACTADMIN] Account disabled
  {
    id: 'imap/account-blocked',
    pattern: anyOf(
      /(?:account|mailbox|user|login|access|compte|konto|cuenta|conta|postfach)(?: \S+)? (?:has been |is |was |wurde |ist |est |est[áa] |a été |foi )?(?:temporarily |currently |permanently |administratively |vorübergehend |temporairement )?(?:locked|blocked|suspended|disabled|deactivated|frozen|inactive|not active|terminated|closed|restricted|banned|gesperrt|deaktiviert|bloqu[ée]\w*|suspendu\w*|désactivée?|bloquead[ao]|suspendid[ao]|suspensa|desativad[ao])/,
      /(?:locked|blocked|suspended|disabled|frozen) (?:account|user|mailbox)/,
    ),
    stages: ['login', 'greeting', 'capabilities'],
    code: 'account-blocked',
  },
  // BAD Unsupported authentication mechanism; NO [CANNOT] Unsupported auth mechanism
  {
    id: 'imap/auth-mechanism-unsupported',
    pattern: anyOf(
      /(?:unsupported|unknown|unrecogni[sz]ed|invalid|disabled) (?:\w+ )?(?:auth\w*|sasl)(?: \w+)? ?(?:mechanism|method|type)/,
      /(?:mechanism|method) (?:is )?(?:not (?:supported|available|enabled)|unsupported)/,
      /no (?:\w+ )?mechanisms? available/,
    ),
    stages: ['login', 'capabilities'],
    code: 'auth-mechanism-unsupported',
  },
  // NO [OVERQUOTA] Quota exceeded (mailbox for user is full) (Dovecot, at APPEND): the account's own mailbox
  {
    id: 'imap/storage-full',
    pattern: anyOf(
      /quota (?:has been |is )?exceeded/,
      /over ?quota/,
      /mailbox (?:\S+ )?(?:is )?full/,
      /out of storage/,
      /storage (?:limit|quota)/,
    ),
    code: 'storage-full',
  },
  // * BYE Server unavailable; * BYE Disconnected for maintenance: instead of a greeting
  {
    id: 'imap/service-unavailable',
    pattern:
      /unavailable|not available|busy|maintenance|shutting down|(?:server|service|system) (?:is )?down|temporar|try (?:again )?later/i,
    stages: ['connect', 'greeting'],
    code: 'service-unavailable',
  },
  // BYE Connection timed out due to inactivity; BYE Autologout; idle for too long (Dovecot, Cyrus)
  { id: 'imap/idle', pattern: /inactivity|\bidle\b/i, codes: /^BYE/, code: 'connection-lost' },
  // NO Mailbox is locked by another session, try again; NO [INUSE] Timeout while waiting for lock (Dovecot)
  {
    id: 'imap/mailbox-in-use',
    pattern: /(?:mailbox|folder) is (?:locked|in use)|waiting for lock/i,
    stages: ['inbox', 'fetch', 'message', 'round-trip'],
    code: 'temporary-failure',
  },
  // NO [UNAVAILABLE] Temporary authentication failure. [mail:2025-03-04 10:15:00] (Dovecot)
  // NO Server Unavailable. 15 (Exchange); NO [SERVERBUG] Internal error occurred. Refer to server log (Dovecot)
  // NO System Error (Failure) (Gmail); NO Server error - Please try again later (Yahoo)
  {
    id: 'imap/server-error',
    pattern: anyOf(
      /temporar(?:y|ily)/,
      /internal (?:server )?error/,
      /(?:server|system|backend|service|database) (?:is )?(?:currently |temporarily )?(?:error|unavailable|down|busy|failure|overloaded)/,
      /try (?:again )?later/,
      /try again/,
      /unavailable/,
      /backend/,
      /timed? ?out/,
      /maintenance/,
      /sp[äa]ter/,
      /plus tard/,
      /m[áa]s tarde/,
      /mais tarde/,
    ),
    code: 'server-error',
  },
  // NO [NONEXISTENT] Unknown Mailbox: Sent (Failure) (Gmail); NO Mailbox doesn't exist: Junk (Dovecot); NO [TRYCREATE]
  {
    id: 'imap/folder-not-found',
    pattern: anyOf(
      /(?:mailbox|folder)(?: \S+){0,3} (?:doesn't|does not) exist/,
      /(?:unknown|no such|non-?existent) (?:mailbox|folder)/,
      /(?:mailbox|folder)(?: \S+){0,2} (?:not found|unknown)/,
    ),
    stages: ['inbox', 'fetch', 'round-trip', 'message', 'prepare'],
    code: 'folder-not-found',
  },
  // NO no mailbox selected: a command that came too early
  {
    id: 'imap/protocol-error',
    pattern:
      /no (?:mailbox|folder) (?:is )?(?:currently )?selected|(?:wrong|invalid|bad) state|error in imap command|command argument error|syntax error/i,
    code: 'protocol-error',
  },
  // NO [AUTHENTICATIONFAILED] Invalid credentials (Failure) (Gmail); NO [AUTHENTICATIONFAILED] Authentication failed.
  // (Dovecot); NO LOGIN failed; NO Login incorrect (cPanel: also the answer to more than 30 or 60 polls per hour,
  // oldsite.syshosting.com/mail-policy.html); NO incorrect password or account name (Proton Bridge)
  {
    id: 'imap/login-incorrect',
    pattern: /^login incorrect\.?$/i,
    stages: ['login'],
    code: 'bad-credentials',
    alsoPossible: 'too-many-logins',
  },
  {
    id: 'imap/bad-credentials',
    pattern: anyOf(
      /(?:invalid|incorrect|wrong|bad|unknown|no such) (?:\w+ )?(?:user(?:name)?|login|credentials?|password|passwd|auth\w*|account)/,
      /(?:pass(?:word|wd)|credentials?|login|logon|username|auth\w*|userid|log in|sign in)(?: \w+){0,3}? (?:is |was |were |are |has |have )?(?:been )?(?:incorrect|invalid|wrong|not (?:accepted|valid|correct|match\w*|recogni[sz]ed|found)|fail\w*|rejected|refused|denied|unsuccessful|error)/,
      /fail\w* (?:to )?(?:authenticat\w*|log ?in)/,
      /(?:identifiants?|mot de passe|authentification|connexion)[^.]{0,30} (?:incorrect\w*|invalides?|erron[ée]s?|échou\w+|refus\w+)/,
      /échec/,
      /(?:anmeldung|authentifizierung|passwort|benutzername|zugangsdaten)[^.]{0,40}(?:fehlgeschlagen|falsch|ung[üu]ltig|abgelehnt)/,
      /(?:contrase[ñn]a|usuario|autenticaci[óo]n|credenciales|senha|usu[áa]rio|autentica[çc][ãa]o|credenciais)[^.]{0,30}(?:incorre|inv[áa]lid|fall|falh|err)/,
      /密码错误/,
      /认证失败/,
    ),
    codes: /^(?!BYE)/,
    stages: ['login'],
    code: 'bad-credentials',
  },
  // NO 登录失败; NO Échec de l'authentification; NO ログインに失敗しました: the word families of rules/words.ts
  {
    id: 'imap/languages/bad-credentials',
    pattern: allOf(word.login, word.failed),
    codes: /^(?!BYE)/,
    stages: ['login'],
    code: 'bad-credentials',
  },
]

/** RFC 5530 and RFC 9051 response codes: what they mean when no words decide. */
export const imapResponseCodes: Record<string, FailureCode> = {
  AUTHENTICATIONFAILED: 'bad-credentials',
  AUTHORIZATIONFAILED: 'bad-credentials',
  EXPIRED: 'password-expired',
  PRIVACYREQUIRED: 'encryption-required',
  CONTACTADMIN: 'account-blocked',
  WEBALERT: 'web-login-required',
  UNAVAILABLE: 'server-error',
  INUSE: 'temporary-failure',
  EXPUNGEISSUED: 'temporary-failure',
  SERVERBUG: 'server-error',
  LIMIT: 'rate-limited',
  THROTTLED: 'rate-limited',
  OVERQUOTA: 'storage-full',
  NONEXISTENT: 'folder-not-found',
  TRYCREATE: 'folder-not-found',
  NOPERM: 'folder-not-found',
  CLIENTBUG: 'protocol-error',
  BADCHARSET: 'protocol-error',
  CANNOT: 'protocol-error',
  CORRUPTION: 'server-error',
  ALREADYEXISTS: 'protocol-error',
}
