import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

it('what a backend imports cannot reach the opening half', async () => {
  const folder = new URL('../../../src/credentials/', import.meta.url)
  const seen = new Set<string>()
  const waiting = ['seal.ts', 'keys.ts']
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const source = await readFile(new URL(file, folder), 'utf8')
    for (const [, path] of source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) waiting.push(path!.slice(2))
  }
  expect([...seen].sort()).toEqual(['box.ts', 'keys.ts', 'seal.ts'])
})
