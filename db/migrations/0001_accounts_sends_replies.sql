-- Accounts, sends, replies and their events. Applied inside a transaction with search_path = postrider.

CREATE TABLE accounts (
  id               uuid PRIMARY KEY,
  email            text NOT NULL,
  display_name     text NOT NULL DEFAULT '',
  provider         text NOT NULL,
  -- The way out that its mail takes; a provider sees it come from one address.
  egress           text NOT NULL DEFAULT 'default',
  smtp_host        text NOT NULL,
  smtp_port        integer NOT NULL,
  smtp_encryption  text NOT NULL CHECK (smtp_encryption IN ('tls', 'ssl')),
  imap_host        text,
  imap_port        integer,
  imap_encryption  text CHECK (imap_encryption IN ('tls', 'ssl')),
  -- What the owner asked for; null means the provider preset's figure.
  per_hour         integer CHECK (per_hour > 0),
  per_day          integer CHECK (per_day > 0),
  min_gap_seconds  integer CHECK (min_gap_seconds >= 0),
  sending_hours    jsonb,
  ramp_up          jsonb,
  -- Health as last seen; `paused_at` lies over it, so that resuming finds it again.
  health           text NOT NULL DEFAULT 'untested'
                   CHECK (health IN ('untested', 'active', 'limited', 'unreachable', 'needs-attention')),
  health_failure   jsonb,
  health_until     timestamptz,
  paused_at        timestamptz,
  -- What servers taught: limits in a row, failed probes in a row, the share of its pace it may use, fewer connections.
  limit_strikes    integer NOT NULL DEFAULT 0,
  probe_failures   integer NOT NULL DEFAULT 0,
  pace             real NOT NULL DEFAULT 1 CHECK (pace > 0 AND pace <= 1),
  paced_at         timestamptz,
  max_connections  integer CHECK (max_connections > 0),
  imap_health      text CHECK (imap_health IN ('untested', 'active', 'unreachable', 'needs-attention')),
  imap_failure     jsonb,
  -- Polling: when the next is due, and the lease of the one that runs.
  next_poll_at     timestamptz,
  last_poll_at     timestamptz,
  poll_failures    integer NOT NULL DEFAULT 0,
  poll_token       uuid,
  poll_lease_until timestamptz,
  poll_started_at  timestamptz,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  -- A removed account keeps its history; its credentials are deleted.
  removed_at       timestamptz,
  CHECK ((imap_host IS NULL) = (imap_port IS NULL) AND (imap_host IS NULL) = (imap_encryption IS NULL)
         AND (imap_host IS NULL) = (imap_health IS NULL))
);
CREATE INDEX accounts_due_polls ON accounts (next_poll_at) WHERE next_poll_at IS NOT NULL;
CREATE INDEX accounts_of_egress ON accounts (egress) WHERE removed_at IS NULL;
CREATE INDEX accounts_of_domain ON accounts (provider, split_part(email, '@', 2));
CREATE INDEX accounts_limited ON accounts (health_until) WHERE health_until IS NOT NULL;

-- Ways out to the internet, each with an address that providers count by; workers say which are theirs.
CREATE TABLE egresses (
  name    text PRIMARY KEY,
  seen_at timestamptz NOT NULL
);

-- Workers consume one queue per kind and provider, for the providers named here.
CREATE TABLE providers_in_use (
  provider text PRIMARY KEY
);

-- The backend's role may insert and update here, and never read `box`.
CREATE TABLE credentials (
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  endpoint   text NOT NULL CHECK (endpoint IN ('smtp', 'imap')),
  key_id     text NOT NULL,
  box        bytea NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, endpoint)
);

