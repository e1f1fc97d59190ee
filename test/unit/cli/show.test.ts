import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { type EachDocument, eachDocument } from '../../../src/cli/input/each.ts'
import { makeOutput } from '../../../src/cli/output.ts'
import { accountText } from '../../../src/cli/show/account.ts'
import { eventText } from '../../../src/cli/show/events.ts'
import { warnOfLimits } from '../../../src/cli/show/limits.ts'
import { answerText, repliesText } from '../../../src/cli/show/replies.ts'
import { table } from '../../../src/cli/show/table.ts'
import { localTime } from '../../../src/cli/show/text.ts'
import type { Plan } from '../../../src/client/accounts.ts'
import type { AccountStatistics } from '../../../src/client/statistics.ts'
import { InputError } from '../../../src/errors.ts'
import type { Account } from '../../../src/model/account.ts'
import type { Reply } from '../../../src/model/reply.ts'
import { defaultBrake } from '../../../src/pacing/bounce-brake.ts'
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
    polling: { folders: [], lookBackDays: 0 },
    guardFollowUps: true,
    bounceBrake: defaultBrake,
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
    accountText(makeAccount(account), { plan: makePlan(plan) }, now, context)

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

describe('the account itself', () => {
  const { context } = setup()
  const say = (account: Partial<Account>, bounces?: AccountStatistics['window']) =>
    accountText(makeAccount(account), { bounces }, now, context)

  it('says what sending-only means, and shows both sides', () => {
    const imap = {
      host: 'imap.example.com',
      port: 993,
      encryption: 'ssl',
      pin: null,
      state: 'unreachable',
      failure: null,
    } as const
    const text = say({ state: 'sending-only', imap })
    expect(text).toMatch(
      /^smtp +smtp\.example\.com:587 TLS {2}sending-only: mail leaves, but nobody sees who answers$/m,
    )
    expect(text).toMatch(/^imap +imap\.example\.com:993 SSL {2}unreachable$/m)
  })

  it('has what differs from the default of polls and follow-ups', () => {
    const plain = say({})
    for (const name of ['folders', 'look back', 'follow-ups']) expect(plain).not.toContain(name)
    const text = say({ polling: { folders: ['Sales', 'Old'], lookBackDays: 1 }, guardFollowUps: false })
    expect(text).toMatch(/^folders +also Sales, Old$/m)
    expect(text).toMatch(/^look back +1 day before it was added$/m)
    expect(text).toMatch(/^follow-ups +leave whether or not somebody answered$/m)
  })

  it('has its bounces and what the brake does when', () => {
    const bounceBrake = { ...defaultBrake, slowAbove: 0.025, windowDays: 14 }
    const bounces = { sent: 240, bounced: 3, rate: 3 / 240, since: now.toISOString() }
    expect(say({ bounceBrake }, bounces)).toMatch(
      /^bounces +3 of 240 in 14 days \(1\.3 %\); of 50 or more: slowed above 2\.5 %, held above 5 %$/m,
    )
  })
})

describe('a reply', () => {
  const reply: Reply = {
    id,
    cursor: 7,
    accountId: id,
    sendId: null,
    kind: 'reply',
    rule: 'test',
    from: { address: 'bob@example.org', name: 'Bob' },
    subject: 'Re: Hello',
    receivedAt: now.toISOString(),
    text: 'Yes,\nlet us talk.\n> Hello',
    folder: 'INBOX',
    inJunk: false,
    match: null,
  }
  const say = (changes: Partial<Reply>) => repliesText([{ ...reply, ...changes }], setup().out).split('\n')

  it('is who wrote what, and its id', () => {
    expect(say({})).toEqual([
      `7     reply        ${localTime(reply.receivedAt)}  Bob: Re: Hello`,
      '      Yes, let us talk.',
      `      id ${id}`,
    ])
  })

  it('says where it was found, who judged it, and how sure it is what it answers', () => {
    const match = { by: 'address', confidence: 'medium' } as const
    expect(say({ sendId: 's', match, inJunk: true, rule: 'person' }).slice(-2)).toEqual([
      '      answers s, confidence medium (by address)',
      `      id ${id}, marked by a person, found in Junk`,
    ])
    expect(say({ sendId: 's', match: { ...match, confidence: 'certain' } })).toContain('      answers s')
  })

  it('says until when somebody is away', () => {
    const autoReply = { type: 'out-of-office', returnsOn: '2026-08-24' } as const
    expect(say({ kind: 'auto-reply', autoReply, text: 'I am away.' })[1]).toBe(
      '      back on 2026-08-24  I am away.',
    )
  })

  it('is one harmless line under its send, cut to the terminal', () => {
    const text = `a\u001b[31m${'x'.repeat(200)}`
    const line = answerText({ ...reply, text, inJunk: true }, setup({ columns: 80 }).out)
    expect(line).toContain(`reply        ${localTime(reply.receivedAt)}  Bob (in Junk): a [31mxxx`)
    expect(line).toHaveLength(80)
  })
})

describe('a table', () => {
  it('is measured before its cells are coloured', () => {
    const rows = [{ state: 'active' }, { state: 'sending-only' }]
    const columns = [
      {
        title: 'state',
        value: ({ state }: { state: string }) => state,
        paint: () => (s: string) => `<${s}>`,
      },
      { title: 'id', value: () => 'x' },
    ]
    expect(table(columns, rows, 80).split('\n')).toEqual([
      'STATE         ID',
      '<active      >  x',
      '<sending-only>  x',
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
