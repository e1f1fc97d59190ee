// `npm run demo`: the whole engine on this machine, from an empty directory to answers and explained failures.
import { readArguments } from './arguments.ts'
import { directoryVariable } from './directory.ts'

const read = readArguments(process.argv.slice(2))
const directory = process.env[directoryVariable]
if (read.kind === 'text') {
  const stream = read.exitCode === 0 ? process.stdout : process.stderr
  stream.write(read.text)
  process.exitCode = read.exitCode
} else if (directory === undefined) {
  const { launch } = await import('./launch.ts')
  process.exitCode = await launch(process.argv.slice(1))
} else {
  // Loaded here alone: the outer process has no use for the engine.
  const { runDemo } = await import('./run.ts')
  process.exitCode = await runDemo(directory, read.options)
}
