// The tables as drizzle sees them. The migrations are the truth; a test holds this file to them.
import {
  bigint,
  boolean,
  customType,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Failure } from '../src/failures/failure.ts'
import type { BounceBrake, PolledFolder, StoredRampUp } from '../src/model/account.ts'
import type { ConnectionTestResult, StageReport } from '../src/model/connection-test.ts'
import type { AutoReplyInfo, BounceInfo, Confidence } from '../src/model/reply.ts'
import type { MessageContent } from '../src/model/send.ts'
import type {
  AccountHealth,
  ImapHealth,
  LoginState,
  RecipientKind,
  RecipientState,
  ReplyKind,
  SendState,
} from '../src/model/states.ts'
import type { SendingHours } from '../src/pacing/hours.ts'
import type { Encryption } from '../src/providers/types.ts'

export const postrider = pgSchema('postrider')

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const transactionId = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' })

export const accounts = postrider.table('accounts', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull(),
  displayName: text('display_name').notNull().default(''),
  provider: text('provider').notNull(),
  egress: text('egress').notNull().default('default'),
  smtpHost: text('smtp_host').notNull(),
  smtpPort: integer('smtp_port').notNull(),
  smtpEncryption: text('smtp_encryption').$type<Encryption>().notNull(),
  smtpPin: text('smtp_pin'),
  imapHost: text('imap_host'),
  imapPort: integer('imap_port'),
  imapEncryption: text('imap_encryption').$type<Encryption>(),
  imapPin: text('imap_pin'),
  perHour: integer('per_hour'),
  perDay: integer('per_day'),
  minGapSeconds: integer('min_gap_seconds'),
  sendingHours: jsonb('sending_hours').$type<SendingHours>(),
  rampUp: jsonb('ramp_up').$type<StoredRampUp>(),
  health: text('health').$type<AccountHealth>().notNull().default('untested'),
  healthFailure: jsonb('health_failure').$type<Failure>(),
  healthUntil: instant('health_until'),
  pausedAt: instant('paused_at'),
  limitStrikes: integer('limit_strikes').notNull().default(0),
  probeFailures: integer('probe_failures').notNull().default(0),
  pace: real('pace').notNull().default(1),
  pacedAt: instant('paced_at'),
  maxConnections: integer('max_connections'),
  cappedAt: instant('capped_at'),
  smtpLogin: text('smtp_login').$type<LoginState>(),
  imapLogin: text('imap_login').$type<LoginState>(),
  imapHealth: text('imap_health').$type<ImapHealth>(),
  imapFailure: jsonb('imap_failure').$type<Failure>(),
  nextPollAt: instant('next_poll_at'),
  lastPollAt: instant('last_poll_at'),
  pollFailures: integer('poll_failures').notNull().default(0),
  pollToken: uuid('poll_token'),
  pollLeaseUntil: instant('poll_lease_until'),
  pollStartedAt: instant('poll_started_at'),
  imapLogins: integer('imap_logins').notNull().default(0),
  imapLoginsSince: instant('imap_logins_since'),
  keptBy: uuid('kept_by'),
  polledFolders: jsonb('polled_folders').$type<PolledFolder[]>(),
  foldersListedAt: instant('folders_listed_at'),
  extraFolders: text('extra_folders').array().notNull().default([]),
  lookBackDays: integer('look_back_days').notNull().default(0),
  answersReadAt: instant('answers_read_at'),
  answeredAt: instant('answered_at'),
  guardFollowUps: boolean('guard_follow_ups').notNull().default(true),
  bounceBrake: jsonb('bounce_brake').$type<BounceBrake>(),
  bouncesSince: instant('bounces_since'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  removedAt: instant('removed_at'),
})

export const egresses = postrider.table('egresses', {
  name: text('name').primaryKey(),
  seenAt: instant('seen_at').notNull(),
})

export const providersInUse = postrider.table('providers_in_use', {
  provider: text('provider').primaryKey(),
})

export const credentials = postrider.table(
  'credentials',
  {
    accountId: uuid('account_id').notNull(),
    endpoint: text('endpoint').$type<'smtp' | 'imap'>().notNull(),
    keyId: text('key_id').notNull(),
    box: bytes('box').notNull(),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.endpoint] })],
)

