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
      // 192.0.2.1 is not yet authorized to deliver mail from <me@b> to <a@c>. Please try later. (greylistd)
      /not yet authori[sz]ed to deliver/,
      /liste grise|lista (?:gris|cinza)|灰名单|灰名單|グレ[イー]リスト|グレイリスティング/,
      /grey\.rbl/,
      /first[- ](?:time |seen |attempt)/,
      /(?:new|unknown) (?:sender|client|triplet)[^.]{0,40}(?:try|retry|later)/,
      /(?:temporarily|initially) (?:delayed|rejected|deferred) (?:as|for|because)[^.]{0,20}(?:unknown|new|first|verif)/,
    ),
    code: 'greylisted',
  },
]

export const recipientRefusals: readonly Rule[] = [
  // --- not known yet: before every word that the server only guesses at

  // 553 Relaying disallowed. Invalid Domain - example.com (Zoho: a domain that it does not host); 558 Relaying denied: domain
  // not valid
  {
    id: 'smtp/relaying-disallowed',
    pattern: /relaying (?:is )?(?:disallowed(?! as)|denied|prohibited|not (?:allowed|permitted))/i,
    code: 'relay-denied',
  },
  // 450 4.1.1 <a@b>: Recipient address rejected: unverified address: Address verification in progress (Postfix)
  {
    id: 'smtp/recipient-being-verified',
    pattern: anyOf(
      /verification in progress/,
      // "unverified address: unknown user": the question was asked, and answered
      /unverified address(?!: (?!.*might).*(?:unknown user|user unknown|no such|not exist|\b5\d\d[ -]))/,
      /could not complete (?:recipient|sender) verify/,
      /(?:callout|verification) (?:failed temporarily|deferred)/,
    ),
    codes: /^4/,
    code: 'temporary-failure',
  },
  // --- the sender's address, refused at RCPT TO with words that also name the recipient's faults

  // 553 Relaying disallowed as me@example.com (Zoho: From is neither the account nor an alias)
  // 550 5.1.0 <me@example.com>: Sender address rejected: Domain not found (Postfix)
  {
    id: 'smtp/sender-address-rejected',
    pattern: anyOf(
      /relaying disallowed as/,
      // Recipient address rejected: Username me@b and sender doesn't match
      /(?:sender|from address|mail from)(?: address)? (?:doesn't|does not|don't|do not|must) match/,
      /sender address (?:rejected(?!: not logged in|: blocked by (?:this|the) recipient)|<address>)/,
      /null sender|(?:sender|from)(?: address)? is not (?:the )?same/,
      /(?:mail ?from|sender|from address|return-path)(?: <address>)? (?:domain )?(?:does not exist|not found|unknown)/,
      /sender verify fail/,
      // From/Sender name is not valid (Postal); Unconfigured Sending Domain
      /\b(?:from|sender) (?:name|display name|identity) (?:is )?(?:not|in)[ -]?(?:valid|allowed|verified)/,
      /\bsender <address> (?:is )?(?:not|in)[ -]?(?:valid|allowed|verified|authori[sz]ed|permitted|known)/,
      /\bun(?:configured|verified|registered|authori[sz]ed) (?:sending|sender|from)[ -](?:domain|address|identity)/,
      // You can only send testing emails to your own email address (Resend)
      /(?:can|may) only (?:be used to )?send (?:\w+ ){0,2}(?:e-?mails?|messages?) to (?:your own|verified|authori[sz]ed|account owners?)/,
      // Exim's callout back to the sender's own server
      /postmaster verification/,
    ),
    codes: /^(?!4)/,
    code: 'sender-refused',
  },
  // 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required (Exchange): the recipient's own
  // restriction, not a missing login
  {
    id: 'smtp/exchange-restricted-recipient',
    pattern: /RESOLVER\.RST\.(?!RecvLimit|SendSize|RecipSize)|sender was not authenticated (?:by|for)\b/i,
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
      /mailbox name (?:is )?(?:not allowed|invalid)/,
      /single[- ]label domain/,
      /valid (?:e-?mail )?address is required/,
      // 501 missing or malformed local part (Exim); 554 Transaction failed: Missing final '@domain' (Amazon SES)
      /missing (?:or malformed )?(?:local[- ]part|domain\b|final '@)/,
      /(?:local[- ]part|domain) (?:is )?missing/,
      /(?:illegal|invalid) characters? in (?:the )?(?:\w+ )?address/,
      /adresse(?: e-?mail)? mal form[ée]e/,
      /syntaxe? (?:de l'adresse )?(?:incorrecte|invalide)/,
    ),
    codes: /^(?!.*[45]\.1\.[17]\b)(?!4)/,
    stages: ['recipient', 'prepare', 'message', 'data'],
    code: 'invalid-address',
  },

  // 501 Invalid address (Mimecast): RFC 5321 keeps 501 for syntax. 501 #5.1.1 bad address is about a person
  {
    id: 'smtp/invalid-address-501',
    pattern: /(?:invalid|bad|illegal|malformed|wrong) (?:\w+ )?address/i,
    codes: /^50[01](?!.*5\.1\.[1246])/,
    stages: ['recipient'],
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
      /(?:mail ?-?box|mailfolder|mail ?file|inbox|mail ?-?drop|account|user|recipient|maildir|postfach|boi?te|messagerie|bo[iî]te aux lettres|buz[óo]n|caixa|casella|destinataire|disk|storage|mailspace|mailquota|<address>)(?: \S+){0,6}? (?:is |are |has |est |ist |est[áa] |è )?(?:currently |now |almost )?(?:full\b|pleine?s?\b|voll\b|llen[oa]\b|chei[ao]\b|lotad[ao]\b|piena\b|over ?-?(?:the )?(?:its |their |allotted |allocated )?quota|out of (?:storage|space|disk|quota)|exceeded (?:its |the |their |his |allocated |maximum )*(?:\w+ )?(?:quota|storage|size|limit)|overfull|überfüllt)/,
      /over ?-?quot[ae]/,
      /overdrawn (?:\w+ )?(?:disk ?space |space )?quota/,
      /(?:space|quota|storage)[^.]{0,12} (?:is |has been |has )?used up/,
      /(?:user|recipient|mail ?box|account) (?:\w+ )?(?:has |does )?not (?:have )?(?:enough|sufficient) (?:\w+ )?(?:disk ?)?space/,
      /overquota/,
      /exhausted (?:\w+ ){0,3}(?:storage|space|quota)/,
      /mailbox limit/,
      /quota(?: \w+){0,3} (?:has been |is |was |would be )?(?:exceed(?:ed|s)?|full|violation|reached|überschritten)/,
      /exceed\w* (?:the |its |their |his |your |disk |storage |mailbox |user |allotted |allocated |recipient'?s? )*(?:quota|storage(?: allocation| limit| space)?)/,
      /exceeded (?:mailbox|storage|disk|mail ?quota)/,
      /mailfull/,
      /not able to receive any more/,
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

  // Host or domain name not found. Name service error for name=b type=MX: Host not found, try again (Postfix): no answer yet,
  // so nothing is known of the domain
  { id: 'smtp/name-service-trouble', pattern: /host not found, try again/i, code: 'recipient-unreachable' },
  // 550 5.1.2 <a@b>: Recipient address rejected: Domain not found (Postfix); 550 Host unknown (Sendmail: "Host unknown
  // (Name server: b: host not found)"); 550 5.4.4 Unable to route; 556 5.1.10 domain does not accept mail (null MX, RFC
  // 7505); 550 5.1.2 Bad destination system: no such domain; 550 unrouteable mail domain "b" (Exim)
  {
    id: 'smtp/recipient-domain-not-found',
    pattern: anyOf(
      /(?:recipient address rejected|recipient|rcpt|destination|address|domaine?|dominio|dom[ií]nio|host|mx)[^.]{0,60} (?:domain|host(?:name)?|dns|mx) (?:\S+ )?(?:was |is |could |has )?(?:not found(?!, try)|unknown|does not exist|doesn't exist|invalid|not exist|no (?:mx|a) )/,
      /(?:domaine?|host(?:name)?|mail ?server)(?: name)? (?:\S+ )?(?:was |is |has )?(?:been )?(?:not found(?!, try)|unknown|does not exist|doesn't exist|doesnt exist|non-?existent|inexistant|inconnu)/,
      /(?:unknown|non-?exist[ae]nt|no such|bad destination|invalid) (?:mail ?|destination |recipient |recipient's |target )?(?:domain|host)\b(?! name in)/,
      /unrout(?:e)?able mail domain/,
      /all relevant MX records point to non-?existent/,
      /no mx (?:record|for|host)/,
      /no mail (?:hosts?|servers?) (?:for|found)/,
      /(?:not|n't|cannot) (?:be )?found in (?:the )?dns/,
      /host server [^.]{0,60} cannot be found/,
      /no smtp service\b/,
      /\bdomain (?:\S+ )?(?:is |has been )?(?:retired|obsolete|not used for mail|no longer (?:in use|used|active|valid))/,
      /mx record not found/,
      /null ?mx/,
      /(?:domain|host) (?:\S+ )?(?:does not|doesn't) (?:accept|receive) (?:any )?(?:e-?)?mail/,
      /host or domain name not found(?!.*try again)/,
      /Name (?:server|service)[^.]{0,40}(?:host not found(?!, try again)|no data|unknown)/,
      /domain (?:\S+ )?has no mail/,
      /name or service not known/,
      /no route to (?:domain|recipient domain)/,
      /NXDOMAIN/,
      /couldn't find any host (?:named|by that name)/,
      /(?:no|not have any|couldn't find a|without a) mail exchanger/,
      /dns (?:error|lookup)[^.]{0,40}(?:domain (?:name )?not found|nxdomain|no such|not exist)/,
      /unable to (?:look ?up|resolve|find) (?:the )?(?:recipient'?s? |destination )?(?:domain|host|mx)/,
      /domain (?:\S+ )?(?:has |is )?(?:expired|not (?:a )?(?:valid|configured|hosted here)|parked|not handled here)/,
      /no such (?:host|domain)/,
      /nowhere to (?:deliver|route|send)/,
      // 526 No data by dns resolve (Alibaba)
      /^(?!.*(?:sender|reverse|ptr|from|client|helo|your)).*(?:no (?:data|answer|records?)|not found)[^.]{0,20} dns (?:resol|quer|lookup)/,
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
      /(?:mail ?-?box|account|user|recipient|address|mail ?drop|inbox|postfach|konto|compte|bo[iî]te|cuenta|buz[óo]n|conta|caixa|destinataire|<address>)(?: \S+){0,5}? (?:is |are |has |was |est |ist |wurde |est[áa] |a été |foi )?(?:been )?(?:currently |temporarily |permanently |administratively |now |no longer |not |vorübergehend |temporairement )?(?:disabled|inactive|deactivated|suspended|de-?activated|blocked|closed|terminated|cancel+ed|expired|locked|frozen|discontinued|archived|deleted|abandoned|active\b|inaktiv|deaktiviert|gesperrt|bloqu[ée]e?|désactivée?|desactivad[ao]|inactif|inactive|ferm[ée]e?|suspendue?|inactiv[ao]|deshabilitad[ao]|bloquead[ao]|suspendid[ao]|desativad[ao]|inativ[ao]|cancelad[ao]|encerrad[ao])\b(?! (?:by|due to|because of|for)[^.]{0,20} ?(?:policy|spam|sender|recipient|blacklist|rbl|reputation|spf|dmarc))/,
      /^(?!.*\b(?:your|sender|sending)\b).*\bdomain(?: \S+)? (?:is |has been |was )?(?:currently )?(?:suspended|disabled|deactivated)/,
      /(?:disabled|inactive|suspended|closed|deactivated|dormant|expired|archived|deleted|frozen|locked) (?:mail ?box|user|account|recipient|e-?mail|address)/,
      /p=DisabledUser/,
      /p=InactiveUser/,
      /mailbox (?:temporarily )?(?:disabled|locked)/,
      /\bis now (?:disabled|inactive|closed|suspended)/,
      /(?:user|account|mail ?box|<address>)[^.]{0,20} not (?:yet )?activated/,
      /mail ?box can(?:not|'t) be accessed/,
      /(?:user|account|mail ?box|recipient|<address>)(?: \S+)? (?:cannot|can't|is (?:not able|unable) to) receive (?:any )?(?:e-?mail|mail|messages)/,
      /should log in to enable/,
      /address does not (?:receive|accept) (?:any )?(?:e-?)?mail(?! from)/,
      /no longer (?:accept|receiv|in use|active|valid|with|work|employ|monitor)\w*/,
      /(?:doesn't|does not|not) (?:currently )?(?:accept|receive)(?:ing)? (?:any )?(?:e-?)?(?:mail|messages) (?:at|for) (?:this|that) (?:address|user|mailbox|recipient|time)/,
      /not accepting (?:any )?(?:mail|messages|e-?mail)\b(?! from)/,
    ),
    codes: /^(?!4\d\d 4\.7)/,
    stages: ['recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'mailbox-disabled',
  },
]
