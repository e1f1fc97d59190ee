// Where Mozilla's configuration file may be, and what the ones that are there say.
import type { Attempts } from './attempts.ts'
import { DeclinedError } from './attempts.ts'
import { readAutoconfig } from './autoconfig.ts'
import type { Reach } from './connect.ts'
import { fetchDocument } from './https.ts'
import { within } from './limit.ts'
import type { MailAddress, Offers } from './types.ts'
import { XmlError } from './xml.ts'

/** Both places side by side; the first one's word counts before the second's. */
export async function readConfigurationFiles(
  address: MailAddress,
  timeoutMs: number,
  deps: { reach: Reach; attempts: Attempts },
  parent: AbortSignal,
): Promise<Offers> {
  const found = await within(timeoutMs, parent, (signal) =>
    Promise.all(placesOf(address).map((url) => readOne(url, address, deps, signal))),
  )
  return Object.assign({}, ...found.reverse())
}

function placesOf({ address, domain }: MailAddress): URL[] {
  return [
    new URL(`https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(address)}`),
    new URL(`https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`),
  ]
}

async function readOne(
  url: URL,
  address: MailAddress,
  { reach, attempts }: { reach: Reach; attempts: Attempts },
  signal: AbortSignal,
): Promise<Offers> {
  const what = `${url.origin}${url.pathname}`
  const offers = await attempts.attempt('autoconfig', what, async () => {
    const { offers: value, refused } = parse(await fetchDocument(url, reach, signal), address)
    for (const { server, reason } of refused) attempts.note('autoconfig', server, 'refused', reason)
    const named = Object.values(value).map(({ host, port, encryption }) => {
      return `${host}:${port} ${encryption.toUpperCase()}`
    })
    if (named.length > 0) return { value, detail: named.join(', ') }
    return { value, detail: 'it names no server that can be used', outcome: 'nothing' }
  })
  return offers ?? {}
}

function parse(text: string, address: MailAddress) {
  try {
    return readAutoconfig(text, address)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new DeclinedError('refused', `it is no configuration file: ${error.message}`)
  }
}
