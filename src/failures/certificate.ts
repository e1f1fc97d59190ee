import type { FailureCode } from './codes.ts'
import type { FailureParams } from './failure.ts'

/** The certificate's facts that the remedy names: dates as ISO, the names it is for, who issued it. */
export function certificateParams(certificate: unknown, code: FailureCode): FailureParams {
  if (!code.startsWith('certificate-') || typeof certificate !== 'object' || certificate === null) return {}
  const fields = certificate as Record<string, unknown>
  const date = decisiveDate(fields, code)
  const names =
    typeof fields.subjectaltname === 'string' ? altNames(fields.subjectaltname) : commonName(fields.subject)
  const issuer = commonName(fields.issuer)
  const fingerprint = fields.fingerprint256
  return {
    ...(date === undefined ? {} : { date }),
    ...(names === undefined ? {} : { names }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(typeof fingerprint === 'string' ? { fingerprint: fingerprint.slice(0, 95) } : {}),
  }
}

/** The same from Node's message: "... is not in the cert's altnames: DNS:*.b, DNS:b". */
export function namesInMessage(message: string): string | undefined {
  const list = /altnames: ((?:DNS|IP Address):.{1,500})/.exec(message)?.[1]
  return list === undefined ? undefined : altNames(list)
}

const namesShown = 5

function altNames(list: string): string | undefined {
  const names = list
    .split(',')
    .map((entry) => entry.trim().replace(/^(?:DNS|IP Address):/, ''))
    .filter((name) => /^[\w*.:-]{1,255}$/.test(name))
  return names.length === 0 ? undefined : names.slice(0, namesShown).join(', ')
}

function commonName(subject: unknown): string | undefined {
  if (typeof subject !== 'object' || subject === null) return undefined
  const { CN, O } = subject as Record<string, unknown>
  const name = typeof CN === 'string' ? CN : O
  return typeof name === 'string' ? name.replace(/\p{Cc}/gu, '').slice(0, 200) : undefined
}

const longestChain = 10

/** When the chain ends to be valid, or begins to be: an issuer's certificate can expire before the server's own. */
function decisiveDate(leaf: Record<string, unknown>, code: FailureCode): string | undefined {
  const isEarly = code === 'certificate-not-yet-valid'
  const times: number[] = []
  let next: unknown = leaf
  for (let depth = 0; depth < longestChain && typeof next === 'object' && next !== null; depth += 1) {
    const { valid_from, valid_to, issuerCertificate } = next as Record<string, unknown>
    // Node gives "Mar  4 10:15:00 2025 GMT".
    const time = Date.parse(String(isEarly ? valid_from : valid_to))
    if (!Number.isNaN(time)) times.push(time)
    next = issuerCertificate
  }
  if (times.length === 0) return undefined
  return new Date(isEarly ? Math.max(...times) : Math.min(...times)).toISOString()
}
