import { expect, it } from 'vitest'
import type { EndedStep } from '../../demo/display/display.ts'
import { Interrupted, makeRunner } from '../../demo/runner.ts'

function setup() {
  const ended: EndedStep[] = []
  const controller = new AbortController()
  const display = { running: () => {}, ended: (step: EndedStep) => ended.push(step), finish: () => {} }
  return { ended, controller, ...makeRunner({ display, lang: 'en', signal: controller.signal }) }
}

it('notes what differs from the expectation, and goes on', async () => {
  const { results, run, ended } = setup()
  const value = await run('keys', async (step) => {
    step.record({ keyId: 'abc' })
    step.expect('state', 'sent', 'held')
    step.expect('kinds', ['reply'], ['reply'])
    return 1
  })
  expect(value).toBe(1)
  const unexpected = [{ what: 'state', expected: 'held', found: 'sent' }]
  expect(results).toMatchObject([{ name: 'keys', ok: false, keyId: 'abc', unexpected }])
  expect(ended[0]?.lines).toEqual([{ mark: 'bad', text: 'state: expected "held", found "sent"' }])
})

it('ends with a step that throws', async () => {
  const { results, run, ended } = setup()
  const work = run('keys', async () => {
    throw new Error('no such thing')
  })
  await expect(work).rejects.toThrow('no such thing')
  expect(results).toMatchObject([{ name: 'keys', ok: false, error: 'no such thing' }])
  expect(ended[0]?.lines).toEqual([{ mark: 'bad', text: 'Stopped by an error: no such thing' }])
})

it('an interruption ends a wait, and is nobody’s failure', async () => {
  const { results, run, controller } = setup()
  const work = run('keys', (step) => step.wait(new Promise(() => {})))
  controller.abort(new Interrupted())
  await expect(work).rejects.toThrow(Interrupted)
  expect(results).toEqual([])
})

it('a deadline fails the step that was under way', async () => {
  const { results, run, controller } = setup()
  const work = run('keys', (step) => step.wait(new Promise(() => {})))
  controller.abort(new Error('took too long'))
  await expect(work).rejects.toThrow('took too long')
  expect(results).toMatchObject([{ name: 'keys', ok: false, error: 'took too long' }])
})
