// What servers say about the address that the mail is for. Rows that name a cause (full, disabled, unknown) come
// before rows that only say "rejected".

import { anyOf, type Rule } from './rule.ts'

/** Tried before the limits: its words stand nowhere else, while it borrows theirs ("try again", "blocked using"). */
export const greylisting: readonly Rule[] = [
  // 450 4.7.1 <a@b>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/b.html (postgrey)
  // 451 4.7.1 Greylisting in action, please come back in 00:05:00 (milter-greylist); 451 4.3.2 Please try again later
  // (graylisted); 450 4.7.0 Graylisted; 451 greylisted - please try again in 300 seconds; 421 deferred for greylisting
  // 450 4.2.0 <a@b>: Recipient address rejected: Policy Rejection- ... first time sender, try again (several)
  {
    id: 'smtp/greylisted',
    pattern: anyOf(
      /gr[ea]y-?\s?list/,
      /gr[ea]ylisting/,
      /liste grise/,
      /grey\.rbl/,
      /first[- ](?:time |seen |attempt)/,
      /(?:new|unknown) (?:sender|client|triplet)[^.]{0,40}(?:try|retry|later)/,
      /(?:temporarily|initially) (?:delayed|rejected|deferred) (?:as|for|because)[^.]{0,20}(?:unknown|new|first|verif)/,
    ),
    code: 'greylisted',
  },
]

