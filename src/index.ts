// The public API. Importing it loads neither a mail library nor a private key; a test proves it.

export type { Accounts, Plan } from './client/accounts.ts'
export type { Discover, Discovery, LoginHints, Tried } from './client/discover.ts'
export type { EnqueueResult } from './client/enqueue.ts'
export type { Event, Events } from './client/events.ts'
export type { FollowedPoll, PollReport } from './client/follow-poll.ts'
export { type FollowedTest, TimeoutError } from './client/follow-test.ts'
export type { Replies } from './client/replies.ts'
export type { Sends } from './client/sends.ts'
export type { AccountStatistics, StatisticsInput, Sums } from './client/statistics.ts'
export { type Client, type ClientOptions, createClient } from './client.ts'
export type { FoundServer } from './discovery/types.ts'
export {
  InputError,
  type InputProblem,
  NotFoundError,
  PartlyEnqueuedError,
  QueueDownError,
} from './errors.ts'
export type { Explanation, Lang } from './failures/explain.ts'
export type { Account, AccountInput, AccountUpdate, BounceBrake } from './model/account.ts'
export type {
  CaveatCode,
  ConnectionTestReport,
  ExplainedSuggestion,
  StageName,
  StageReport,
  StageVerdict,
  Suggestion,
  TranscriptLine,
} from './model/connection-test.ts'
export type { AutoReplyInfo, Confidence, Reply, ReplyFilter } from './model/reply.ts'
export type { Enqueued, Send, SendDetail, SendInput } from './model/send.ts'
export type { AccountState, ImapHealth, RecipientState, ReplyKind, SendState } from './model/states.ts'
