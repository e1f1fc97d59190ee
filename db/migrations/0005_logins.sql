-- Whether a login has worked with the present password and server ('good'), or was refused once since ('doubted').
-- Applied inside a transaction with search_path = postrider.

ALTER TABLE accounts
  ADD COLUMN smtp_login text CHECK (smtp_login IN ('good', 'doubted')),
  ADD COLUMN imap_login text CHECK (imap_login IN ('good', 'doubted'));
UPDATE accounts
  SET smtp_login = CASE WHEN health IN ('active', 'limited') THEN 'good' END,
      imap_login = CASE WHEN imap_health = 'active' THEN 'good' END;
