// The reply to EHLO, read for people.

/** `login`: the mechanisms that are offered; `sizeLimit` in bytes (RFC 1870), absent where none is stated. */
export type SmtpCapabilities = { login: string[]; sizeLimit?: number; capabilities: string[] }

export function readCapabilities(reply: string): SmtpCapabilities {
  const capabilities = reply
    .split('\n')
    .slice(1)
    .map((line) => line.slice(4).trim())
  // `AUTH=LOGIN` is how it was written before RFC 2554; servers still say both.
  const login = capabilities.flatMap(
    (line) => /^AUTH[ =](.+)$/i.exec(line)?.[1]?.toUpperCase().split(/\s+/) ?? [],
  )
  const size = Number(capabilities.map((line) => /^SIZE (\d+)$/i.exec(line)?.[1]).find(Boolean) ?? 0)
  return { login: [...new Set(login)], ...(size > 0 ? { sizeLimit: size } : {}), capabilities }
}
