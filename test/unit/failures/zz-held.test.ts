import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { classifyEvidence, type FailureCode, policyOf } from '../../../src/failures/index.ts'

it('held', () => {
  let ok = 0,
    group = 0,
    n = 0
  const out: string[] = []
  for (const line of readFileSync('/tmp/held.txt', 'utf8').split('\n')) {
    if (!line) continue
    const [code, stage, ...t] = line.split('|')
    const f = classifyEvidence({ protocol: 'smtp', stage, text: t.join('|') }, new Date())
    n++
    if (f.code === code) ok++
    else out.push(`${code} -> ${f.code} (${f.rule})  ${stage}: ${t.join('|').slice(0, 130)}`)
    if (policyOf(f.code).group === policyOf(code as FailureCode).group) group++
  }
  process.stdout.write(`HELD ${ok}/${n} group ${group}\n${out.join('\n')}\n`)
})
