// What the PostgreSQL driver throws when a server cannot be used, as one line that says which server and why.

/** A database that cannot be used. The message has its host and name, never the user or password. */
export class DatabaseError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DatabaseError'
  }
}

/** Gives back anything that is not about the connection unchanged. */
export function toDatabaseError(error: unknown, databaseUrl: string): unknown {
  const cause = innermost(error)
  const code = codeOf(cause)
  const reason =
    reasons[code] ??
    wordless[messageOf(cause)] ??
    (/^(08|53|57P|28)/.test(code) ? messageOf(cause) : undefined)
  return reason === undefined
    ? error
    : new DatabaseError(`PostgreSQL at ${placeOf(databaseUrl)} cannot be used: ${reason}.`)
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused (is it running, on that port?)',
  ECONNRESET: 'the connection was lost',
  EPIPE: 'the connection was lost',
  ENOTFOUND: 'its name does not resolve',
  EAI_AGAIN: 'its name does not resolve at the moment',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
  // SQLSTATE
  '28P01': 'it refuses this user or password',
  '3D000': 'there is no database of that name',
  '42501': 'this user lacks a right; see "postrider migrate --grant-backend"',
}

/** The driver's own errors have no code. */
const wordless: Record<string, string> = {
  'timeout expired': 'it does not answer',
  'timeout exceeded when trying to connect': 'it does not answer',
  'Connection terminated due to connection timeout': 'it does not answer',
  'Query read timeout': 'it does not answer',
  'Connection terminated unexpectedly': 'the connection was lost',
  'Connection terminated': 'the connection was lost',
  'Client has encountered a connection error and is not queryable': 'the connection was lost',
}

/** Drizzle wraps the driver's error; Node wraps several refused addresses in one AggregateError. */
function innermost(error: unknown): unknown {
  if (error instanceof AggregateError && !codeOf(error)) return innermost(error.errors[0])
  return error instanceof Error && error.cause !== undefined && !codeOf(error)
    ? innermost(error.cause)
    : error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'DATABASE_URL'
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}
