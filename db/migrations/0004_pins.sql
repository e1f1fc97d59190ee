-- The one certificate that a person accepted for an endpoint: its SHA-256 fingerprint, in capitals and with colons.
-- Applied inside a transaction with search_path = postrider.

ALTER TABLE accounts
  ADD COLUMN smtp_pin text CHECK (smtp_pin ~ '^[0-9A-F]{2}(:[0-9A-F]{2}){31}$'),
  ADD COLUMN imap_pin text CHECK (imap_pin ~ '^[0-9A-F]{2}(:[0-9A-F]{2}){31}$');
