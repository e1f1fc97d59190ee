import type { FailureCode } from './codes.ts'
import type { FailureParams } from './failure.ts'

/** The certificate's facts that the remedy names: dates as ISO, the names it is for, who issued it. */
export function certificateParams(certificate: unknown, code: FailureCode): FailureParams {
  if (!code.startsWith('certificate-') || typeof certificate !== 'object' || certificate === null) return {}
  const fields = certificate as Record<string, unknown>
  const date = isoDate(code === 'certificate-not-yet-valid' ? fields.valid_from : fields.valid_to)
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

/** Node gives "Mar  4 10:15:00 2025 GMT". */
function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
