// `npm run bench`: Postrider beside what one would write by hand, on this machine, in one run.
import { directoryVariable } from '../demo/directory.ts'
import { readArguments } from './arguments.ts'

const read = readArguments(process.argv.slice(2))
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
  const { runBench } = await import('./run.ts')
  process.exitCode = await runBench(directory, read.options)
}
