// What servers say about the sender's address, the message, and the recipient's policy.

import { anyOf, type Rule } from './rule.ts'

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

  // 550 5.1.20 Multiple From addresses are not allowed without Sender address (Exchange Online): a header, not an identity
  {
    id: 'smtp/several-from-addresses',
    pattern: /(?:multiple|more than one|several) (?:from|sender) (?:address|header|field)/i,
    stages: ['data', 'message', 'round-trip'],
    code: 'message-rejected',
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
      // Sender has no A, AAAA, or MX DNS records (cPanel)
      /sender(?: domain)?(?: \S+)? has no (?:valid )?(?:a|aaaa|mx|dns)\b/,
      /(?:required|needed) for sender/,
      /sender address must\b/,
      /not an? (?:\w+ )?sender (?:signature|identity)/,
      // 554 Domain used for Authentication is different than the sender's Domain (#5.7.1) (Rediff)
      /authenticat\w+[^.]{0,30} different (?:than|from) (?:the )?sender/,
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
      /8-?bit/,
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
      /reject[^.]{0,30} content|(?:refused|blocked|denied)[^.]{0,30} content/,
      /\bdcc\b/,
      // not in the address of a help page: help_spam_16.htm is where NetEase explains all of its refusals
      /(?<!(?:https?:\/\/|www\.)\S{0,120})spam/,
      /(?:mail|message) score\b|score[^.]{0,20} (?:over|above|exceed|too high)/,
      /unsolicited/,
      /\bube\b/,
      /\bgtube\b|\beicar\b/,
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