CREATE TABLE sends (
  id               uuid PRIMARY KEY,
  account_id       uuid NOT NULL REFERENCES accounts (id),
  state            text NOT NULL CHECK (state IN
                   ('scheduled', 'sending', 'sent', 'retrying', 'failed', 'uncertain', 'held', 'cancelled')),
  message_id       text NOT NULL UNIQUE,
  idempotency_key  text,
  subject          text NOT NULL,
  recipient_count  integer NOT NULL CHECK (recipient_count > 0),
  -- What must go into References and In-Reply-To, fixed at enqueue.
  in_reply_to_send uuid REFERENCES sends (id),
  reference_ids    text[] NOT NULL DEFAULT '{}',
  send_after       timestamptz,
  slot_at          timestamptz NOT NULL,
  next_attempt_at  timestamptz,
  attempts         integer NOT NULL DEFAULT 0,
  first_attempt_at timestamptz,
  claim_token      uuid,
  lease_until      timestamptz,
  failure          jsonb,
  final_reply      text,
  settled_at       timestamptz,
  created_at       timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account_id, idempotency_key)
);
CREATE INDEX sends_of_account ON sends (account_id, id DESC);
CREATE INDEX sends_slots ON sends (account_id, slot_at DESC);
CREATE INDEX sends_waiting ON sends (next_attempt_at) WHERE state IN ('scheduled', 'retrying');
CREATE INDEX sends_due ON sends (account_id, next_attempt_at) WHERE state IN ('scheduled', 'retrying');
CREATE INDEX sends_leases ON sends (lease_until) WHERE state = 'sending';
CREATE INDEX sends_ended ON sends (settled_at) WHERE state IN ('sent', 'failed', 'cancelled');
CREATE INDEX sends_held ON sends (account_id, id) WHERE state = 'held';

-- The content, apart from the life of the send, so that lists stay light and bodies can be pruned.
CREATE TABLE messages (
  send_id uuid PRIMARY KEY REFERENCES sends (id) ON DELETE CASCADE,
  content jsonb NOT NULL
);

CREATE TABLE recipients (
  send_id  uuid NOT NULL REFERENCES sends (id) ON DELETE CASCADE,
  address  text NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('to', 'cc', 'bcc')),
  state    text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'refused')),
  failure  jsonb,
  PRIMARY KEY (send_id, address)
);
CREATE INDEX recipients_by_address ON recipients (lower(address));

CREATE TABLE attempts (
  send_id    uuid NOT NULL REFERENCES sends (id) ON DELETE CASCADE,
  number     integer NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  outcome    text,
  failure    jsonb,
  PRIMARY KEY (send_id, number)
);

CREATE TABLE connection_tests (
  id          uuid PRIMARY KEY,
  account_id  uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  state       text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'finished')),
  stages      jsonb NOT NULL DEFAULT '[]',
  result      jsonb,
  created_at  timestamptz NOT NULL DEFAULT now(),
  started_at  timestamptz,
  finished_at timestamptz
);
CREATE INDEX connection_tests_of_account ON connection_tests (account_id, created_at DESC);
CREATE INDEX connection_tests_unfinished ON connection_tests (created_at) WHERE state <> 'finished';

-- Where the next poll of a folder goes on (RFC 3501 section 2.3.1.1).
CREATE TABLE mailbox_cursors (
  account_id   uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  folder       text NOT NULL,
  uid_validity bigint NOT NULL,
  last_uid     bigint NOT NULL,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, folder)
);

-- Stored one transaction at a time, so that cursors grow in the order of commits.
CREATE TABLE replies (
  cursor       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid NOT NULL UNIQUE,
  account_id   uuid NOT NULL REFERENCES accounts (id),
  send_id      uuid REFERENCES sends (id),
  kind         text NOT NULL CHECK (kind IN ('reply', 'auto-reply', 'bounce', 'complaint')),
  rule         text NOT NULL,
  message_id   text,
  from_address text,
  from_name    text,
  subject      text NOT NULL,
  received_at  timestamptz NOT NULL,
  text         text,
  bounce       jsonb,
  folder       text NOT NULL,
  uid_validity bigint NOT NULL,
  uid          bigint NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account_id, folder, uid_validity, uid)
);
CREATE UNIQUE INDEX replies_once ON replies (account_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX replies_of_account ON replies (account_id, cursor);
CREATE INDEX replies_of_send ON replies (send_id);

-- `tx` lets a reader stop before rows whose neighbours have not committed yet: a cursor never skips one.
CREATE TABLE events (
  cursor     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tx         xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at         timestamptz NOT NULL DEFAULT now(),
  type       text NOT NULL,
  account_id uuid NOT NULL,
  send_id    uuid,
  data       jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX events_of_account ON events (account_id, cursor);
