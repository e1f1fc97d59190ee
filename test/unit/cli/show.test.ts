import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { type EachDocument, eachDocument } from '../../../src/cli/input/each.ts'
import { makeOutput } from '../../../src/cli/output.ts'
import { accountText } from '../../../src/cli/show/account.ts'
import { eventText } from '../../../src/cli/show/events.ts'
import { warnOfLimits } from '../../../src/cli/show/limits.ts'
import { localTime } from '../../../src/cli/show/text.ts'
import type { Plan } from '../../../src/client/accounts.ts'
import { InputError } from '../../../src/errors.ts'
import type { Account } from '../../../src/model/account.ts'
import { presets } from '../../../src/providers/presets.ts'

const now = new Date('2026-01-31T09:00:00Z')
const id = '0199a1c2-7a55-7cc1-9d60-3a4be0b8c7d1'

function setup(options: { stdin?: string; columns?: number } = {}) {
  const stdin = new PassThrough()
  stdin.end(options.stdin ?? '')
  const stdout = Object.assign(new PassThrough(), { columns: options.columns })
  const stderr = new PassThrough()
  const io = { stdin, stdout, stderr }
  const out = makeOutput(io, { json: false })
  const taken = (stream: PassThrough) => String(stream.read() ?? '')
  const context = { io, out, lang: 'en' as const }
  return { context, out, stdout: () => taken(stdout), stderr: () => taken(stderr) }
}

function makeAccount(changes: Partial<Account> = {}): Account {
  return {
    id,
    email: 'ann@example.com',
    displayName: '',
    provider: 'custom',
    state: 'active',
    failure: null,
    until: null,
    smtp: { host: 'smtp.example.com', port: 587, encryption: 'tls', pin: null },
    imap: null,
    limits: { minGapSeconds: 0 },
    lastPollAt: null,
    createdAt: now.toISOString(),
    ...changes,
  }
}

function makePlan(changes: Partial<Plan> = {}): Plan {
  return {
    nextSlotAt: null,
    waiting: 0,
    held: 0,
    windows: [],
    hours: null,
    rampUp: null,
    pace: 1,
    ...changes,
  }
}

describe('the plan of an account', () => {
  const { context } = setup()
  const say = (plan: Partial<Plan>, account?: Partial<Account>) =>
    accountText(makeAccount(account), makePlan(plan), now, context)

  it('has the next slot in local time, and how far away it is', () => {
    const nextSlotAt = '2026-01-31T11:05:00Z'
    expect(say({ nextSlotAt })).toContain(`next slot  ${localTime(nextSlotAt)} (in 2 h 5 min)`)
    expect(say({}, { state: 'needs-attention' })).toContain('none while the account is needs-attention')
  })

  it('has what waits and what is held', () => {
    expect(say({ waiting: 3 })).toMatch(/^waiting +3$/m)
    expect(say({ waiting: 3, held: 2 })).toMatch(/^waiting +3, and 2 held$/m)
  })

  it('has a table of windows, also of those that it does not know', () => {
    const windows = ['hour', 'domain-day', 'ramp-up', 'fortnight'].map((name) => ({
      name,
      limit: 100,
      used: 7,
      left: 93,
    }))
    expect(say({ windows }).split('\n\n')[1]).toBe(
      [
        'RECIPIENTS IN               LIMIT  USED  LEFT',
        'the last hour                 100     7    93',
        'the last day, whole domain    100     7    93',
        'this day of the ramp-up       100     7    93',
        'fortnight                     100     7    93',
      ].join('\n'),
    )
    expect(say({})).not.toContain('RECIPIENTS')
  })

  it('has days in runs, the ramp-up, and the pace where it is lowered', () => {
    const hours = { days: [5, 1, 2, 3, 7], from: '09:00', to: '17:30', timeZone: 'Europe/Paris' }
    const rampUp = { start: 10, step: 5, ceiling: 100, since: now.toISOString() }
    expect(say({ hours })).toContain('Mon-Wed, Fri, Sun 09:00 to 17:30, Europe/Paris')
    expect(say({ rampUp })).toContain(
      '10 recipients on the first day, 5 more on each, up to 100; since 2026-01-31',
    )
    expect([0.5, 0.999, 1].map((pace) => /pace +(\d+) %/.exec(say({ pace }))?.[1])).toEqual([
      '50',
      '99',
      undefined,
    ])
  })
})

describe('an event', () => {
  const event = {
    cursor: 12,
    at: now.toISOString(),
    type: 'send.failed',
    accountId: 'a',
    sendId: 's',
    data: {},
  }

  it('is one line with its send, else its account', () => {
    const { out } = setup()
    const head = `12      ${localTime(event.at)}  send.failed         `
    expect(eventText(event, out)).toBe(`${head}s`)
    expect(eventText({ ...event, sendId: null }, out)).toBe(`${head}a`)
  })

  it('has its details in local time, harmless, and cut to the terminal', () => {
    const { out } = setup()
    const data = {
      attempt: 2,
      code: null,
      nextAttemptAt: '2026-01-31T09:30:00.500+00:00',
      note: 'a\u001b[31m\nb',
    }
    expect(eventText({ ...event, data }, out)).toContain(
      `s  attempt 2, nextAttemptAt ${localTime(data.nextAttemptAt)}, note a [31m b`,
    )
    const narrow = setup({ columns: 80 })
    expect(eventText({ ...event, data: { note: 'x'.repeat(200) } }, narrow.out)).toHaveLength(80)
  })
})

describe('limits', () => {
  it("are no reason for a warning where they are the provider's own", () => {
    const { out, stderr } = setup()
    for (const { id: provider, limits } of presets) warnOfLimits(out, makeAccount({ provider, limits }))
    expect(stderr()).toBe('')
  })
})

describe('each document of stdin', () => {
  const echo: EachDocument<unknown> = {
    nothing: 'There was nothing.',
    async take(value) {
      if (value === 'bad') throw new InputError([{ field: 'x', problem: 'is bad' }])
      if (value === 'bug') throw new TypeError('a bug')
      return value
    },
    print: async () => {},
  }

  it('is taken; one that is refused is reported with its line', async () => {
    const { context, stdout } = setup({ stdin: '1\n"bad"\n{\n2\n' })
    const done: unknown[] = []
    const print = async (value: unknown) => void done.push(value)
    expect(await eachDocument(context, { ...echo, print })).toBe(1)
    expect(done).toEqual([1, 2])
    expect(stdout()).toMatch(/^Line 2: x is bad\nLine 3: is not valid JSON.*\n$/)
  })

  it('must be there', async () => {
    const { context, stderr } = setup({ stdin: '\n' })
    expect(await eachDocument(context, echo)).toBe(1)
    expect(stderr()).toBe('There was nothing.\n')
  })

  it('ends the command with what is no refusal, also when printing refuses', async () => {
    await expect(eachDocument(setup({ stdin: '"bug"' }).context, echo)).rejects.toThrow('a bug')
    const print = async () => {
      throw new InputError([{ field: 'x', problem: 'was stored already' }])
    }
    await expect(eachDocument(setup({ stdin: '1' }).context, { ...echo, print })).rejects.toThrow('stored')
  })
})
