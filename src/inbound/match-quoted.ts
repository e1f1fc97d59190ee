// Ids of ours that a message quotes outside its own header: in the headers that a report returns, in a copied message,
// in the text. Others' ids are of no use, so only those of our form are kept.

import { hasOwnForm } from '../model/marker.ts'

const maxIds = 50
const maxText = 64 * 1024

/** At most 50, in the order in which they stand, each once. */
export function findQuotedIds(texts: readonly (string | null)[]): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    for (const [id] of (text ?? '').slice(0, maxText).matchAll(/<[\w.-]{36,48}@[^\s<>@]{1,255}>/g)) {
      if (hasOwnForm(id)) found.add(id)
      if (found.size === maxIds) return [...found]
    }
  }
  return [...found]
}
