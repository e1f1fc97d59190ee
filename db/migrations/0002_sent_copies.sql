-- Looking for evidence of uncertain sends, and copies in the Sent folder.
-- Applied inside a transaction with search_path = postrider.

-- When evidence of an uncertain send was last looked for.
ALTER TABLE sends ADD COLUMN looked_at timestamptz;
CREATE INDEX sends_uncertain ON sends (account_id) WHERE state = 'uncertain';

-- Null for a sent send: its copy is to be filed. 'pending': somebody took it and may have appended it, so whoever
-- takes it again after `sent_copy_until` looks into the folder first.
ALTER TABLE sends
  ADD COLUMN sent_copy text CHECK (sent_copy IN ('pending', 'filed', 'skipped', 'failed')),
  ADD COLUMN sent_copy_failure jsonb,
  ADD COLUMN sent_copy_until timestamptz;
CREATE INDEX sends_sent_copies ON sends (account_id, settled_at)
  WHERE state = 'sent' AND (sent_copy IS NULL OR sent_copy = 'pending');
