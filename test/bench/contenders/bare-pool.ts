// (d) nodemailer alone: what the machine can send when nothing is stored, fetched or written.
import { createTransport } from 'nodemailer'
import { makeMessage } from '../work.ts'
import { type Contender, makeCounter, type Setup } from './contender.ts'

const connections = 20

export async function makeBarePool(setup: Extract<Setup, { kind: 'bare-pool' }>): Promise<Contender> {
  const { server, email, password } = setup
  const transport = createTransport({
    ...server,
    requireTLS: true,
    auth: { user: email, pass: password },
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
  })
  const counter = makeCounter()
  let next = 0
  return {
    async consume() {
      counter.reset()
    },
    async pause() {},
    async finished(count) {
      let left = count
      const send = async () => {
        while (left > 0) {
          left -= 1
          next += 1
          await transport.sendMail({ from: email, ...makeMessage(next) })
          counter.add()
        }
      }
      await Promise.all([counter.reached(count), ...Array.from({ length: connections }, send)])
    },
    close: async () => transport.close(),
  }
}
