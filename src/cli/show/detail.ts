import { plain } from './text.ts'

/** A record of whatever kind on one line: `host smtp.example.com, port 587`. What is empty is left out. */
export function sayDetail(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${plain(name)} ${sayValue(value)}`)
    .join(', ')
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(sayValue).join(' ')
  if (typeof value === 'object') return plain(JSON.stringify(value))
  return plain(String(value))
}
