import { z } from 'zod'
import type { Explanation } from '../failures/explain.ts'
import { type BounceBrake, defaultBrake } from '../pacing/bounce-brake.ts'
import { parseSendingHours } from '../pacing/hours.ts'
import { SlotError } from '../pacing/slot.ts'
import type { Encryption } from '../providers/types.ts'
import { addressInput, headerText } from './address.ts'
import { normalizeHost } from './host.ts'
import type { AccountState, ImapHealth } from './states.ts'
import { isStorable } from './storable.ts'

/** Host names, IP literals and nothing around them; a pasted URL or `host:port` is told apart from a typo. */
const hostInput = z
  .string()
  .trim()
  .min(1, 'is empty; it is the server name, such as smtp.example.com')
  .max(253)
  .refine((host) => !host.includes('://'), 'is a URL; write the server name alone, such as smtp.example.com')
  .refine((host) => !/^[^:]+:\d+$/.test(host), 'has a port in it; write the port in its own field')
  .transform((host, context) => {
    const name = normalizeHost(host)
    if (name !== null) return name
    context.addIssue({
      code: 'custom',
      // Not quoted: people paste passwords into the wrong field.
      message: 'is not a server name such as smtp.example.com',
    })
    return z.NEVER
  })

const portInput = z.coerce.number().int().min(1).max(65535)

const encryptionInput = z.enum(['tls', 'ssl'], {
  error:
    'must be "tls" (STARTTLS, usually port 587 or 143) or "ssl" (TLS from the start, usually 465 or 993)',
})

/** Kept exactly as typed: spaces, `$` and `é` can be part of a password. */
const passwordInput = z.string().min(1, 'is empty').max(1024)
const usernameInput = z.string().trim().min(1, 'is empty; it is usually the complete email address').max(320)

const smtpInput = z.strictObject({
  host: hostInput,
  port: portInput,
  encryption: encryptionInput,
  username: usernameInput,
  password: passwordInput,
})

const imapInput = smtpInput.partial({ username: true, password: true })

const limitsInput = z.strictObject({
  perHour: z.number().int().min(1).optional(),
  perDay: z.number().int().min(1).optional(),
  minGapSeconds: z.number().int().min(0).max(86_400).optional(),
})

