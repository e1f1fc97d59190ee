// What the demo says in each language. Failures are worded by the client itself; a missing entry does not compile.
import type { Lang } from '../../../src/failures/explain.ts'
import type { StepName } from '../steps/names.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { pt } from './pt.ts'

export type Words = {
  /** Under the product's name: what is about to happen. */
  intro: string
  /** Titles of the steps; read while they run and after they ended. */
  steps: Record<StepName, string>
  labels: {
    group: string
    code: string
    field: string
    remedy: string
    /** What the server or the network said. */
    evidence: string
    expected: string
    found: string
    stopped: string
  }
  keyHalves: string
  /** `start`: the first bytes, in hex. */
  sealed(box: { start: string; bytes: number }): string
  notReadable: string
  roundTrip: string
  received: string
  /** Of a reply: to whom went what it answers. */
  answers(recipient: string): string
  /** Of a bounce. */
  bounced(recipient: string, status: string): string
  untouched(recipient: string): string
  until(instant: string): string
  searched(count: { rows: number; tables: number }): string
  /** What is sent in the demo, so that non-ASCII text travels too. */
  mail: { subject: string; text: string; reply: string; away: string }
  end: {
    passed(count: number, seconds: string): string
    failed(count: number): string
    interrupted: string
    /** `npm start`: what it does. */
    start: string
    readme: string
  }
}

export const wordsIn: Record<Lang, Words> = { en, fr, es, pt, hi }
