// Who does not exist, whom the server does not relay for, and what cannot be reached: the words that name the address.
// Tried after full and closed mailboxes, which name it too.

import { anyOf, type Rule } from './rule.ts'

export const unknownRecipients: readonly Rule[] = [
  // 551 User not local; please try <other@b> (RFC 5321): the number says that it is about the address
  { id: 'smtp/user-not-local', pattern: /\bnot local\b/i, codes: /^551/, code: 'mailbox-not-found' },
  // --- relaying, before "user not found" because both name the address

  // 550 5.7.1 Unable to relay (Exchange; 5.7.54, 5.7.64 TenantAttribution; Relay Access Denied); 554 5.7.1 <a@b>: Relay
  // access denied (Postfix); 550 5.7.1 <a@b>... Relaying denied (Sendmail); 550 relay not permitted (Exim); 553 sorry,
  // that domain isn't in my list of allowed rcpthosts (#5.7.1) (qmail); 550 we don't relay
  {
    id: 'smtp/relay-denied',
    pattern: anyOf(
      /relay(?:ing)? (?:\S+ ){0,4}?(?:not (?:permitted|allowed|authori[sz]ed|supported)|denied|prohibited|refused|forbidden|restricted|disallowed|rejected|disabled|is not)/,
      /(?:unable|(?:not|n't) (?:be )?(?:allowed|permitted|authori[sz]ed|able)|cannot|can't|refuse|refusing|won't|don't|do not|does not|will not) (?:to )?relay/,
      /relay (?:access|attempt|mail|request)/,
      /no (?:longer )?relay(?:ing|s)?\b/,
      /not (?:our|my) domain/,
      /(?:den(?:y|ies|ied)|refus\w+|reject\w*|prohibit\w*) (?:to )?relay/,
      /(?<!possible )open relay/,
      // Delivery is not allowed to this address. (hMailServer: no relaying without a login)
      /delivery is not allowed to this address/,
      /as a relay\b/,
      /allowed rcpthosts/,
      /not (?:a )?(?:gateway|relay)\b/,
      /not permitted to relay/,
      /rcpthosts/,
      /invalid credentials for relay/,
      /relais (?:non autoris|refus|interdit)/,
      /non autorisé à relayer/,
      /weiterleit\w+ (?:nicht|verweigert)/,
      /retransmisi[óo]n (?:denegada|no)/,
      /(?:domain|recipient)(?: \S+){0,3} (?:is )?not (?:local|hosted|handled) ?(?:here|by|on|at)?/,
      /\b(?:we|i) (?:do not|don't|cannot|can't) (?:host|handle|serve|(?:deliver|accept|take) (?:any )?(?:e-?)?mail for)/,
    ),
    code: 'relay-denied',
    codes: /^(?!2)/,
    stages: ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'],
  },

  // 550 5.7.1 Relaying denied and its kin; 451 "Temporary MTA failure on relaying" (amavis) is the gateway's own trouble
  {
    id: 'smtp/relaying',
    pattern: /relaying/i,
    codes: /^(?:5|$)/,
    stages: ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'relay-denied',
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
      /(?:unknown|no such|non[- ]?existent|not an? (?:valid|active|known|existing|local)|invalid|unrout(?:e)?able|bad|unrecogni[sz]ed|undeliverable|incorrect|unresolvable) (?:or \w+ )?(?:virtual |local |e-?mail |mail |destination |final |envelope |user |rcpt |relay )?(?:user(?:name)?|recipient|mail ?-?box|address(?:ee)?|account|alias|local[- ]?part|rcpt|person|name|mail drop|e-?mail)(?! (?:address )?(?:syntax|format|literal|domain|rate|list|limit)|s? per)/,
      /no (?:mail ?-?box|account|user|one|recipient|address|person|e-?mail|alias)s? (?:\w+ )?(?:here|found|by that name|with|named|at this|available|called|exists?|of that name)/,
      /(?:there is|there's) no (?:one|user|such|account|mailbox)/,
      /(?:doesn't|does not|don't|do not) have (?:an?|any)(?: \S+)? (?:account|mailbox|user|e-?mail)/,
      /can(?:not|'t) (?:find|locate|verify|accept) (?:the |this |that |your )?(?:user|recipient|mail ?box|account|address)/,
      /couldn't be found/,
      /not known (?:at|on) (?:this|our) (?:site|server|system)/,
      /no (?:\w+ )?(?:entry|redirect) for (?:this|that) (?:address|user|recipient)/,
      /(?:user|recipient|account|<address>)(?: \S+){0,3} (?:have|has) no (?:e-?mail|mail(?: ?box)?|account)\b/,
      /\bno mail ?box"?$/,
      /(?:bogus|forged|fake|made-up)(?: \w+){0,2} (?:e-?mail )?address/,
      // not user of this server (Coremail); User not a member of domain; user path no exist; local server don't exists that
      // user; The recipient cannot be verified; Command RCPT User <a> not OK; no longer on server (iCloud)
      /not (?:an? )?(?:user|member|customer|account|mailbox)s? (?:of|on|in|at|for|here)\b/,
      /(?:user|recipient|account|mailbox|address)(?: \S+){0,3} (?:no|not|n't) exists?/,
      /\b(?:does|dos|do)n'?t exists?\b/,
      /not exists? (?:that|this|such|the) (?:user|account|address|mailbox|recipient)/,
      /(?:recipient|user|address|mailbox) (?:\S+ )?can(?:not|'t) be (?:verified|located|identified|resolved)/,
      /(?:rcpt|recipient|user)(?: \S+){0,2} not ok\b/,
      /no longer (?:on|at) (?:this |the |our )?(?:server|system|domain)/,
      /wrong recipients?/,
      /(?:recipient|user|rcpt|mailbox)(?: \S+)? (?:is )?not in (?:the |our |a |any )?(?!(?:\w+ )?(?:allow|white|safe|approv|accept))(?:\w+ ){0,2}(?:list|map|table|directory|database)/,
      /not in (?:the |our |a )?recipient (?:list|map|table)/,
      /recipient (?:address )?(?:verif\w+|validation|lookup|check)[^.]{0,30} fail/,
      /fail\w* recipient (?:verif|valid|lookup|check)/,
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
      /no \S+ in (?:the )?(?:name )?directory/,
      /address (?:rejected: )?undeliverable address/,
      /recipient (?:address(?:es)? )?rejected ?: (?:invalid|undeliverable|unknown|no such|user|account|address|mailbox)/,
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
  // 550 5.4.1 Recipient address rejected: Access denied (Exchange Online's directory-based blocking). Without 5.4.1 these
  // are the words of any policy (Postfix).
  {
    id: 'smtp/exchange-edge-block',
    pattern: /recipient address(?:es)? rejected ?: ?access denied/i,
    codes: /5\.4\.1\b/,
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
      /(?:delivery (?:time )?|message |retry )(?:has |time |timeout |period )?(?:expired|exceeded(?! (?:the |its )?(?:max|limit|size|allowed)))/,
      /in (?:the |our )?(?:mail )?queue (?:for )?too long/,
      /retry time not reached/,
      /retry timeout exceeded/,
      /delivery time-?out/,
      /name ?servers? time-?d? ?-?out/,
      /(?:unable|not able|wasn't able) to establish an? (?:smtp )?connection/,
      /mail server (?:for \S+ )?(?:is )?(?:unreachable|not respond\w+|down)/,
      /(?:remote|destination|recipient(?:'s)?) (?:\w+ )?(?:server|host|mta|mx|domain) (?:is |was |has )?(?:temporarily |currently )?(?:unreachable|not (?:respond|available|reachable|accepting)\w*|unavailable|down|timed out)/,
      /all (?:remote )?(?:mx|hosts?|mail exchangers)[^.]{0,30}(?:fail|unreach|down)/,
      /unable to (?:connect|deliver) to (?:the )?(?:remote|destination|recipient)/,
      /(?:connection|conversation) with \S+ (?:timed out|lost|refused)/,
      /lost connection with \S+ while/,
      /connection (?:refused|reset) by \S+\[/,
      /dns query failed/,
      /did(?: not|n't) accept our (?:requests?|attempts?) to connect/,
      /host(?: \S+)? (?:not reachable|unreachable)/,
      /no route to host/,
      /\bhost (?:is )?down\b/,
      /incoming mail queue/,
      /too many hops/,
      /hop count (?:was |is |has been )?exceeded|(?:exceeded|over)(?: the)? (?:maximum )?hop count/,
      /(?:failed|failure) in mx lookup|^dns lookup failed/,
      /mx record points to local ?host/,
      /fail(?:ing|ed) for (?:a long time|(?:the (?:last|past) )?\d+ (?:day|hour))/,
      /number of 'received:'(?: \w+)? headers (?:exceeds|is too)/,
      /name service error[^.]{0,80} (?:malformed|unexpected|try again)/,
      /remote server returned an error -> 4/,
      /(?:mail|routing|forward\w*|message) loop/,
      /loops back to my?self/,
      /hop count exceeded/,
      /could not be delivered for \d/,
      /warning: message (?:still )?(?:undelivered|delayed)/,
    ),
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'recipient-unreachable',
  },
  // 550 5.1.1 <a@b>: Recipient address rejected: aol.com (AOL): the code says which refusal it is
  {
    id: 'smtp/recipient-rejected-5.1.1',
    pattern: /(?:recipient|rcpt|address)(?: address)?(?: <address>)? (?:is )?(?:rejected|refused|denied)/i,
    codes: /5\.1\.1\b/,
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'mailbox-not-found',
  },
  // 550-Requested action not taken: mailbox unavailable (RFC 5321's own words for 550; 450 stands below, as temporary)
  {
    id: 'smtp/mailbox-unavailable',
    pattern: anyOf(
      /mail ?-?box (?:<address> )?(?:is )?(?:unavailable|unavaiable|not available|inaccessible|inactive)/,
      /mailbox (?:access )?(?:denied|refused)/,
      /(?:user|recipient|account) (?:is )?(?:unavailable|not available)/,
      /unavailable (?:mail ?)?(?:user|recipient|account|mail ?box|address)/,
      /(?:recipient|rcpt|destination)(?: address)?(?: <address>)? (?:is )?(?:rejected|refused)$/,
      /boîte (?:aux lettres )?indisponible/,
      /not our customer/,
      /5\.1\.1 bad address/,
    ),
    codes: /^5(?!.*5\.6\.)|^$|^\s*5\.[1245]/,
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'mailbox-not-found',
  },
]
