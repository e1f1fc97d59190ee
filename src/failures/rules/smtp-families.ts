// The last words before the numbers: who is meant and what is wrong, wherever in an English reply the two stand. Only for
// replies whose enhanced code is missing or says nothing, since a precise code knows better than a guess at the words.

import { allBut, type Rule } from './rule.ts'

const who =
  /\b(?:recipients?|rcpt|destination|mail ?-?user|id|maildir|mail ?-?box|users?|addressee|account|address(?:es)?|inbox|alias|<address>)/
const sender =
  /\b(?:senders?|mail ?from|from (?:address|header|field)|return-?path|originator|envelope[- ]from)\b|^from: /
const machine = /\b(?:ip|host|client|network|asn|subnet|mta|connection|server)\b/
const refused =
  /\b(?:reject|refus|den(?:y|ied)|block|ban(?:ned)?\b|not (?:allow|permit|accept|welcome|authori)|prohibit|forbid|unaccept|blacklist|jail|prison|penal)/
const delivery = ['recipient', 'data', 'message', 'round-trip', 'prepare'] as const
const vagueCode = /^(?:[45]\d\d)?(?: ?[45]\.(?:0\.0|1\.0|2\.0|5\.0|7\.[01]))?$/
const vaguePermanentCode = /^(?:5\d\d)?(?: ?5\.(?:0\.0|1\.0|2\.0|5\.0|7\.[01]))?$/

