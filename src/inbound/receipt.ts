// Read receipts in words, where a server made an ordinary message of the report (RFC 8098) or Outlook wrote to Exchange.

import { listPhrases, normalize } from './normalize.ts'
import type { Reading, Verdict } from './reading.ts'

const subjectWords = listPhrases(
  'read | not read | read receipt | return receipt (displayed) | lu | non lu | confirmation de lecture | leído | no leído | lido | lida | não lida',
  'confirmação de leitura | confirmación de lectura | gelesen | ungelesen | lesebestätigung | letto | non letto | conferma di lettura',
  'gelezen | niet gelezen | leesbevestiging | पढ़ा गया',
)
const subjectPattern = new RegExp(`^(?:${subjectWords.map(escapeAll).join('|')})\\s?(?:[:：-]|$)`, 'u')

const statements =
  /was (?:read|displayed|deleted) on|was deleted without being read|a été (?:lu|affiché|supprimé)|(?:fue|se ha|ha sido) (?:leído|eliminado|mostrado)|foi (?:lida|lido|exibida|excluída|eliminada)|wurde .{0,60}(?:gelesen|gelöscht|angezeigt)|è stat[oa] (?:lett|visualizzat|eliminat)|(?:is|werd) .{0,60}(?:gelezen|verwijderd)|पढ़ा गया/u

/** By subject and words together: a person may speak of either. */
export function judgeReceipt({ subject, text }: Reading): Verdict | null {
  if (!subjectPattern.test(normalize(subject.slice(0, 200)))) return null
  // All of it: the fields of our message stand in the middle, like history.
  const words = normalize((text ?? '').slice(0, 2000))
  return words.length < 700 && statements.test(words) ? { kind: 'other', rule: 'read-receipt' } : null
}

function escapeAll(words: string): string {
  return words.replace(/[()]/g, '\\$&')
}
