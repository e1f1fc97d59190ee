// What servers say when they refuse a login, or refuse to work without one.

import { anyOf, type Rule } from './rule.ts'

/** Refusals that name their remedy; tried before everything, as Yahoo's app password answer looks like a limit. */
export const explicitLoginRefusals: readonly Rule[] = [
  // 535 Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system
  // is busy. (QQ: one answer for five causes)
  {
    id: 'smtp/qq-login-fail',
    pattern: /account is abnormal, service is not open/i,
    code: 'bad-credentials',
    alsoPossible: 'smtp-auth-disabled',
  },
  // 535 5.7.0 (#AUTH005) Too many bad auth attempts. (Yahoo: a normal password was used, even at the first attempt;
  // nodemailer issue 1112)
  {
    id: 'smtp/yahoo-auth005',
    pattern: /#?AUTH005/i,
    code: 'app-password-required',
    alsoPossible: 'too-many-logins',
  },
  // 534 5.7.9 Application-specific password required; 535 5.7.1 the same (Gmail, support.google.com/a/answer/3726730)
  // 535 5.7.8 Please use an app password / authorization code (QQ, 163: "授权码")
  {
    id: 'smtp/app-password-required',
    pattern: anyOf(
      /application[- ]specific password/,
      /app(?:lication)?[- ]?(?:specific )?passw(?:or)?d/,
      /app password/,
      /authori[sz]ation code/,
      /授权码/,
      /mot de passe (?:d'|sp[ée]cifique d')?application/,
      /contrase[ñn]a de aplicaci[óo]n/,
      /senha de (?:app|aplicativo)/,
      /anwendungsspezifisch\w* passwort/,
      /app-passwort/,
      /too many bad auth attempts/,
      /InvalidSecondFactor/,
      /two-?(?:factor|step)[^.]{0,40}|\b2-?(?:fa|step)\b/,
      // QQ's help page of the authorization code: what is left when its GBK words were read as Latin letters
      /service\.mail\.qq\.com\S*no=1001256\b/,
    ),
    code: 'app-password-required',
  },
  // 550 5.7.30 Basic authentication is not supported for Client Submission. (Exchange team post)
  // 535 5.7.3 ... basic authentication is disabled / 5.7.139 Authentication unsuccessful, basic authentication is disabled.
  {
    id: 'smtp/basic-authentication-disabled',
    pattern: anyOf(
      /basic auth\w* (?:is |has been |was )?(?:not supported|disabled|blocked|turned off|deprecated)/,
      /(?:modern auth|oauth ?2?)\w* (?:is )?(?:required|only)/,
      /must use (?:modern auth|oauth)/,
      /less secure app/,
      /LoginDenied/,
      /outlook\.com.*security default/,
    ),
    code: 'oauth-required',
  },
  // 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.
  // 535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.
  // 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.
  {
    id: 'smtp/exchange-security-defaults',
    pattern:
      /security defaults policy|conditional access|\blocked by your organi[sz]ation|not meet the criteria to be authenticated/i,
    code: 'oauth-required',
  },
  // 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant (or Mailbox)
  {
    id: 'smtp/smtp-auth-disabled',
    pattern: anyOf(
      /SmtpClientAuthentication is disabled/,
      /smtp (?:client )?(?:auth\w*|access|service|server)? ?(?:is |has been )?(?:disabled|not enabled|turned off|not allowed|not activated|not opened?)\b/,
      /smtp[^.]{0,20}(?:disabled|not enabled|turned off|deactivated|nicht aktiviert|désactivé) (?:for|in|on|für|pour)/,
      /(?:enable|activate|turn on) (?:the )?(?:pop3?\/)?(?:imap\/)?smtp(?! auth)/,
      /POP3?\/IMAP\/SMTP (?:service|access)/,
      /(?:imap|pop3?)(?: ?(?:and|und|\/) ?)smtp[^.]{0,30}(?:enable|activate|aktivier)/,
      /service is not open/,
      /not authori[sz]ed to use smtp/,
      /user (?:doesn't|does not) have access rights to this service/,
      /user has no permission/,
    ),
    code: 'smtp-auth-disabled',
  },
  // 534 5.7.14 <https://accounts.google.com/signin/continue?...> Please log in through your web browser (Gmail)
  {
    id: 'smtp/web-login-required',
    pattern: anyOf(
      /log ?in (?:via|through|with|using|to) (?:your |the |a )?(?:web ?browser|web ?mail|web site|website|web interface)/,
      /WebLoginRequired/,
      /sign in (?:via|through|with|using) (?:your |the |a )?(?:web|browser)/,
      /accounts\.google\.com\/signin/,
      /verify (?:your )?(?:identity|account) (?:at|on|via|through)/,
      /unusual sign-?in/,
      /captcha/,
    ),
    code: 'web-login-required',
  },
  // 421 4.7.0 Too many invalid login attempts, your IP has been temporarily blocked: the block is what follows, and it ends
  {
    id: 'smtp/too-many-logins-at-login',
    pattern: /too (?:many|much) (?:\w+ ){0,3}(?:log-?(?:in|on)s?|auth\w*|sign-?ins?)\b/i,
    stages: ['login'],
    code: 'too-many-logins',
  },
  // 535 Your password has expired; 534 5.7.12 A password transition is needed
  {
    id: 'smtp/password-expired',
    pattern: anyOf(
      /password (?:has |is |was )?(?:been )?expired/,
      /expired password/,
      /password (?:change|transition|reset) (?:is )?(?:required|needed)/,
      /must (?:change|reset) (?:your |the )?password/,
      /password is too (?:simple|weak|short|old)/,
      /mot de passe (?:a )?expir/,
      /passwort (?:ist )?abgelaufen/,
      /contrase[ñn]a (?:ha )?(?:expirad|caducad)/,
      /senha (?:expirou|expirada)/,
    ),
    code: 'password-expired',
  },
]

export const loginRefusals: readonly Rule[] = [
  // 503 5.5.1 Error: already authenticated (Postfix); 503 5.7.0 No identity changes permitted (Gmail)
  {
    id: 'smtp/already-authenticated',
    pattern: /already (?:authenticated|logged[ -]?in)|no identity changes/i,
    code: 'protocol-error',
  },
  // 530 5.7.0 Must issue a STARTTLS command first (Gmail and RFC 3207); 538 5.7.11 Encryption required for requested
  // authentication mechanism (RFC 4954); 523 5.7.10 Encryption Needed; 550 5.7.11 TLS required; 554 5.7.0 TLS connection
  // required; 503 5.5.1 AUTH not available before STARTTLS
  {
    id: 'smtp/encryption-required',
    pattern: anyOf(
      /must (?:first )?(?:issue|use|start|send) (?:a )?(?:the )?(?:starttls|tls|ssl|encryption)/,
      /starttls (?:command )?(?:is )?(?:required|first|needed|before)/,
      /(?:encryption|tls|ssl|secure connection|encrypted connection|secure channel)(?: connection| session)? (?:is )?(?:required|needed|mandatory|must be used|erforderlich)/,
      /(?:requires?|need) (?:a |an )?(?:tls|ssl|encrypt\w+|starttls|secure)/,
      /(?:plaintext|cleartext|unencrypted|clear text)[^.]{0,40}(?:disallowed|not allowed|disabled|refused|prohibited|not permitted|denied)/,
      /(?:disallowed|not allowed|disabled|not permitted) (?:on|over|without|for)[^.]{0,25}(?:plaintext|cleartext|unencrypted|non-?secure|insecure|tls|ssl|encrypt)/,
      /without (?:tls|ssl|starttls|encryption)/,
      // 451 TLS/SSLv3 Connection required; 530 A secure connection is requiered(such as ssl)
      /(?:\b(?:tls|ssl)(?:v\d)?|secure|encrypted) connection (?:is )?requi\w*red/,
    ),
    code: 'encryption-required',
    stages: ['greeting', 'capabilities', 'tls', 'login', 'sender', 'recipient', 'prepare', 'inbox'],
  },
  {
    id: 'smtp/encryption-required-code',
    pattern: /(?:)/,
    codes: /^(?:538|523)|\b5\.7\.1[01]\b/,
    code: 'encryption-required',
  },

  // 535 5.7.0 account is disabled; 535 Authentication failed: account locked; 525 5.7.13 User account disabled (RFC 5248);
  // 535 Incorrect authentication data, account suspended
  {
    id: 'smtp/account-blocked',
    pattern: anyOf(
      /(?:account|mailbox|user|login|access|compte|konto|cuenta|conta|postfach)(?: \S+)? (?:has been |is |was |wurde |ist |est |est[áa] |a été |foi )?(?:temporarily |currently |permanently |administratively |vorübergehend |temporairement )?(?:locked|blocked|suspended|disabled|deactivated|frozen|inactive|not active|terminated|closed|restricted|banned|gesperrt|deaktiviert|bloqu[ée]\w*|suspendu\w*|désactivée?|bloquead[ao]|suspendid[ao]|suspensa|desativad[ao])/,
      /(?:locked|blocked|suspended|disabled|frozen|inactive) (?:account|user|mailbox)/,
      /too many (?:failed|invalid|wrong|incorrect)[^.]{0,30}(?:account|locked|blocked)/,
      /(?:ip|address|host) (?:has been |is |was )?(?:temporarily )?(?:blocked|banned)[^.]{0,40}(?:login|auth)/,
    ),
    stages: ['login', 'greeting', 'capabilities'],
    code: 'account-blocked',
  },
  // 525 5.7.13 (RFC 5248: user account disabled)
  { id: 'smtp/user-account-disabled', pattern: /(?:)/, codes: /^525|\b5\.7\.13\b/, code: 'account-blocked' },

  // 504 5.7.4 Unrecognized Authentication Type (Exchange); 504 5.5.4 Unrecognized authentication type; 503 AUTH command
  // used when not advertised (Exim); 502 5.5.1 AUTH not supported; 534 5.7.9 Authentication mechanism is too weak
  {
    id: 'smtp/auth-mechanism-unsupported',
    pattern: anyOf(
      /(?:unrecogni[sz]ed|unsupported|unknown|invalid|unimplemented|no suitable|disabled)\b[^.]{0,15} (?:authentication|auth|sasl) (?:type|mechanism|method|command)/,
      /(?:auth\w*|sasl|login) (?:type|mechanism|method|command)s? (?:\S+ )?(?:is |was )?(?:not (?:supported|recogni[sz]ed|allowed|available|implemented|known)|unsupported|unrecogni[sz]ed|too weak|used when not advertised|unavailable|invalid|rejected)/,
      /auth (?:\w+ )?(?:is )?(?:not (?:supported|available|enabled|implemented|advertised|offered|allowed)|unavailable|disabled)/,
      /authentication not (?:enabled|supported|available)/,
      /(?:mechanism|authentication) (?:is )?too weak/,
      /no (?:\w+ )?mechanisms? (?:is |are )?(?:available|found|offered|in common)/,
      /no (?:worthy|suitable|supported|usable) (?:auth\w*|sasl|mechs?|mechanisms?)/,
    ),
    code: 'auth-mechanism-unsupported',
    stages: ['login', 'capabilities'],
  },

  // 454 4.7.0 Temporary authentication failure (RFC 4954; Postfix without its SASL backend): says nothing of the password
  // 451 4.3.0 authentication server unavailable; 535 ... temporarily unavailable
  {
    id: 'smtp/login-temporarily-unavailable',
    pattern: anyOf(
      /temporar(?:y|ily)[^.]{0,40}(?:auth|login|fail|unavail|error)/,
      /(?:auth\w*|login|sasl)(?: \w+)? (?:service|server|backend|daemon|database)[^.]{0,30}(?:unavail|down|fail|error|timeout|not (?:available|respond))/,
      /try (?:again|later)/,
      /unable to authenticate (?:at present|now|at this time)/,
      /internal (?:server )?error/,
      /connection (?:to|with) (?:the )?(?:auth\w*|sasl|ldap|database)/,
      /connection (?:failure|lost|refused|timed out)/,
    ),
    codes: /^4/,
    stages: ['login'],
    code: 'server-error',
  },

  // 530 5.7.0 Authentication Required (Gmail); 530 5.7.57 Client not authenticated to send mail (Exchange Online);
  // 503 5.5.4 Error: send AUTH command first (QQ); 550 5.7.60 / 550 Authentication is required for relay;
  // 554 5.7.1 <a@b>: Sender address rejected: not logged in; OFR _402 Authentification requise (Orange)
  {
    id: 'smtp/auth-required',
    pattern: anyOf(
      /(?:auth\w*|log-?in|logon|smtp auth|credentials?) (?:is |are )?(?:first )?(?:required|needed|necessary|mandatory|requise|erforderlich|obligatoire|requerid[ao]|necess[áa]ri[ao])/,
      /(?:not|never|isn't|must be|need to be|non) (?:yet )?(?:properly )?(?:authenticated|logged[- ]in|authentifi[ée]|authenticate|autenticad[ao]|authentifiziert)\b/,
      /(?:must|need to|please|you should) (?:first )?(?:authenticate|log ?in|login|auth|sign in)\b/,
      /send auth command first/,
      /auth(?:entication)? (?:command )?first/,
      /requires? (?:smtp )?auth\w*/,
      /without (?:smtp )?auth\w*/,
      /unauthenticated (?:senders?|relay|users?|clients?|connection)/,
      /enable smtp auth\w*/,
      // Anonymous client does not have permissions to send as this sender
      /\banonymous (?:client|user|sender|connection|access)s? (?:does|do|is|are|may|can|has|have|not|no)\b/,
      /authentifi\w+ (?:est )?(?:requise|obligatoire)/,
      /(?:enable|turn on|activate|use) (?:outgoing )?(?:server |smtp )?authentication/,
      /check mail first/,
      /pop(?:3)? ?before ?smtp/,
      /authenticat\w+ (?:yourself )?(?:before|prior to) send/,
    ),
    codes: /^(?!535)(?!.*\b5\.7\.26)/,
    code: 'auth-required',
  },

  // 535 5.7.8 Error: authentication failed: Internal authentication error (Postfix in front of a broken backend)
  {
    id: 'smtp/login-broken',
    pattern: /internal (?:\w+ )?(?:error|failure)/i,
    stages: ['login'],
    code: 'server-error',
  },

  // 535: "OVH: wrong password, or the account is blocked for spam" (ovh/docs, diagnostic_advanced)
  {
    id: 'smtp/ovh-535',
    provider: 'ovh',
    pattern: /(?:)/,
    codes: /^535/,
    code: 'bad-credentials',
    alsoPossible: 'account-blocked',
  },
  // 450 Requested mail action not taken: mailbox unavailable, at AUTH on 587 (Yahoo, nedimf/maildroid issue 17)
  {
    id: 'smtp/yahoo-unavailable-at-login',
    provider: 'yahoo',
    stages: ['login'],
    codes: /^450/,
    pattern: /mailbox unavailable/i,
    code: 'app-password-required',
  },

  // 535 5.7.8 Username and Password not accepted (Gmail); 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6 (Postfix);
  // 535 Incorrect authentication data (Exim); 535 5.7.3 Authentication unsuccessful (Exchange); 535 Login fail (QQ);
  // 535 Authentication Failed (Zoho); 535 5.7.0 Invalid login or password (Mail.ru); 535 Échec de l'authentification
  {
    id: 'smtp/bad-credentials',
    pattern: anyOf(
      /(?:user ?name|user|login|e-?mail|account)s?(?: name)? (?:and|or|and\/or|und|oder|et|ou|\/|&) (?:the )?(?:pass ?word|passwd|passwort|mot de passe|contrase[ñn]a|senha)/,
      /(?:invalid|incorrect|wrong|bad|unknown) (?:\w+ )?(?:user(?:name)?|login|credentials?|password|passwd|authentication(?: data| credentials)?|auth\b|sasl|e-?mail or)/,
      /(?:pass(?:word|wd)|credentials?|login|logon|username|authentication|auth|sasl login|userid)(?: \w+){0,3}? (?:is |was |were |are |has |have )?(?:been )?(?:incorrect|invalid|wrong|not (?:accepted|valid|correct|match\w*|recogni[sz]ed)|fail\w*|rejected|refused|denied|unsuccessful|mismatch|error)/,
      /fail\w* (?:to )?(?:authenticat\w*|log ?in)/,
      /could not authenticate/,
      /(?:échec|erreur|echec) (?:de |d')?(?:l')?(?:authentification|identification|connexion)/,
      /(?:identifiants?|mot de passe|authentification)[^.]{0,30} (?:incorrect\w*|invalides?|erron[ée]s?|échou\w+|refus\w+)/,
      /(?:anmeldung|authentifizierung|passwort|benutzername|zugangsdaten)[^.]{0,40}(?:fehlgeschlagen|falsch|ung[üu]ltig|abgelehnt|inkorrekt)/,
      /falsche[srn]? (?:passwort|benutzer|zugangs)/,
      /(?:contrase[ñn]a|usuario|autenticaci[óo]n|credenciales)[^.]{0,30}(?:incorrect|inv[áa]lid|fall|err[óo]ne)/,
      /(?:senha|usu[áa]rio|autentica[çc][ãa]o|credenciais)[^.]{0,30}(?:incorret|inv[áa]lid|falh|errad)/,
      /密码错误/,
      /认证失败/,
      /用户名或密码/,
      /認証に失敗/,
    ),
    codes: /^(?:5|0?\b|\s|$)/,
    stages: ['login'],
    code: 'bad-credentials',
  },
  // The same words in a reply whose own number says login: 535, or 5.7.8 (RFC 5248)
  { id: 'smtp/bad-credentials-code', pattern: /(?:)/, codes: /^535|\b5\.7\.8\b/, code: 'bad-credentials' },
]
