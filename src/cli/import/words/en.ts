import type { Words } from '../words.ts'

export const en: Words = {
  inputGroup: 'Wrong rows',
  labels: {
    displayName: 'Display name',
    provider: 'Provider',
    perHour: 'Per hour',
    perDay: 'Per day',
    minGapSeconds: 'Seconds between messages',
  },
  missing: '{field} is missing.',
  noServer:
    'SMTP Server is missing, and the provider of this address is not known. Fill in the server, its port and its encryption.',
  wrong: {
    email: '{field} must be one complete address, such as user@example.com.',
    displayName: '{field} must be one line of at most 200 characters.',
    provider: '{field} is not a known one. Leave it empty: the server decides.',
    host: '{field} must be the name of the server alone, such as smtp.example.com, without port or https://.',
    port: '{field} must be a number: 587 (TLS) or 465 (SSL) for SMTP, 993 (SSL) for IMAP.',
    encryption: '{field} must be TLS (STARTTLS, usually port 587) or SSL (usually port 465 or 993).',
    username: '{field} must have at most 320 characters; it is usually the complete address.',
    password: '{field} must have at most 1024 characters.',
    perHour: '{field} must be a whole number from 1.',
    perDay: '{field} must be a whole number from 1.',
    minGapSeconds: '{field} must be a whole number from 0 to 86400.',
  },
  cells:
    'The row has {cells} cells, the header has {columns}. Put a value with a separator in it between double quotes.',
  quotes: 'A double quote is opened in this row and not closed. Inside a quoted value write it twice.',
  tooLong: 'The row is longer than {kilobytes} KB.',
  duplicate: 'This address stands in line {line} already. Keep one row for each address.',
  connected:
    'This mailbox is connected already, so nothing was done. To test it: postrider test {id}. To change it: postrider account update.',
  notTested: 'The import was interrupted before this row was tested. Import the file again.',
}
