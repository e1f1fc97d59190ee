// What is about the session and the server itself, tried last: these words also stand inside more precise replies.

import { anyOf, type Rule } from './rule.ts'

export const sessionTroubles: readonly Rule[] = [
  // * OK [CAPABILITY IMAP4rev1 ...] Dovecot ready.; +OK POP3 ready; SSH-2.0-OpenSSH_9.6: another protocol's first words
  {
    id: 'smtp/not-a-mail-server',
    pattern: /^(?:\* (?:OK|PREAUTH|BYE)\b|\+OK\b|-ERR\b|SSH-\d|HTTP\/\d|<[!?a-z])/i,
    codes: /^$/,
    stages: ['connect', 'greeting'],
    code: 'not-a-mail-server',
  },
  // 500 5.5.2 unrecognized command; 502 5.5.1 STARTTLS not implemented; 454 4.7.0 TLS not available due to local problem
  {
    id: 'smtp/starttls-refused',
    pattern: /./,
    codes: /^(?:50\d|454|55\d)/,
    stages: ['tls'],
    code: 'starttls-unsupported',
  },
  // 501 5.5.4 Invalid domain name, at EHLO (OVH Exchange, Dolibarr issue 9426); 550 5.5.2 Invalid HELO name (RFC2821
  // 4.1.1.1) (Exim); 504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname (Postfix)
  {
    id: 'smtp/ehlo-refused',
    pattern: anyOf(
      /\b(?:helo|ehlo)\b[^.]{0,60}(?:reject|invalid|refus|denied|syntax|fully[- ]qualified|not (?:valid|allowed|accept|resolv|found|match)|does not|must|should|require|bogus|fail|bad|missing)/,
      /(?:invalid|bad|bogus|rejected|unqualified) (?:helo|ehlo)/,
      /(?:say|send|need|polite)[^.]{0,20} (?:helo|ehlo)/,
      /need fully-qualified hostname/,
    ),
    // 503 Error: send HELO/EHLO first: the order of commands is wrong, not our name
    codes: /^(?!503)/,
    code: 'ehlo-refused',
  },
  {
    id: 'smtp/invalid-domain-at-ehlo',
    pattern: /invalid domain name|invalid (?:host ?name|argument|address)|syntax(?:ally)? (?:error|invalid)/i,
    codes: /^50[14]/,
    stages: ['greeting', 'capabilities'],
    code: 'ehlo-refused',
  },
  // 503 5.5.1 Bad sequence of commands; 500 5.5.1 unrecognized command; 502 5.5.1 Command not implemented
  {
    id: 'smtp/protocol-error',
    pattern: anyOf(
      /bad (?:sequence|command)/,
      /(?:command|verb)s? (?:\S+ )?(?:is |was )?(?:not (?:recogni[sz]ed|implemented|supported|understood|allowed|permitted)|unrecogni[sz]ed|unknown|out of (?:sequence|order)|rejected: (?:improper|multi)|disabled)/,
      /(?:unrecogni[sz]ed|unknown|unimplemented|invalid|improper) (?:smtp )?(?:command|verb)/,
      /improper (?:use of )?(?:smtp )?(?:command )?pipelining/,
      /nested mail/,
      /(?:sender|recipients?) (?:already|not yet) (?:specified|given)|no (?:valid )?(?:sender|recipients?) (?:yet|given|specified)/,
      /need (?:mail|rcpt)(?: from)?(?: command)?(?: first)?/,
      /\b(?:mail|rcpt)(?: from| to)?(?: command)?(?: (?:is )?(?:required|needed))? first\b/,
      /valid rcpt command must precede/,
      /synchroni[sz]ation error/,
      /unexpected (?:command|argument)/,
    ),
    codes: /^5(?!3[0-8])/,
    stages: ['greeting', 'capabilities', 'login', 'sender', 'recipient', 'data', 'message'],
    code: 'protocol-error',
  },
  // 454 4.5.0 SMTP protocol violation, no commands allowed to pipeline after STARTTLS (Gmail); 454 Command not permitted when
  // TLS active (Exchange)
  {
    id: 'smtp/protocol-violation',
    pattern:
      /protocol (?:violation|error)|(?:when|while) tls (?:is )?active|(?:tls|starttls) (?:is )?already (?:active|started|in use)/i,
    code: 'protocol-error',
  },
  // 554 5.5.1 Error: no valid recipients (Postfix, at DATA): all of them were refused before
  {
    id: 'smtp/no-valid-recipients',
    pattern: /no valid recipients/i,
    codes: /^(?!.*5\.[17]\.)/,
    code: 'protocol-error',
  },
  // 421 mx.b Service not available, closing transmission channel (RFC 5321); 421 OFR004_105 Service refuse (Orange);
  // 554 5.3.2 system not accepting; 521 host does not accept mail; 220 is never here
  {
    id: 'smtp/service-unavailable',
    pattern: anyOf(
      /service (?:\w+ )?(?:not available|unavailable|refus\w*|denied|closed|shutting down|is down)/,
      /shutting down/,
      /not accept\w* (?:mail|messages|connections|network)/,
      /no service/,
      /(?:host|server|system) (?:does not|doesn't) accept/,
    ),
    stages: ['connect', 'greeting', 'capabilities', 'tls'],
    code: 'service-unavailable',
  },
  // 452 4.3.1 Insufficient system storage (Postfix, Exchange); 431 4.3.1 not enough disk; 451 queue file write error
  // 451 4.3.0 Internal error; 421 4.3.2 System not accepting network messages; 451 4.3.5 Server configuration problem
  // 451 Temporary local problem - please try later (Exim); 554 5.3.0 ; 451 4.3.0 queue file write error
  {
    id: 'smtp/server-error',
    pattern: anyOf(
      /insufficient (?:system )?(?:storage|resources|disk|memory)/,
      /(?:system|disk|queue|server|spool)[^.]{0,20} (?:full\b|overload\w*|too busy|is busy)/,
      /(?:out of|low on|not enough|insufficient) (?:disk|memory|resources|system|inodes|queue)/,
      /internal (?:server |system |software |smtp )?(?:error|failure|problem)/,
      /(?:server|local|system|configuration|software|database|dns|lookup|queue file|alias|ldap|policy server|milter|filter|script|processing)(?: \w+){0,2} (?:error|problem|failure|crash)/,
      /error in processing/,
      /interrupted system call|misconfigur|home directory|output file/,
      /(?:temporar\w+|system) (?:lookup |server |local |system |internal |backend )*(?:fail\w*|error|problem)/,
      /service (?:error|failure)/,
      /(?:resources?|queue|database|memory|backend)(?: are| is)? (?:temporarily |currently )?(?:un|not )available/,
      /out of memory/,
      /\b(?:db|database|backend|plugin|resolver|dns|dkim\d?|milter|filter|scanner|anti-?virus|ldap|directory|processing)\b[^.]{0,20} (?:not ready|(?:temporarily )?unavailable|not available|time-?d? ?out|errors?|fail\w*|down)\b/,
      /temporary (?:\w+ )?(?:resolver |processing )?error/,
      /database (?:\w+ )?error/,
      /can(?:not|'t) (?:create|open|write) (?:\w+ ){0,3}(?:file|queue|socket|lock)/,
      /server temporarily (?:un|not )available/,
      /unable to process (?:the |this )?connection/,
      /(?:queue|load)(?: average)? (?:is )?too (?:high|long|large)/,
      /technical (?:problem|difficult)/,
      /maintenance/,
      /not accepting (?:network )?messages/,
      /(?:mail )?(?:server|system) (?:is )?(?:temporarily |currently )?(?:unavailable|down|error)/,
      /erreur (?:interne|technique|syst[èe]me|du serveur)/,
      /probl[èe]me technique/,
      /interner fehler/,
      /technische[rs]? (?:fehler|problem|st[öo]rung)/,
      /error interno/,
      /erro interno/,
    ),
    code: 'server-error',
    stages: [
      'greeting',
      'capabilities',
      'login',
      'sender',
      'recipient',
      'data',
      'message',
      'round-trip',
      'prepare',
    ],
  },
  // 454 4.7.0 TLS not available due to local problem (Postfix); 454 4.3.3 TLS not available after start (RFC 3207)
  {
    id: 'smtp/tls-not-available',
    pattern: anyOf(
      /(?:tls|starttls|ssl)(?: \w+){0,3} (?:not (?:available|supported|offered|enabled)|unavailable|disabled|currently unavailable)/,
      /no (?:tls|starttls) support/,
    ),
    code: 'starttls-unsupported',
  },
  // 451 4.7.0 Temporary server error. Please try again later. PRX5; 451 4.7.1 Please try again later; 450 4.7.1 Service
  // unavailable - try again later; "réessayez plus tard"; 554 Try again later: a permanent number with a temporary word
  {
    id: 'smtp/try-again-later',
    pattern: anyOf(
      /(?:try|retry|attempt|resend|send|come back|re-?try)(?: \w+){0,3} (?:again|later|after|in a (?:few|while|moment|minute))/,
      /try ?later/,
      /later please/,
      /temporar(?:y|ily)/,
      /temporär/,
      /vorübergehend/,
      /sp[äa]ter (?:erneut|noch|wieder|versuchen)/,
      /versuchen sie es (?:sp[äa]ter|erneut)/,
      /r[ée]essay/,
      /ult[ée]rieurement/,
      /plus tard/,
      /int[ée]ntelo/,
      /m[áa]s tarde/,
      /mais tarde/,
      /novamente/,
      /tente (?:mais|outra|de novo)/,
      /de nouveau|nochmals?|noch einmal|erneut|reenvie|m[áa]s adelante|posteriormente/,
      /temporaire|tempor[áa]ri[oa]|temporal(?:mente)?\b|provisoire/,
      /稍[后後]|再试|再試|重试|重試|暂时|暫時|临时|臨時|忙/,
      /riprova|pi[ùu] tardi|temporane|in seguito/,
      /しばらく|後で|もう一度|一時|再度|時間をおいて/,
    ),
    code: 'temporary-failure',
    stages: ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare', 'login', 'capabilities'],
  },
  // 550 This IP has sent too many to too many recipients this hour. IB607 (GoDaddy; also IB007, IB101, IB504): the bare
  // code, when a log kept nothing else
  { id: 'smtp/godaddy-limit', pattern: /\bIB(?:007|101|504|510|607)\b/, code: 'rate-limited' },
]
