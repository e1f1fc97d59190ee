// What counts as come back for good, in the words of the rows. Which codes do is not the database's to know.
import { type SQL, sql } from 'drizzle-orm'

export type BounceCodes = {
  /** Of a bounce that is older than its type: the recipient is not there and will not be. */
  hard: string[]
  /** Of a send that failed: the server refused its recipient, so no bounce will come. */
  refused: string[]
}

/** Of a row of `replies`. A person who says that something is a bounce is believed, though there is no report to it. */
export function isHardBounce(reply: SQL, { hard }: BounceCodes): SQL {
  return sql`${reply}.kind = 'bounce' AND CASE
    WHEN ${reply}.bounce IS NULL THEN true
    WHEN ${reply}.bounce ->> 'type' IS NOT NULL THEN ${reply}.bounce ->> 'type' = 'hard'
    ELSE ${reply}.bounce #>> '{failure,code}' = ANY(${list(hard)}::text[])
         AND COALESCE(${reply}.bounce #>> '{failure,reply,code}', '') NOT LIKE '4%' END`
}

/** Of a row of `sends`. */
export function isRefused(send: SQL, { refused }: BounceCodes): SQL {
  return sql`(${send}.state = 'failed' AND ${send}.failure ->> 'code' = ANY(${list(refused)}::text[]))`
}

function list(codes: string[]): string {
  return `{${codes.join(',')}}`
}
