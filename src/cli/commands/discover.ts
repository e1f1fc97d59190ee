import { makeDiscover } from '../../client/discover.ts'
import { readConfig } from '../../config.ts'
import type { Command } from '../io.ts'
import { discoveryText } from '../show/discovery.ts'

/** Opens no database: nothing is stored. */
export const discoverSettings: Command<{ address: string; timeoutMs: number }> = async (
  { io, out, lang },
  { address, timeoutMs },
) => {
  const { allowHosts, dnsServers } = readConfig(io.env)
  const discover = makeDiscover({ allowHosts, dnsServers, lang, random: Math.random, now: () => new Date() })
  out.status('  ... looking')
  const found = await discover(address, { timeoutMs })
  await out.print(found, () => discoveryText(found, out))
  return found.smtp === null ? 1 : 0
}
