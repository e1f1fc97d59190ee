import { presets } from './presets.ts'
import type { Preset } from './types.ts'

/** The preset for every host that no other preset knows. */
export const customPreset: Preset = requirePreset('custom')

/** The preset of that id, or null. */
export function presetById(id: string): Preset | null {
  return presets.find((preset) => preset.id === id) ?? null
}

/** The preset of a stored account; one that only a newer version knows is treated as any host. */
export function presetOf(account: { provider: string }): Preset {
  return presetById(account.provider) ?? customPreset
}

/** The preset where addresses of this domain live, or null: what the form is filled with when an email is typed. */
export function presetByAddress(email: string): Preset | null {
  const domain = domainOf(email)
  return presets.find((preset) => preset.domains.includes(domain)) ?? null
}

/**
 * The preset that an SMTP host belongs to, or null. An exact name wins over a suffix, a longer suffix over a shorter.
 * A loopback host is the Bridge only on the Bridge's own port: a Postfix on 127.0.0.1 is nobody's preset.
 */
export function presetByHost(smtpHost: string, smtpPort?: number): Preset | null {
  const matching = presets.filter((preset) => !preset.quirks.loopbackOnly || preset.smtp.port === smtpPort)
  return longestMatch(smtpHost, matching, (preset) => preset.hostPatterns)
}

/** The preset that hosts a domain with these MX names, most preferred first, or null. */
export function presetByMx(mxHosts: string[]): Preset | null {
  for (const host of mxHosts) {
    const preset = longestMatch(host, presets, ({ mxSuffixes }) => mxSuffixes)
    if (preset !== null) return preset
  }
  return null
}

/**
 * The preset an account is paced and explained by. An explicit id wins and must exist; otherwise the SMTP host
 * decides, not the address: a gmail.com address may send through a relay, and the relay's limits are what counts.
 * @throws Error when `provider` is not a known id
 */
export function resolveProvider(account: {
  provider?: string
  email: string
  smtpHost: string
  smtpPort?: number
}): Preset {
  const { provider, email, smtpHost, smtpPort } = account
  if (provider !== undefined) return requirePreset(provider)
  const byHost = presetByHost(smtpHost, smtpPort)
  if (byHost !== null) return byHost
  // Without a port, only the address can tell a Bridge from another server on this machine.
  const byAddress = presetByAddress(email)
  const isBridge = byAddress?.quirks.loopbackOnly === true && smtpPort === undefined
  return isBridge && longestMatch(smtpHost, [byAddress], (preset) => preset.hostPatterns) !== null
    ? byAddress
    : customPreset
}

function requirePreset(id: string): Preset {
  const preset = presetById(id)
  if (preset !== null) return preset
  throw new Error(`is unknown; known are ${presets.map((known) => known.id).join(', ')}`)
}

function longestMatch(host: string, candidates: readonly Preset[], patternsOf: (preset: Preset) => string[]) {
  const name = normalize(host)
  let best: { preset: Preset; length: number } | null = null
  for (const preset of candidates) {
    for (const pattern of patternsOf(preset)) {
      const isMatch = pattern.startsWith('.') ? name.endsWith(pattern) : name === pattern
      const length = pattern.startsWith('.') ? pattern.length : Number.POSITIVE_INFINITY
      if (isMatch && (best === null || length > best.length)) best = { preset, length }
    }
  }
  return best?.preset ?? null
}

function domainOf(email: string): string {
  return normalize(email.slice(email.lastIndexOf('@') + 1))
}

function normalize(host: string): string {
  return host.trim().toLowerCase().replace(/\.$/, '')
}
