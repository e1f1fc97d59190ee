import { z } from 'zod'
import { InputError, parseInput } from '../../errors.ts'
import { type EvidenceInput, guessProtocol } from '../../failures/evidence.ts'

export type Evidence = { id: unknown; input: EvidenceInput } | { error: string }

const textOrNumber = z.union([z.number(), z.string()]).nullish()

const schema = z.object({
  id: z.unknown().optional(),
  protocol: z.enum(['smtp', 'imap', 'tls', 'net'], 'must be smtp, imap, tls or net').nullish(),
  stage: z.string().nullish(),
  code: textOrNumber,
  enhanced: z.string().nullish(),
  text: z.string(),
  provider: z.string().nullish(),
})

/** One line of evidence. Fields that are null count as left out, as many languages write them. */
export function parseEvidence(value: unknown): Evidence {
  try {
    const { id = null, protocol, stage, code, enhanced, text, provider } = parseInput(schema, value)
    return {
      id,
      input: {
        protocol: protocol ?? guessProtocol(text),
        stage: stage ?? undefined,
        code: code ?? undefined,
        enhanced: enhanced ?? undefined,
        text,
        provider: provider ?? undefined,
      },
    }
  } catch (error) {
    if (error instanceof InputError) return { error: error.message }
    throw error
  }
}
