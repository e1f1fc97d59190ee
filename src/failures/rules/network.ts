// Node's, OpenSSL's, nodemailer's and imapflow's ways to say that no conversation came about.

import { anyOf, type Rule } from './rule.ts'

/** The same in words, for errors that lost their code on the way through a library. */
export const networkMessages: readonly Rule[] = [
  // "Invalid greeting. response=HTTP/1.1 400 ..." (nodemailer), "Invalid greeting: 220 ..." (our IMAP session): what follows
  // is a stranger's page or banner, and its words ("The plain HTTP request was sent to HTTPS port") say nothing of ours.
  {
    id: 'net/invalid-greeting',
    pattern: /\b(?:invalid|unexpected) greeting/i,
    code: 'not-a-mail-server',
  },
  // getaddrinfo ENOTFOUND smtp.exmaple.com; queryA ENODATA; getaddrinfo EAI_AGAIN smtp.example.com
  {
    id: 'net/dns-not-found',
    pattern: anyOf(
      /\b(?:ENOTFOUND|ENODATA|EAI_NONAME|NXDOMAIN)\b/,
      /name or service not known/,
      /nodename nor servname/,
      /(?:host|domain)(?: \S+)? not found/,
      /no such host/,
      /could ?n[o']t (?:be )?resolve/,
      /unknown host/,
    ),
    code: 'dns-not-found',
  },
  {
    id: 'net/dns-failed',
    pattern: anyOf(
      /\b(?:EAI_AGAIN|EAI_FAIL|E?SERVFAIL)\b/,
      /temporary failure in name resolution/,
      /query(?:A|Aaaa)? (?:ETIMEOUT|EREFUSED)/,
      /dns (?:lookup|resolution|query)?[^.]{0,20}(?:fail|time)/,
    ),
    code: 'dns-failed',
  },
  // The address guard's uniform answer for every refused host
  {
    id: 'net/host-not-allowed',
    pattern: /host (?:is )?not allowed|address (?:is )?not allowed|private address|EHOSTNOTALLOWED/i,
    code: 'host-not-allowed',
  },

  // Hostname/IP does not match certificate's altnames: Host: mail.b. is not in the cert's altnames: DNS:*.hoster.example
  // (Node; "doesn't match" in older versions, nodemailer issue 406)
  {
    id: 'tls/name-mismatch',
    pattern: anyOf(
      /match certificate'?s? altnames/,
      /not in the cert'?s? (?:altnames|list)/,
      /is not cert'?s CN/,
      /hostname mismatch/,
      /ALTNAME_INVALID/,
      /certificate (?:name|host ?name|common name)[^.]{0,20}(?:mismatch|not match)/,
      /cert(?:ificate)? (?:is )?(?:does not|doesn't|not) (?:match|valid for)/,
      /altnames/,
    ),
    code: 'certificate-name-mismatch',
  },
  {
    id: 'tls/not-yet-valid',
    pattern: /certificate (?:is )?not yet valid|CERT_NOT_YET_VALID/i,
    code: 'certificate-not-yet-valid',
  },
  {
    id: 'tls/expired',
    pattern: anyOf(
      /certificate (?:has |is )?(?:been )?expired/,
      /CERT_HAS_EXPIRED/,
      /certificat (?:a )?expir/,
      /zertifikat (?:ist )?abgelaufen/,
      /expired certificate/,
    ),
    code: 'certificate-expired',
  },
  {
    id: 'tls/revoked',
    pattern: /certificate (?:has been |is )?revoked|CERT_REVOKED/i,
    code: 'certificate-revoked',
  },
  // self-signed certificate in certificate chain: a private authority, not the server's own signature
  {
    id: 'tls/self-signed-in-chain',
    pattern: /self[- ]signed certificate in (?:certificate )?chain|SELF_SIGNED_CERT_IN_CHAIN/i,
    code: 'certificate-unknown-issuer',
  },
  { id: 'tls/self-signed', pattern: /self[- _]?signed/i, code: 'certificate-self-signed' },
  {
    id: 'tls/unknown-issuer',
    pattern: anyOf(
      /unable to (?:verify|get) (?:the )?(?:first|local|issuer|leaf)/,
      /UNABLE_TO_(?:VERIFY|GET)/,
      /untrusted (?:certificate|root|issuer)/,
      /unknown (?:ca|issuer|authority)/,
      /certificate (?:is )?not trusted/,
      /certificate verif\w+ fail/,
      /signed by unknown/,
      /invalid ca/,
    ),
    code: 'certificate-unknown-issuer',
  },

  // 140..:error:0A00010B:SSL routines:ssl3_get_record:wrong version number (chatwoot issue 7055): TLS on a plain port
  {
    id: 'tls/mode-mismatch',
    pattern: anyOf(
      /wrong version number/,
      /unknown protocol/,
      /packet length too long/,
      /http request/,
      /first record does not look like/,
      /not an? (?:ssl|tls)/,
      /WRONG_VERSION_NUMBER/,
      /PACKET_LENGTH_TOO_LONG/,
      /unexpected message.*plain/,
    ),
    code: 'tls-mode-mismatch',
  },
  {
    id: 'tls/too-old',
    pattern: anyOf(
      /unsupported protocol/,
      /protocol version/,
      /version too low/,
      /no protocols available/,
      /key too small/,
      /md too weak/,
      // OpenSSL: EE certificate key too weak; CA signature digest algorithm too weak. Node names both UNSPECIFIED.
      /(?:key|algorithm) too weak/,
      /legacy (?:sigalg|renegotiation)/,
      /no shared cipher/,
      /unsupported ssl/,
    ),
    code: 'tls-too-old',
  },

  // nodemailer: "Error upgrading connection with STARTTLS", "EHLO failed but HELO does not support required STARTTLS"
  // imapflow: "Server does not support STARTTLS"
  {
    id: 'tls/starttls-unsupported',
    pattern: anyOf(
      /(?:not|n't) (?:support|offer|advertise|announce)\w*(?: required)? starttls/,
      /starttls (?:is )?(?:not (?:supported|available|offered|advertised)|unsupported|unavailable)/,
      /upgrading connection with starttls/,
      /no starttls/,
    ),
    code: 'starttls-unsupported',
  },
  { id: 'tls/injection', pattern: /plaintext-?injection|data after the STARTTLS/i, code: 'tls-failed' },

  // nodemailer issue 1595: an implicit TLS port spoken to in clear, or a silent firewall
  {
    id: 'net/greeting-timeout',
    pattern: anyOf(
      /greeting never received/,
      /greeting (?:time-?out|not received)/,
      /(?:failed|fail) to receive greeting/,
      /no greeting/,
    ),
    code: 'greeting-timeout',
  },
  // imapflow: "Response exceeds maximum"; a banner without the sentence around it
  {
    id: 'net/not-a-mail-server',
    pattern: anyOf(
      /(?:response|line) exceeds maximum/,
      /not (?:an? )?(?:smtp|imap|mail) server/,
      /HTTP\/1\.[01]/,
      /SSH-2\.0/,
      /line is? ?too (?:long|large)/,
    ),
    code: 'not-a-mail-server',
  },

  {
    id: 'net/connection-refused',
    pattern: /ECONNREFUSED|connection (?:was )?refused|connexion refus|actively refused/i,
    code: 'connection-refused',
  },
  {
    id: 'net/host-unreachable',
    pattern: /E(?:HOST|NET)UNREACH|no route to host|(?:host|network) (?:is )?unreachable/i,
    code: 'host-unreachable',
  },
  {
    id: 'net/connection-timeout',
    pattern: anyOf(
      /ETIMEDOUT/,
      /CONNECT_TIMEOUT/,
      /(?:connect|connection|dial)(?:ion|ing)?(?: attempt)? (?:timed? ?-?out|timeout)/,
      /connection timed out/,
      /establish connection in required time/,
      /i\/o timeout/,
    ),
    code: 'connection-timeout',
  },
  // Before the TLS handshake ended: "Client network socket disconnected before secure TLS connection was established"
  {
    id: 'tls/closed-in-handshake',
    pattern: anyOf(
      /before secure TLS connection/,
      /socket disconnected before/,
      /handshake (?:fail|time|error)/,
      /alert (?:handshake|internal|number)/,
      /EPROTO/,
      /ssl (?:routines|error|handshake)/,
      /tls (?:handshake|alert)/,
      /error initiating tls/,
      /upgrade connection in required time/,
    ),
    code: 'tls-failed',
  },
  {
    id: 'net/connection-lost',
    pattern: anyOf(
      /ECONNRESET/,
      /EPIPE/,
      /ECONNABORTED/,
      /socket hang up/,
      /(?:connection|socket)(?: was| is| has been)? (?:closed|reset|lost|ended|dropped|terminated|aborted|not available|destroyed)/,
      /closed (?:the )?connection/,
      /unexpected (?:close|end|eof)/,
      /broken pipe/,
      /premature close/,
      /closed unexpectedly/,
      /write after end/,
      /already been destroyed/,
    ),
    code: 'connection-lost',
  },
  { id: 'net/timeout', pattern: /time-?d? ?-?out\b|deadline|in required time/i, code: 'timeout' },
  {
    id: 'net/protocol-error',
    pattern: anyOf(
      /unexpected response/,
      /invalid (?:server )?response/,
      /parse the server response/,
      /process server response/,
      /tagged response/,
    ),
    code: 'protocol-error',
  },
]