export const sends = postrider.table('sends', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  state: text('state').$type<SendState>().notNull(),
  messageId: text('message_id').notNull().unique(),
  idempotencyKey: text('idempotency_key'),
  subject: text('subject').notNull(),
  recipientCount: integer('recipient_count').notNull(),
  inReplyToSend: uuid('in_reply_to_send'),
  referenceIds: text('reference_ids').array().notNull().default([]),
  sendAfter: instant('send_after'),
  slotAt: instant('slot_at').notNull(),
  nextAttemptAt: instant('next_attempt_at'),
  attempts: integer('attempts').notNull().default(0),
  firstAttemptAt: instant('first_attempt_at'),
  claimToken: uuid('claim_token'),
  leaseUntil: instant('lease_until'),
  failure: jsonb('failure').$type<Failure>(),
  finalReply: text('final_reply'),
  settledAt: instant('settled_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
  lookedAt: instant('looked_at'),
  sentCopy: text('sent_copy').$type<'pending' | 'filed' | 'skipped' | 'failed'>(),
  sentCopyFailure: jsonb('sent_copy_failure').$type<Failure>(),
  sentCopyUntil: instant('sent_copy_until'),
})

export const departures = postrider.table('departures', {
  accountId: uuid('account_id').primaryKey(),
  leftAt: instant('left_at').notNull(),
})

export const messages = postrider.table('messages', {
  sendId: uuid('send_id').primaryKey(),
  content: jsonb('content').$type<MessageContent>().notNull(),
})

export const recipients = postrider.table(
  'recipients',
  {
    sendId: uuid('send_id').notNull(),
    address: text('address').notNull(),
    kind: text('kind').$type<RecipientKind>().notNull(),
    state: text('state').$type<RecipientState>().notNull().default('pending'),
    failure: jsonb('failure').$type<Failure>(),
  },
  (table) => [primaryKey({ columns: [table.sendId, table.address] })],
)

export const attempts = postrider.table(
  'attempts',
  {
    sendId: uuid('send_id').notNull(),
    number: integer('number').notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    failure: jsonb('failure').$type<Failure>(),
  },
  (table) => [primaryKey({ columns: [table.sendId, table.number] })],
)

export const connectionTests = postrider.table('connection_tests', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  state: text('state').$type<'queued' | 'running' | 'finished'>().notNull().default('queued'),
  stages: jsonb('stages').$type<StageReport[]>().notNull().default([]),
  result: jsonb('result').$type<ConnectionTestResult>(),
  createdAt: instant('created_at').notNull().defaultNow(),
  startedAt: instant('started_at'),
  finishedAt: instant('finished_at'),
})

export const mailboxCursors = postrider.table(
  'mailbox_cursors',
  {
    accountId: uuid('account_id').notNull(),
    folder: text('folder').notNull(),
    uidValidity: bigint('uid_validity', { mode: 'number' }).notNull(),
    lastUid: bigint('last_uid', { mode: 'number' }).notNull(),
    brokenReads: integer('broken_reads').notNull().default(0),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.folder] })],
)

export const strictImapHosts = postrider.table('strict_imap_hosts', {
  host: text('host').primaryKey(),
  until: instant('until').notNull(),
  logins: integer('logins').notNull().default(0),
  loginsSince: instant('logins_since').notNull().defaultNow(),
})

export const unreadMessages = postrider.table(
  'unread_messages',
  {
    accountId: uuid('account_id').notNull(),
    folder: text('folder').notNull(),
    uidValidity: bigint('uid_validity', { mode: 'number' }).notNull(),
    uid: bigint('uid', { mode: 'number' }).notNull(),
    reason: text('reason').notNull(),
    tries: integer('tries').notNull().default(1),
    nextTryAt: instant('next_try_at'),
    foundAt: instant('found_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.folder, table.uidValidity, table.uid] })],
)

export const replies = postrider.table('replies', {
  cursor: bigint('cursor', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  id: uuid('id').notNull().unique(),
  accountId: uuid('account_id').notNull(),
  sendId: uuid('send_id'),
  kind: text('kind').$type<ReplyKind>().notNull(),
  rule: text('rule').notNull(),
  messageId: text('message_id'),
  fromAddress: text('from_address'),
  fromName: text('from_name'),
  subject: text('subject').notNull(),
  receivedAt: instant('received_at').notNull(),
  text: text('text'),
  bounce: jsonb('bounce').$type<BounceInfo>(),
  folder: text('folder').notNull(),
  uidValidity: bigint('uid_validity', { mode: 'number' }).notNull(),
  uid: bigint('uid', { mode: 'number' }).notNull(),
  visibleText: text('visible_text'),
  matchedBy: text('matched_by').notNull().default('message-id'),
  confidence: text('confidence').$type<Confidence>().notNull().default('certain'),
  inJunk: boolean('in_junk').notNull().default(false),
  autoReply: jsonb('auto_reply').$type<AutoReplyInfo>(),
  fingerprint: text('fingerprint'),
  createdAt: instant('created_at').notNull().defaultNow(),
})

export const events = postrider.table('events', {
  cursor: bigint('cursor', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  tx: transactionId('tx').notNull().default('pg_current_xact_id()'),
  at: instant('at').notNull().defaultNow(),
  type: text('type').notNull(),
  accountId: uuid('account_id').notNull(),
  sendId: uuid('send_id'),
  data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
})
