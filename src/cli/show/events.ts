import type { Event } from '../../client/events.ts'
import type { Output } from '../output.ts'
import { sayDetail } from './detail.ts'
import type { Style } from './style.ts'
import { cut, localTime, padEnd } from './text.ts'

/** One line: what happened, to which send, else to which account. */
export function eventText({ cursor, at, type, accountId, sendId, data }: Event, out: Output): string {
  const head = `${padEnd(String(cursor), 8)}${localTime(at)}  `
  const name = padEnd(type, 20)
  const subject = sendId ?? accountId
  const room = Math.max(20, out.width - head.length - name.length - subject.length - 2)
  const detail = cut(sayDetail(withLocalTimes(data)), room)
  const line = `${head}${paintOf(type, out.style)(name)}${subject}`
  return detail === '' ? line : `${line}  ${out.style.dim(detail)}`
}

function paintOf(type: string, style: Style): (text: string) => string {
  if (type === 'send.sent' || type === 'reply.found') return style.green
  if (type === 'send.failed') return style.red
  const warnings = ['send.held', 'send.retrying', 'send.uncertain', 'account.slowed']
  return warnings.includes(type) ? style.yellow : (text) => text
}

function withLocalTimes(data: Event['data']): Event['data'] {
  const isInstant = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isInstant(value) ? localTime(String(value)) : value]),
  )
}
