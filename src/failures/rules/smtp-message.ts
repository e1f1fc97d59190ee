// What servers say about the sender's address, the message, and the recipient's policy.

import { allBut, anyOf, type Rule } from './rule.ts'

/** Tried before the limits: "message size limit exceeded" is a limit only in name. */
export const sizeRefusals: readonly Rule[] = [
  // cannot append message to destination file /var/mail/a: error writing message: File too large (Postfix)
  // 550 User has too many messages on the server. (web.de)
  {
    id: 'smtp/mailbox-file-full',
    pattern:
      /(?:error writing message|mailbox|maildir)[^.]{0,20}: (?:file too large|no space|disk quota)|too many (?:messages|mails) (?:in|on) (?:the |this )?(?:mailbox|inbox|server|folder)/i,
    code: 'mailbox-full',
  },

  // 552 5.3.4 Message size exceeds fixed limit (Postfix); 552-5.2.3 Your message exceeded Google's message size limits;
  // 552 5.3.4 Message too big for system; 552 message size exceeds maximum permitted (Exim); 5.2.3 RESOLVER.RST
  // .SendSizeLimit (Exchange); "mailbox size limit" is another matter
  {
    id: 'smtp/message-too-large',
    pattern: anyOf(
      /\b(?:message|mail|e-?mail|attachment|header|data|body|content|msg|file)s?'?(?: \S+){0,3}? (?:is |are |was )?(?:size|length|too (?:large|big)|larger than|oversized?|zu gro(?:ß|ss)|trop (?:gros|volumineux|grand)|demasiado grande|muito grande)(?! \w* ?(?:of|for) (?:the )?mailbox)/,
      /(?<!mail ?box |inbox |account |storage |user )size (?:limits?|exceed\w*)/,
      /too (?:large|big) (?:a )?(?:message|mail|for)/,
      /(?:message|mail|attachment|content|body|file)s? (?:is |are )?too long/,
      /mail ?size (?:limit|exceed)/,
      /(?:maximum|max)\.? (?:message |mail )?size/,
      /SendSizeLimit/,
      /RecipSizeLimit/,
      /taille (?:maxim\w+|du message)/,
      /nachrichtengr[öo](?:ß|ss)e/,
      /tama[ñn]o (?:m[áa]ximo|del mensaje)/,
      /tamanho (?:m[áa]ximo|da mensagem)/,
    ),
    // "larger than the current system limit or the recipient's mailbox is full", 5.2.2: the code knows which
    codes: /^(?!.*[45]\.2\.2\b)/,
    code: 'message-too-large',
  },
  // 557 The length of DATA content is achieved the maximum threshold (Alibaba): what, its measure, and a bound
  {
    id: 'smtp/message-over-a-bound',
    pattern: allBut(
      /\bmail ?box|\binbox|\bquota|\bstorage|\bspace\b|\brecipients?\b|\bnumber of\b|\bcommand\b|\bline\b/,
      /\b(?:message|mail|e-?mail|data|content|body|attach(?:ment)?s?|files?)\b/,
      /\b(?:length|size|bytes|[mk]b)\b/,
      /\b(?:max\w*|exceed\w*|limit\w*|threshold|over|larger?|big(?:ger)?|long(?:er)?|greater)\b/,
    ),
    stages: ['data', 'message', 'round-trip'],
    code: 'message-too-large',
  },
  {
    id: 'smtp/message-too-large-code',
    pattern: /^(?!.*(?:polic|virus|malware|spam))/i,
    codes: /[45]\.(?:2\.3|3\.4)\b/,
    code: 'message-too-large',
  },
]

/** Tried before the limits: Gmail and Microsoft call what they do about a bad reputation a "rate limit". */
export const identityRefusals: readonly Rule[] = [
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
      /sender policy framework/,
      /domainkeys/,
      /authentication[- ]results/,
      /sender id (?:\(pra\))?/,
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
      /(?:does not|doesn't|do not|not) accept (?:any )?(?:e-?)?(?:mails?|messages?) from (?:this|your|the) (?:sender|address)/,
      /(?:blocked|rejected|refused) by (?:the|this) recipient\b/,
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
      /\bsender (?:has been |is |was )?(?:black|block|deny)-?list/,
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
      /try (?:again )?(?:more )?slow|slow down|\b(?:ip|domain|sender) frequency (?:is )?(?:limit|exceed)/i,
    code: 'rate-limited',
  },

  // 421 4.7.1 : (DYN:T1) http://postmaster.info.aol.com/errors/421dynt1.html; T stands for a throttle, B for a block
  {
    id: 'smtp/aol-throttle',
    pattern: /\((?:DYN|RTR|RLY|CON):T\d\)/i,
    code: 'rate-limited',
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
      /(?:black|block|deny|reputation)[- ]?list/,
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
      /client host rejected(?!.*authenti)/,
      /abus d[ée]tect[ée]/,
      /intrusion prevention/,
      /not allowed to connect/,
      /banned sending ip/,
      /banned sender ?\[/,
      /ip reputation/,
      /adresse ip/,
      /dynamic ip/,
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
      /\((?:RTR|RLY|CON):[A-Z\d]+\)/,
    ),
    code: 'ip-blocked',
  },
]

