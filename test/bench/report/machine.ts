import { cpus, loadavg } from 'node:os'

/** Where it ran, and how busy that was before: a load of one and more means that others were measured too. */
export type Machine = { cores: number; cpu: string; node: string; load: number; at: string }

export function describeMachine(): Machine {
  const list = cpus()
  return {
    cores: list.length,
    cpu: list[0]?.model.trim() ?? 'unknown',
    node: process.versions.node,
    load: loadavg()[0] ?? 0,
    at: new Date().toISOString(),
  }
}
