// How mail programs mark the parts of an answer in HTML. Structure tells it in every language. Where people answer
// inside the block (Gmail, Proton, Zoho, Spark), only the quotation in it is named and its words are read like text.

/** `history`: nothing of the answer follows. `own`: looks like a quotation and is the writer's. */
export type PartOfMail =
  | 'quotation'
  | 'attribution'
  | 'history'
  | 'separator'
  | 'separated-block'
  | 'signature'
  | 'own'

const selectorsOf: Record<PartOfMail, string[]> = {
  quotation: [
    'blockquote',
    // Thunderbird, Roundcube: the line above the quotation.
    '.moz-cite-prefix',
    '#reply-intro',
    // Yahoo writes its line into the block; a prefix appears when its own editor cleaned the page.
    '[class$="yahoo_quoted"]',
    '[class*="yahoo_quoted "]',
    '[id*="yahoo_quoted_"]',
    // GMX, WEB.DE, mail.com
    'div[name="quote"]',
    // 163.com
    '#isReplyContent',
    '#isForwardContent',
  ],
  attribution: ['.gmail_attr'],
  history: [
    // Outlook on the web, Outlook for Mac and phones, Hotmail, Outlook 2003
    '#appendonsend',
    '#divRplyFwdMsg',
    '#mail-editor-reference-message-container',
    '#OLK_SRC_BODY_SECTION',
    '#stopSpelling',
    '.OutlookMessageHeader',
    '.moz-forward-container',
  ],
  separator: ['hr'],
  'separated-block': [
    'border-top:solid',
    'border-top: solid',
    'border-top:1px solid',
    'border-top: 1px solid',
    'border-top-style:solid',
    'border-top-style: solid',
  ].map((style) => `div[style*="${style}"]`),
  signature: [
    '.gmail_signature',
    '.gmail_signature_prefix',
    '[data-smartmail="gmail_signature"]',
    '.moz-signature',
    '.protonmail_signature_block',
    '[name="messageSignatureSection"]',
    '#AppleMailSignature',
    '#ms-outlook-mobile-signature',
    '[id^="ymail_android_signature"]',
    '#Signature',
    '#signature',
    '.signature',
    '.mb_sig',
    // Avast's advertisement; the same id in every message.
    '#DAB4FAD8-2DD7-40BB-A1B8-4E2AA1F9FDF2',
  ],
  own: [
    // Gmail's "indent more"
    'blockquote[style*="border:none"]',
    'blockquote[style*="border: none"]',
  ],
}

export const findParts: { selector: string; part: PartOfMail }[] = (
  Object.keys(selectorsOf) as PartOfMail[]
).flatMap((part) => selectorsOf[part].map((selector) => ({ selector, part })))
