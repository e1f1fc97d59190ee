// The last words before the numbers: who is meant and what is wrong, wherever in an English reply the two stand. Only for
// replies whose enhanced code is missing or says nothing, since a precise code knows better than a guess at the words.

import { allBut, type Rule } from './rule.ts'

const who = /\b(?:recipients?|rcpt|mail ?-?box|users?|addressee|account|address(?:es)?|inbox|alias|<address>)/
const sender =
  /\b(?:sender|mail ?from|from (?:address|header|field)|return-?path|originator|envelope[- ]from)\b/
const machine = /\b(?:ip|host|client|network|asn|subnet|mta|connection|server)\b/
const refused =
  /\b(?:reject|refus|den(?:y|ied)|block|ban(?:ned)?\b|not (?:allow|permit|accept|welcome|authori)|prohibit|forbid|unaccept)/
const delivery = ['recipient', 'data', 'message', 'round-trip', 'prepare'] as const
const vagueCode = /^(?:[45]\d\d)?(?: ?[45]\.(?:0\.0|1\.0|2\.0|5\.0|7\.[01]))?$/
const vaguePermanentCode = /^(?:5\d\d)?(?: ?5\.(?:0\.0|1\.0|2\.0|5\.0|7\.[01]))?$/

export const wordFamilies: readonly Rule[] = [
  // 553 Specified sender <me@b> may not be used here: the sender before the recipient, as both are addresses
  {
    id: 'smtp/family/sender-refused',
    pattern: allBut(
      /\brecipients?\b|\brcpt\b|\bspam|\bcontent\b/,
      sender,
      /\b(?:reject|refus|den(?:y|ied)|invalid|unknown|not (?:allow|permit|accept|valid|exist|found|authori)|may not|cannot|prohibit|forbid|bad\b|fail)/,
    ),
    codes: vaguePermanentCode,
    code: 'sender-refused',
  },
  // 552 storage for this user has run out; 452 no room in the mailbox
  {
    id: 'smtp/family/mailbox-full',
    pattern: allBut(
      /\bsystem\b|\bserver\b|\bsender\b|\bout-?going\b|\boutbound\b|\bsend|\bsubmission\b/,
      who,
      /\b(?:full\b|quota|storage|space|disk)/,
      /\b(?:full\b|exceed|over\b|out of|no (?:more )?|not enough|insufficient|limit|run out|exhaust)/,
    ),
    codes: vagueCode,
    stages: delivery,
    code: 'mailbox-full',
  },
  // 550 account is no more; 550 the user is on hold
  {
    id: 'smtp/family/mailbox-disabled',
    pattern: allBut(
      /\bsender\b|\bspam|\brelay|\bout-?going\b|\boutbound\b|\bsend|\bsubmission\b/,
      who,
      /\b(?:disabled|deactivat|suspend|inactive|not active|locked|expired|closed|terminated|discontinued|on hold|abandoned|dormant|retired)/,
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
      /\b(?:unknown|invalid|no such|non-?exist|not? (?:\w+ )?(?:exist|found|known|valid|recogni|registered|listed|present)|n't exist|wrong|nobody|no one|undeliverable|missing)/,
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
]