/** Tried before the words about the session and the server, which stand next to these: "quota exceeded, try later". */
export const fullMailboxes: readonly Rule[] = [
  // 552 storage for this user has run out; 452 no room in the mailbox; 451 Account a@b out of quota. Try later
  {
    id: 'smtp/family/mailbox-full',
    pattern: allBut(
      /\bsystem\b|\bserver\b|\bsender\b|\bout-?going\b|\boutbound\b|\bsend|\bsubmission\b|\blists?\b/,
      who,
      /(?:\bfull\b|quota|\bstorage|space|\bdisk|mail ?-?box[^.]{0,20} size|size[^.]{0,20} mail ?-?box)/,
      /\b(?:full\b|exceed|over\b|out of|no (?:more )?|not enough|n't enough|insufficient|limit|reached|used up|run out|exhaust|violat|maximum)/,
    ),
    codes: vagueCode,
    stages: delivery,
    code: 'mailbox-full',
  },
]

export const wordFamilies: readonly Rule[] = [
  // 553 Specified sender <me@b> may not be used here: the sender before the recipient, as both are addresses
  {
    id: 'smtp/family/sender-refused',
    pattern: allBut(
      /\brecipients?\b|\brcpt\b|spam|\bcontent\b/,
      sender,
      /\b(?:reject|refus|den(?:y|ied)|invalid|unknown|not (?:allow|permit|accept|valid|exist|found|authori)|may not|cannot|prohibit|forbid|bad\b|bogus|empty|unrout|fail|error)/,
    ),
    codes: vaguePermanentCode,
    code: 'sender-refused',
  },
  // The recipient never logged on; disabled due to inactivity: what is said of people only, so nobody need be named
  {
    id: 'smtp/family/nobody-uses-it',
    pattern: allBut(
      /\bsender\b|\bconnection\b|\bsession\b|\bclosing\b/,
      /\binactiv|\bno (?:recipient |user |account )?activity\b|\bnever log|\b(?:has not|hasn't|not been) (?:entered|logged|used|accessed|read|popp?ed)/,
    ),
    codes: vaguePermanentCode,
    stages: delivery,
    code: 'mailbox-disabled',
  },
  // 550 account is no more; 550 the user is on hold
  {
    id: 'smtp/family/mailbox-disabled',
    pattern: allBut(
      /\bsender\b|\bspam|\brelay|\bout-?going\b|\boutbound\b|\bsend|\bsubmission\b/,
      who,
      /\b(?:disabled|deactivat|suspend|inactive|not active|locked|expired|closed(?! (?:system|list|group))|terminated|discontinued|on hold|abandoned|dormant|retired)/,
    ),
    codes: vaguePermanentCode,
    stages: delivery,
    code: 'mailbox-disabled',
  },
  // 550 RCPT TO <a@b>: nobody of this description; 554 invalid: recipient
  {
    id: 'smtp/family/mailbox-not-found',
    pattern: allBut(
      /\bsender\b|\bout-?going\b|\boutbound\b|\bsending\b|\bmail ?from\b|\bdomain\b|\bhost\b|\bheader|\bspam|\brelay|\bip\b|\bauth|\bcommand\b|\bsyntax/,
      who,
      /\b(?:unknown|invalid|no such|non-?exist|not? (?:\w+ )?(?:exist|found|known|valid|recogni|registered|listed|present|used|in use)|n't exist|unrecogni[sz]ed|unused|wrong|nobody|no one|undeliverable|missing|unable to (?:validate|verify|find|locate))/,
    ),
    codes: vaguePermanentCode,
    stages: delivery,
    code: 'mailbox-not-found',
  },
  // 554 We do not take connections of this network; 550 refused, see the policy for your host
  {
    id: 'smtp/family/ip-blocked',
    pattern: allBut(
      /https?:|\btransaction\b|\brecipients?\b|\brcpt\b|\busers?\b|\bsender\b|\bmail ?box|\brelay|\bcontent\b|\bmessage\b|\bauth|<address>/,
      machine,
      refused,
    ),
    codes: vaguePermanentCode,
    code: 'ip-blocked',
  },
  // 554 5.7.1 Access denied; 550 [S10] Blocked; 554 Policy: before the envelope only the connecting address is known
  {
    id: 'smtp/family/refused-at-greeting',
    pattern:
      /\b(?:block|black|ban(?:ned)?\b|den(?:y|ied)|reject|refus|not (?:allow|accept|permit|welcome|authori)|no longer accept|prohibit|forbid|spam|abus|reputation|polic|jail|access)/i,
    codes: /^[45]\d\d(?! [45]\.3\.2\b)/,
    stages: ['connect', 'greeting', 'capabilities'],
    code: 'ip-blocked',
  },
  // 501 Connection rejected by policy [7.7] (Symantec): a policy about the connection is about the machine
  {
    id: 'smtp/family/connection-rejected',
    pattern: /connections? (?:is |was |has been )?(?:rejected|denied|blocked|banned|prohibited)/i,
    codes: vaguePermanentCode,
    code: 'ip-blocked',
  },
  // 553 Message Filtered; 554 URL/Phone Number Filter; HTML tag unacceptable; rejected as bulk: after the final dot
  {
    id: 'smtp/family/content-rejected',
    pattern: allBut(
      /\berror|(?<!transaction )\bfail|\btime-?d? ?out|\bunavailable|\bheader|\brecipients?\b|\bsender\b/,
      /\bfilter|\bbulk|\bhtml\b|\burls?\b|\blinks?\b|\battachments?\b|\bphrases?\b|\bwords?\b|\bkeywords?\b|\bprofan|\bobscen|\boffensive/,
    ),
    codes: vaguePermanentCode,
    stages: ['data', 'message', 'round-trip'],
    code: 'content-rejected',
  },
  // Could not initiate SMTP conversation with any hosts; This message is looping; unreachable for too long: what the own
  // server says of the other one, days later
  {
    id: 'smtp/family/recipient-unreachable',
    pattern:
      /\bloop|\bunreachable|(?:unable|not able|could not|couldn't|cannot|can't|failed) to (?:\w+ )?(?:connect|reach|contact)|could not (?:initiate|establish|connect|reach|contact)|not reachable|will be retried|not send (?:the )?message for|\btoo old\b|\bexpired?\b|no usable mx|undeliver\w+ (?:for|after)/i,
    codes: /^(?:[45]\d\d)?(?: ?[45]\.(?:0\.0|4\.\d))?$/,
    stages: ['message', 'round-trip', 'data'],
    code: 'recipient-unreachable',
  },
  // Remote sending only allowed with authentication; Please receive your mail before sending
  {
    id: 'smtp/family/auth-required',
    pattern: allBut(
      /\bspf\b|dkim|dmarc|\bfail|\binvalid|\bincorrect/,
      /\bauthenticat(?:e|ion)\b|\blog ?-?in\b|(?:receive|check|fetch|pop)\w* (?:your )?(?:e-?)?mail/,
      /\b(?:only|first|before|required?|requires|must|need|without|prior)\b/,
    ),
    codes: vaguePermanentCode,
    stages: ['sender', 'recipient', 'data', 'message', 'prepare'],
    code: 'auth-required',
  },
  // error on maildir delivery; Error opening input/output file; Unable to create a dot-lock: of the server's own files
  {
    id: 'smtp/family/server-error',
    pattern: allBut(
      /\brecipients?\b|\bsender\b|\buser\b|\bquota\b|\bfull\b|\bsyntax\b|\battachment|\btransaction failed/,
      /\b(?:errors?|unable|cannot|can't|could not|failed|failure)\b/,
      /\b(?:maildir|files?|lock|dot-?lock|disk|directory|spool|queue|database|socket|command|output|input)\b/,
    ),
    codes: /^(?:[45]\d\d)?(?: ?[45]\.(?:0\.0|3\.\d))?$/,
    stages: ['message', 'round-trip', 'data', 'recipient'],
    code: 'server-error',
  },
  // Bogus mail from; message bounced due to organizational settings: a refusal that lost its number on the way
  {
    id: 'smtp/family/refused-without-number',
    pattern: allBut(/\btemporar|\blater\b|\bdefer|\btry\b/, refused),
    codes: /^$/,
    stages: ['data', 'message', 'round-trip'],
    code: 'message-rejected',
  },
]