export const recipientRefusals: readonly Rule[] = [
  // --- the sender's address, refused at RCPT TO with words that also name the recipient's faults

  // 553 Relaying disallowed as me@example.com (Zoho: From is neither the account nor an alias)
  // 550 5.1.0 <me@example.com>: Sender address rejected: Domain not found (Postfix)
  {
    id: 'smtp/sender-address-rejected',
    pattern: anyOf(
      /relaying disallowed as/,
      /sender address (?:rejected(?!: not logged in)|<address>)/,
      /(?:mail ?from|sender|from address|return-path)(?: <address>)? (?:domain )?(?:does not exist|not found|unknown)/,
      /sender verify fail/,
    ),
    codes: /^(?!4)/,
    code: 'sender-refused',
  },
  // 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required (Exchange): the recipient's own
  // restriction, not a missing login
  {
    id: 'smtp/exchange-restricted-recipient',
    pattern: /RESOLVER\.RST\.(?!RecvLimit|SendSize|RecipSize)/i,
    code: 'recipient-rejected',
  },

  // --- syntax

  // 550 5.6.7 / 553 5.6.7 Non-ASCII addresses not permitted for that sender/recipient (RFC 6531); nodemailer says
  // "Internationalized mailbox name not allowed"; 553 5.6.7 <a@b> SMTPUTF8 is required, but was not offered (Postfix)
  {
    id: 'smtp/smtputf8-unsupported',
    pattern: anyOf(
      /smtputf8/,
      /internationali[sz]ed (?:mailbox|e-?mail|address)/,
      /non-?ascii (?:\w+ )?(?:address|character|mailbox)/,
      /utf-?8 (?:\w+ )?(?:address|not (?:supported|allowed))/,
    ),
    code: 'smtputf8-unsupported',
  },
  // 501 5.1.3 Bad recipient address syntax (Postfix); 553 5.1.3 Invalid address format; 555 5.5.2 Syntax error. (Gmail)
  {
    id: 'smtp/invalid-address',
    pattern: anyOf(
      /(?:bad|invalid|malformed|illegal|incorrect) (?:\w+ )?(?:recipient |destination |e-?mail |mailbox )?address (?:syntax|format|literal)/,
      /(?:address|recipient|mailbox|rcpt)(?: \S+){0,2} (?:syntax|format)(?: \w+)? (?:error|invalid|incorrect|is (?:invalid|not|incorrect))/,
      /(?:malformed|syntactically invalid|illegal|unparse?able|unqualified) (?:\w+ )?(?:address|recipient|mailbox|domain)/,
      /syntax error in (?:the )?(?:parameters|arguments)/,
      /syntax error(?: in)? (?:\w+ )?(?:the )?(?:address|recipient|mailbox|rcpt|forward-?path)/,
      /address (?:is )?(?:malformed|not rfc|contains (?:illegal|invalid))/,
      /not (?:a )?(?:valid|fully[- ]qualified|compliant)[^.]{0,20} (?:e-?mail )?address/,
      /need fully-qualified address/,
      /mailbox name not allowed/,
      /(?:illegal|invalid) characters? in (?:the )?(?:\w+ )?address/,
      /adresse(?: e-?mail)? mal form[ée]e/,
      /syntaxe? (?:de l'adresse )?(?:incorrecte|invalide)/,
    ),
    codes: /^(?!.*[45]\.1\.7)(?!4)/,
    stages: ['recipient', 'prepare', 'message', 'data'],
    code: 'invalid-address',
  },

  // --- full: also a 5xx says "later"

  // 552 5.2.2 Mailbox full / over quota (Gmail: "The email account that you tried to reach is over quota", "inbox is out
  // of storage space"); 422, 452 4.2.2 <a@b>: Quota exceeded (mailbox for user is full) (Dovecot, Postfix)
  // 554 5.2.2 mailbox full; STOREDRV.Deliver; mailbox full (Exchange); 552 Requested mail action aborted: exceeded
  // storage allocation (GMX, RFC 5321 wording); _417 Boite du destinataire pleine (Orange); 550 mailbox has exceeded quota
  {
    id: 'smtp/mailbox-full',
    pattern: anyOf(
      /(?:mail ?-?box|mailfolder|mail ?file|inbox|mail ?-?drop|account|user|recipient|maildir|postfach|boi?te|messagerie|bo[iî]te aux lettres|buz[óo]n|caixa|casella|destinataire|disk|storage|mailspace|mailquota|<address>)(?: \S+){0,6}? (?:is |are |has |est |ist |est[áa] |è )?(?:currently |now |almost )?(?:full\b|pleine?s?\b|voll\b|llen[oa]\b|chei[ao]\b|lotad[ao]\b|piena\b|over ?-?(?:the )?(?:its |their |allotted |allocated )?quota|out of (?:storage|space|disk)|exceeded (?:its |the |their |his |allocated |maximum )*(?:\w+ )?(?:quota|storage|size|limit)|overfull|überfüllt)/,
      /over ?-?quota/,
      /overquota/,
      /quota(?: \w+){0,3} (?:has been |is |was |would be )?(?:exceeded|full|violation|reached|überschritten)/,
      /exceed\w* (?:the |its |their |his |your |disk |storage |mailbox |user |allotted |allocated |recipient'?s? )*(?:quota|storage(?: allocation| limit| space)?)/,
      /exceeded (?:mailbox|storage|disk|mail ?quota)/,
      /mailfull/,
      /mail ?box (?:full|quota|size limit)/,
      /(?:not|no|isn't) (?:enough |sufficient )?(?:disk |storage |free )?space (?:left |available )?(?:in|on|for) (?:the |this |your )?(?:mailbox|inbox|user|recipient|account|device)/,
      /out of storage space/,
      /not enough (?:storage|disk) space/,
      /mailbox size (?:limit )?exceeded/,
      /max(?:imum)? (?:mailbox )?(?:storage|files?) (?:limit )?(?:exceeded|reached)/,
      /bo[iî]te (?:aux lettres |mail |de r[ée]ception )?(?:du destinataire )?(?:est )?pleine/,
      /quota d[ée]pass[ée]/,
      /(?:cuota|cota)[^.]{0,40} (?:excedid|superad)[ao]/,
      /espace (?:disque )?insuffisant/,
      /cuota (?:de \w+ )?(?:excedida|superada)/,
      /mailbox is overloaded/,
      /recipient storage full/,
      /nicht gen[üu]gend (?:speicher|platz)/,
      /speicher(?:platz)? (?:des postfachs )?(?:ist )?(?:voll|ersch[öo]pft|überschritten)/,
      /message would exceed/,
      /容量/,
      /邮箱(?:已)?满/,
      /メールボックス.{0,10}(?:一杯|いっぱい|容量)/,
    ),
    code: 'mailbox-full',
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
  },
  // 452 4.2.2, 552 5.2.2 (RFC 3463: mailbox full) without such words
  { id: 'smtp/mailbox-full-code', pattern: /(?:)/, codes: /[45]\.2\.2\b/, code: 'mailbox-full' },

  // --- the domain

  // 550 5.1.2 <a@b>: Recipient address rejected: Domain not found (Postfix); 550 Host unknown (Sendmail: "Host unknown
  // (Name server: b: host not found)"); 550 5.4.4 Unable to route; 556 5.1.10 domain does not accept mail (null MX, RFC
  // 7505); 550 5.1.2 Bad destination system: no such domain; 550 unrouteable mail domain "b" (Exim)
  {
    id: 'smtp/recipient-domain-not-found',
    pattern: anyOf(
      /(?:recipient address rejected|recipient|rcpt|destination|address|domaine?|dominio|dom[ií]nio|host|mx)[^.]{0,60} (?:domain|host(?:name)?|dns|mx) (?:\S+ )?(?:was |is |could |has )?(?:not found|unknown|does not exist|doesn't exist|invalid|not exist|no (?:mx|a) )/,
      /(?:domaine?|host(?:name)?|mail ?server)(?: name)? (?:\S+ )?(?:was |is |has )?(?:been )?(?:not found|unknown|does not exist|doesn't exist|doesnt exist|non-?existent|inexistant|inconnu)/,
      /(?:unknown|non-?existent|no such|bad destination|invalid) (?:mail ?|destination |recipient |recipient's |target )?(?:domain|host)\b(?! name in)/,
      /unrout(?:e)?able mail domain/,
      /all relevant MX records point to non-?existent/,
      /no mx (?:record|for|host)/,
      /mx record not found/,
      /null ?mx/,
      /(?:domain|host) (?:\S+ )?(?:does not|doesn't) (?:accept|receive) (?:any )?(?:e-?)?mail/,
      /host or domain name not found/,
      /Name (?:server|service)[^.]{0,40}(?:host not found|no data|unknown)/,
      /domain (?:\S+ )?has no mail/,
      /name or service not known/,
      /no route to (?:domain|recipient domain)/,
      /NXDOMAIN/,
      /couldn't find any host (?:named|by that name)/,
      /dns (?:error|lookup)[^.]{0,40}(?:domain (?:name )?not found|nxdomain|no such|not exist)/,
      /unable to (?:look ?up|resolve|find) (?:the )?(?:recipient'?s? |destination )?(?:domain|host|mx)/,
      /domain (?:\S+ )?(?:has |is )?(?:expired|not (?:a )?(?:valid|configured|hosted here)|parked|not handled here)/,
      /no such (?:host|domain)/,
      /域名不存在/,
    ),
    codes: /^(?!.*[45]\.1\.8)(?!4\d\d 4\.[34])/,
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare', 'resolve'],
    code: 'recipient-domain-not-found',
  },

  // --- closed or disabled

  // 550 5.2.1 The email account that you tried to reach is disabled / inactive (Gmail: "DisabledUser"); 554 delivery
  // error: dd This user doesn't have a yahoo.com account / "mailbox is disabled" [-20]; 550 account suspended (Exim
  // cPanel: "This account is currently suspended"); 554 30 Sorry, your message cannot be delivered. This mailbox is
  // disabled (554.30) (Yahoo)
  {
    id: 'smtp/mailbox-disabled',
    pattern: anyOf(
      /(?:mail ?-?box|account|user|recipient|address|mail ?drop|inbox|postfach|konto|compte|bo[iî]te|cuenta|buz[óo]n|conta|caixa|destinataire|<address>)(?: \S+){0,5}? (?:is |are |has |was |est |ist |wurde |est[áa] |a été |foi )?(?:been )?(?:currently |temporarily |permanently |administratively |now |no longer |not |vorübergehend |temporairement )?(?:disabled|inactive|deactivated|suspended|de-?activated|blocked|closed|terminated|cancel+ed|expired|locked|frozen|discontinued|archived|deleted|abandoned|active\b|inaktiv|deaktiviert|gesperrt|bloqu[ée]e?|désactivée?|desactivad[ao]|inactif|inactive|ferm[ée]e?|suspendue?|inactiv[ao]|deshabilitad[ao]|bloquead[ao]|suspendid[ao]|desativad[ao]|inativ[ao]|cancelad[ao]|encerrad[ao])\b(?! (?:by|due to|because of|for)[^.]{0,20} ?(?:policy|spam|sender|blacklist|rbl|reputation|spf|dmarc))/,
      /(?:disabled|inactive|suspended|closed|deactivated|dormant|expired) (?:mail ?box|user|account|recipient|e-?mail|address)/,
      /p=DisabledUser/,
      /p=InactiveUser/,
      /mailbox (?:temporarily )?(?:disabled|locked)/,
      /no longer (?:accept|receiv|in use|active|valid|with|work|employ|monitor)\w*/,
      /(?:doesn't|does not|not) (?:currently )?(?:accept|receive)(?:ing)? (?:any )?(?:e-?)?(?:mail|messages) (?:at|for) (?:this|that) (?:address|user|mailbox|recipient|time)/,
      /not accepting (?:mail|messages|e-?mail)\b/,
    ),
    codes: /^(?!4\d\d 4\.7)/,
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'mailbox-disabled',
  },

  // --- relaying, before "user not found" because both name the address

  // 550 5.7.1 Unable to relay (Exchange; 5.7.54, 5.7.64 TenantAttribution; Relay Access Denied); 554 5.7.1 <a@b>: Relay
  // access denied (Postfix); 550 5.7.1 <a@b>... Relaying denied (Sendmail); 550 relay not permitted (Exim); 553 sorry,
  // that domain isn't in my list of allowed rcpthosts (#5.7.1) (qmail); 550 we don't relay
  {
    id: 'smtp/relay-denied',
    pattern: anyOf(
      /relay(?:ing)? (?:\S+ ){0,4}?(?:not (?:permitted|allowed|authori[sz]ed|supported)|denied|prohibited|refused|forbidden|restricted|disallowed|rejected|disabled|is not)/,
      /(?:unable|not (?:allowed|permitted|authori[sz]ed|able)|cannot|can't|refuse|refusing|won't|don't|do not|does not|will not) (?:to )?relay/,
      /relay (?:access|attempt|mail|request)/,
      /no relay(?:ing)?\b/,
      /open relay/,
      /allowed rcpthosts/,
      /not (?:a )?(?:gateway|relay)\b/,
      /relaying/,
      /not permitted to relay/,
      /rcpthosts/,
      /invalid credentials for relay/,
      /relais (?:non autoris|refus|interdit)/,
      /non autorisé à relayer/,
      /weiterleit\w+ (?:nicht|verweigert)/,
      /retransmisi[óo]n (?:denegada|no)/,
      /(?:domain|recipient)(?: \S+){0,3} (?:is )?not (?:local|hosted|handled) ?(?:here|by|on|at)?/,
      /we do not (?:host|handle|serve) /,
    ),
    code: 'relay-denied',
    codes: /^(?!2)/,
    stages: ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'],
  },

  // --- unknown

  // 550 5.1.1 The email account that you tried to reach does not exist (Gmail, "p=NoSuchUser"); 550 5.1.1 <a@b>:
  // Recipient address rejected: User unknown in virtual mailbox table (Postfix); 550 No such user here (Exim);
  // 550 5.1.1 <a@b>... User unknown (Sendmail); 550 5.1.10 RESOLVER.ADR.RecipientNotFound (Exchange); 550 5.1.1 RESOLVER
  // .ADR.ExRecipNotFound; 554 delivery error: dd This user doesn't have a yahoo.com account; 550 5.4.1 Recipient address
  // rejected: Access denied (Exchange Online directory-based edge blocking); 553 sorry, no mailbox here by that name
  // (#5.1.1) (qmail); 550 Adresse d au moins un destinataire invalide (Orange _416, _418); 550 Unrouteable address
  // (Exim); 550 Mailbox not found (QQ); 550 Unbekannter Empfänger; 550 Requested action not taken: mailbox unavailable
  {
    id: 'smtp/mailbox-not-found',
    pattern: anyOf(
      /(?:user|mail ?-?box|recipient|account|address(?:ee)?|rcpt|e-?mail|alias|local ?-?part|subscriber|person|inbox|maildir|mail ?drop|username|name|<address>)(?: \S+){0,6}? (?:is |was |are |were |has |could |can |does |do |doesn't |did )?(?:been )?(?:not |n't |no |cannot |can't |never )?(?:be )?(?:unknown|not (?:be )?(?:found|exists?|known|present|listed|registered|recogni[sz]ed|located|a known|a valid|valid|an active|our customer|in (?:our |the )?(?:directory|list|database))|does ?n[o']t exist|doesnt exist|not exist|n[o']t exist|non-?existent|inexistent|no longer exists?|can(?:not|'t) be found|unrout(?:e)?able|exists? not)/,
      /(?:unknown|no such|non-?existent|not an? (?:valid|active|known|existing|local)|invalid|unrout(?:e)?able|bad|unrecogni[sz]ed|undeliverable|incorrect|unresolvable) (?:or \w+ )?(?:virtual |local |e-?mail |mail |destination |final |envelope |user |rcpt |relay )?(?:user(?:name)?|recipient|mail ?-?box|address(?:ee)?|account|alias|local[- ]?part|rcpt|person|name|mail drop|e-?mail)(?! (?:syntax|format|literal|domain|rate|list|limit)|s? per)/,
      /no (?:mail ?-?box|account|user|one|recipient|address|person|e-?mail|alias)s? (?:\w+ )?(?:here|found|by that name|with|named|at this|available|called|exists?|of that name)/,
      /(?:there is|there's) no (?:one|user|such|account|mailbox)/,
      /(?:doesn't|does not|don't|do not) have (?:an?|any)(?: \S+)? (?:account|mailbox|user|e-?mail)/,
      /can(?:not|'t) (?:find|locate|verify|accept) (?:the |this |that |your )?(?:user|recipient|mail ?box|account|address)/,
      /couldn't be found/,
      /NoSuchUser/,
      /RecipientNotFound/,
      /ExRecipNotFound/,
      /ADR\.\w*NotFound/,
      /user unknown/,
      /unknown user/,
      /badrcptto/,
      /badrecipientto/,
      /validrcptto/,
      /recipient ?notfound/,
      /not listed in (?:public )?name/,
      /domino directory/,
      /address (?:rejected: )?undeliverable address/,
      /recipient (?:address )?rejected: (?:access denied|invalid|undeliverable|unknown|no such|user|account|address|mailbox)/,
      /5\.4\.1 recipient address rejected/,
      /all recipients (?:were |are )?(?:invalid|unknown)/,
      /destinataire (?:est )?(?:inconnu|invalide|inexistant)/,
      /utilisateur (?:est )?inconnu/,
      /bo[iî]te (?:aux lettres |mail )?(?:est )?(?:inconnue|inexistante)/,
      /adresse (?:\S+ ){0,6}(?:invalide|inconnue|inexistante|n'existe pas|existiert nicht|unbekannt|ung[üu]ltig)/,
      /n'existe pas/,
      /(?:unbekannte[rs]?|ung[üu]ltige[rs]?) (?:empf[äa]nger|benutzer|adresse|postfach)/,
      /(?:empf[äa]nger|benutzer|postfach|adressat)(?: \S+)? (?:ist )?(?:unbekannt|nicht (?:gefunden|vorhanden|bekannt)|existiert nicht|ung[üu]ltig)/,
      /existiert nicht/,
      /(?:usuario|destinatario|buz[óo]n|cuenta|direcci[óo]n)(?: \S+){0,3} (?:desconocid[ao]|no existe|inexistente|no (?:fue )?encontrad[ao]|inv[áa]lid[ao])/,
      /no existe (?:es[ae]|dich[ao]|el|la|este)/,
      /(?:usu[áa]rio|destinat[áa]rio|caixa postal|conta|endere[çc]o)(?: \S+){0,3} (?:desconhecid[ao]|n[ãa]o existe|inexistente|n[ãa]o (?:foi )?encontrad[ao]|inv[áa]lid[ao])/,
      /(?:utente|destinatario|casella)(?: \S+){0,3} (?:sconosciut[ao]|inesistente|non esiste|non trovat[ao])/,
      /用户不存在/,
      /不存在/,
      /收件人.{0,6}(?:无效|错误)/,
      /ユーザー?.{0,6}(?:不明|存在しません)/,
      /宛先.{0,10}(?:不明|存在しません|見つかりません)/,
    ),
    codes: /^(?!.*[45]\.[17]\.[78]\b)(?!.*[45]\.5\.\d)/,
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'mailbox-not-found',
  },
  // 551 5.1.6 User has moved; 551 User not local; please try <other@b> (RFC 5321)
  {
    id: 'smtp/mailbox-moved',
    pattern: anyOf(
      /(?:user|mailbox|recipient|account|destination mailbox)(?: \S+)? (?:has |address has )?(?:moved|changed)/,
      /user not local/,
      /new address is/,
    ),
    code: 'mailbox-not-found',
  },

  // --- the recipient's server cannot be reached; told by our own server, usually in a bounce

  // 4.4.1 connect to mx.b[1.2.3.4]:25: Connection timed out / refused (Postfix); 4.4.7 message expired; Delivery expired;
  // retry timeout exceeded (Exim); 550 5.4.300 Message expired (Exchange Online); 4.4.316 connection refused
  {
    id: 'smtp/recipient-unreachable',
    pattern: anyOf(
      /connect to \S{1,100}: ?(?:connection|no route|network|operation|host)/,
      /(?:delivery (?:time )?|message |retry )(?:has |time |timeout |period )?(?:expired|exceeded)/,
      /retry time not reached/,
      /retry timeout exceeded/,
      /mail server (?:for \S+ )?(?:is )?(?:unreachable|not respond\w+|down)/,
      /(?:remote|destination|recipient(?:'s)?) (?:\w+ )?(?:server|host|mta|mx|domain) (?:is |was |has )?(?:unreachable|not (?:respond|available|reachable|accepting)\w*|unavailable|down|timed out)/,
      /all (?:remote )?(?:mx|hosts?|mail exchangers)[^.]{0,30}(?:fail|unreach|down)/,
      /unable to (?:connect|deliver) to (?:the )?(?:remote|destination|recipient)/,
      /(?:connection|conversation) with \S+ (?:timed out|lost|refused)/,
      /host(?: \S+)? (?:not reachable|unreachable)/,
      /no route to host/,
      /too many hops/,
      /(?:mail|routing|forward\w*|message) loop/,
      /loops back to my?self/,
      /hop count exceeded/,
      /could not be delivered for \d/,
      /warning: message (?:still )?(?:undelivered|delayed)/,
    ),
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'recipient-unreachable',
  },
  // 450 4.1.1 <a@b>: Recipient address rejected: unverified address: Address verification in progress (Postfix)
  {
    id: 'smtp/recipient-being-verified',
    pattern: anyOf(
      /verification in progress/,
      /unverified address/,
      /could not complete (?:recipient|sender) verify/,
      /(?:callout|verification) (?:failed temporarily|deferred)/,
    ),
    codes: /^4/,
    code: 'temporary-failure',
  },
  // 550-Requested action not taken: mailbox unavailable (RFC 5321's own words for 550; 450 stands below, as temporary)
  {
    id: 'smtp/mailbox-unavailable',
    pattern: anyOf(
      /mail ?-?box (?:is )?(?:unavailable|unavaiable|not available|inaccessible|inactive)/,
      /mailbox (?:access )?(?:denied|refused)/,
      /(?:user|recipient|account) (?:is )?(?:unavailable|not available)/,
      /(?:recipient|rcpt|destination)(?: address)?(?: <address>)? (?:is )?(?:rejected|refused)$/,
      /boîte (?:aux lettres )?indisponible/,
      /not our customer/,
      /5\.1\.1 bad address/,
    ),
    codes: /^5(?!.*5\.[67]\.)|^$|^\s*5\.[1245]/,
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'mailbox-not-found',
  },
]
