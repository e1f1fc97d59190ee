// The sender's own limits and throttles. These rows come before everything about recipients: several servers
// give them at RCPT TO, with a first line that looks like a dead address, and with codes from 421 to 554.

import { allBut, anyOf, type Rule } from './rule.ts'

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
      /(?:recipient|user|mailbox|destinataire)[^.]{0,50} (?:has )?(?:received|receiv(?:ing|es)) too (?:many|much) (?:messages?|e?-?mails?)/,
      // 450 4.2.1 The recipient has exceeded message rate limit. Try again later. (Yandex)
      /\brecipient (?:\S+ )?(?:has |is )?(?:exceeded|reached|over)[^.]{0,20} rate/,
      /message receive limit/,
      /recipient thread limit/,
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
      /(?:message|mail)s? threshold exceeded/,
      /max(?:imum)? (?:messages?|mails?) per (?:connection|session)/,
      /please (?:open|use) a new connection/,
      /reconnect to send more/,
    ),
    code: 'session-limit',
  },
  // 421 4.4.2 mail.example.com Error: timeout exceeded (Postfix); 421 Timeout, closing connection: this session only
  {
    id: 'smtp/idle-timeout',
    pattern: anyOf(
      /^(?!retry|operation|.*connect to |.*\b(?:plugin|filter|scanner|milter|dns|backend|database)\b)\S{0,80} ?(?:error: )?(?:smtp )?(?:command |session |idle |input |data )?time-?(?:out|d out)(?: exceeded)?\b/,
      /connection expired/,
      /try reconnecting/,
      /(?:command|session|idle|read|connection) time-?d?[ -]?out[^.]{0,40}(?:clos|lost|disconnect|drop)/,
      /idle (?:for )?too long/,
      /closing (?:transmission )?(?:channel|connection) (?:due to|because of) (?:inactivity|timeout)/,
      /SMTP (?:command|incoming data) timeout/,
      /connection inactive/,
    ),
    codes: /^[45]\d\d(?!.*[45]\.4\.[147]\b)/,
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
      /(?:sender|outbound|outgoing|submission|client) thread limit/,
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
      /too much connections?|too frequent connect|connect(?:ing|s|ed)? too (?:often|frequently|fast|many times)|connection rate/i,
    code: 'too-many-connections',
  },

  // --- logins

  // 454 4.7.0 Too many login attempts, please try again later. (Gmail, support.google.com/a/answer/3726730)
  // 421 4.7.0 Error: too many AUTH commands / too many failed logins
  {
    id: 'smtp/too-many-logins',
    pattern: anyOf(
      /too (?:many|much) (?:\w+ ){0,3}(?:log-?ins?|auth\w*|sign-?ins?|password)\b/,
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
      /too many (?:\w+ ){1,4}today/,
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
      /too many requests/,
      /too many (?:messages|mails|e-?mails) from (?:\w+ ){0,5}(?:ip|host|server|client|network)\b/,
      // Error: too many recipients from 192.0.2.1 (Postfix anvil)
      /too many (?:recipients|rcpts|messages|mails) from \S*\[?\d{1,3}(?:\.\d{1,3}){3}/,
      /message (?:submission )?rate/,
      /sends? per minute/,
      /(?:messages?|mails?|e-?mails?|recipients?|rcpts?) (?:per|in|within|every) \d+ ?(?:s|sec\w*|min\w*)\b/,
      /too frequent(?:ly)?\b/,
      /(?:excessive|unusual|high) (?:sending )?(?:volume|rate|number|amount) ?(?:of (?:mail|e-?mail|messages|traffic))?/,
      /(?:reached|exceeded|over) (?:its|the|your) limit for (?:processing|requests|messages|mail)/,
      /in (?:a |such a )?short (?:time|period)/,
      /en peu de temps/,
      /in kurzer zeit/,
      /en poco tiempo/,
      /em pouco tempo/,
      /frequen(?:cy|tly) (?:limit|exceed)/,
      /(?:mail|message|sending|request) frequency/,
      /try (?:again|sending|to send) (?:more )?slow/,
      /rate (?:of|for) (?:messages|mails?|e-?mails)|(?:rate|volume) (?:is )?too high/,
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
    pattern:
      /\[?TSS?0\d\]?(?!.*(?:permanently deferred|not succeed))|temporarily deferred (?:due|because)(?! to unresolv)|messages? from \S+ temporarily deferred|unexpected volume/i,
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
      // 451 Authentication failed: Maximum credits exceeded (SendGrid)
      /credits? (?:limit )?(?:is |are |has been |have been )?(?:exceeded|exhausted|used up)/,
      /(?:mail|message|e-?mail|messages|mails|emails) (?:(?:send(?:ing)?|sent|count|submission|relay) (?:limit|quota)|limit)s?\b/,
      /(?:send(?:ing|er)?|sent|outgoing|outbound|submission|relay(?:ing)?|smtp)[- ](?:e-?mail |mail |message )?(?:limit|quota|allowance)s?/,
      /limit on the number of[^.]{0,40}(?:messages|mails|recipients)/,
      /(?:limit|quota) (?:of|for|on)(?: the)?(?: number of)? (?:allowed |maximum |your )*(?:outgoing|outbound|sent|sending|messages|mails|emails|sendings)/,
      /quotas? d'envoi/,
      /limite d'envoi/,
      /(?:limite|cuota|cota|l[ií]mite) (?:de|del) (?:env[ií]os?|mensajes|mensagens|correos|e-?mails)/,
      /(?:versand|sende)(?:limit|kontingent|beschr[äa]nkung|volumen)/,
      /exceeded (?:the |your |its |their )?(?:maximum |allowed |permitted |max )*(?:number|amount|count|quota|limit) (?:of|for) (?:outgoing |outbound |sent |allowed )*(?:messages|mails|emails|e-mails|recipients)/,
      /(?:you|user|sender|account|client|sender address|<address>)[^.]{0,30} (?:has |have |'ve )?(?<!tried to )(?:sent|exceeded|reached|hit|used)(?![^.]{0,40}(?:mail ?quota|storage|mailbox|disk|inbox))[^.]{0,40} (?:too many|limit|quota|allowance)(?![^.]{0,20} (?:storage|mailbox|disk|inbox))/,
    ),
    code: 'sending-limit',
  },
  // sorry, too many emails (#5.7.1) (OVH Spain); 550 5.7.0 Requested action not taken: too many emails (betagouv 1756)
  // 550 Too many messages from this sender
  {
    id: 'smtp/too-many-mails',
    pattern: anyOf(
      /too many (?:e-?mails?|mails?|messages|sent|outgoing)\b(?! (?:in|to|on) (?:the |this |your )?(?:mailbox|queue|folder|inbox|server))/,
      /trop de (?:messages|mails|courriels|e-?mails)/,
      /zu viele (?:nachrichten|e-?mails|mails)/,
      /demasiados (?:mensajes|correos)/,
      /muit[ao]s (?:mensagens|e-?mails)/,
    ),
    code: 'sending-limit',
  },
  // 450 Too many recipient attempts: tries in a while, not the recipients of one message
  {
    id: 'smtp/too-many-attempts',
    pattern: /too many (?:recipients?|rcpts?|delivery|sending|message|mail) attempts/i,
    stages: ['sender', 'recipient', 'data', 'message', 'round-trip'],
    code: 'rate-limited',
  },
  // 504 the number of RCPT attempts is achieved the maximum threshold; 505 the total of RCPTs ... (Alibaba)
  {
    id: 'smtp/total-over-a-bound',
    pattern: anyOf(
      /(?:rcpt|recipient|delivery|sending) attempts\b[^.]{0,40}(?:maximum|limit|threshold|exceed)/,
      /\btotal (?:number )?of (?:the )?(?:rcpts?|recipients?|messages?|e-?mails?|mails?)\b[^.]{0,40}(?:maximum|limit|threshold|exceed)/,
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
  // 550 You have used up the number of messages that may be sent; 451 allowed sends exhausted: limit and sending together,
  // and nothing of a mailbox or a size
  {
    id: 'smtp/limit-and-sending',
    pattern: allBut(
      /\b(?:recipients?|mail ?quota|mail ?box|inbox|storage|disk|space|size|bytes|kb|mb|header|hops?|receive|received|connections?|length|attachments?|auth\w*|log-?in)\b/,
      /\b(?:limits?|quota|allowance|threshold|maximum|ceiling|cap|amount|number)\b/,
      /\b(?:exceed\w*|reach\w*|over|hit|used up|exhaust\w*|above|too many|too much|beyond)\b/,
      /\b(?:send|sends|sending|sent|sender|outgoing|outbound|submission|submit\w*|relay\w*|mails|mailing|e-?mails|messages|smtp)\b/,
    ),
    code: 'sending-limit',
  },
]
