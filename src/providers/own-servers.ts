import { presetByAddress, presetOf } from './lookup.ts'
import type { Server } from './types.ts'

/**
 * The servers that an account's provider names itself, the first choice first. For a host that nobody knows, those of
 * the provider where addresses of this domain live.
 */
export function ownServers(
  { provider, email }: { provider: string; email: string },
  endpoint: 'smtp' | 'imap',
): Server[] {
  const byHost = presetOf({ provider })
  const { smtp, imap } = byHost.id === 'custom' ? (presetByAddress(email) ?? byHost) : byHost
  const servers = endpoint === 'smtp' ? [smtp, ...(smtp.alternatives ?? [])] : [imap]
  return servers.flatMap((server) => (server && server.host !== '' ? [placeOf(server)] : []))
}

function placeOf({ host, port, encryption }: Server): Server {
  return { host, port, encryption }
}
