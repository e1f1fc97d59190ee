import type { Rule } from './rule.ts'
import { senderBlocks, senderLimits } from './smtp-limits.ts'
import { explicitLoginRefusals, loginRefusals } from './smtp-login.ts'
import { identityRefusals, messageRefusals, sizeRefusals } from './smtp-message.ts'
import { greylisting, recipientRefusals } from './smtp-recipient.ts'
import { sessionTroubles } from './smtp-session.ts'

/** Every SMTP row in the order in which they are tried. The order is part of the judgement: see each file's head. */
export const smtpRules: readonly Rule[] = [
  ...explicitLoginRefusals,
  ...greylisting,
  ...senderBlocks,
  ...sizeRefusals,
  ...identityRefusals,
  ...senderLimits,
  ...recipientRefusals,
  ...loginRefusals,
  ...messageRefusals,
  ...sessionTroubles,
]
