// What is measured of polling, in which order. Contenders take turns within a round, so that a slow minute of the machine
// falls on all of them.
import { type PollOptions, type PollPart, sides } from './arguments.ts'
import type { Figures } from './figures.ts'
import { measureMemory } from './measures/memory.ts'
import { measureSide } from './measures/side.ts'
import { measureTicks } from './measures/tick.ts'
import type { PollStage } from './stage.ts'

export async function measurePolls(stage: PollStage, options: PollOptions, figures: Figures): Promise<void> {
  const has = (part: PollPart) => options.only.includes(part)
  const { dovecot } = stage
  for (let round = 0; dovecot && round < options.rounds; round += 1) {
    for (const side of sides.filter(has)) {
      const result = await measureSide(stage, dovecot, side, options)
      figures.polls.add({ side, mail: 'unchanged' }, result.unchanged)
      figures.polls.add({ side, mail: 'changed' }, result.changed)
    }
  }
  if (dovecot && has('memory')) await measureMemory(stage, dovecot, options, figures.memory.add)
  if (has('tick'))
    await measureTicks(stage, options.rows, (name, sample) => figures.ticks.add({ name }, sample))
}

export function needsDovecot({ only }: PollOptions): boolean {
  return only.some((part) => part !== 'tick')
}
