// What servers say about who is sending: the domain that does not prove itself, the address that is on a list, the machine
// that has a bad name; and the verdicts on a message that name the machine with it.

import { anyOf, type Rule } from './rule.ts'

/** Tried before the limits: Gmail and Microsoft call what they do about a bad reputation a "rate limit". */
export const identityRefusals: readonly Rule[] = [
  // 421 4.7.28 ... an unusual rate of mail originating from your SPF domain (Gmail): a pace; what proves the domain only says
  // whose pace it is
  { id: 'smtp/unusual-rate', pattern: /unusual (?:rate|amount|volume) of/i, code: 'rate-limited' },
  // 421 4.7.29 This mail has been rate limited because it was not sent over a TLS connection. (Gmail)
  { id: 'smtp/sent-without-tls', pattern: /\btls\b/i, codes: /[45]\.7\.29\b/, code: 'encryption-required' },

  // --- proof of the sender's domain

  // 550-5.7.26 This mail has been blocked because the sender is unauthenticated. (Gmail); 550 5.7.509 Access denied,
  // sending domain does not pass DMARC verification (Microsoft); 550 5.7.1 SPF check failed; 550 5.7.23 SPF validation
  // failed; 554 5.7.9 Message not accepted for policy reasons / DMARC (Yahoo); 550 5.7.15 Access denied, ... 5.7.515
  {
    id: 'smtp/sender-unauthenticated',
    pattern: anyOf(
      /\bdmarc\b/,
      /\bspf\b/,
      /\bdkim\b(?!-signature)/,
      /sender is unauthenticated/,
      /unauthenticated (?:e-?)?mail(?! not allowed from)/,
      /does not (?:pass|meet) (?:the )?(?:required )?authentication/,
      /mail is unauthenticated/,
      // This message does not have authentication information or fails to pass authentication checks (Gmail)
      /\bauthentication (?:information|checks?)\b/,
      /sender policy framework/,
      /domainkeys/,
      /authentication[- ]results/,
      /sender id (?:\(pra\))?|purported responsible/,
      /not (?:a )?(?:permitted|designated) sender/,
      /sender'?s (?:\w+ )?policy/,
      /p=UnauthenticatedSender/,
      /spoofed (?:message|mail|sender|address)/,
      /mismatch\w* (?:the )?client ip/,
      /openspf/,
      // 192.0.2.1 is not allowed to send mail from example.com (IONOS)
      /\d\]? is not (?:allowed|permitted|authori[sz]ed) to send (?:e-?mails?|mails?|messages?) (?:from|for|on behalf of) /,
    ),
    code: 'sender-unauthenticated',
  },
  {
    id: 'smtp/sender-unauthenticated-code',
    pattern: /^(?!.*(?:virus|malware|spam|content))/i,
    codes: /[45]\.7\.(?:2[0-4]|2[67]|9|509|515)\b/,
    stages: ['data', 'message', 'recipient', 'sender', 'round-trip'],
    code: 'sender-unauthenticated',
  },

  // 450 MI:IPB http://mail.163.com/help/help_spam_16.htm (NetEase, without its Chinese words; its help page has the table): the
  // machine, the pace, the day, the connection
  { id: 'smtp/netease-machine', pattern: /\b(?:HL|MI|WM):(?:IPB|BLI|IHU|REP|MEP)\b/, code: 'ip-blocked' },
  { id: 'smtp/netease-pace', pattern: /\b(?:HL:IF[CQ]|MI:SFQ|RP:[QT]RC)\b/, code: 'rate-limited' },
  { id: 'smtp/netease-day', pattern: /\b(?:MI:STC|RP:ORQ)\b/, code: 'daily-limit' },
  { id: 'smtp/netease-connection', pattern: /\b(?:MI:DMC|RP:DRC)\b/, code: 'session-limit' },
  // 451 4.5.0 Error in processing, id=123-01, virus_scan FAILED: ALL VIRUS SCANNERS FAILED (amavis): the filter's own trouble
  {
    id: 'smtp/filter-broken',
    pattern: /virus[ _]scan\w* fail|scanners failed|error in processing, id=/i,
    code: 'server-error',
  },
  // 550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL (iCloud): links, not machines
  {
    id: 'smtp/listed-domain-in-message',
    pattern: /\b(?:dbl|surbl|uribl|ivmuri)\b|(?:domain|url|link) (?:present|listed|found) (?:in|on|at)/i,
    stages: ['message', 'round-trip'],
    code: 'content-rejected',
  },
  // 554 5.7.1 This email from IP 192.0.2.1 has been rejected. The email message was detected as spam; 550 A URL in this
  // email (b) is listed on ...: the verdict is about the message, whatever machine is named with it
  {
    id: 'smtp/verdict-on-the-message',
    pattern: anyOf(
      /\b(?:it|message|mail|e-?mail)\b[^.]{0,30} (?:detected|considered|classified|identified|marked|flagged|recogni[sz]ed|scored)[^.]{0,20} (?:spam|junk|phishing|virus|malware)/,
      /because it (?:is|contains|looks like|appears to be) (?:an? )?(?:spam|junk|virus|malware)/,
      /(?:url|link|attachment)s? in (?:this|the|your) (?:e-?mail|message|mail|body)/,
      /black ?-?listed (?:url|link|domain)/,
      /(?:accept|allow|permit)\w* (?:e-?)?(?:mail|messages?) with (?:attachment|image|html)/,
    ),
    stages: ['data', 'message', 'round-trip'],
    code: 'content-rejected',
  },
  // 554 5.7.1 The recipient definitively does not want your mail. ... We may feed it to a spam blacklist.
  // 554 5.7.1 a: Sender address rejected: Blocked by this recipient
  {
    id: 'smtp/recipient-does-not-want',
    pattern: anyOf(
      /(?:recipient|receiver|user|mailbox owner)[^.]{0,30} (?:(?:does not|doesn't|do not) want|denied|declined|refuses?) (?:your|this|the) (?:e-?)?(?:mail|message)/,
      /(?:does not|doesn't|do not|not) accept(?:ing)? (?:any )?(?:e-?)?(?:mails?|messages?) from (?:this|your|the) (?:sender|address|organi[sz]ation|company)/,
      /(?:blocked|rejected|refused) by (?:the|this) recipient\b/,
      /(?:recipient|user) (?:has )?blocked (?:you|the sender|this sender)\b/,
    ),
    stages: ['recipient', 'data', 'message', 'round-trip'],
    code: 'recipient-rejected',
  },
  // 550 The mail server could not deliver mail to a@b. The account or domain may not exist, they may be blacklisted, or
  // missing the proper dns entries. (several hosts)
  {
    id: 'smtp/account-may-not-exist',
    pattern: /(?:account|address|mail ?box|user|recipient)[^.]{0,30} may not exist/i,
    codes: /^(?:5|$)/,
    stages: ['recipient', 'data', 'message', 'round-trip'],
    code: 'mailbox-not-found',
  },
  // 553 sender address has been blacklisted; 550 Access denied (sender blacklisted): an address on a list, not a machine
  {
    id: 'smtp/sender-listed',
    pattern: anyOf(
      /(?:sender(?:'s)?|your|mail ?from|from) (?:e-?mail )?(?:address|domain) (?:has been |is |was )?(?:on (?:a |our |the )?)?(?:black|block|deny|listed)-?(?:list)?/,
      /\bsender (?:has been |is |was )?(?:on (?:\S+ )?)?(?:black|block|deny)-?list/,
      /\b(?:black|block|deny)-?list\w*(?: rejection)? (?:for|of) (?:the )?sender/,
      // Service unavailable; Sender address [me@example.com] blocked using dbl.spamhaus.org (Postfix)
      /sender address \[?<address>\]? blocked using/,
      // 421 invalid sender domain (misconfigured dns?)
      /invalid sender domain/,
    ),
    code: 'sender-refused',
  },
  // 553 5.7.2 [TSS09] All messages from 192.0.2.25 will be permanently deferred; Retrying will NOT succeed. (Yahoo)
  {
    id: 'smtp/permanently-deferred',
    pattern: /permanently deferred|retrying will not succeed/i,
    code: 'ip-blocked',
  },

  // 451 4.7.1 Client host rejected: Please try again slower (sisimai, Speeding); 550 Ip frequency limited [... Blocked IP
  // 192.0.2.1] (QQ): a pace, not a block
  {
    id: 'smtp/try-again-slower',
    pattern:
      /^(?!.*too many (?:\w+ )?connections).*(?:try (?:again )?(?:more )?slow|slow down|\b(?:ip|domain|sender) frequency (?:is )?(?:limit|exceed))/i,
    code: 'rate-limited',
  },

  // 550 DY-002, SC-001, OU-002 Mail rejected by Outlook.com for policy reasons: what its first letters say is about the machine
  { id: 'smtp/outlook-machine', pattern: /\b(?:DY|SC|OU)-00\d\b/, code: 'ip-blocked' },
  // 421 4.7.1 : (DYN:T1) http://postmaster.info.aol.com/errors/421dynt1.html; T stands for a throttle, B for a block
  {
    id: 'smtp/aol-throttle',
    pattern: /\((?:(?:DYN|RTR|RLY|CON):T\d|RLY:NW)\)/i,
    code: 'rate-limited',
  },
  // 554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Authentication required (Postfix on 587)
  {
    id: 'smtp/client-without-login',
    pattern: /client host rejected: [^.]{0,40}(?:authenti|log ?in)/i,
    code: 'auth-required',
  },
  // 450 4.7.1 <myhost.local>: Helo command rejected: Host not found (Postfix): the host that is meant is ours
  {
    id: 'smtp/helo-command-rejected',
    pattern: /\b(?:helo|ehlo) command rejected/i,
    code: 'ehlo-refused',
  },

  // --- reputation of the sending address

  // 554 5.7.1 Service unavailable; Client host [1.2.3.4] blocked using zen.spamhaus.org (Postfix); 550 5.7.1 ... messages
  // from [1.2.3.4] weren't sent ... part of their network is on our block list (S3140) (Outlook.com); 554 IP=1.2.3.4 - A
  // problem occurred ... (T-Online); 421 SFR "client host rejected: abus detecte gu_eib_02"; 554 ... No SMTP service
  // ... bad DNS PTR (GMX, IONOS); 550 5.7.25 reverse DNS (Gmail)
  {
    id: 'smtp/ip-blocked',
    pattern: anyOf(
      /(?:client|sending|your|connecting|remote|source)(?: \S+)? (?:ip|host(?:name)?|server|mta|network|ip address)s?(?: \S+){0,4}? (?:is |are |was |were |has |have |been |on |in )*(?:blocked|black-?listed|listed|banned|rejected|denied|block ?list|blacklist|blocklist|refused|poor|reputation)/,
      /ip (?:address )?(?:\S+ )?(?:has been |is |was )(?:temporarily )?(?:blocked|banned|listed|black-?listed|rejected)/,
      /blocked (?:using|by|at) (?:\S+\.\S+|spamhaus|spamcop|sorbs|barracuda|cloudmark|proofpoint|trend)/,
      /(?:black|(?<!allow\/)block|deny|reputation|spam)[- ]?list/,
      /\brbl\b/,
      /(?<!(?:not|url|uri|link|body) )listed (?:at|by|in|on) (?:[a-z0-9-]+\.)+[a-z]{2,}/,
      /dns-?bl/,
      /spamhaus/,
      /spamcop/,
      /sorbs\b/,
      /barracudacentral/,
      /uceprotect/,
      /invaluement/,
      /senderbase/,
      /senderscore/,
      /csi\.cloudmark/,
      /ipcheck\.proofpoint/,
      /\(S3(?:140|150)\)/,
      /on our block list/,
      /IP(?: address)?[ :=[]+[\d.a-f:]{7,45}\]?[^.]{0,30}(?:block|list|reject|banned|denied|problem occurred|reputation)/,
      /(?:poor|bad|low) reputation(?! of the sending domain)/,
      /reputation of (?:the |your )?(?:sending )?(?:ip|host)/,
      /(?:ptr|reverse dns|rdns|reverse[- ]hostname|reverse lookup|forward[- ]confirmed)\b|reverse lookups/,
      /cannot find your (?:reverse )?hostname/,
      /client host rejected/,
      /abus d[ée]tect[ée]/,
      /intrusion prevention/,
      /not allowed to connect/,
      /banned sending ip/,
      /banned sender ?\[/,
      /ip reputation/,
      /adresse ip/,
      /dynamic ip/,
      // The IP you're using to send mail is not authorized to send email directly to our servers (Gmail)
      /\bips?(?: address)? you(?:'re| are) using/,
      /(?:accept|allow|take)\w* (?:any )?(?:e-?mails?|mail|messages?|connections?) from \[?\d{1,3}(?:\.\d{1,3}){3}/,
      /not (?:currently )?accept\w* (?:mail |connections )?from (?:dynamic|residential|your (?:ip|network|host|country))/,
      /access denied[^.]{0,15} (?:traffic not accepted|banned|ip\b(?! ?:))/,
      /geo(?:graphical|ip|-?block)/,
      /connections? (?:from|not accepted)[^.]{0,40}(?:not (?:be )?accept|refus|reject|block|denied|ip addresses on)/,
      /spam source/,
      // denyip.php?IP= (Korean hosts); (RTR:BL) (AOL); (BL) (T-Online)
      /\b(?:deny|block|ban)\w{0,3}[_-]?ip\b/,
      /\((?:[a-z]{2,4}:)?bl\)/,
      /your host (?:name )?(?:is|was|has|\[|\()/,
      /(?:blocked|rejected|refused|denied|banned) your host/,
      // Invalid IP; IP is rejected (Coremail); black ip; Host network not allowed (Mimecast); country blocked
      /(?:invalid|black|bad|banned|blocked|unauthori[sz]ed) ip\b/,
      /(?<!for )sender'?s? ip\b/,
      /open proxy/,
      // Reject due to policy restrictions (IP based) (web.de); not allowed from this range (MXroute)
      /\bip[- ]based\b|from (?:this|your) (?:ip )?range/,
      /smtp (?:server|relay) of your (?:isp|provider)/,
      /\bips? (?:is |are )?(?:temporarily )?(?:rejected|black-?listed|blocked|refused|denied|hangup)/,
      /(?:network|country|region|asn)[, ]+(?:is )?(?:not allowed|blocked|banned|denied)/,
      /no (?:rdns|reverse dns)/,
      /(?:mail|messages?|e-?mails?|connections?|traffic) from \[?\d{1,3}(?:\.\d{1,3}){3}\]?[^.]{0,20} (?:not (?:be )?(?:allowed|accepted|permitted)|blocked|rejected|refused|denied|banned)/,
      /\d{1,3}(?:\.\d{1,3}){3}\]? (?:is |was |has been )?(?:temporarily )?(?:blocked|rejected|refused|denied|banned)/,
      /dial-?up|dynamically assigned|dynamic (?:host|address|pool|range)/,
      /\((?:RTR|RLY|CON|DNS):[A-Z\d]+\)/,
      /\bip\b[^.]{0,20} not (?:in|on) (?:the |our |a )?(?:white|allow|safe)-?list/,
      /no reverse name|host can't be resolved|unverif\w+ sending ips?/,
      /(?:from|of) (?:that|this|your) country/,
    ),
    code: 'ip-blocked',
  },
]
