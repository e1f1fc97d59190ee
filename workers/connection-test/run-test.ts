// A connection test without its row: SMTP with a real mail to the account's own address, then IMAP and that mail found
// again. The two sides are judged apart; a failure of one never hides the other.
import type { AccountRow } from '../../db/accounts.ts'
import type { Credentials } from '../../src/credentials/box.ts'
import type { Endpoint, Failure } from '../../src/failures/failure.ts'
import { makeScrub, type Scrub } from '../../src/mail/scrub.ts'
import type { ConnectionTestResult, StageReport } from '../../src/model/connection-test.ts'
import { storable } from '../../src/model/storable.ts'
import type { Ports } from '../../src/providers/standard-ports.ts'
import type { Server } from '../../src/providers/types.ts'
import type { WorkerContext } from '../context.ts'
import { caveatsOf } from './caveats.ts'
import { testImap } from './imap-side.ts'
import { testSmtp } from './smtp-side.ts'
import { makeTranscript, type Transcript } from './transcript.ts'

export type Settings = Pick<
  AccountRow,
  | 'email'
  | 'displayName'
  | 'provider'
  | 'healthFailure'
  | 'smtpHost'
  | 'smtpPort'
  | 'smtpEncryption'
  | 'imapHost'
  | 'imapPort'
  | 'imapEncryption'
  | 'smtpPin'
  | 'imapPin'
>
export type ImapSettings = Server

/** How long an endpoint may take; together less than callers wait for the result. */
export type Budgets = {
  /** DNS, all addresses, TLS and login. */
  openMs: number
  /** The test mail, from MAIL FROM to the answer after the dot. */
  messageMs: number
  /** Folders and round trip. */
  mailboxMs: number
  roundTripMs: number
}

const defaultBudgets: Budgets = {
  openMs: 30_000,
  messageMs: 45_000,
  mailboxMs: 45_000,
  roundTripMs: 30_000,
}

export type RunDeps = Pick<WorkerContext, 'guard' | 'timeouts' | 'now'> & {
  /** The last step before login. */
  openCredentials(endpoint: Endpoint): Promise<Credentials>
  budgets?: Partial<Budgets>
  /** Where siblings are looked for; absent: the standard ports. */
  ports?: Ports
}

/** Reports a stage as it ends. */
export type Report = (stage: StageReport) => void

/** One test under way. */
export type Run = {
  deps: RunDeps
  account: Settings
  budgets: Budgets
  report: Report
  transcript: Transcript
  signal: AbortSignal
}

/** Always ends with a result; throws only what is no fault of a server. */
export async function runTest(
  deps: RunDeps,
  account: Settings,
  testId: string,
  onStage: Report,
  signal: AbortSignal,
): Promise<ConnectionTestResult> {
  const stages: StageReport[] = []
  // A session scrubs what it hears; a host that got a password on one side may say it on the other, before login.
  const scrubs: Scrub[] = []
  const clean: Scrub = (text) => scrubs.reduce((cleaned, scrub) => scrub(cleaned), text)
  const openCredentials: RunDeps['openCredentials'] = async (endpoint) => {
    const credentials = await deps.openCredentials(endpoint)
    scrubs.push(makeScrub(credentials))
    return credentials
  }
  const report: Report = (stage) => {
    const told = storable({ ...stage, detail: cleanWords(stage.detail, clean) })
    stages.push(told)
    onStage(told)
  }
  const transcript = makeTranscript(clean)
  const budgets = { ...defaultBudgets, ...deps.budgets }
  const run: Run = { deps: { ...deps, openCredentials }, account, budgets, report, transcript, signal }
  const smtp = await testSmtp(run, testId)
  const settings = imapOf(account)
  const imap = settings ? await testImap(run, settings, smtp.mail, smtp.log.failed()) : null
  const isSmtpOk = smtp.failure === undefined
  const isImapOk = imap && imap.failure === undefined
  return storable({
    ok: isSmtpOk && isImapOk !== false,
    smtp: side(smtp.failure),
    imap: imap ? side(imap.failure) : null,
    stages,
    suggestions: [smtp.suggestion, imap?.suggestion].filter((found) => found !== undefined),
    caveats: caveatsOf(account, { isSmtpOk, isImapOk, isInJunk: imap?.isInJunk ?? false }),
    transcript: transcript.lines(),
  })
}

function imapOf({
  imapHost: host,
  imapPort: port,
  imapEncryption: encryption,
}: Settings): ImapSettings | null {
  return host === null || port === null || encryption === null ? null : { host, port, encryption }
}

/** What a server said stands in these. */
function cleanWords(detail: StageReport['detail'], clean: Scrub): StageReport['detail'] {
  const words = ['text', 'reply'].flatMap((name) => {
    const said = detail[name]
    return typeof said === 'string' ? [[name, clean(said)]] : []
  })
  return { ...detail, ...Object.fromEntries(words) }
}

function side(failure: Failure | undefined): { ok: boolean; failure?: Failure } {
  return failure ? { ok: false, failure } : { ok: true }
}
