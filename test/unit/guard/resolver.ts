import type { Resolver } from '../../../src/mail/hosts.ts'

/** What a question brings: addresses, an error, or no answer at all until it is aborted. */
export type Reply = string[] | Error | 'silence'

/** An error as Node's DNS functions throw it. */
export function dnsError(code: string): Error {
  return Object.assign(new Error(`query ${code}`), { code })
}

/** A resolver that gives the replies it is told, and remembers the questions. Unset replies are ENOTFOUND. */
export function makeResolver(
  replies: { [question in keyof Resolver]?: Reply },
): Resolver & { asked: string[] } {
  const asked: string[] = []
  const answer = (question: keyof Resolver) => async (name: string) => {
    asked.push(`${question} ${name}`)
    const reply = replies[question] ?? dnsError('ENOTFOUND')
    if (reply instanceof Error) throw reply
    return reply === 'silence' ? new Promise<string[]>(() => {}) : reply
  }
  return { asked, resolve4: answer('resolve4'), resolve6: answer('resolve6'), lookup: answer('lookup') }
}
