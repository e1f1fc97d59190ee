-- Jobs are an account's turns now: each claims the first of what is due there.
-- Applied inside a transaction with search_path = postrider.

-- In the order of enqueueing among those that are due at once. The only index by instant: a planner that had another
-- would at times read everybody's sends to find one account's.
DROP INDEX sends_waiting;
DROP INDEX sends_due;
CREATE INDEX sends_due ON sends (account_id, next_attempt_at, id) WHERE state IN ('scheduled', 'retrying');

-- The last in line, behind which the next send is planned; what waits for an instant of its own is not in line.
CREATE INDEX sends_in_line ON sends (account_id, slot_at) WHERE state = 'scheduled' AND send_after IS NULL;

-- How many of an account are under way, in any process, and whose claims have ended.
DROP INDEX sends_leases;
CREATE INDEX sends_under_way ON sends (account_id, lease_until) WHERE state = 'sending';

-- When a message of an account that has a gap left last, in whichever process. Apart from the account, whose row is
-- locked while sends are planned.
CREATE TABLE departures (
  account_id uuid PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  left_at    timestamptz NOT NULL
);

-- A fewer entry per send where no key was given, as mostly.
ALTER TABLE sends DROP CONSTRAINT sends_account_id_idempotency_key_key;
CREATE UNIQUE INDEX sends_idempotency_keys ON sends (account_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

-- Since when an account has fewer connections than its provider allows; it gets them back after a day.
ALTER TABLE accounts ADD COLUMN capped_at timestamptz;
