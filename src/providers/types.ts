/** How a connection is protected. `tls`: STARTTLS, required (RFC 3207). `ssl`: TLS from the first byte (RFC 8314). */
export type Encryption = 'tls' | 'ssl'

/** One server as the product's form describes it. */
export type Server = { host: string; port: number; encryption: Encryption }

/**
 * How far a published figure can be trusted. A: the provider's own page. B: the same through a mirror or an older
 * copy. C: a third party's table. D: seen once, in a public issue or repository.
 */
export type SourceGrade = 'A' | 'B' | 'C' | 'D'

/** What the provider itself allows, as published; the ceiling that a warning names. */
export type DocumentedLimits = { perHour?: number; perDay?: number; source: string; grade: SourceGrade }

/** Recipients per rolling window, as Postrider paces them unless the account says otherwise. */
export type PresetLimits = {
  /** Recipients in any 3,600 seconds. */
  perHour?: number
  /** Recipients in any 86,400 seconds. */
  perDay?: number
  minGapSeconds: number
  /** Why these figures, in one line. They are Postrider's choice, at most half of what is published. */
  basis: string
  documented?: DocumentedLimits
  /** Recipients per hour and egress IP over all accounts of all customers at this provider. */
  perEgressIpPerHour?: number
  /** Recipients per hour over all accounts whose addresses share a domain. */
  perDomainPerHour?: number
  /** Recipients of one message. */
  maxRecipients?: number
}

/** Where an app password comes from. `with-2fa`: only accounts with two-factor authentication need one. */
export type AppPassword = { required: boolean | 'with-2fa'; url?: string; steps?: string }

/** Behaviour that differs from a plain mail server. An absent quirk is false, or not known. */
export type Quirks = {
  /** Files a copy in Sent by itself; appending another would make duplicates. */
  savesToSent?: boolean
  /** IMAP is off until the user switches it on in the web settings. */
  imapMustBeEnabled?: boolean
  /** Each attempt while blocked prolongs the block: stop until a person acts. */
  punishesRetries?: boolean
  /** IMAP takes no password at all. */
  oauthOnlyImap?: boolean
  /** Mail to the own domain still passes while external mail is blocked, so the test mail proves little. */
  internalMailProvesNothing?: boolean
  /** What the provider counts by; `account` unless said otherwise. */
  limitScope?: 'account' | 'domain'
  /** Listens on the user's own machine only; recognised together with its port. */
  loopbackOnly?: boolean
  /** Needs its certificate pinned for the account. */
  selfSignedCertificate?: boolean
  /** IMAP UIDs were seen to change, so a cursor alone is not enough. */
  unstableUids?: boolean
  /** The login may be the address or only its local part. */
  ambiguousLogin?: boolean
}

/** One mail host as data. */
export type Preset = {
  /** `[a-z0-9-]+`: part of queue names, and stored with accounts. Never renamed. */
  id: string
  name: string
  /** What the form is filled with. The host is empty for `custom`. */
  smtp: Server & { alternatives?: Server[] }
  /** Null where there is no IMAP; the host is empty for `custom`. */
  imap: Server | null
  /** Domains of addresses that live here. Empty where customers bring their own. */
  domains: string[]
  /** SMTP hosts by which an account is recognised: exact names, or suffixes with a leading dot. */
  hostPatterns: string[]
  /** MX names of domains hosted here: exact names, or suffixes with a leading dot. */
  mxSuffixes: string[]
  appPassword: AppPassword | null
  limits: PresetLimits
  /** SMTP connections to keep open at once for one account. */
  concurrency: number
  /** Messages after which a connection is closed. Absent: no known limit. */
  messagesPerConnection?: number
  quirks: Quirks
  notes?: string[]
}
