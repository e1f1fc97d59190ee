import { type Explanation, fieldLabel } from '../../failures/explain.ts'
import type { CommandContext } from '../io.ts'
import { localTime, plain, wrap } from './text.ts'

/** Title, remedy and, small, the names by which programs know the failure. */
export function explanationText(
  explanation: Explanation,
  { out, lang }: CommandContext,
  indent = '',
): string {
  const { style, width } = out
  const { group, groupTitle, code, field, endpoint, scope, retryable, rule, reply, retryAt } = explanation
  const names = [
    `${group}/${code}`,
    ...(field === null ? [] : [fieldLabel(field, lang, endpoint)]),
    scope,
    retryable ? 'retryable' : 'not retryable',
    ...(retryAt === undefined ? [] : [`not before ${localTime(retryAt)}`]),
    rule,
  ]
  return [
    style.red(style.bold(`${indent}${groupTitle}${lang === 'fr' ? ' : ' : ': '}${plain(explanation.title)}`)),
    wrap(plain(explanation.remedy), width, `${indent}  `),
    ...(reply === undefined ? [] : [style.dim(wrap(`"${sayReply(reply)}"`, width, `${indent}  `))]),
    style.dim(wrap(names.join(' · '), width, `${indent}  `)),
  ].join('\n')
}

function sayReply({ code, enhanced, text }: NonNullable<Explanation['reply']>): string {
  const isSaid = (part: string | number) => text.includes(String(part))
  const numbers = [code, enhanced].filter((part) => part !== undefined && !isSaid(part))
  return plain([...numbers, text].join(' '))
}
