import type { InboundKind } from '../../../src/inbound/message.ts'

/** Which languages the corpus speaks: the product's five, the neighbours' three, and others in bounces. */
export type Language =
  | 'en'
  | 'fr'
  | 'es'
  | 'pt'
  | 'hi'
  | 'de'
  | 'it'
  | 'nl'
  | 'ja'
  | 'zh'
  | 'ru'
  | 'pl'
  | 'sv'

/** What a person who read the message would say about it; what is not stated is not judged. */
export type Label = {
  kind: InboundKind
  /** English when missing. */
  language?: Language
  /** The address that failed, or the first of several; null when the message names none. */
  recipient?: string | null
  recipients?: string[]
  status?: string
  type?: 'hard' | 'soft'
  autoReply?: 'out-of-office' | 'ticket' | 'other'
  /** Null when no day of return is stated, or none that has one meaning. */
  returnsOn?: string | null
  originalMessageId?: string
  /** What its writer said; null where a server wrote. */
  visibleText?: string | null
}

export type CorpusMail = { name: string; label: Label; mail: string | Uint8Array }

/** A message as it stands, from the line after the opening backtick. */
export function mail(parts: TemplateStringsArray): string {
  return String.raw(parts).replace(/^\n/, '')
}
