// Fetches one small document over HTTPS from a place that a stranger chose.
import { type IncomingMessage, request } from 'node:http'
import { DeclinedError } from './attempts.ts'
import { connect, duringStage, encrypt, type Place, type Reach, resolve } from './connect.ts'

export const maxDocumentBytes = 64 * 1024
const maxRedirects = 3

/**
 * The document as text. Redirects are followed to https on its own port only, three at most; each new host passes
 * the guard and proves its name as the first one did.
 *
 * @throws DeclinedError for an answer that is no document; MailError when nothing answered; the signal's reason
 */
export async function fetchDocument(url: URL, reach: Reach, signal: AbortSignal): Promise<string> {
  let next = url
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await fetchOnce(next, reach, signal)
    if (typeof answer === 'string') return answer
    next = answer
  }
  throw new DeclinedError('refused', `it redirects more than ${maxRedirects} times`)
}

/** The text, or where it is instead. */
async function fetchOnce(url: URL, reach: Reach, signal: AbortSignal): Promise<string | URL> {
  const place = { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: 443 }
  const addresses = await resolve(place.host, reach, signal)
  const socket = await connect(place, addresses, reach, signal)
  try {
    const tls = await encrypt(socket, place, reach, signal)
    return await exchange(url, tls, place, reach, signal)
  } finally {
    socket.destroy()
  }
}

function exchange(
  url: URL,
  socket: NonNullable<IncomingMessage['socket']>,
  place: Place,
  reach: Reach,
  signal: AbortSignal,
): Promise<string | URL> {
  return duringStage('fetch', place, reach, signal, async () => {
    const response = await ask(url, socket, signal)
    try {
      const location = response.headers.location
      const status = response.statusCode ?? 0
      if (redirects.has(status) && location !== undefined) return redirected(location, url)
      if (status !== 200) throw new DeclinedError('nothing', `the server answers ${status}`)
      return await readBounded(response)
    } finally {
      response.destroy()
    }
  })
}

const redirects = new Set([301, 302, 303, 307, 308])

function ask(
  url: URL,
  socket: NonNullable<IncomingMessage['socket']>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolveAnswer, reject) => {
    const options = {
      createConnection: () => socket,
      path: url.pathname + url.search,
      // Not compressed: a small answer cannot become a large one.
      headers: { host: url.host, accept: 'text/xml, application/xml', 'accept-encoding': 'identity' },
      signal,
    }
    request(options)
      .once('response', resolveAnswer)
      .on('error', (error) => reject(isUnparsable(error) ? new DeclinedError('refused', notHttp) : error))
      .end()
  })
}

const notHttp = 'the answer is not HTTP'

/** llhttp's errors, also for headers that do not end. */
function isUnparsable(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('HPE_')
}

function redirected(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new DeclinedError('refused', 'it redirects to what is no URL')
  const url = new URL(location, from.href)
  if (url.protocol !== 'https:') throw new DeclinedError('refused', 'it redirects to what is not HTTPS')
  // Ports of a stranger's choice would make this a scanner of ports.
  if (url.port !== '') throw new DeclinedError('refused', 'it redirects to another port than 443')
  return url
}

async function readBounded(response: IncomingMessage): Promise<string> {
  if ((response.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new DeclinedError('refused', 'the answer is compressed, which was not asked for')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxDocumentBytes)
      throw new DeclinedError('refused', `the answer is larger than ${maxDocumentBytes / 1024} KB`)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
