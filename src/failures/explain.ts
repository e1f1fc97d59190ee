// A failure in words that a person can act on, in five languages.

import type { Entry, Language } from './catalogues/catalogue.ts'
import { en } from './catalogues/en.ts'
import { es } from './catalogues/es.ts'
import { fr } from './catalogues/fr.ts'
import { hi } from './catalogues/hi.ts'
import { pt } from './catalogues/pt.ts'
import {
  type FailureCode,
  type FailureField,
  type FailureGroup,
  type FailureScope,
  isFailureCode,
  policyOf,
} from './codes.ts'
import {
  type Endpoint,
  type Failure,
  type FailureParams,
  isRetryable,
  type ReplyEvidence,
  type Stage,
} from './failure.ts'
import { fill } from './fill.ts'

/** The languages of the product's documents. */
export const languages = ['en', 'fr', 'es', 'pt', 'hi'] as const
export type Lang = (typeof languages)[number]

/** A failure with everything that a form, a CLI or an API shows about it. Plain JSON. */
export type Explanation = {
  code: FailureCode
  group: FailureGroup
  groupTitle: string
  scope: FailureScope
  retryable: boolean
  field: FailureField | null
  endpoint?: Endpoint
  stage: Stage
  title: string
  remedy: string
  rule: string
  reply?: ReplyEvidence
  retryAt?: string
  /** What the sentences were filled with, for those who write their own: `host`, `port`, `names`, `fingerprint`, ... */
  params?: FailureParams
}

/** `providerName` is the display name; `appPassword` the provider's own steps and page, from its preset. */
export type ExplainOptions = {
  lang?: Lang
  providerName?: string
  appPassword?: { steps?: string; url?: string }
}

/** True for a language that the catalogues have. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && (languages as readonly string[]).includes(value)
}

/** Explains a failure in the asked language (English by default). A code from a newer version reads as internal-error. */
export function explain(failure: Failure, options: ExplainOptions = {}): Explanation {
  const lang = options.lang ?? 'en'
  const language = words[lang]
  const code = isFailureCode(failure.code) ? failure.code : 'internal-error'
  const { group, scope, field } = policyOf(code)
  const params = paramsFor(failure, language, options)
  const entry = language.failures[code]
  const say = (text: string, more: Record<string, string> = {}) => fill(text, { ...params, ...more }, lang)
  return {
    code,
    group,
    groupTitle: language.groups[group],
    scope,
    retryable: isRetryable({ ...failure, code }),
    field,
    ...(failure.endpoint === undefined ? {} : { endpoint: failure.endpoint }),
    stage: failure.stage,
    title: say(entry.title),
    remedy: [
      say(entry.remedy),
      ...appPasswordSentences(code, language, options, say),
      ...otherCause(failure, language, say),
      ...(typeof params.triedAgainAt === 'string' ? [say(language.phrases.triedAgain)] : []),
    ].join(' '),
    rule: failure.rule,
    ...(failure.reply === undefined ? {} : { reply: failure.reply }),
    ...(failure.retryAt === undefined ? {} : { retryAt: failure.retryAt }),
    ...(failure.params === undefined ? {} : { params: failure.params }),
  }
}

/** The form's label of a field, such as "IMAP Server" for `host` of the `imap` endpoint. */
export function fieldLabel(field: FailureField, lang: Lang = 'en', endpoint: Endpoint = 'smtp'): string {
  const label = words[lang].fields[field]
  return typeof label === 'string' ? label : label[endpoint]
}

/** The title of a group: the documents' own heading where they have one. */
export function groupTitle(group: FailureGroup, lang: Lang = 'en'): string {
  return words[lang].groups[group]
}

/**
 * The same failure with a second cause that the remedy names too. For a login refused after a good one: the password may
 * have changed, or the server says "login incorrect" for something else.
 */
export function withOtherCause(failure: Failure, other: FailureCode): Failure {
  return { ...failure, params: { ...failure.params, alsoPossible: other } }
}

const words: Record<Lang, Language> = { en, fr, es, pt, hi }

type Say = (text: string, more?: Record<string, string>) => string

function paramsFor(
  failure: Failure,
  language: Language,
  options: ExplainOptions,
): Record<string, string | number> {
  const { provider, ...params } = failure.params ?? {}
  // Rows hold the provider's id (`ovh`); only a name is fit to be read.
  const name =
    options.providerName ?? (typeof provider === 'string' && /\p{Lu}/u.test(provider) ? provider : undefined)
  const known = {
    ...params,
    provider: name ?? language.phrases.yourProvider,
    ...(failure.retryAt === undefined ? {} : { retryAt: failure.retryAt }),
  }
  const ports = otherPort(failure)
  return { ...known, ports: fill(language.phrases.otherPort, ports, options.lang ?? 'en') }
}

/** The documents' advice, "465 instead of 587", turned to the port that was tried. */
function otherPort({ endpoint, params }: Failure): { other: number; port: number } {
  if (endpoint === 'imap') return params?.port === 993 ? { other: 143, port: 993 } : { other: 993, port: 143 }
  return params?.port === 465 ? { other: 587, port: 465 } : { other: 465, port: 587 }
}

function appPasswordSentences(
  code: FailureCode,
  language: Language,
  options: ExplainOptions,
  say: Say,
): string[] {
  if (code !== 'app-password-required' && code !== 'bad-credentials') return []
  const { steps, url } = options.appPassword ?? {}
  return [
    ...(steps ? [say(language.phrases.appPasswordSteps, { steps: withStop(steps) })] : []),
    ...(url ? [say(language.phrases.appPasswordUrl, { url })] : []),
  ]
}

function otherCause(failure: Failure, language: Language, say: Say): string[] {
  const other = failure.params?.alsoPossible
  if (!isFailureCode(other) || other === failure.code) return []
  const entry: Entry = language.failures[other]
  return [say(language.phrases.alsoPossible, { title: say(entry.title), remedy: say(entry.remedy) })]
}

function withStop(text: string): string {
  return /[.!?।]\s*$/.test(text) ? text.trim() : `${text.trim()}.`
}
