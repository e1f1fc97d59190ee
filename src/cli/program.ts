// The command line as `--help` shows it. What a command does is loaded when it is called: starting stays quick.
import { createRequire } from 'node:module'
import { Command as Commander, Option } from 'commander'
import type { Lang } from '../failures/explain.ts'
import { declareAccounts } from './declare/accounts.ts'
import { declareDiscover } from './declare/discover.ts'
import { declareEvents } from './declare/events.ts'
import { declareJudges } from './declare/judges.ts'
import { declareSends } from './declare/sends.ts'
import { declareSetup } from './declare/setup.ts'
import type { Command, Io } from './io.ts'

export type Globals = { json: boolean; lang: Lang }

export type Act = <Args>(globals: Globals, load: () => Promise<Command<Args>>, args: Args) => Promise<void>

/** Runs a command with the options that every command has. */
export type Start = <Args>(load: () => Promise<Command<Args>>, args: Args) => Promise<void>

/** As `languages` in src/failures, which would load five catalogues here; a test holds them equal. */
export const langs = ['en', 'fr', 'es', 'pt', 'hi'] as const satisfies readonly Lang[]

export function buildProgram(io: Io, act: Act): Commander {
  const program = new Commander('postrider')
  program
    .description(
      'The mail engine behind connected mailboxes: tests them, sends through them, finds the answers.',
    )
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'show help for a command')
    .option('--json', 'results as NDJSON on stdout, everything else on stderr')
    .addOption(new Option('--lang <xx>', 'language of titles and remedies').choices(langs).default('en'))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(withoutValue(text)),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .showHelpAfterError('Add --help to the command to see how it is used.')
    .exitOverride()
    .addHelpText('after', overview)
  const start: Start = (load, args) => {
    const { json = false, lang } = program.opts<{ json?: boolean; lang: Lang }>()
    return act({ json, lang }, load, args)
  }
  declareSetup(program, start)
  declareDiscover(program, start)
  declareAccounts(program, start)
  declareSends(program, start)
  declareEvents(program, start)
  declareJudges(program, start)
  return program
}

const overview = `
Without DATABASE_URL everything lives in an embedded PostgreSQL in POSTRIDER_DATA_DIR (default .data).
Exit codes: 0 done, 1 the thing failed, 2 wrong usage.

Examples:
  $ postrider account add - < account.json
  $ postrider test 0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1
  $ postrider send - < messages.ndjson
  $ postrider explain 535 5.7.8 Username and Password not accepted`

/** `--password=secret` is an unknown option, and not to be repeated. */
function withoutValue(message: string): string {
  return message.replace(/^(error: unknown option '-[^'=]*)=.*'/s, "$1=…'")
}

function readVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('postrider/package.json')
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isManifest ? String(manifest.version) : 'unknown'
}
