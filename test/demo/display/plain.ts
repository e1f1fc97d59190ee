import type { Display, DisplayOptions } from './display.ts'
import { makeLayout } from './layout.ts'

/** Each step when it ended: for pipes, files and CI. */
export function makePlain(options: DisplayOptions): Display {
  const layout = makeLayout(options)
  const write = (text: string) => options.stream.write(`${text}\n`)
  write(layout.head())
  return {
    running: () => {},
    ended: (step) => write(layout.ended(step)),
    finish: (end) => write(layout.foot(end)),
  }
}

/** Nothing: the JSON document says it all. */
export function makeSilent(): Display {
  return { running: () => {}, ended: () => {}, finish: () => {} }
}
