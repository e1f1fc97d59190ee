import { sayOnScreen } from '../../connection-test/say.ts'
import type { Explanation } from '../../failures/explain.ts'
import {
  type ConnectionTestReport,
  type ExplainedSuggestion,
  type StageReport,
  stageNames,
  type TranscriptLine,
} from '../../model/connection-test.ts'
import type { CommandContext } from '../io.ts'
import { sayDetail } from './detail.ts'
import { explanationText } from './explanation.ts'
import { cut, padEnd, plain, wrap } from './text.ts'

const nameColumns = Math.max(...stageNames.map((name) => name.length))

export function stageText(stage: StageReport, { out, lang }: CommandContext): string {
  const { style, width } = out
  const { name, verdict, ms, detail } = stage
  if (verdict === 'skipped') {
    return style.dim(`  - ${padEnd(name, nameColumns)}  ${' '.repeat(8)}  ${sayOnScreen('notReached', lang)}`)
  }
  const mark = verdict === 'ok' ? style.green('✓') : style.red('✗')
  const head = `${padEnd(name, nameColumns)}  ${`${ms} ms`.padStart(8)}  `
  return `  ${mark} ${head}${style.dim(cut(sayDetail(inOrder(detail)), Math.max(20, width - head.length - 4)))}`.trimEnd()
}

/** What a person looks for first; jsonb keeps no order of its own. */
const factsInOrder = [
  ...[
    'code',
    'reply',
    'addresses',
    'address',
    'port',
    'version',
    'cipher',
    'subject',
    'issuer',
    'validFrom',
    'validTo',
  ],
  ...[
    'fingerprint256',
    'names',
    'text',
    'login',
    'method',
    'sizeLimit',
    'folder',
    'use',
    'afterMs',
    'messages',
    'folders',
  ],
  ...['sent', 'sentFoundBy', 'junk', 'junkFoundBy'],
]

function inOrder(detail: StageReport['detail']): StageReport['detail'] {
  const known = factsInOrder.filter((name) => name in detail).map((name) => [name, detail[name]])
  return { ...Object.fromEntries(known), ...detail }
}

export function reportText(
  { smtp, imap, suggestions, caveats }: ConnectionTestReport,
  context: CommandContext & { accountId: string },
): string {
  const { out, lang } = context
  const { style, width } = out
  const say = (line: Parameters<typeof sayOnScreen>[0], params?: Record<string, string>) =>
    sayOnScreen(line, lang, params)
  const side = (name: string, { ok, failure }: { ok: boolean; failure?: Explanation }) =>
    ok
      ? style.green(say('works', { side: name }))
      : `${style.red(say('fails', { side: name }))}${explained(failure, context)}`
  const command = `postrider test ${context.accountId} --apply`
  return [
    '',
    side('SMTP', smtp),
    imap === null ? style.dim(say('noImap')) : side('IMAP', imap),
    ...suggestions.flatMap((suggestion) => ['', suggestionText(suggestion, context)]),
    ...(suggestions.length > 0 ? [wrap(say('howToApply'), width, '  '), `    ${command}`] : []),
    ...(caveats.length > 0 ? ['', style.dim(say('caveats'))] : []),
    ...caveats.map(({ text }) => style.dim(wrap(plain(text), width, '  '))),
  ].join('\n')
}

/** `smtp.example.com:465 SSL`: names and numbers, in no language. */
export function placeText({ asked, changes }: ExplainedSuggestion): string {
  const { host = asked.host, port, encryption } = changes
  return `${plain(host)}:${port} ${encryption.toUpperCase()}`
}

/** Who said what, and when. */
export function transcriptText(lines: TranscriptLine[], { out, lang }: CommandContext): string {
  const marks = { client: 'C:', server: 'S:', note: '  ' }
  const text = lines.map(
    ({ ms, endpoint, from, text: said }) =>
      `  ${`${ms} ms`.padStart(9)}  ${endpoint}  ${marks[from]} ${plain(said)}`,
  )
  return ['', out.style.dim(sayOnScreen('transcript', lang)), ...text].join('\n')
}

function explained(failure: Explanation | undefined, context: CommandContext): string {
  return failure ? `\n${explanationText(failure, context, '  ')}` : ''
}

function suggestionText(suggestion: ExplainedSuggestion, { out, lang }: CommandContext): string {
  const { style, width } = out
  const params = { side: suggestion.endpoint.toUpperCase(), place: placeText(suggestion) }
  return [
    style.yellow(sayOnScreen('suggestion', lang, params)),
    wrap(plain(suggestion.why), width, '  '),
  ].join('\n')
}
