// Polling: `npm run bench -- poll`.
import type { Bench } from '../run.ts'
import type { PollOptions } from './arguments.ts'
import { makeFigures } from './figures.ts'
import { measurePolls, needsDovecot } from './plan.ts'
import { pollGoalsOf } from './report/goals.ts'
import { pollTablesOf } from './report/tables.ts'
import { openPollStage } from './stage.ts'

export function makePollBench(directory: string, options: PollOptions): Bench {
  const figures = makeFigures((line) => process.stderr.write(`${line}\n`))
  return {
    async measure(closers) {
      const { mailboxes, profile } = options
      const wanted = { mailboxes, profile, needsDovecot: needsDovecot(options) }
      await measurePolls(await openPollStage(directory, wanted, closers), options, figures)
    },
    report(machine) {
      const found = {
        polls: figures.polls.series(),
        memory: figures.memory.steps(),
        ticks: figures.ticks.series(),
      }
      const goals = pollGoalsOf(found)
      return {
        document: { machine, options, ...found, goals },
        text: pollTablesOf(found, goals, machine),
      }
    },
  }
}
