import { CommanderError } from 'commander'
import { sayError } from './errors.ts'
import type { Command, Io } from './io.ts'
import { makeOutput, OutputClosedError, watchForClose } from './output.ts'
import { buildProgram, type Globals } from './program.ts'

/** Runs one command line. Resolves to the exit code when everything that the command opened is closed again. */
export async function run(argv: string[], io: Io): Promise<number> {
  // Help is written before there is an output, and `| head` closes a pipe early.
  for (const stream of [io.stdout, io.stderr]) watchForClose(stream)
  let exitCode = 0
  let say: (text: string) => void = (text) => io.stderr.write(`${text}\n`)
  const act = async <Args>(globals: Globals, load: () => Promise<Command<Args>>, args: Args) => {
    const out = makeOutput(io, { json: globals.json })
    // Takes back a status line first.
    say = out.note
    const command = await load()
    exitCode = await command({ io, out, lang: globals.lang }, args)
  }
  try {
    await buildProgram(io, act).parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof OutputClosedError) return 0
    if (error instanceof CommanderError) return codeOfCommander(error)
    const { code, text } = sayError(error)
    say(text)
    return code
  }
}

/** Commander has printed what it has to say. Help that was not asked for means that a command is missing. */
function codeOfCommander({ code, exitCode }: CommanderError): number {
  const isAsked = code === 'commander.helpDisplayed' || code === 'commander.version'
  return isAsked || (code === 'commander.help' && exitCode === 0) ? 0 : 2
}
