-- Polls that follow what is likely, over kept connections, in several folders; what a reply is and by which evidence.
-- Applied inside a transaction with search_path = postrider.

ALTER TABLE accounts
  -- Logins in the hour that began then; hosts lock out who logs in too often.
  ADD COLUMN imap_logins integer NOT NULL DEFAULT 0,
  ADD COLUMN imap_logins_since timestamptz,
  -- The worker process that keeps a connection open, and polls over it.
  ADD COLUMN kept_by uuid,
  -- What is read: [{path, role}], as found then; and what the owner named beside that.
  ADD COLUMN polled_folders jsonb,
  ADD COLUMN folders_listed_at timestamptz,
  ADD COLUMN extra_folders text[] NOT NULL DEFAULT '{}',
  ADD COLUMN look_back_days integer NOT NULL DEFAULT 0 CHECK (look_back_days >= 0),
  -- Up to when answers are known: the last good poll, unless something came between since (an outage, a pause, another
  -- server). Follow-ups go by it.
  ADD COLUMN answers_read_at timestamptz,
  -- When a person last answered: a conversation goes on.
  ADD COLUMN answered_at timestamptz,
  -- Follow-ups wait while answers cannot be seen, and are not sent to who has answered.
  ADD COLUMN guard_follow_ups boolean NOT NULL DEFAULT true,
  -- What the owner asked of the bounce brake; null: the default. Only what was sent since then counts.
  ADD COLUMN bounce_brake jsonb,
  ADD COLUMN bounces_since timestamptz;

UPDATE accounts SET answers_read_at = last_poll_at WHERE imap_health = 'active' AND paused_at IS NULL;

-- Paused accounts, and those that need a person, are not in it: a tick reads what is due and nothing else.
DROP INDEX accounts_due_polls;
CREATE INDEX accounts_due_polls ON accounts (next_poll_at)
  WHERE next_poll_at IS NOT NULL AND removed_at IS NULL AND paused_at IS NULL AND imap_health <> 'needs-attention';
-- Whose IMAP has been silent for long is found by the clock.
CREATE INDEX accounts_last_polled ON accounts (last_poll_at) WHERE removed_at IS NULL AND imap_health = 'active';
-- Polls under way, whose leases are renewed.
CREATE INDEX accounts_polled_now ON accounts (poll_token) WHERE poll_token IS NOT NULL;
CREATE INDEX accounts_by_email ON accounts (lower(email)) WHERE removed_at IS NULL;

-- Hosts that were seen to lock out: logins are counted over all accounts there.
CREATE TABLE strict_imap_hosts (
  host         text PRIMARY KEY,
  until        timestamptz NOT NULL,
  logins       integer NOT NULL DEFAULT 0,
  logins_since timestamptz NOT NULL DEFAULT now()
);

-- Polls in a row that broke off while reading this folder: the next one takes smaller steps.
ALTER TABLE mailbox_cursors ADD COLUMN broken_reads integer NOT NULL DEFAULT 0;

-- Messages that could not be read: passed by, and looked at again later.
CREATE TABLE unread_messages (
  account_id   uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  folder       text NOT NULL,
  uid_validity bigint NOT NULL,
  uid          bigint NOT NULL,
  reason       text NOT NULL,
  tries        integer NOT NULL DEFAULT 1,
  next_try_at  timestamptz,
  found_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, folder, uid_validity, uid)
);
CREATE INDEX unread_messages_due ON unread_messages (account_id, next_try_at) WHERE next_try_at IS NOT NULL;

-- A UID may be given anew; Message-ID and fingerprint keep replies single.
ALTER TABLE replies DROP CONSTRAINT replies_account_id_folder_uid_validity_uid_key;
ALTER TABLE replies DROP CONSTRAINT replies_kind_check;
ALTER TABLE replies
  ADD CONSTRAINT replies_kind_check CHECK (kind IN
    ('reply', 'auto-reply', 'bounce', 'delay', 'complaint', 'challenge', 'unsubscribe', 'other')),
  -- What the person wrote, without what was quoted.
  ADD COLUMN visible_text text,
  -- By which evidence it belongs to its send, and how sure that is.
  ADD COLUMN matched_by text NOT NULL DEFAULT 'message-id',
  ADD COLUMN confidence text NOT NULL DEFAULT 'certain' CHECK (confidence IN ('certain', 'high', 'medium', 'low')),
  ADD COLUMN in_junk boolean NOT NULL DEFAULT false,
  ADD COLUMN auto_reply jsonb,
  -- Of the content, for messages without a Message-ID.
  ADD COLUMN fingerprint text;
CREATE UNIQUE INDEX replies_once_without_id ON replies (account_id, fingerprint)
  WHERE message_id IS NULL AND fingerprint IS NOT NULL;
CREATE INDEX replies_bounces ON replies (account_id, received_at) WHERE kind = 'bounce';

-- Whose conversation it is when somebody else at the same company answers.
CREATE INDEX recipients_by_domain ON recipients (split_part(lower(address), '@', 2));
CREATE INDEX sends_follow_ups ON sends (in_reply_to_send) WHERE in_reply_to_send IS NOT NULL;
