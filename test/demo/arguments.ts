import { parseArgs } from 'node:util'
import { isLang, type Lang, languages } from '../../src/failures/explain.ts'

export type Options = { lang: Lang; json: boolean }

export type Read = { kind: 'options'; options: Options } | { kind: 'text'; text: string; exitCode: 0 | 2 }

const usage = `Usage: npm run demo -- [options]

Shows the engine at work on this machine: PostgreSQL, workers and a mail host are started in a temporary
directory, an account is connected and tested, mail is sent and answered, and four broken accounts explain
themselves. Nothing leaves the machine and nothing stays behind.

Options:
  --lang ${languages.join('|')}  language of what is shown (default en)
  --json                 one JSON document with every result, instead of the display
  --help                 this text

Exit codes: 0 all as expected, 1 something was not, 2 wrong usage.
`

/** What the command line asks for, or what to print instead of doing it. */
export function readArguments(args: string[]): Read {
  try {
    const { values } = parseArgs({
      args,
      options: {
        lang: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    })
    if (values.help) return { kind: 'text', text: usage, exitCode: 0 }
    if (isLang(values.lang)) return { kind: 'options', options: { lang: values.lang, json: values.json } }
    return wrongUsage(`--lang ${values.lang} is none of ${languages.join(', ')}`)
  } catch (error) {
    return wrongUsage(error instanceof Error ? error.message : String(error))
  }
}

function wrongUsage(problem: string): Read {
  return { kind: 'text', text: `${problem}\n\n${usage}`, exitCode: 2 }
}
