import { expect, it } from 'vitest'
import { makeBatcher } from '../../../workers/batch.ts'

function setup(options: { atOnce: number; most: number; isRepeatable?: boolean }) {
  const batches: number[][] = []
  const ends: (() => void)[] = []
  const ask = makeBatcher(async (items: number[]) => {
    batches.push(items)
    await new Promise<void>((resolve) => ends.push(resolve))
    if (items.includes(13)) throw new Error('thirteen')
    return items.map((item) => item * 2)
  }, options)
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return { ask, batches, endNext: () => ends.shift()?.(), turn }
}

it('runs what is asked for meanwhile as one batch, and answers each its own', async () => {
  const { ask, batches, endNext, turn } = setup({ atOnce: 1, most: 10 })
  const first = ask(1)
  await turn()
  const others = Promise.all([ask(2), ask(3), ask(4)])
  await turn()
  expect(batches).toEqual([[1]])
  endNext()
  expect(await first).toBe(2)
  await turn()
  expect(batches).toEqual([[1], [2, 3, 4]])
  endNext()
  expect(await others).toEqual([4, 6, 8])
})

it('has no more under way at once, and no larger batches, than it may', async () => {
  const { ask, batches, endNext, turn } = setup({ atOnce: 2, most: 2 })
  const all = Promise.all([1, 2, 3, 4, 5].map(ask))
  await turn()
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ])
  endNext()
  await turn()
  await turn()
  expect(batches).toHaveLength(3)
  endNext()
  endNext()
  expect(await all).toEqual([2, 4, 6, 8, 10])
})

it('lets one bad item fail alone', async () => {
  const { ask, batches, endNext, turn } = setup({ atOnce: 1, most: 10, isRepeatable: true })
  const all = Promise.allSettled([ask(12), ask(13), ask(14)])
  await turn()
  endNext()
  await turn()
  for (let count = 0; count < 3; count += 1) endNext()
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(batches).toEqual([[12, 13, 14], [12], [13], [14]])
})

it('runs nothing twice that may not be', async () => {
  const { ask, batches, endNext, turn } = setup({ atOnce: 1, most: 10 })
  const all = Promise.allSettled([ask(12), ask(13)])
  await turn()
  endNext()
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(batches).toEqual([[12, 13]])
})

it('fails who asked when a batch is answered short', async () => {
  const ask = makeBatcher(async (items: number[]) => items.slice(1), { atOnce: 1, most: 10 })
  const [first, second] = await Promise.allSettled([ask(1), ask(2)])
  expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected'])
})
