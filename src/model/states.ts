// The words for what an account, a send and a reply can be. Tables, logs and the public API use the same.

export type SendState =
  | 'scheduled'
  | 'sending'
  | 'sent'
  | 'retrying'
  | 'failed'
  | 'uncertain'
  | 'held'
  | 'cancelled'

export const sendStates = [
  'scheduled',
  'sending',
  'sent',
  'retrying',
  'failed',
  'uncertain',
  'held',
  'cancelled',
] as const satisfies readonly SendState[]

/** How an account's SMTP side was last seen. */
export type AccountHealth = 'untested' | 'active' | 'limited' | 'unreachable' | 'needs-attention'

/**
 * What an account shows: its health, or `paused` over it. `sending-only`: mail leaves, and its mailbox cannot be read, so
 * nobody knows who answered.
 */
export type AccountState = AccountHealth | 'sending-only' | 'paused'

export type ImapHealth = 'untested' | 'active' | 'unreachable' | 'needs-attention'

/** Whether a server let an account in since its password or server was changed last; `doubted`: and refused it once since. */
export type LoginState = 'good' | 'doubted'

export type RecipientKind = 'to' | 'cc' | 'bcc'

export type RecipientState = 'pending' | 'accepted' | 'refused'

/**
 * What a message is that a poll found. `delay`: delivery is still being tried; `challenge`: a filter wants to be told that
 * a person wrote; `unsubscribe`: nothing but the wish to get no more. `other` only where a person said so.
 */
export const replyKinds = [
  'reply',
  'auto-reply',
  'bounce',
  'delay',
  'complaint',
  'challenge',
  'unsubscribe',
  'other',
] as const
export type ReplyKind = (typeof replyKinds)[number]
