// What a row leaves out and the form would have filled in: the servers of a known provider, the other half of a port and
// its encryption, the address as the username. Nothing is asked of the network.
import type { Endpoint } from '../../failures/failure.ts'
import { presetByAddress, presetByHost, presetById } from '../../providers/lookup.ts'
import { presets } from '../../providers/presets.ts'
import { standardPorts } from '../../providers/standard-ports.ts'
import type { Encryption, Preset, Server } from '../../providers/types.ts'
import { fold } from './columns.ts'

/** Cells of one server as they were typed; absent: empty or no such column. */
export type GivenServer = {
  host?: string
  port?: string
  encryption?: string
  username?: string
  password?: string
}

export type Given = { email?: string; provider?: string; smtp: GivenServer; imap: GivenServer }

/** The input that `accounts.add` checks. What is not known stays absent, and is an error there. */
export function fill(given: Given): { provider?: string; smtp: GivenServer; imap?: GivenServer } {
  const { email = '', smtp, imap } = given
  const provider = given.provider === undefined ? undefined : providerId(given.provider)
  const preset = findPreset(given, provider)
  const isServerAsked = smtp.host === undefined
  // A whole preset is taken, unless its IMAP takes no password.
  const imapPreset = preset && !preset.quirks.oauthOnlyImap ? preset.imap : null
  const hasImap = Object.keys(imap).length > 0
  const takesImap = isServerAsked && !hasImap && imapPreset !== null && imapPreset.host !== ''
  return {
    ...(provider === undefined ? {} : { provider }),
    smtp: {
      ...serverOf('smtp', smtp, preset ? [preset.smtp, ...(preset.smtp.alternatives ?? [])] : []),
      username: smtp.username ?? email,
    },
    ...(hasImap || takesImap
      ? { imap: serverOf('imap', imap, imapPreset ? [imapPreset] : [], standardPorts.imap[0]) }
      : {}),
  }
}

/** Whether a cell names a provider. */
export function isProvider(text: string): boolean {
  return presetById(providerId(text)) !== null
}

/** An id, or the name that people know it by. What is neither is told by the check. */
function providerId(text: string): string {
  const wanted = fold(text)
  return presets.find(({ id, name }) => fold(id) === wanted || fold(name) === wanted)?.id ?? text.trim()
}

function findPreset({ email = '', smtp }: Given, provider: string | undefined): Preset | null {
  if (provider !== undefined) return presetById(provider)
  return smtp.host === undefined ? presetByAddress(email) : presetByHost(smtp.host, Number(smtp.port))
}

/** `usual`: what the form shows beside a field that it does not ask for. */
function serverOf(
  endpoint: Endpoint,
  given: GivenServer,
  known: Server[],
  usual?: Omit<Server, 'host'>,
): GivenServer {
  const encryption = given.encryption === undefined ? undefined : readEncryption(given.encryption)
  const host = given.host ?? (known[0]?.host || undefined)
  const isWanted = (place: Omit<Server, 'host'>) =>
    (given.port === undefined || String(place.port) === given.port) &&
    (encryption === undefined || place.encryption === encryption)
  const isNothingGiven = given.port === undefined && encryption === undefined
  const place =
    known.find((server) => server.host === host?.toLowerCase() && isWanted(server)) ??
    (isNothingGiven ? usual : standardPorts[endpoint].find(isWanted))
  return {
    ...given,
    ...withValue('host', host),
    ...withValue('port', given.port ?? place?.port.toString()),
    ...withValue('encryption', encryption ?? place?.encryption ?? usual?.encryption),
  }
}

function withValue(name: keyof GivenServer, value: string | undefined): GivenServer {
  return value === undefined ? {} : { [name]: value }
}

/** The form's two words as people and other programs write them; anything else is left for the check to refuse. */
function readEncryption(text: string): Encryption | string {
  const word = fold(text.replace(/\(.*\)/, ''))
  if (implicit.includes(word)) return 'ssl'
  return upgraded.includes(word) ? 'tls' : text
}

// "SSL/TLS" is what mail programs call TLS from the first byte, beside "STARTTLS".
const implicit = ['ssl', 'ssltls', 'tlsssl', 'implicit', 'implicittls', 'smtps', 'imaps']
const upgraded = ['tls', 'starttls', 'tlsstarttls', 'starttlstls', 'explicit', 'explicittls']
