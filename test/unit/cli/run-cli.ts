import { Readable, Writable } from 'node:stream'
import { run } from '../../../src/cli/run.ts'

export type Outcome = { code: number; stdout: string; stderr: string }

/** Runs a command line in this process, with an empty environment. */
export async function runCli(argv: string[], stdin = '', env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const stdout = collect()
  const stderr = collect()
  const code = await run(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

export function rows(text: string): unknown[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function collect() {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