/** When mail may leave: local times of an IANA zone, on some days of the week (1 is Monday). */
const hoursInput = z
  .strictObject({ days: z.array(z.number()), from: z.string(), to: z.string(), timeZone: z.string() })
  .transform((input, context) => {
    try {
      return parseSendingHours(input)
    } catch (error) {
      if (!(error instanceof SlotError)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })

/** A new mailbox begins small: recipients on the first day, more each day, never above the ceiling. */
const rampUpInput = z.strictObject({
  start: z.number().int().min(1),
  step: z.number().int().min(0),
  ceiling: z.number().int().min(1),
})

/** As the server names it, such as `INBOX/Sales` or `[Gmail]/All Mail`; one line, since commands are lines. */
const folderInput = z
  .string()
  .min(1, 'is empty')
  .max(500)
  .refine((path) => !/\p{Cc}/u.test(path) && isStorable(path), 'is not a folder name')

/** Where answers are looked for besides INBOX and Junk, and how many days before the account was connected. */
const pollingInput = z.strictObject({
  folders: z
    .array(folderInput)
    .max(20)
    .transform((paths) => [...new Set(paths)])
    .optional(),
  lookBackDays: z.number().int().min(0).max(365).optional(),
})

const share = z.number().min(0).max(1)
const brakeFields = {
  slowAbove: share,
  holdAbove: share,
  leastSends: z.number().int().min(1).max(100_000),
  windowDays: z.number().int().min(1).max(90),
}

/** What is left out is the default. */
const brakeInput = z
  .strictObject({
    slowAbove: brakeFields.slowAbove.default(defaultBrake.slowAbove),
    holdAbove: brakeFields.holdAbove.default(defaultBrake.holdAbove),
    leastSends: brakeFields.leastSends.default(defaultBrake.leastSends),
    windowDays: brakeFields.windowDays.default(defaultBrake.windowDays),
  })
  .refine(({ slowAbove, holdAbove }) => slowAbove <= holdAbove, {
    path: ['slowAbove'],
    message: 'is above holdAbove; an account is slowed before it is held',
  })

/** A brake whose fields come from two places, checked as a whole. */
export const completeBrake = z.strictObject({ bounceBrake: brakeInput })

/** What `accounts.add` takes: the fields of the product's form. */
export const accountInput = z.strictObject({
  email: addressInput,
  displayName: headerText(200).default(''),
  provider: z.string().optional(),
  smtp: smtpInput,
  imap: imapInput.nullish(),
  limits: limitsInput.optional(),
  hours: hoursInput.nullish(),
  rampUp: rampUpInput.nullish(),
  polling: pollingInput.optional(),
  guardFollowUps: z.boolean().default(true),
  bounceBrake: brakeInput.nullish(),
})

/** A backend cannot read what is stored, so a new password comes with its username. */
const bothOrNeither = ({ username, password }: { username?: string; password?: string }) =>
  (username === undefined) === (password === undefined)
const needsBoth = 'needs username and password together'

const limitsUpdate = z.strictObject({
  perHour: z.number().int().min(1).nullish(),
  perDay: z.number().int().min(1).nullish(),
  minGapSeconds: z.number().int().min(0).max(86_400).nullish(),
})

/** What `accounts.update` takes: the fields to change. Null takes a limit back to the provider's, the brake to its defaults. */
export const accountUpdate = z.strictObject({
  displayName: headerText(200).optional(),
  smtp: smtpInput.partial().refine(bothOrNeither, needsBoth).optional(),
  imap: smtpInput.partial().refine(bothOrNeither, needsBoth).nullish(),
  limits: limitsUpdate.optional(),
  hours: hoursInput.nullish(),
  rampUp: rampUpInput.nullish(),
  polling: pollingInput.optional(),
  guardFollowUps: z.boolean().optional(),
  bounceBrake: z.strictObject(brakeFields).partial().nullish(),
})

/** A folder that polls read, and what it is for; `listedAs` is its name on the wire where that is another. */
export type PolledFolder = { path: string; role: 'inbox' | 'junk' | 'all' | 'named'; listedAs?: string }

export type { BounceBrake } from '../pacing/bounce-brake.ts'

export type AccountInput = z.input<typeof accountInput>
export type AccountFields = z.output<typeof accountInput>
export type AccountUpdate = z.input<typeof accountUpdate>
export type AccountChanges = z.output<typeof accountUpdate>
/** `since` is an ISO instant: the day from which it counts. */
export type StoredRampUp = z.output<typeof rampUpInput> & { since: string }

/** `pin`: the SHA-256 fingerprint of the one certificate that is accepted there; null: certificates are verified. */
export type EndpointView = { host: string; port: number; encryption: Encryption; pin: string | null }

/** An account as callers see it. Credentials are not in it, sealed or otherwise. */
export type Account = {
  id: string
  email: string
  displayName: string
  provider: string
  state: AccountState
  /** Why it is in that state, and until when if that is known. */
  failure: Explanation | null
  until: string | null
  smtp: EndpointView
  imap: (EndpointView & { state: ImapHealth; failure: Explanation | null }) | null
  limits: { perHour?: number; perDay?: number; minGapSeconds: number }
  /** What polls read besides INBOX and Junk, and how many days before the account was connected. */
  polling: { folders: string[]; lookBackDays: number }
  /** Follow-ups wait while answers cannot be seen, and are not sent to who has answered. */
  guardFollowUps: boolean
  /** At which share of bounces the account is slowed, and held. */
  bounceBrake: BounceBrake
  lastPollAt: string | null
  createdAt: string
}
