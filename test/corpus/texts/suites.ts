// Every collection of bodies. The honest figure is of bodies that the rules had not seen, before mending what they
// showed; what a report prints afterwards only shows that nothing was lost:
//
//    69 bodies from the tests of other parsers, in 16 languages:  64 right (93 %)
//    37 more of them, after mending what those showed:            35 right (95 %)
//    31 bodies of four other projects, after that:                27 right (87 %)
//    45 traps of our own, after that:                             35 right (78 %)
//
// Of the text/plain bodies of the first batch and its forerunner (87), email-reply-parser 2.3.5 has 48 right by the
// same expectations, which keep a closing such as "Regards, Ann" that it counts to the signature.

import { clientHtml } from './clients-html.ts'
import { languageTexts } from './languages.ts'
import { planerHtml, talonHtml } from './public-html.ts'
import { crispTexts, githubTexts, mailParserReplyTexts, talonTexts, trimmerTexts } from './public-plain.ts'
import { secondBatchTexts } from './public-second.ts'
import { thirdBatchTexts } from './public-third.ts'
import { shapeTexts } from './shapes.ts'
import type { TextCase } from './text-case.ts'
import { trapTexts } from './traps.ts'

/** Bodies from the tests of other parsers. */
export const publicTextSuites = {
  talonTexts,
  crispTexts,
  githubTexts,
  trimmerTexts,
  mailParserReplyTexts,
  talonHtml,
  planerHtml,
  secondBatchTexts,
  thirdBatchTexts,
} satisfies Record<string, readonly TextCase[]>

/** Bodies composed after the formats of mail programs. */
export const composedTextSuites = { languageTexts, shapeTexts, clientHtml, trapTexts } satisfies Record<
  string,
  readonly TextCase[]
>

export const textSuites: Record<string, readonly TextCase[]> = { ...publicTextSuites, ...composedTextSuites }
