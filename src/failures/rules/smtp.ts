import type { Rule } from './rule.ts'
import { senderBlocks } from './smtp-blocks.ts'
import { fullMailboxes, wordFamilies } from './smtp-families.ts'
import { identityRefusals } from './smtp-identity.ts'
import { languageLimits } from './smtp-languages.ts'
import { languageRefusals } from './smtp-languages-delivery.ts'
import { senderLimits } from './smtp-limits.ts'
import { explicitLoginRefusals, loginRefusals } from './smtp-login.ts'
import { messageRefusals } from './smtp-message.ts'
import { greylisting, recipientRefusals } from './smtp-recipient.ts'
import { sessionTroubles } from './smtp-session.ts'
import { sizeRefusals } from './smtp-size.ts'
import { senderThrottles } from './smtp-throttles.ts'
import { unknownRecipients } from './smtp-unknown.ts'

/** Every SMTP row in the order in which they are tried. The order is part of the judgement: see each file's head. */
export const smtpRules: readonly Rule[] = [
  ...explicitLoginRefusals,
  ...greylisting,
  ...senderBlocks,
  ...languageLimits,
  ...languageRefusals,
  ...sizeRefusals,
  ...identityRefusals,
  ...senderLimits,
  ...senderThrottles,
  ...recipientRefusals,
  ...fullMailboxes,
  ...unknownRecipients,
  ...loginRefusals,
  ...messageRefusals,
  ...sessionTroubles,
  ...wordFamilies,
]
