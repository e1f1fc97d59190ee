// The words of a connection test, filled.
import type { Lang } from '../failures/explain.ts'
import { fill } from '../failures/fill.ts'
import type { CaveatCode, Suggestion } from '../model/connection-test.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { hi } from './words/hi.ts'
import { pt } from './words/pt.ts'
import type { Words } from './words.ts'

const words: Record<Lang, Words> = { en, fr, es, pt, hi }

/** Why these settings: what was wrong with the others, and what answers here. */
export function sayWhy({ asked, changes, cause }: Suggestion, lang: Lang): string {
  const { causes, answers } = words[lang]
  const { host = asked.host, port, encryption } = changes
  const kind = host !== asked.host ? 'other-host' : port !== asked.port ? 'other-port' : 'same-port'
  return [
    fill(causes[cause], { host: asked.host, port: asked.port }, lang),
    fill(answers[kind], { host, port, encryption: encryption.toUpperCase() }, lang),
  ].join(' ')
}

/** `providerName`: the display name, if the provider is a known one. */
export function sayCaveat(code: CaveatCode, lang: Lang, providerName: string | undefined): string {
  const { caveats, yourProvider } = words[lang]
  return fill(caveats[code], { provider: providerName ?? yourProvider }, lang)
}

/** A line of the screen. */
export function sayOnScreen(
  line: keyof Words['screen'],
  lang: Lang,
  params: Record<string, string | number> = {},
): string {
  return fill(words[lang].screen[line], params, lang)
}
