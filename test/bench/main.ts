// `npm run bench`: Postrider beside what one would write by hand, on this machine, in one run. Sending, or polling.
import { directoryVariable } from '../demo/directory.ts'
import { readArguments } from './arguments.ts'
import type { Read } from './options.ts'
import { readPollArguments } from './poll/arguments.ts'
import type { Bench } from './run.ts'

const [mode, ...rest] = process.argv.slice(2)
if (mode === 'poll') {
  await start(readPollArguments(rest), async () => (await import('./poll/bench.ts')).makePollBench)
} else {
  const read = readArguments(process.argv.slice(2))
  await start(read, async () => (await import('./bench.ts')).makeSendBench)
}

async function start<Options extends { json: boolean }>(
  read: Read<Options>,
  load: () => Promise<(directory: string, options: Options) => Bench>,
): Promise<void> {
  const directory = process.env[directoryVariable]
  if (read.kind === 'text') {
    const stream = read.exitCode === 0 ? process.stdout : process.stderr
    stream.write(read.text)
    process.exitCode = read.exitCode
  } else if (directory === undefined) {
    // As the demo: an outer process makes the authority that the inner one and its children trust from their start.
    const { launch } = await import('../demo/launch.ts')
    process.exitCode = await launch(process.argv.slice(1))
  } else {
    const [{ runBench }, makeBench] = await Promise.all([import('./run.ts'), load()])
    process.exitCode = await runBench(makeBench(directory, read.options), read.options.json)
  }
}
