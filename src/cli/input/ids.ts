import { NotFoundError } from '../../errors.ts'

/** What is no id names nothing; Postgres would call it a syntax error. @throws NotFoundError */
export function requireId(what: 'account' | 'send', id: string | undefined): void {
  if (id === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return
  throw new NotFoundError(what, id)
}
