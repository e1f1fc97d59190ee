// Processor time of a server that is made of many processes, from /proc; zero where there is none.
import { readdirSync, readFileSync } from 'node:fs'

/** Ticks in a second, of what Linux shows to programs. */
const ticksPerSecond = 100

type Status = { pid: number; parent: number; ticks: number }

/** Of the process, of those that it started, and of those of them that have ended. */
export function cpuSecondsOf(pid: number): number {
  if (pid === 0) return 0
  const all = readAll()
  const family = new Set([pid])
  for (const member of family) {
    for (const one of all) if (one.parent === member) family.add(one.pid)
  }
  const ticks = all.reduce((sum, one) => (family.has(one.pid) ? sum + one.ticks : sum), 0)
  return ticks / ticksPerSecond
}

/** Zero for a process that is not there. */
export function parentOf(pid: number): number {
  return readStatus(pid)?.parent ?? 0
}

function readAll(): Status[] {
  return listProcesses().flatMap((pid) => readStatus(pid) ?? [])
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

/** Of /proc/PID/stat the fields after the name, which may contain anything: state, parent, ... (proc_pid_stat(5)). */
function readStatus(pid: number): Status | null {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return null
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent = 0] = fields
  // utime, stime, cutime, cstime
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0)
  return { pid, parent, ticks }
}
