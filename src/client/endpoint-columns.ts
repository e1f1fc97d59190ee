// What follows for an account's row from changes to its servers.
import type { AccountRow, updateAccount } from '../../db/accounts.ts'
import { InputError } from '../errors.ts'
import type { AccountChanges } from '../model/account.ts'
import { resolveProvider } from '../providers/lookup.ts'

type Set = Parameters<typeof updateAccount>[2]

export function smtpColumns(account: AccountRow, smtp: NonNullable<AccountChanges['smtp']>): Set {
  const smtpHost = smtp.host ?? account.smtpHost
  const smtpPort = smtp.port ?? account.smtpPort
  const hasMoved = smtp.host !== undefined && smtp.host !== account.smtpHost
  return {
    smtpHost,
    smtpPort,
    smtpEncryption: smtp.encryption ?? account.smtpEncryption,
    smtpLogin: null,
    // The host decides whose limits count.
    ...(hasMoved ? { provider: resolveProvider({ email: account.email, smtpHost, smtpPort }).id } : {}),
  }
}

export function imapColumns(account: AccountRow, imap: AccountChanges['imap']): Set {
  if (!imap) {
    return {
      imapHost: null,
      imapPort: null,
      imapEncryption: null,
      imapHealth: null,
      imapFailure: null,
      imapLogin: null,
      nextPollAt: null,
    }
  }
  const imapHost = imap.host ?? account.imapHost
  const imapPort = imap.port ?? account.imapPort
  const imapEncryption = imap.encryption ?? account.imapEncryption
  if (!imapHost || !imapPort || !imapEncryption) {
    throw new InputError([
      { field: 'imap', problem: 'needs host, port and encryption, since the account has none yet' },
    ])
  }
  if (!account.imapHost && imap.password === undefined) {
    throw new InputError([
      { field: 'imap', problem: 'needs username and password, since the account has none yet' },
    ])
  }
  return {
    imapHost,
    imapPort,
    imapEncryption,
    imapHealth: 'untested',
    imapFailure: null,
    imapLogin: null,
    // A connection that is kept open is of the old settings.
    keptBy: null,
    answersReadAt: null,
    pollToken: null,
    pollLeaseUntil: null,
    foldersListedAt: null,
    nextPollAt: new Date(),
  }
}
