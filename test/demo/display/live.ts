import { createLogUpdate } from 'log-update'
import type { Display, DisplayOptions, ShownStep } from './display.ts'
import { makeLayout } from './layout.ts'

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const frameMs = 80

/** The running step redrawn in place; ended ones scroll up as ordinary lines. */
export function makeLive(options: DisplayOptions): Display {
  const { stream } = options
  const layout = makeLayout(options)
  const update = createLogUpdate(stream)
  let current: { step: ShownStep; startedAt: number } | null = null
  let frame = 0

  const draw = () => {
    if (!current) return
    const ms = performance.now() - current.startedAt
    update(layout.running({ ...current.step, ms, spinner: frames[frame % frames.length] ?? '' }))
  }
  const timer = setInterval(() => {
    frame += 1
    draw()
  }, frameMs)
  stream.write(`${layout.head()}\n`)
  return {
    running(step) {
      current = { step, startedAt: current?.step.name === step.name ? current.startedAt : performance.now() }
      draw()
    },
    ended(step) {
      current = null
      // Not update.persist, which cuts off what is higher than the terminal.
      update.clear()
      stream.write(`${layout.ended(step)}\n`)
    },
    finish(end) {
      clearInterval(timer)
      current = null
      update.clear()
      // Shows the cursor again.
      update.done()
      stream.write(`${layout.foot(end)}\n`)
    },
  }
}
