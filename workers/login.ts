// A login that is refused after it worked. The password may have changed; but hosts answer "login incorrect" as well to
// somebody who asked too often (cPanel, for an hour: oldsite.syshosting.com/mail-policy.html), or whom they blocked (OVH,
// ovh/docs diagnostic_advanced). So the first refusal names both causes and is tried once more; the second one is believed.
import type { Failure } from '../src/failures/failure.ts'
import { withOtherCause } from '../src/failures/index.ts'
import type { LoginState } from '../src/model/states.ts'

/** The longest of the known blocks is an hour; a login within it would begin another. */
const blockMs = 65 * 60_000

/** A refusal that need not be the password's fault, as it is told to people, and when the login is tried again. */
export type SoftRefusal = { failure: Failure; until: Date }

/** Null where the refusal is to be believed: nothing worked before, it is the second one, or the server says why. */
export function softRefusal(
  failure: Failure,
  { login, now }: { login: LoginState | null; now: Date },
): SoftRefusal | null {
  if (login !== 'good' || !mayBeAnother(failure)) return null
  const until = failure.retryAt ? new Date(failure.retryAt) : new Date(now.getTime() + blockMs)
  const doubted = failure.params?.alsoPossible ? failure : withOtherCause(failure, 'too-many-logins')
  return { failure: { ...doubted, params: { ...doubted.params, triedAgainAt: until.toISOString() } }, until }
}

/** Words that servers have for several things. "An application-specific password is required" is none of them. */
function mayBeAnother({ code, params }: Failure): boolean {
  return code === 'bad-credentials' || params?.alsoPossible === 'too-many-logins'
}
