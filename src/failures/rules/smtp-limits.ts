// The sender's own limits, blocks and throttles. These rows come before everything about recipients: several servers
// give them at RCPT TO, with a first line that looks like a dead address, and with codes from 421 to 554.

import { anyOf, type Rule } from './rule.ts'

/** The provider blocked the sender: a person must act, and an attempt can prolong it. Tried before every other refusal. */
export const senderBlocks: readonly Rule[] = [
  // 550 5.4.6 Unusual sending activity detected. Learn more: ...usage-policy.html To unblock:
  // https://mail.zoho.com/UnblockMe (Zoho, help.zoho.com threads)
  // 550 5.4.6 Unusual sending activity detected. Please try after sometime.
  {
    id: 'smtp/zoho-unusual-activity',
    pattern: /unusual (?:sending|mail|e-?mail|outgoing)? ?activity|UnblockMe\b/i,
    code: 'sender-blocked',
  },
  // 554 5.1.8 Sender Address Blocked; at login "Auth failed:554 5.1.8 ..." (Zoho, help.zoho.com threads)
  // 554 5.1.8 Email Outgoing Blocked (Zoho)
  {
    id: 'smtp/outgoing-blocked',
    pattern: anyOf(
      /sender address blocked/,
      /out-?going (?:e-?)?(?:mail|message)s? (?:from [^.]{1,30} )?(?:has been |is |are |was |were )?(?:temporarily )?(?:blocked|suspended|disabled)/,
      /(?:e-?mail|mail|message) outgoing (?:is |has been )?blocked/,
      /(?:blocked|suspended|banned|barred|restricted|prohibited|prevented) from sending/,
      /(?:sending|outbound|outgoing)(?: of)? ?(?:e-?mails?|mails?|messages?|privileges?|capabilit\w+)? (?:is |are |has been |have been |was |were )?(?:temporarily )?(?:blocked|suspended|revoked|banned|disabled)(?! due to rate)/,
      /not allowed to send (?:any )?(?:more )?(?:e-?mails?|mails?|messages?)(?: anymore)?(?: due| because| until|\.|$)/,
      /(?:account|sender|user|mailbox|adresse|compte)[^.]{0,60} (?:is |has been |was )(?:temporarily )?(?:blocked|suspended|locked|banned|restricted|disabled)[^.]{0,40} (?:for|from|due to|because of|sending|outbound|outgoing)[^.]{0,30} ?(?:spam|sending|outgoing|abuse|suspicious|bulk)/,
    ),
    code: 'sender-blocked',
    stages: [
      'greeting',
      'capabilities',
      'sender',
      'recipient',
      'data',
      'message',
      'round-trip',
      'prepare',
      'login',
    ],
  },
  // You are temporarily banned from sending because of spammy or undeliverable emails (Proton,
  // proton.me/support/email-sending-limits)
  {
    id: 'smtp/banned-from-sending',
    pattern:
      /banned from sending|sending (?:has been|is|was) (?:banned|blocked|suspended)|send(?:ing)? ban\b/i,
    code: 'sender-blocked',
  },
  // 550 5.7.705 Access denied, tenant has exceeded threshold (Exchange Online, learn.microsoft.com NDR pages)
  // 550 5.1.8 Access denied, bad outbound sender; 5.7.501 Access denied, spam abuse detected; 5.7.502/503 banned sender;
  // 5.7.708 Access denied, traffic not accepted from this IP; 5.7.750 Service unavailable. Client blocked from sending
  // from unregistered domains. 550 5.1.90 is a limit and stands below.
  {
    id: 'smtp/exchange-sender-blocked',
    pattern: anyOf(
      /bad outbound sender/,
      /tenant has exceeded (?:the )?threshold/,
      /access denied, (?:spam abuse detected|banned sender(?! ?\[))/,
      /client blocked from sending from unregistered/,
      /WASCL UserAction verdict is Suspend/,
      /OutboundSpamException/,
    ),
    code: 'sender-blocked',
  },
  {
    id: 'smtp/exchange-sender-blocked-code',
    pattern: /(?:)/,
    codes: /\b5\.7\.(?:50[123]|70[5-8]|750)\b/,
    code: 'sender-blocked',
  },
  // Message rejected under suspicion of SPAM; Spam limit exceeded (Yandex sending side, yandex.com/support/mail).
  // Any attempt prolongs the block. 554 5.7.1 [2] Message rejected under suspicion of SPAM; https://ya.cc/1IrBc
  {
    id: 'smtp/yandex-suspicion',
    pattern: /rejected under suspicion|spam limit exceeded/i,
    code: 'sender-blocked',
  },
  // 550 Sender blocked, at MAIL FROM
  {
    id: 'smtp/sender-blocked-at-mail-from',
    pattern: /sender (?:is |has been |was )?blocked(?! by)/i,
    stages: ['sender'],
    code: 'sender-blocked',
  },
  // 421 4.7.0 ... Sender blocked for spamming; 550 Your account has been blocked for sending spam (OVH "locked for spam")
  {
    id: 'smtp/account-locked-for-spam',
    pattern:
      /(?:account|mailbox|sender|user|compte|cuenta|conta|konto)[^.]{0,40} (?:blocked|locked|suspended|disabled|bloqu\S+|gesperrt|bloquead[ao]|suspendu\w*) (?:for|due to|because of|pour|por|wegen)[^.]{0,20} ?(?:send|spam|abuse|envoi|env[ií]o|versand)/i,
    code: 'sender-blocked',
  },
]

export const senderLimits: readonly Rule[] = [
  // --- the recipient is the one who receives too much; must not be read as the sender's limit

  // 450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from
  // being delivered. (Gmail; support.google.com/a/answer/3726730)
  // 450 4.2.1 The user you are trying to contact is receiving mail too quickly.
  // 452 4.2.2 The recipient's inbox is receiving mail too quickly / 5.2.121 Recipient's per hour message receive limit
  // from specific sender exceeded / 5.2.122 Recipient's per hour message receive limit exceeded (Exchange Online)
  {
    id: 'smtp/recipient-receives-too-fast',
    pattern: anyOf(
      /receiving (?:mail|e?-?mails?|messages?) (?:at a rate|too (?:quickly|fast|many))/,
      /recipient'?s? per (?:hour|day) message receive limit/,
      /(?:recipient|user|mailbox|destinataire)[^.]{0,50} (?:has )?(?:received|receiv(?:ing|es)) too many (?:messages|e?-?mails)/,
      /message receive limit/,
    ),
    code: 'recipient-rate-limited',
  },
  // 5.2.121, 5.2.122 without their words
  {
    id: 'smtp/exchange-receive-limit',
    pattern: /(?:)/,
    codes: /\b[45]\.2\.12[12]\b/,
    code: 'recipient-rate-limited',
  },

  // --- connections and sessions

  // 452 4.4.5 Maximum number of messages per session exceeded. (Stalwart, stalwartlabs/stalwart issue 1384)
  // 421 Too many messages in this connection (Orange, Exim "too many messages in one connection"); 421 4.7.0 too many
  // errors is not this
  {
    id: 'smtp/messages-per-session',
    pattern: anyOf(
      /(?:messages?|mails?|transactions?|recipients?) (?:per|in (?:this|one|a single)|for this|on this|during this) (?:smtp )?(?:session|connection)/,
      /too many (?:messages|mails|transactions) (?:in|per|on|for) (?:this |one |a |the )?(?:same )?(?:smtp )?(?:session|connection)/,
      /maximum number of (?:messages|transactions) (?:has been )?reached (?:in|for) th/,
      /session limit (?:reached|exceeded)/,
      /session quota/,
      /please (?:open|use) a new connection/,
      /reconnect to send more/,
    ),
    code: 'session-limit',
  },
  // 421 4.4.2 mail.example.com Error: timeout exceeded (Postfix); 421 Timeout, closing connection: this session only
  {
    id: 'smtp/idle-timeout',
    pattern: anyOf(
      /^\S{0,80} ?(?:error: )?(?:smtp )?(?:command |session |idle |input |data )?time-?(?:out|d out)(?: exceeded)?\b/,
      /connection expired/,
      /try reconnecting/,
      /(?:command|session|idle|read|connection) time-?d?[ -]?out[^.]{0,40}(?:clos|lost|disconnect|drop)/,
      /idle (?:for )?too long/,
      /closing (?:transmission )?(?:channel|connection) (?:due to|because of) (?:inactivity|timeout)/,
      /SMTP (?:command|incoming data) timeout/,
      /connection inactive/,
    ),
    codes: /^(?:421|451)/,
    code: 'session-limit',
  },
  // 432 4.3.2 Concurrent connections limit exceeded; 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded
  // (learn.microsoft.com, SMTP submission improvements)
  // 421 4.7.0 mx.example Error: too many connections from 1.2.3.4 (Postfix anvil)
  // 421 OFR004_104 Trop de connexions, veuillez verifier votre configuration (Orange)
  // 421 Too many concurrent SMTP connections; please try again later. (Exim)
  {
    id: 'smtp/too-many-connections',
    pattern: anyOf(
      /concurrent (?:\w+ )?(?:connections?|sessions?)/,
      /sender thread limit/,
      /too many (?:\w+ ){0,3}(?:connections?|sessions|parallel)/,
      /trop de connexions/,
      /connections? (?:count|rate|limit|frequency)[^.]{0,30} (?:exceed|reach|limit)/,
      /(?:maximum|max) (?:number of )?(?:concurrent |simultaneous |allowed |smtp )*(?:connections|sessions)/,
      /connections? limit (?:has been )?(?:reached|exceeded)/,
      /simultaneous (?:smtp )?(?:connections|sessions)/,
      /zu viele (?:gleichzeitige )?verbindungen/,
      /demasiadas conexiones/,
      /muitas conex[õo]es/,
      /too many (?:mails?|messages) (?:from|by) your ip at (?:the )?same time/,
    ),
    code: 'too-many-connections',
  },
  // 450 4.7.1 Error: too much connections; 421 4.7.0 IP address connecting too frequently ("connection rate")
  {
    id: 'smtp/connects-too-often',
    pattern:
      /too much connections?|connect(?:ing|s|ed)? too (?:often|frequently|fast|many times)|connection rate/i,
    code: 'too-many-connections',
  },

  // --- logins

  // 454 4.7.0 Too many login attempts, please try again later. (Gmail, support.google.com/a/answer/3726730)
  // 421 4.7.0 Error: too many AUTH commands / too many failed logins
  {
    id: 'smtp/too-many-logins',
    pattern: anyOf(
      /too many (?:\w+ ){0,3}(?:log-?ins?|auth\w*|sign-?ins?|password)\b/,
      /(?:log-?in|auth\w*|sign-?in) (?:attempts? |rate |frequency )?(?:limit|rate)[^.]{0,20}(?:exceed|reach|limit)/,
      /log-?in frequency limited/,
      /trop de tentatives/,
      /zu viele (?:fehlgeschlagene )?(?:anmelde|login)/,
      /demasiados intentos/,
      /muitas tentativas/,
    ),
    code: 'too-many-logins',
  },

  // --- windows that the server names

  // 550 5.4.6 Sender Hourly Quota Exceeded - [account=a@b] will not be allowed to send emails till [time=...] (Titan,
  // OnlyDomains; also Daily, Domain Hourly, Domain Daily)
  // 550 5.4.5 <a@b>: Recipient address rejected: Domain Sending Quota Exceeded (mailhostbox, at RCPT TO)
  // Domain example.com has exceeded the max emails per hour (125/100 (125%)) allowed. Message discarded. (cPanel)
  // 550 Domain example.com has exceeded the max defers and failures per hour (5/5 (83%)) allowed.
  {
    id: 'smtp/domain-limit',
    pattern: anyOf(
      /domain (?:\S+ )?(?:has |have |is )?(?:been )?(?:sending|hourly|daily|outgoing|outbound|mail|email|exceeded|reached|over)[^.]{0,40} ?(?:quota|limit|max|maximum|threshold|emails per)/,
      /max(?:imum)? (?:emails|defers and failures|messages|mails) per (?:hour|day)/,
      /(?:quota|limit) (?:for|of) (?:the |this |your )?(?:sending |sender )?domain (?:\S+ )?(?:has been |is |was )?(?:exceeded|reached)/,
    ),
    code: 'domain-limit',
  },
  // 550 5.4.5 Daily sending quota exceeded / Daily user sending limit exceeded / Daily SMTP relay limit exceeded for user
  // (Gmail); 5.1.90 ... you've reached your daily limit for message recipients (Exchange Online); 550 5.7.1 <a>: You have
  // exceeded your daily sending limit (iCloud, names the recipient); User x has exceeded its 24-hour sending limit;
  // 5.7.1 <DATA>: Data command rejected: limit of 400 rcpts per 24 hours reached; only 10 messages per day
  {
    id: 'smtp/daily-limit',
    pattern: anyOf(
      /(?:daily|24[- ]?(?:hour|hr|h|stunden|heures?|horas?)s?\b|per[- ]day|täglich\w*|tages\w*|journali\w+|quotidien\w*|di[áa]ri[ao]|diari[ao])[^.]{0,70} ?(?:limit\w*|quota|kontingent|cuota|cota|max\w*|allowance|überschritten|exceeded|reached|d[ée]pass\S+|atteint\S*)/,
      /(?:limit\w*|quota|cuota|cota|exceeded|reached|max\w*|more than|only \d+|d[ée]pass\S+|atteint\S*|überschritten|superad[oa]|excedid[oa])[^.]{0,70} (?:daily|(?:per|a|each|every|in|par|pro|por|\/|today|heute|for the) ?(?:the )?(?:last |past |one |1 )?(?:24 ?-?(?:hours?|hrs?|h|stunden|heures|horas)|day|jour|tag|d[ií]a)\b|journali\w+|quotidien\w*|di[áa]ri[ao]|today\b)/,
    ),
    code: 'daily-limit',
  },
  // Hourly external limit reached (Proton); 550 5.4.6 Sender Hourly Quota Exceeded (Titan); 550 Hourly limit exceeded
  {
    id: 'smtp/hourly-limit',
    pattern: anyOf(
      /too many [^.]{1,60} this hour/,
      /(?:hourly|(?<!24[- ])hour|per[- ]hour|stündlich\w*|horaire|por hora)[^.]{0,60} (?:limit\w*|quota|cuota|cota|max\w*|allowance|überschritten|exceeded|reached|d[ée]pass\S+|atteint\S*)/,
      /(?:limit\w*|quota|cuota|cota|exceeded|reached|max\w*|more than|only|d[ée]pass\S+|atteint\S*|überschritten|superad[oa]|excedid[oa])[^.]{0,60} (?:hourly|(?:per|an|each|every|in (?:the )?(?:last|past|one|an)|par|pro|por|\/) ?(?:1 |one |60 minutes|last )?(?:hour|heure|stunde|hora)\b|horaire|60 ?min)/,
    ),
    code: 'hourly-limit',
  },

  // --- slow down

  // 450 4.7.1 <a@b>: Sender address rejected: Deferring: Too many messages from sender in last 60 (policyd, at RCPT TO)
  {
    id: 'smtp/too-many-in-last-seconds',
    pattern:
      /too many (?:messages|mails|e-?mails|recipients|requests)[^.]{0,40} (?:in|within|during|over) (?:the )?(?:last|past|a|\d+|short)/i,
    code: 'rate-limited',
  },
  // 451 4.7.1 Ratelimit "hostinger_out_ratelimit" exceeded; 451 4.7.1 Ratelimit "user" exceeded (rspamd)
  // 454 Throttling failure: Maximum sending rate exceeded (Amazon SES); 452 4.4.5 Messages per second limit exceeded
  // (Emailit); 421 4.7.28 ... unusual rate of unsolicited mail (Gmail); 450 4.2.1 Peak SMTP relay limit exceeded (Gmail)
  // SASL login name rejected: You are sending too many emails too fast. (Mailu, issue 2416)
  // 450 4.7.1 Error: too much mail from 1.2.3.4 (Postfix anvil; nodemailer issue 700)
  // 550 Too many messages. Try again in 92 seconds. (cloud4u)
  {
    id: 'smtp/rate-limited',
    pattern: anyOf(
      /rate[- ]?limit/,
      /throttl/,
      /sending rate/,
      /unusual rate/,
      /peak (?:smtp )?relay limit/,
      /too (?:fast|quickly|much mail|many (?:messages|mails|e-?mails) (?:too|per (?:minute|second)))/,
      /(?:messages?|mails?|e-?mails?|recipients?) (?:per|a|in (?:a|one)) (?:second|minute|min\b)/,
      /slow(?:ing)? (?:it )?down/,
      /sending (?:too )?(?:much|fast|rapidly)/,
      /rate exceeded/,
      /message (?:submission )?rate/,
      /sends? per minute/,
      /in (?:a |such a )?short (?:time|period)/,
      /en peu de temps/,
      /in kurzer zeit/,
      /en poco tiempo/,
      /em pouco tempo/,
      /frequen(?:cy|tly) (?:limit|exceed)/,
      /(?:mail|message|sending|request) frequency/,
      /try (?:sending|to send) (?:more )?slow/,
      /trop (?:rapidement|vite)/,
      /zu schnell/,
      /demasiado r[áa]pido/,
      /muito r[áa]pido/,
    ),
    code: 'rate-limited',
  },
  // 550 Too many messages. Try again in 92 seconds. (cloud4u)
  {
    id: 'smtp/too-many-with-wait',
    pattern: /too many (?:messages|mails|e-?mails)[^\d]{0,40}(?:try|retry|wait)[^\d]{0,20}\d+ (?:s|min)/i,
    code: 'rate-limited',
  },
  // 421 4.7.0 [TSS04] Messages from 1.2.3.4 temporarily deferred due to unexpected volume or user complaints (Yahoo)
  // 421 4.7.0 [TS01] Messages from 1.2.3.4 temporarily deferred due to user complaints
  {
    id: 'smtp/yahoo-deferred',
    pattern: /\[?TSS?0\d\]?|temporarily deferred (?:due|because)|unexpected volume/i,
    code: 'rate-limited',
  },
  // 421 4.7.0 player771.ha.ovh.net Error: too many errors (OVH, claroline/Distribution issue 2267: seen above 200/h)
  // 421 Too many errors from your ip (Free, postmaster.free.fr); too many spams from your ip
  {
    id: 'smtp/too-many-errors',
    pattern:
      /too many (?:errors|spams|unrecognized|invalid|unknown|bad (?:recipients|commands)|failed recipients|dead|concurrent errors|syntax)/i,
    code: 'rate-limited',
  },

  // --- limits that name no window

  // 554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; 5.2.2 submission quota exceeded (Microsoft:
  // the window is 24 hours, see the provider's page)
  {
    id: 'smtp/exchange-submission-quota',
    pattern: /submission ?quota ?exceeded|5\.1\.90\b|recipient ?rate ?limit ?exceeded/i,
    code: 'daily-limit',
  },
  // 5.1.90 without its words
  {
    id: 'smtp/exchange-5.1.90',
    pattern: /(?:)/,
    codes: /\b5\.1\.90\b/,
    code: 'daily-limit',
  },
  // 552 Message would take you over your relay quota of 500 Current quota used: 487 (WWBN/AVideo issue 7527)
  // 450-Requested mail action not taken: mailbox unavailable / 450 Mail send limit exceeded. (IONOS, at RCPT TO)
  // 550 5.7.1 Your mail limit has been reached. (StartMail); message count quota exceeded (aditsystems)
  // 554 5.7.0 Your message could not be sent. The limit on the number of allowed outgoing messages was exceeded.
  // Quota d'envoi de mails dépassé (Free)
  {
    id: 'smtp/sending-limit',
    pattern: anyOf(
      /relay quota/,
      /(?:mail|message|e-?mail|messages|mails|emails) (?:(?:send(?:ing)?|sent|count|submission|relay) (?:limit|quota)|limit)s?\b/,
      /(?:send(?:ing|er)?|sent|outgoing|outbound|submission|relay(?:ing)?|smtp)[- ](?:e-?mail |mail |message )?(?:limit|quota|allowance)s?/,
      /limit on the number of[^.]{0,40}(?:messages|mails|recipients)/,
      /(?:limit|quota) (?:of|for|on)(?: the)?(?: number of)? (?:allowed |maximum |your )*(?:outgoing|outbound|sent|sending|messages|mails|emails|sendings)/,
      /quotas? d'envoi/,
      /limite d'envoi/,
      /(?:limite|cuota|cota|l[ií]mite) (?:de|del) (?:env[ií]os?|mensajes|mensagens|correos|e-?mails)/,
      /(?:versand|sende)(?:limit|kontingent|beschr[äa]nkung|volumen)/,
      /exceeded (?:the |your |its |their )?(?:maximum |allowed |permitted |max )*(?:number|amount|count|quota|limit) (?:of|for) (?:outgoing |outbound |sent |allowed )*(?:messages|mails|emails|e-mails|recipients)/,
      /(?:you|user|sender|account|client|sender address|<address>)[^.]{0,30} (?:has |have |'ve )?(?:sent|exceeded|reached|hit|used)(?![^.]{0,40}(?:mail ?quota|storage|mailbox|disk|inbox))[^.]{0,40} (?:too many|limit|quota|allowance)(?![^.]{0,20} (?:storage|mailbox|disk|inbox))/,
    ),
    code: 'sending-limit',
  },
  // sorry, too many emails (#5.7.1) (OVH Spain); 550 5.7.0 Requested action not taken: too many emails (betagouv 1756)
  // 550 Too many messages from this sender
  {
    id: 'smtp/too-many-mails',
    pattern: anyOf(
      /too many (?:e-?mails?|mails?|messages|sent|outgoing)\b(?! (?:in|to) (?:the |this )?(?:mailbox|queue|folder|inbox))/,
      /trop de (?:messages|mails|courriels|e-?mails)/,
      /zu viele (?:nachrichten|e-?mails|mails)/,
      /demasiados (?:mensajes|correos)/,
      /muit[ao]s (?:mensagens|e-?mails)/,
    ),
    code: 'sending-limit',
  },
  // 451 4.7.500 Access denied, please try again later (Exchange Online: the sending address is held back for a while)
  {
    id: 'smtp/exchange-held-back',
    pattern: /access denied, please try again later/i,
    codes: /^4/,
    code: 'rate-limited',
  },
  // 550 5.5.3 ... too many recipients for this sender (Gmail)
  {
    id: 'smtp/recipients-for-this-sender',
    pattern: anyOf(
      /too many recipients for this sender/,
      /recipients? (?:limit|quota)[^.]{0,20} for (?:this )?(?:sender|user|account)/,
    ),
    code: 'sending-limit',
  },
  // 550-Requested action not taken: mailbox unavailable / 550 Failure sending mail. Try again later. (nodemailer issue
  // 1555: works again after 30 minutes; at RCPT TO)
  {
    id: 'smtp/failure-sending-try-later',
    pattern: /failure sending mail/i,
    code: 'sending-limit',
  },
  // 451 policy- SC01 (Junara, support.junara.com "Email sending limits")
  {
    id: 'smtp/junara-policy',
    pattern: /policy-? ?SC01/i,
    code: 'rate-limited',
  },
  // 550 quota exceeded at MAIL FROM names nobody's mailbox but the sender's
  {
    id: 'smtp/quota-at-mail-from',
    pattern: anyOf(
      /quota (?:has been )?exceeded/,
      /(?:exceed|over|reached)\w* (?:your |the |its )?(?:\w+ )?(?:quota|limit)\b/,
    ),
    stages: ['sender'],
    code: 'sending-limit',
  },
]
