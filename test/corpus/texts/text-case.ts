/** A body as a mail program wrote it, and what its writer said in it. */
export type TextCase = {
  client: string
  language: string
  /** Where the body is from, with its licence; `own` was composed here after that program's format. */
  source: string
  plain?: string
  html?: string
  expected: string
}

type Row = [client: string, language: string, plain: string, expected: string]

/** Cases of text/plain from one source. */
export function plainCases(source: string, rows: Row[]): TextCase[] {
  return rows.map(([client, language, plain, expected]) => ({ client, language, source, plain, expected }))
}

/** Cases of HTML from one source. */
export function htmlCases(source: string, rows: Row[]): TextCase[] {
  return rows.map(([client, language, html, expected]) => ({ client, language, source, html, expected }))
}
