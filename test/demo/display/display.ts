// What the demo shows, whoever draws it: a live terminal, plain lines, or nobody (`--json`).
import type { Lang } from '../../../src/failures/explain.ts'
import type { StepName } from '../steps/names.ts'

/** A line under a step. */
export type Line = {
  text: string
  label?: string
  mark?: 'good' | 'bad' | 'waiting'
  ms?: number
  /** An explanation, which may stand back behind the facts. */
  isAside?: boolean
}

export type ShownStep = { name: StepName; lines: Line[] }
export type EndedStep = ShownStep & { ok: boolean; ms: number }
export type End = { passed: number; failed: number; ms: number; isInterrupted: boolean }

export type Display = {
  /** The step that runs, whenever there is something new to it. */
  running(step: ShownStep): void
  ended(step: EndedStep): void
  /** The last words. Called once, however the demo ends. */
  finish(end: End): void
}

export type DisplayOptions = { lang: Lang; stream: NodeJS.WriteStream }
