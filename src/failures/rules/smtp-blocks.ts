// The provider blocked the sender's outgoing mail. Like the limits, these words come with any code and at any stage.

import { anyOf, type Rule } from './rule.ts'

/** The provider blocked the sender: a person must act, and an attempt can prolong it. Tried before every other refusal. */
export const senderBlocks: readonly Rule[] = [
  // 550 5.4.6 Unusual sending activity detected. Learn more: ...usage-policy.html To unblock:
  // https://mail.zoho.com/UnblockMe (Zoho, help.zoho.com threads)
  // 550 5.4.6 Unusual sending activity detected. Please try after sometime.
  {
    id: 'smtp/zoho-unusual-activity',
    pattern: /unusual (?:sending|mail|e-?mail|outgoing)? ?activity|UnblockMe\b/i,
    code: 'sender-blocked',
  },
  // 554 5.1.8 Sender Address Blocked; at login "Auth failed:554 5.1.8 ..." (Zoho, help.zoho.com threads)
  // 554 5.1.8 Email Outgoing Blocked (Zoho)
  {
    id: 'smtp/outgoing-blocked',
    pattern: anyOf(
      /sender address blocked/,
      /domain \S+ is not allowed to send\b/,
      // 554 Sending paused for this account (Amazon SES)
      /sending (?:is |has been |was )?(?:paused|halted|stopped) (?:for|on|by) (?:this|your|the) account/,
      /out-?going (?:e-?)?(?:mail|message)s? (?:from [^.]{1,30} )?(?:has been |is |are |was |were )?(?:temporarily )?(?:blocked|suspended|disabled|on hold|held|stopped|paused)/,
      /(?:e-?mail|mail|message) outgoing (?:is |has been )?blocked/,
      /^disabled by (?:the )?(?:user|owner|admin\w*)/,
      /(?:blocked|suspended|banned|barred|restricted|prohibited|prevented) from sending/,
      /(?:message|mail) sending (?:for|from|by) (?:this|your|the) (?:account|user|sender|mailbox)(?: \S+)? (?:is|was|has been) (?:disabled|suspended|blocked)/,
      /(?:sending|outbound|outgoing)(?: of)? ?(?:e-?mails?|mails?|messages?|privileges?|capabilit\w+)? (?:is |are |has been |have been |was |were )?(?:temporarily )?(?:blocked|suspended|revoked|banned|disabled)(?! due to rate)/,
      // "SPF: 192.0.2.1 is not allowed to send mail" (La Poste _401) speaks of a machine, not of the account.
      /(?<!\d (?:is )?)not allowed to send (?:any )?(?:more )?(?:e-?mails?|mails?|messages?)(?: anymore)?(?: due| because| until|\.|$)/,
      /(?:account|sender|user|mailbox|adresse|compte)[^.]{0,60} (?:is |has been |was )(?:temporarily )?(?:blocked|suspended|locked|banned|restricted|disabled)[^.]{0,40} (?:for|from|due to|because of|sending|outbound|outgoing)[^.]{0,30} ?(?:spam|sending|outgoing|bulk)/,
    ),
    code: 'sender-blocked',
    stages: [
      'greeting',
      'capabilities',
      'sender',
      'recipient',
      'data',
      'message',
      'round-trip',
      'prepare',
      'login',
    ],
  },
  // 550 Your account has been suspended due to suspicious activity: once it is logged in, that stops its mail; at the login it
  // is the login that is refused
  {
    id: 'smtp/account-suspicious',
    pattern:
      /(?:account|sender|user|mailbox)[^.]{0,60} (?:is |has been |was )(?:temporarily )?(?:blocked|suspended|locked|banned|restricted|disabled|flagged)[^.]{0,40} (?:for|due to|because of)[^.]{0,30} ?(?:abuse|suspicious)/i,
    stages: ['sender', 'recipient', 'data', 'message', 'round-trip', 'prepare'],
    code: 'sender-blocked',
  },
  // You are temporarily banned from sending because of spammy or undeliverable emails (Proton,
  // proton.me/support/email-sending-limits)
  {
    id: 'smtp/banned-from-sending',
    pattern:
      /banned from sending|sending (?:has been|is|was) (?:banned|blocked|suspended)|send(?:ing)? ban\b/i,
    code: 'sender-blocked',
  },
  // 550 5.7.705 Access denied, tenant has exceeded threshold (Exchange Online, learn.microsoft.com NDR pages)
  // 550 5.1.8 Access denied, bad outbound sender; 5.7.501 Access denied, spam abuse detected; 5.7.502/503 banned sender;
  // 5.7.708 Access denied, traffic not accepted from this IP; 5.7.750 Service unavailable. Client blocked from sending
  // from unregistered domains. 550 5.1.90 is a limit and stands below.
  {
    id: 'smtp/exchange-sender-blocked',
    pattern: anyOf(
      /bad outbound sender/,
      /tenant has exceeded (?:the )?threshold/,
      /access denied, (?:spam abuse detected|banned sender(?! ?\[))/,
      /client blocked from sending from unregistered/,
      /WASCL UserAction verdict is Suspend/,
      /OutboundSpamException/,
    ),
    code: 'sender-blocked',
  },
  {
    id: 'smtp/exchange-sender-blocked-code',
    pattern: /(?:)/,
    codes: /\b5\.7\.(?:50[123]|70[5-8]|750)\b/,
    code: 'sender-blocked',
  },
  // Message rejected under suspicion of SPAM; Spam limit exceeded (Yandex sending side, yandex.com/support/mail).
  // Any attempt prolongs the block. 554 5.7.1 [2] Message rejected under suspicion of SPAM; https://ya.cc/1IrBc
  {
    id: 'smtp/yandex-suspicion',
    pattern: /rejected under suspicion|spam limit exceeded/i,
    code: 'sender-blocked',
  },
  // 550 Sender blocked, at MAIL FROM
  {
    id: 'smtp/sender-blocked-at-mail-from',
    pattern: /sender (?:is |has been |was )?blocked(?! by)/i,
    stages: ['sender'],
    code: 'sender-blocked',
  },
  // 421 4.7.0 ... Sender blocked for spamming; 550 Your account has been blocked for sending spam (OVH "locked for spam")
  {
    id: 'smtp/account-locked-for-spam',
    pattern:
      /(?:account|mailbox|sender|user|compte|cuenta|conta|konto)[^.]{0,40} (?:blocked|locked|suspended|disabled|bloqu\S+|gesperrt|bloquead[ao]|suspendu\w*) (?:for|due to|because of|pour|por|wegen)[^.]{0,20} ?(?:send|spam|abuse|envoi|env[ií]o|versand)/i,
    code: 'sender-blocked',
  },
]
