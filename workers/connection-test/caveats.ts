// What a test does not prove. A mail to oneself shows that the settings are right, and little of what happens to others.
import type { AccountRow } from '../../db/accounts.ts'
import { policyOf } from '../../src/failures/codes.ts'
import type { CaveatCode } from '../../src/model/connection-test.ts'
import { presetOf } from '../../src/providers/lookup.ts'

export type Outcome = {
  isSmtpOk: boolean
  /** Null when the account has no IMAP endpoint. */
  isImapOk: boolean | null
  isInJunk: boolean
}

export function caveatsOf(
  account: Pick<AccountRow, 'provider' | 'healthFailure'>,
  { isSmtpOk, isImapOk, isInJunk }: Outcome,
): CaveatCode[] {
  const passesOwnMail = presetOf(account).quirks.internalMailProvesNothing === true
  const found: [CaveatCode, boolean][] = [
    ['smtp-works-without-imap', isSmtpOk && isImapOk === false],
    ['delivery-to-others', isSmtpOk],
    ['provider-passes-own-mail', isSmtpOk && passesOwnMail],
    ['limit-stays', isSmtpOk && hasSendingLimit(account)],
    ['found-in-junk', isInJunk],
    ['mail-not-looked-for', !isSmtpOk && isImapOk === true],
    ['imap-not-configured', isImapOk === null],
  ]
  return found.filter(([, applies]) => applies).map(([code]) => code)
}

/** A mail to oneself passes where others are refused: a limit or a block of sending is not over because of it. */
export function hasSendingLimit({ healthFailure }: Pick<AccountRow, 'healthFailure'>): boolean {
  return healthFailure !== null && policyOf(healthFailure.code).group === 'sending-limit-reached'
}
