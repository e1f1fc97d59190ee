// The SMTP server, which everybody sends to, in a process of its own.
import { type SmtpSink, startSmtpSink } from '../smtp-sink.ts'
import { answerParent } from './child.ts'

export type SinkSetup = { cert: string; key: string; password: string }

export type SinkVerbs = {
  /** Returns the port. */
  open(setup: SinkSetup): Promise<number>
  /** Counts from zero and resolves when so many messages were taken. */
  expect(count: number): Promise<void>
  /** Messages since the last `expect`. */
  taken(): Promise<number>
}

let sink: SmtpSink | null = null
const get = () => {
  if (sink === null) throw new Error('The sink is not open')
  return sink
}

const verbs: SinkVerbs = {
  async open({ password, ...certificate }) {
    sink = await startSmtpSink(certificate, password)
    return sink.port
  },
  expect: (count) => get().expect(count),
  taken: async () => get().taken(),
}
answerParent(verbs, async () => sink?.close())
