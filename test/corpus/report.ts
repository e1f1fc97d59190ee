// `npm run corpus`: accuracy of the classifier over the public replies, per code and group, and what it confuses; then
// that of the judgement of incoming mail, per kind, and of the texts cut out of answers. `--json` for machines. Ends with 1 if a limit of the sender is taken
// for a recipient's fault.

import { imapRules } from '../../src/failures/rules/imap.ts'
import { smtpRules } from '../../src/failures/rules/smtp.ts'
import { inboundCollections } from './inbound/collections.ts'
import { measureInbound, type Share } from './inbound/measure.ts'
import { printInbound } from './inbound/print.ts'
import { measure } from './measure.ts'
import { printJson, printText, type Report } from './print.ts'
import { composedSuites, publicReplies, publicSuites } from './suites.ts'
import { measureTexts } from './texts/measure-texts.ts'
import { printTexts } from './texts/print-texts.ts'
import { textSuites } from './texts/suites.ts'

const measurement = measure(publicReplies)
const composed = measure(Object.values(composedSuites).flat())
const report: Report = {
  measurement,
  suites: Object.fromEntries(
    Object.entries(publicSuites).map(([name, replies]) => [name, measure(replies).score]),
  ),
  composed: composed.score,
  unusedRules: [...smtpRules, ...imapRules]
    .map(({ id }) => id)
    .filter((id) => !measurement.usedRules.has(id) && !composed.usedRules.has(id)),
}
const inbound = await measureInbound(Object.values(inboundCollections).flat())
const collections = await shareOfKinds()
const texts = measureTexts()
const textCollections = Object.fromEntries(
  Object.entries(textSuites).map(([name, cases]) => [name, measureTexts(cases)]),
)

process.stdout.write(
  process.argv.includes('--json')
    ? printJson(report, { inbound: { ...inbound, collections }, texts })
    : [printText(report), printInbound(inbound, collections), printTexts(texts, textCollections)].join('\n'),
)
process.exitCode = measurement.blamedRecipients.length + composed.blamedRecipients.length > 0 ? 1 : 0

/** How many of each collection's messages were called by their kind. */
async function shareOfKinds(): Promise<Record<string, Share>> {
  const shares: Record<string, Share> = {}
  for (const [name, messages] of Object.entries(inboundCollections)) {
    const { facts } = await measureInbound(messages)
    if (facts.kind) shares[name] = facts.kind
  }
  return shares
}
