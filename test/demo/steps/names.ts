/** The steps in their order; names of the JSON output. */
export const stepNames = [
  'postgres',
  'keys',
  'mail-host',
  'account',
  'connection-test',
  'sends',
  'answers',
  'poll',
  'closed-port',
  'wrong-password',
  'expired-certificate',
  'daily-limit',
  'secrecy',
] as const

export type StepName = (typeof stepNames)[number]
