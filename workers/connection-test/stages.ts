// Stages of a mail session as stages of the test.
import type { Endpoint, Failure, Stage } from '../../src/failures/failure.ts'
import type { PassedStage } from '../../src/mail/endpoint.ts'
import type { StageName, StageReport } from '../../src/model/connection-test.ts'
import type { Report } from './connection-test.ts'

/** Where a session's finer stages are shown. */
const shownAs: Record<Stage, string> = {
  resolve: 'resolve',
  connect: 'connect',
  tls: 'tls',
  greeting: 'greeting',
  capabilities: 'greeting',
  login: 'login',
  sender: 'message',
  recipient: 'message',
  data: 'message',
  message: 'message',
  prepare: 'message',
  inbox: 'inbox',
  fetch: 'round-trip',
  'round-trip': 'round-trip',
}

export function reportStages(endpoint: Endpoint, report: Report): (passed: PassedStage) => void {
  return ({ stage, ms, detail }) => report({ name: nameOf(endpoint, stage), ok: true, ms, detail })
}

export function failedStage(endpoint: Endpoint, failure: Failure, ms: number): StageReport {
  const detail = { code: failure.code, rule: failure.rule, reply: failure.reply?.text }
  return { name: nameOf(endpoint, failure.stage), ok: false, ms: Math.round(ms), detail }
}

function nameOf(endpoint: Endpoint, stage: Stage): StageName {
  return `${endpoint}.${shownAs[stage]}` as StageName
}
