import type { CheckedAddress } from '../mail/guard.ts'
import type { Attempts } from './attempts.ts'
import { type Reach, resolve } from './connect.ts'
import { makeLimit } from './limit.ts'

export type AddressBook = {
  /** The addresses of a host that may be connected to, looked up once. Null when that was in vain, which is noted. */
  addressesOf(host: string): Promise<CheckedAddress[] | null>
  /** Gives up what is still being looked up. */
  close(): Promise<void>
}

export function makeAddressBook(
  { reach, attempts }: { reach: Reach; attempts: Attempts },
  timeoutMs: number,
  parent: AbortSignal,
): AddressBook {
  const limit = makeLimit(timeoutMs, parent)
  const lookups = new Map<string, Promise<CheckedAddress[] | null>>()
  return {
    addressesOf(host) {
      const known = lookups.get(host)
      if (known) return known
      const lookup = attempts.attempt('probe', host, async () => ({
        value: await resolve(host, reach, limit.signal),
      }))
      lookups.set(host, lookup)
      return lookup
    },
    async close() {
      limit.end()
      await Promise.allSettled(lookups.values())
    },
  }
}
