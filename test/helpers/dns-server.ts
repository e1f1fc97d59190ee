// A name server on loopback that knows what a test tells it.
import { createSocket, type RemoteInfo } from 'node:dgram'
import { once } from 'node:events'
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, type Question } from 'dns-packet'

/** Answers by `TYPE name`, such as `MX example.com`. Other types of a known name are empty, other names unknown. */
export type Zone = Record<string, Reply>

/** What a question brings: record data, an error, or no answer ever. */
export type Reply =
  | (string | { exchange: string; preference: number } | SrvData)[]
  | 'NXDOMAIN'
  | 'SERVFAIL'
  | 'REFUSED'
  | 'garbage'
  | 'silence'

export type SrvData = { target: string; port: number; priority?: number; weight?: number }

export type DnsServer = {
  /** As `setServers` of Node's resolver takes it. */
  address: string
  /** Questions so far, as the zone writes them. */
  asked: string[]
  close(): Promise<void>
}

const errorCodes = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 }

/** `fallback` answers for every name that the zone does not know. */
export async function startDns(zone: Zone, fallback: Reply = 'NXDOMAIN'): Promise<DnsServer> {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message)
    const [question] = questions
    if (!question) return
    asked.push(keyOf(question))
    const reply = replyTo(question, zone, fallback)
    if (reply !== 'silence') send(reply, { id, question }, from)
  })

  function send(
    reply: Exclude<Reply, 'silence'>,
    query: { id?: number; question: Question },
    to: RemoteInfo,
  ) {
    const bytes = reply === 'garbage' ? Buffer.from('garbage') : packetOf(reply, query)
    socket.send(bytes, to.port, to.address)
  }

  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}

function replyTo(question: Question, zone: Zone, fallback: Reply): Reply {
  const reply = zone[keyOf(question)]
  if (reply !== undefined) return reply
  const name = question.name.toLowerCase()
  const names = Object.keys(zone).map((key) => key.split(' ')[1] ?? '')
  // A name exists, too, when there is one below it (RFC 8020).
  const isKnown = names.some((known) => known === name || known.endsWith(`.${name}`))
  return isKnown ? [] : fallback
}

function keyOf({ type, name }: Question): string {
  return `${type} ${name.toLowerCase()}`
}

function packetOf(
  reply: Exclude<Reply, 'silence' | 'garbage'>,
  query: { id?: number; question: Question },
): Buffer {
  const { id, question } = query
  const { name, type } = question
  const answers = Array.isArray(reply) ? reply.map((data) => ({ name, type, ttl: 60, data }) as Answer) : []
  const code = Array.isArray(reply) ? 0 : errorCodes[reply]
  return encode({ type: 'response', id, flags: AUTHORITATIVE_ANSWER | code, questions: [question], answers })
}