export const messageRefusals: readonly Rule[] = [
  // 452 4.5.3 Too many recipients (Postfix, Gmail); 550 5.5.3 too many recipients (RFC 5248); 451 too many recipients
  {
    id: 'smtp/too-many-recipients',
    pattern: anyOf(
      /too many (?:\w+ )?(?:recipients|rcpts?|addresses|destinataires|receivers)/,
      /(?:max\w*|limit\w*|number) (?:of )?(?:\w+ )?(?:recipients?|rcpts?)/,
      /(?:recipients?|rcpts?)(?: \w+){0,2} (?:limit|count|numbers?|exceeded)/,
      /\b(?:one|single|only \d+) recipients? (?:at a time|per |allowed)/,
      /trop de destinataires/,
      /zu viele empf[äa]nger/,
      /demasiados destinatarios/,
      /muitos destinat[áa]rios/,
    ),
    code: 'too-many-recipients',
  },

  // --- who may send as whom

  // 553 5.7.1 <a@b>: Sender address rejected: not owned by user c (Postfix); 550 5.7.60 SMTP; Client does not have
  // permissions to send as this sender (Exchange); 553 Relaying disallowed as a@b (Zoho: From is neither the account nor
  // an alias); 501 mail from address must be same as authorization user (QQ, 163: 553 Mail from must equal authorized
  // user); _421 Mail from not owned by user (Orange); 550 Sender address is not allowed (IONOS); 554 5.2.252
  // SendAsDenied; 550 5.1.7 invalid sender; 553 From address not verified (SES: Email address is not verified)
  {
    id: 'smtp/sender-refused',
    pattern: anyOf(
      /sender address rejected/,
      /not owned by/,
      /relaying disallowed as/,
      /SendAsDenied/,
      /send as (?:this|denied|another)/,
      /permissions? to send (?:as|on behalf)/,
      /(?:mail ?from|sender|from|envelope[- ]from|return-?path)(?: e-?mail)?(?: address| header| field| domain)?(?: <address>)?(?: \S+){0,3}? (?:must (?:be |match|equal)|mismatch|does(?: not|n't) (?:match|belong|exist)|is not (?:allowed|permitted|authori[sz]ed|verified|valid|owned|yours|accepted|registered|an? )|not (?:allowed|permitted|authori[sz]ed|verified|owned|valid|accepted|found|recogni[sz]ed|match\w*)|(?:is |was |has been )?(?:rejected|refused|denied|invalid|forbidden|prohibited|unknown|nicht erlaubt|unzul[äa]ssig|ung[üu]ltig))/,
      /(?:invalid|unknown|bad|bogus|empty|unrout(?:e)?able|unauthori[sz]ed|illegal|wrong|forged|spoofed|unverified|non-?existent|malformed|unacceptable|unallowed) (?:\w+ )?(?:senders?|mail ?from|from[:-]|from (?:address|header|field|domain|line)|return-?path|envelope sender|originator)/,
      /not (?:allowed|permitted|authori[sz]ed) (?:to )?(?:send|use)[^.]{0,20} (?:as|from|on behalf|mail from|this (?:address|sender|from)|the (?:address|sender))/,
      /email address is not verified/,
      /not authori[sz]ed to perform/,
      /(?:exp[ée]diteur|emetteur|[ée]metteur|absender(?:adresse)?|remitente|remetente|mittente)(?: \S+){0,3} (?:invalide|refus[ée]e?|rejet[ée]e?|non autoris[ée]e?|interdit|nicht (?:erlaubt|zul[äa]ssig|akzeptiert|berechtigt)|ung[üu]ltig|abgelehnt|rechazad[ao]|inv[áa]lid[ao]|no (?:permitid|autorizad)[ao]|rejeitad[ao]|n[ãa]o (?:permitid|autorizad)[ao])/,
      /domain of sender (?:address )?/,
      /(?:required|needed) for sender/,
      // Sandbox subdomains are for test purposes only (Mailgun)
      /for test(?:ing)? purposes only/,
      // unresolvable RFC.5321 from domain (Yahoo); fake sender (Coremail); host denies the sender; sender is unvalidated
      /unresolv\w+ [^.]{0,20}(?:from|sender)/,
      /fake sender/,
      /(?:sender|from)(?: e-?mail| address)? is not (?:in|from|on|local|one of)\b/,
      /(?:den(?:y|ies|ied)|reject\w*|refus\w+) (?:the |this |your )?sender/,
      /sender is (?:unvalidated|rejected|unverified|denied|refused)/,
      /sender (?:domain|verify|verification|callout)[^.]{0,30}(?:fail|not|invalid|does|must|reject)/,
      /access denied[^.]{0,10} sender/,
      /発信者/,
      /发件人/,
    ),
    code: 'sender-refused',
    codes: /^(?!4(?!.*(?:5\.|4\.1\.[78])))/,
    stages: ['login', 'sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'],
  },
  {
    id: 'smtp/sender-refused-code',
    pattern: /(?:)/,
    codes: /5\.1\.[78]\b|5\.7\.60\b|5\.2\.252\b/,
    code: 'sender-refused',
  },

  // --- form

  // 550 5.6.0 Message contains invalid header; 550 5.7.1 [M..] not RFC 5322 compliant (Gmail: "Messages missing a valid
  // address in From: header", "multiple addresses in From"); 554 5.6.0 Corrupt message; 500 5.5.2 line too long
  {
    id: 'smtp/message-malformed',
    pattern: anyOf(
      /(?:not|non)[- ]?(?:rfc|compliant)[^.]{0,20}/,
      /rfc ?-?(?:2822|5322|822|1036|2047|5321)[^.]{0,30}(?:complian|violat|specif|conform|valid|follow)/,
      /(?:missing|invalid|bad|malformed|duplicate|multiple|illegal|no|lacks?|contains? (?:an? )?(?:invalid|bad|multiple|duplicate))(?: \w+){0,2} (?:message )?(?:header|message-?id|date header|from header|subject)/,
      /(?:header|message|body|mime)s?(?: \S+){0,3}? (?:is |are )?(?:malformed|corrupt\w*|missing|invalid|duplicated?|not (?:rfc|valid))/,
      /corrupt message/,
      /invalid (?:data|content|structure)(?: in (?:the )?message)?/,
      /line (?:is )?too long/,
      /bare (?:lf|newline|cr|carriage|line)/,
      /body type not supported/,
      /mime (?:error|structure)/,
      /syntax error in header/,
      /header syntax/,
      /8bit/,
    ),
    code: 'message-rejected',
    stages: ['data', 'message', 'round-trip', 'prepare'],
  },

  // --- content

  // 552 5.7.0 This message was blocked because its content presents a potential security issue (Gmail); 550 5.7.1 Our
  // system has detected that this message is likely unsolicited mail / suspicious (Gmail 5.7.1, 5.7.28); 554 5.7.1 Spam
  // message rejected; 550 High probability of spam (NetEase: 554 DT:SPM); 550 5.7.1 Message content rejected,
  // UBE, id=... (amavis); 550 OFR_506 [506] spam detecte (Orange); 554 Transaction failed. Reject due to policy
  // restrictions ... spam (GMX); 550 5.7.520 content; 550 5.7.350 spam; 550 Virus found; 554 5.6.1 Body type not supported
  {
    id: 'smtp/content-rejected',
    pattern: anyOf(
      /reputation/,
      /(?:rejected|refused|blocked|denied)[^.]{0,30} content/,
      /spam/,
      /(?:mail|message) score\b|score[^.]{0,20} (?:over|above|exceed|too high)/,
      /unsolicited/,
      /\bube\b/,
      /\bgtube\b/,
      // permanent failure for one or more recipients (a@example.com:blocked) (Barracuda)
      /\(<address>:blocked\)/,
      // Mail rejete. Mail rejected. ofr_506 [506] (Orange, La Poste: spam); : (HVU:B1) (AOL: a web address in it)
      /\b(?:ofr|lpn)\d*_506\b|\(HVU:[A-Z]\d\)/,
      /\bbulk (?:e-?)?mail/,
      /junk ?-?(?:e-?)?mail/,
      /virus/,
      /malware/,
      /trojan/,
      /phish/,
      /infected/,
      /malicious/,
      /dangerous/,
      /potential security issue/,
      /suspicious/,
      /suspected/,
      /content (?:examination|inspection|scan\w*|polic\w+|check)/,
      /(?:e-?mail|message|mail) (?:not )?(?:accepted|allowed)?[^.]{0,20}\[ph\d\d\]/,
      /(?:message|mail|e-?mail)? ?content[^.]{0,30} (?:reject|refus|block|denied|not (?:accept|allow|permit)|filter|violat|prohibit|unaccept|inappropriate|detect)/,
      /(?:banned|blocked|forbidden|prohibited|disallowed|illegal|dangerous) (?:\w+ )?(?:attachment|content|file|extension|subject|word|url|link|phrase|message)/,
      /(?:restricted|unacceptable|unwanted) attachment/,
      /attachment (?:filter|polic)/,
      /attachments? (?:type |\S+ )?(?:is |are |was )?(?:not (?:allowed|permitted|accepted)|blocked|banned|rejected|removed|forbidden|infected)/,
      /(?:url|link|uri|domain)[^.]{0,30} (?:in (?:the |this |your )?(?:message|body|mail)[^.]{0,20})?(?:blacklist|block|surbl|uribl|listed)/,
      /surbl/,
      /uribl/,
      /content filter/,
      /\bbanned: /,
      /DT:SPM/,
      /AUP#/,
      /message (?:looks|appears|seems|scored|classified|identified|considered|detected)[^.]{0,20} (?:like|as|to be)/,
      /contenu (?:ind[ée]sirable|refus|interdit)/,
      /courrier ind[ée]sirable/,
      /ind[ée]sirable/,
      /pourriel/,
      /werbung/,
      /unerw[üu]nschte/,
      /no deseado/,
      /n[ãa]o solicitad/,
      /indesejad/,
      /垃圾邮件/,
      /垃圾/,
      /迷惑メール/,
    ),
    code: 'content-rejected',
    stages: ['data', 'message', 'recipient', 'round-trip', 'sender', 'prepare'],
  },
  // --- the recipient's policy, named

  // 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; 5.7.124 sender not in allowed-senders list; 550 5.7.1
  // RESOLVER.RST.AuthRequired / RestrictedToRecipientsPermission / NotAuthorized (Exchange: recipient restricted)
  // 550 5.7.193 federated; 554 5.7.1 <a@b>: Recipient address rejected: Access denied; 550 Blocked by recipient;
  // 550 5.7.1 Recipient not authorized; "you have been blocked by the recipient"
  {
    id: 'smtp/recipient-rejected',
    pattern: anyOf(
      /RESOLVER\.RST/,
      // The user or domain that you are sending to (or from) has a policy that prohibited the mail that you sent (Gmail)
      /polic(?:y|ies) (?:that |which )?(?:prohibit|forbid|reject|den(?:y|ie)|block)/,
      // a closed system: mail only from a limited number of approved external addresses
      /(?:only|limited)[^.]{0,60} (?:approved|authori[sz]ed|specific|known|trusted|listed|whitelisted|internal) (?:\w+ ){0,2}(?:senders?|addresses|domains)/,
      /by (?:the )?destination domain/,
      /organi[sz]ation(?:al)? (?:polic(?:y|ies)|settings|rules?)/,
      /(?:recipient|user)(?:'s)? (?:list\b|preferences|settings|rules)/,
      /non-?members?\b|(?:closed|moderated|private) (?:mailing )?list|not subscribed|not (?:pre-?)?approved/,
      /not authorized to send (?:mail |e-?mail |messages )?to/,
      /restricted (?:to )?(?:recipient|sender|address)/,
      /anti-?spoof/,
      /violates \S+ (?:e-?mail |mail )?polic/,
      /(?:rejected|bounced|blocked|denied|prohibited|refused) by (?:the |an |our )?(?:system )?administrator/,
      /local users? only/,
      /envelope (?:blocked|rejected)/,
      /blocked senders?\b/,
      /blocked by (?:the |this )?(?:recipient|user|mailbox|owner|local polic)/,
      /(?:recipient|user|mailbox|owner|destinataire)(?: \S+){0,3} (?:has |have |is |does |do |doesn't |only |a )*(?:not |n't )?(?:blocked|refus\w*|reject\w*|wants?|accept\w*|restrict\w*|whitelist|allow\w*|approv\w*|autoris)/,
      /recipient (?:address )?(?:rejected|not (?:allowed|accepted|ok|permitted|authori[sz]ed))/,
      /not (?:on|in) (?:the |my |their )?(?:allowed|approved|safe|white)[- ]?(?:sender|list)/,
      /(?:permission|authori[sz]ation) (?:is |was )?(?:denied|required|failed)[^.]{0,20}(?:recipient|group|list)?/,
      /(?:only|requires?) (?:accepts? )?(?:mail|messages)? ?(?:from )?(?:members|authenticated senders|internal)/,
      /members? only/,
      /you are not allowed to (?:send|post)/,
      /envelope recipient has been denied/,
      // the sending service keeps a list of addresses that it spares (SparkPost, Mailgun)
      /\bsuppress(?:ed|ion)\b/,
      /rejected by (?:the )?(?:recipient|destination|user)/,
      /recipient(?:'s)? polic/,
      /deliver\w* (?:failure|failed|restricted)[^.]{0,20} polic/,
      /delivery not authori[sz]ed/,
      /(?:mail )?administratively (?:denied|prohibited)/,
    ),
    codes: /^(?!4)/,
    stages: ['recipient', 'data', 'message', 'round-trip'],
    code: 'recipient-rejected',
  },
]
