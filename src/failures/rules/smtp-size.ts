// What servers say about how big a message is, and the few words about a full mailbox that look like it.

import { allBut, anyOf, type Rule } from './rule.ts'

/** Tried before the limits: "message size limit exceeded" is a limit only in name. */
export const sizeRefusals: readonly Rule[] = [
  // cannot append message to destination file /var/mail/a: error writing message: File too large (Postfix)
  // 550 User has too many messages on the server. (web.de)
  {
    id: 'smtp/mailbox-file-full',
    pattern:
      /(?:error writing message|mailbox|maildir)[^.]{0,20}: (?:file too large|no space|disk quota)|too many (?:messages|mails) (?:in|on) (?:the |this )?(?:mailbox|inbox|server|folder)|larger than the (?:available )?space/i,
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
      /size of (?:your|the|this) (?:message|mailing|mail|e-?mail|attachments?)\b/,
      /(?:message|mail|attachment|content|body|file)s? (?:is |are )?too long/,
      /mail ?size (?:limit|exceed)/,
      /(?:maximum|max)\.? (?:message |mail )?size/,
      /attachment count/,
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
  // 554 5.2.3 MailPolicy violation Error delivering to mailboxes (Zoho)
  {
    id: 'smtp/policy-not-size',
    pattern: /polic/i,
    codes: /[45]\.(?:2\.3|3\.4)\b/,
    stages: ['data', 'message', 'round-trip'],
    code: 'message-rejected',
  },
]
