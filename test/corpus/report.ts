// `npm run corpus`: accuracy of the classifier over the public replies, per code and group, and what it confuses.
// `--json` for machines. Ends with 1 if a limit of the sender is taken for a recipient's fault.

import { imapRules } from '../../src/failures/rules/imap.ts'
import { smtpRules } from '../../src/failures/rules/smtp.ts'
import { measure } from './measure.ts'
import { printJson, printText, type Report } from './print.ts'
import { composedSuites, publicReplies, publicSuites } from './suites.ts'

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

process.stdout.write(process.argv.includes('--json') ? printJson(report) : printText(report))
process.exitCode = measurement.blamedRecipients.length + composed.blamedRecipients.length > 0 ? 1 : 0
