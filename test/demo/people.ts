// Who takes part: owners of accounts on the mail host, and recipients elsewhere who answer by themselves.
import { deliveryStatus, humanReply, outOfOffice } from '../helpers/messages.ts'
import type { Words } from './words/words.ts'

/** Passwords with everything that careless escaping breaks. */
export const ann = {
  address: 'ann@example.com',
  name: 'Ann Example',
  password: 'pä$$ "wörd\' \\ 100% & <more>',
}
export const leo = {
  address: 'leo@example.com',
  name: 'Leo Example',
  password: 'Leo\'s #2 "secret", öffne+dich=',
}
/** What Ann never had. */
export const wrongPassword = 'pä$$ "wörd" of last year'

export const allPasswords = [ann.password, leo.password, wrongPassword]

type Answer = (raw: string, words: Words) => string

type Recipient = { address: string; answer: Answer | null }

/** In the order in which they are written to. */
export const recipients = {
  silent: { address: 'joao@example.org', answer: null },
  replies: {
    address: 'ravi@example.org',
    answer: (original, { mail }) =>
      humanReply({ original, from: 'Ravi Iyer <ravi@example.org>', text: mail.reply }),
  },
  isAway: {
    address: 'claire@example.net',
    answer: (original, { mail }) =>
      outOfOffice({ original, from: 'Claire Martin <claire@example.net>', text: mail.away }),
  },
  isGone: {
    address: 'gone@example.net',
    answer: (original) => deliveryStatus({ original, reportingMta: 'mx.example.net' }),
  },
} satisfies Record<string, Recipient>

/** The answer of whoever has this address; null from those who give none. */
export function answerOf(address: string, raw: string, words: Words): string | null {
  const found: Recipient | undefined = Object.values(recipients).find((one) => one.address === address)
  return found?.answer?.(raw, words) ?? null
}
