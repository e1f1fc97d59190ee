// The sender's pace, and limits of the sender that name no window. Tried right after the limits that name one.

import { allBut, anyOf, type Rule } from './rule.ts'

export const senderThrottles: readonly Rule[] = [
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
      // 550 5.7.508 Access denied, [192.0.2.1] has exceeded permitted limits within 192.0.2.0/24 range (Exchange Online)
      /\d\]? (?:has |have )?exceeded (?:the |its )?(?:permitted |allowed |maximum )?(?:limits?|rates?)\b/,
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
      /(?:heavy|excessive) (?:usage|use)\b/,
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
      /excessive (?:unknown|invalid|bad|failed) (?:recipients?|users?|commands?)|exceeded (?:the )?(?:bad|invalid|unknown) (?:\w+ )?(?:command|recipient|user)s? limit|recipient errors|too many (?:errors|spams|unrecognized|invalid|unknown|bad (?:recipients|commands)|failed recipients|dead|concurrent errors|syntax)/i,
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
      // 550 5.7.1 Email quota exceeded. (Gmail); "mail quota" is what others call the space of a mailbox
      /\be-?mail quota (?:has been |is )?exceeded/,
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
      /too many (?:duplicate )?(?:e-?mails?|mails?|messages|sent|outgoing)\b(?! (?:in|to|on) (?:the |this |your )?(?:mailbox|queue|folder|inbox|server))/,
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
  // 550 5.7.1 Email quota exceeded. (Gmail): X.7 is about policy; a mailbox without space has X.2.2
  {
    id: 'smtp/quota-by-policy',
    pattern: allBut(
      /\b(?:mail ?box|inbox|storage|disk|space|recipient'?s?|size|full|user unknown)\b/,
      /\b(?:quota|limits?|allowance)\b[^.]{0,20}(?:exceed|reach|over|used up|exhaust)|\b(?:exceed\w*|reached|over) (?:your |the |its |their |his )?(?:\w+ )?(?:quota|limits?|allowance)\b/,
    ),
    codes: /\b[45]\.7\.[01]\b/,
    stages: ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'sending-limit',
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
