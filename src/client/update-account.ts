// Changing an account: what follows from which field.
import { type AccountRow, setPin, updateAccount } from '../../db/accounts.ts'
import type { Queryable } from '../../db/client.ts'
import { putCredentials, type SealedEndpoint } from '../../db/credentials.ts'
import { holdFollowUps } from '../../db/follow-ups.ts'
import { clearHealth } from '../../db/health.ts'
import { brakeOf } from '../bounces.ts'
import { InputError, parseInput } from '../errors.ts'
import { type AccountChanges, completeBrake } from '../model/account.ts'
import type { BounceBrake } from '../pacing/bounce-brake.ts'
import { releaseAccount, replanAccount } from '../replan.ts'
import type { ClientContext } from './context.ts'
import { imapColumns, smtpColumns } from './endpoint-columns.ts'

type Set = Parameters<typeof updateAccount>[2]

/**
 * Other limits or hours give waiting sends new slots. Another endpoint or password makes the account `untested` and
 * lets its held sends go, since what stopped it may be mended.
 */
export async function applyUpdate(
  context: ClientContext,
  account: AccountRow,
  changes: AccountChanges,
): Promise<void> {
  assertNewHostsHaveCredentials(account, changes)
  await writeUpdate(context, account, changes)
}

/** The same for a host that is known to be meant for this account's password. */
export async function writeUpdate(
  context: ClientContext,
  account: AccountRow,
  changes: AccountChanges,
): Promise<void> {
  const { id } = account
  const sealed = await sealChanged(context, account, changes)
  const set = columnsOf(account, changes)
  const write = async (tx: Queryable) => {
    await updateAccount(tx, id, set, Object.keys(changes))
    await putCredentials(tx, id, sealed)
    // Switched on while answers cannot be seen: it counts for what waits, too.
    if (changes.guardFollowUps) await holdFollowUps(tx, id)
    for (const endpoint of movedEndpoints(account, changes)) await setPin(tx, id, endpoint, null)
  }
  const isPlanChanged =
    changes.limits ||
    changes.hours !== undefined ||
    changes.rampUp !== undefined ||
    set.provider !== undefined
  if (isPlanChanged) await replanAccount(context, id, write)
  if (!changes.smtp && changes.imap === undefined) {
    if (changes.guardFollowUps === false) await releaseAccount(context, id, isPlanChanged ? undefined : write)
    else if (!isPlanChanged) await context.db.transaction(write)
    return
  }
  await releaseAccount(context, id, async (tx) => {
    if (!isPlanChanged) await write(tx)
    await clearHealth(tx, id, { smtp: changes.smtp !== undefined, imap: changes.imap !== undefined })
  })
}

/** A password goes to the server that it was typed for; another server asks for it again. */
function assertNewHostsHaveCredentials(account: AccountRow, { smtp, imap }: AccountChanges): void {
  const moves = [
    { endpoint: 'smtp', from: account.smtpHost, to: smtp?.host, password: smtp?.password },
    { endpoint: 'imap', from: account.imapHost, to: imap?.host, password: imap?.password },
  ]
  for (const { endpoint, from, to, password } of moves) {
    if (to === undefined || to === from || password !== undefined) continue
    throw new InputError([{ field: endpoint, problem: 'needs username and password for another host' }])
  }
}

/** A pin is of one server's certificate, and does not go along to another. */
function movedEndpoints(account: AccountRow, { smtp, imap }: AccountChanges): ('smtp' | 'imap')[] {
  const hasMoved = { smtp: smtp?.host, imap: imap === null ? null : imap?.host }
  const hosts = { smtp: account.smtpHost, imap: account.imapHost }
  return (['smtp', 'imap'] as const).filter(
    (endpoint) => hasMoved[endpoint] !== undefined && hasMoved[endpoint] !== hosts[endpoint],
  )
}

function columnsOf(
  account: AccountRow,
  {
    displayName,
    smtp,
    imap,
    limits,
    hours,
    rampUp,
    polling: { folders, lookBackDays } = {},
    guardFollowUps,
    bounceBrake,
  }: AccountChanges,
): Set {
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(smtp ? smtpColumns(account, smtp) : {}),
    ...(imap === undefined ? {} : imapColumns(account, imap)),
    ...(limits ?? {}),
    ...(hours === undefined ? {} : { sendingHours: hours }),
    ...(rampUp === undefined ? {} : { rampUp: rampUp && { ...rampUp, since: new Date().toISOString() } }),
    // The next poll lists the folders anew, and finds those that are named now.
    ...(folders === undefined ? {} : { extraFolders: folders, foldersListedAt: null }),
    ...(lookBackDays === undefined ? {} : { lookBackDays }),
    ...(guardFollowUps === undefined ? {} : { guardFollowUps }),
    ...(bounceBrake === undefined ? {} : { bounceBrake: bounceBrake && changedBrake(account, bounceBrake) }),
  }
}

/** What is left out stays as it is. */
function changedBrake(
  account: AccountRow,
  { slowAbove, holdAbove, leastSends, windowDays }: Partial<BounceBrake>,
): BounceBrake {
  const present = brakeOf(account)
  const wanted = {
    slowAbove: slowAbove ?? present.slowAbove,
    holdAbove: holdAbove ?? present.holdAbove,
    leastSends: leastSends ?? present.leastSends,
    windowDays: windowDays ?? present.windowDays,
  }
  return parseInput(completeBrake, { bounceBrake: wanted }).bounceBrake
}

async function sealChanged(
  context: ClientContext,
  { id: accountId }: AccountRow,
  changes: AccountChanges,
): Promise<SealedEndpoint[]> {
  const sealed: SealedEndpoint[] = []
  for (const endpoint of ['smtp', 'imap'] as const) {
    const { username, password } = changes[endpoint] ?? {}
    if (username === undefined || password === undefined) continue
    const sealer = await context.sealer()
    sealed.push({ endpoint, ...(await sealer.seal({ username, password }, { accountId, endpoint })) })
  }
  return sealed
}
