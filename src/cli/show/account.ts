import type { Plan } from '../../client/accounts.ts'
import type { Account, EndpointView } from '../../model/account.ts'
import { presetById } from '../../providers/lookup.ts'
import type { CommandContext } from '../io.ts'
import { explanationText } from './explanation.ts'
import { sayLimits } from './limits.ts'
import { planEntries, windowsText } from './plan.ts'
import { fields } from './table.ts'
import { localTime, plain } from './text.ts'

/** The account, where it stands with its limits, and what is wrong with it. */
export function accountText(account: Account, plan: Plan | null, now: Date, context: CommandContext): string {
  const { bold } = context.out.style
  const { email, displayName, provider, smtp, imap, failure } = account
  const name = displayName === '' ? email : `${plain(displayName)} <${email}>`
  const known = fields([
    ['id', account.id],
    ['provider', presetById(provider)?.name ?? provider],
    [
      'smtp',
      `${sayEndpoint(smtp)}  ${account.state}${account.until ? ` until ${localTime(account.until)}` : ''}`,
    ],
    ['imap', imap ? `${sayEndpoint(imap)}  ${imap.state}` : 'not configured'],
    ['smtp pin', smtp.pin],
    ['imap pin', imap?.pin],
    ['last poll', account.lastPollAt && localTime(account.lastPollAt)],
    ['added', localTime(account.createdAt)],
    ['limits', sayLimits(account.limits)],
    ...(plan ? planEntries(plan, account.state, now) : []),
  ])
  const windows = plan && plan.windows.length > 0 ? [`\n${windowsText(plan, context.out)}`] : []
  const failures = [failure, imap?.failure].flatMap((one) => (one ? [explanationText(one, context)] : []))
  return [bold(name), known, ...windows, ...failures.map((text) => `\n${text}`)].join('\n')
}

/** Encryption as the product's form names it. */
function sayEndpoint({ host, port, encryption }: EndpointView): string {
  return `${host}:${port} ${encryption.toUpperCase()}`
}
