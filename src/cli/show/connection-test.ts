import type { Explanation } from '../../failures/explain.ts'
import { type ConnectionTestReport, type StageReport, stageNames } from '../../model/connection-test.ts'
import type { CommandContext } from '../io.ts'
import type { Output } from '../output.ts'
import { sayDetail } from './detail.ts'
import { explanationText } from './explanation.ts'
import { cut, padEnd } from './text.ts'

const nameColumns = Math.max(...stageNames.map((name) => name.length))

export function stageText({ name, ok, ms, detail }: StageReport, { style, width }: Output): string {
  const mark = ok ? style.green('✓') : style.red('✗')
  const head = `${padEnd(name, nameColumns)}  ${`${ms} ms`.padStart(8)}  `
  return `  ${mark} ${head}${style.dim(cut(sayDetail(detail), Math.max(20, width - head.length - 4)))}`.trimEnd()
}

export function reportText(
  { smtp, imap, suggestion }: ConnectionTestReport,
  context: CommandContext,
): string {
  const { style } = context.out
  const side = (name: string, { ok, failure }: { ok: boolean; failure?: Explanation }) =>
    ok
      ? style.green(`${name} works.`)
      : `${style.red(`${name} does not work.`)}${explained(failure, context)}`
  return [
    '',
    side('SMTP', smtp),
    imap === null ? style.dim('IMAP is not configured.') : side('IMAP', imap),
    ...(suggestion ? [style.yellow(saySuggestion(suggestion))] : []),
  ].join('\n')
}

function explained(failure: Explanation | undefined, context: CommandContext): string {
  return failure ? `\n${explanationText(failure, context, '  ')}` : ''
}

function saySuggestion({ endpoint, changes }: NonNullable<ConnectionTestReport['suggestion']>): string {
  const { host, port, encryption } = changes
  const where = host === undefined ? `port ${port}` : `${host}, port ${port}`
  return `These ${endpoint.toUpperCase()} settings were tried and work: ${where}, ${encryption.toUpperCase()}.`
}
