import type { Plan } from '../../client/accounts.ts'
import type { AccountStatistics } from '../../client/statistics.ts'
import type { Account, EndpointView } from '../../model/account.ts'
import { presetById } from '../../providers/lookup.ts'
import type { CommandContext } from '../io.ts'
import { sayBounces } from './bounces.ts'
import { explanationText } from './explanation.ts'
import { sayLimits } from './limits.ts'
import { planEntries, windowsText } from './plan.ts'
import { paintState, sayState } from './state.ts'
import { fields } from './table.ts'
import { localTime, plain } from './text.ts'

/** The account, where it stands with its limits and its bounces, and what is wrong with it. */
export function accountText(
  account: Account,
  { plan, bounces }: { plan?: Plan | null; bounces?: AccountStatistics['window'] },
  now: Date,
  context: CommandContext,
): string {
  const { style } = context.out
  const { email, displayName, provider, state, smtp, imap, failure, polling } = account
  const name = displayName === '' ? email : `${plain(displayName)} <${email}>`
  const known = fields([
    ['id', account.id],
    ['provider', presetById(provider)?.name ?? provider],
    ['smtp', `${sayEndpoint(smtp)}  ${paintState(state, style)(sayState(state))}${sayUntil(account.until)}`],
    ['imap', imap ? `${sayEndpoint(imap)}  ${paintState(imap.state, style)(imap.state)}` : 'not configured'],
    ['smtp pin', smtp.pin],
    ['imap pin', imap?.pin],
    ['folders', polling.folders.length > 0 ? `also ${plain(polling.folders.join(', '))}` : null],
    ['look back', polling.lookBackDays > 0 ? sayDaysBefore(polling.lookBackDays) : null],
    ['follow-ups', account.guardFollowUps ? null : 'leave whether or not somebody answered'],
    ['last poll', account.lastPollAt && localTime(account.lastPollAt)],
    ['added', localTime(account.createdAt)],
    ['limits', sayLimits(account.limits)],
    ...(plan ? planEntries(plan, state, now) : []),
    ['bounces', bounces && sayBounces(bounces, account.bounceBrake)],
  ])
  const windows = plan && plan.windows.length > 0 ? [`\n${windowsText(plan, context.out)}`] : []
  const failures = [failure, imap?.failure].flatMap((one) => (one ? [explanationText(one, context)] : []))
  return [style.bold(name), known, ...windows, ...failures.map((text) => `\n${text}`)].join('\n')
}

function sayUntil(until: string | null): string {
  return until ? ` until ${localTime(until)}` : ''
}

function sayDaysBefore(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'} before it was added`
}

/** Encryption as the product's form names it. */
function sayEndpoint({ host, port, encryption }: EndpointView): string {
  return `${host}:${port} ${encryption.toUpperCase()}`
}
