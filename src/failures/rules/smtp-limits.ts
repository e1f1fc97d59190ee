// The sender's own limits and throttles. These rows come before everything about recipients: several servers
// give them at RCPT TO, with a first line that looks like a dead address, and with codes from 421 to 554.

import { anyOf, type Rule } from './rule.ts'

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
      /too (?:many|much) (?:messages?|mails?|e-?mails?) (?:for|to) (?:this|that|the) (?:recipient|user|mailbox|address)/,
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
      /(?:messages?|mails?|transactions?|recipients?) (?:limit )?(?:per|in (?:this|one|a single)|for this|on this|during this) (?:smtp )?(?:session|connection)/,
      /too many (?:messages|e?-?mails|transactions) (?:sent )?(?:in|per|on|for) (?:this |one |a |the )?(?:same )?(?:smtp )?(?:session|connection)/,
      /maximum number of (?:messages|transactions) (?:has been )?reached (?:in|for) th/,
      /session limit (?:reached|exceeded)/,
      /session quota/,
      /(?:maximum|max|limit) per (?:smtp )?(?:connection|session)/,
      /transaction limit/,
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
      // 421 Exceeded allowable connection time, disconnecting. (Cisco)
      /exceeded (?:the )?(?:\w+ )?(?:connection|session) time/,
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
      /(?:reached|exceeded|over)[^.]{0,30} connections? limit/,
      /simultaneous (?:smtp )?(?:connections|sessions)/,
      /\d connections? (?:already )?open/,
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
      /too (?:many|much) (?:\w+ ){0,3}(?:log-?(?:in|on)s?|auth\w*|sign-?ins?|password)\b/,
      /(?:log-?in|auth\w*|sign-?in) (?:attempts? |rate |frequency )?(?:limit|rate)[^.]{0,20}(?:exceed|reach|limit)/,
      /log-?in frequency limited/,
      // 421 Exceeded failed authentication limit, disconnecting. (Cisco)
      /exceeded (?:the )?(?:\w+ ){0,2}(?:auth\w*|log-?(?:in|on))s? (?:attempts? )?limit/,
      /trop de tentatives/,
      /zu viele (?:fehlgeschlagene )?(?:anmelde|login)/,
      /demasiados intentos/,
      /muitas tentativas/,
    ),
    code: 'too-many-logins',
  },

  // --- windows that the server names

  // 421 RP-001 Unfortunately, some messages from 192.0.2.1 weren't sent. ... We have limits for how many messages can be sent
  // per hour and per day. (Outlook.com): limits in general, none of which is named
  {
    id: 'smtp/limits-per-hour-and-day',
    pattern: /per hour (?:and|or) (?:per )?day|\bRP-00\d\b/i,
    code: 'rate-limited',
  },
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
]
