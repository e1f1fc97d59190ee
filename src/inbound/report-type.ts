/** The report types of RFC 6522 that matter here; `unnamed` is a multipart/report without the parameter. */
export type ReportType = 'delivery-status' | 'disposition-notification' | 'feedback-report' | 'unnamed'

/** The kind of report a Content-Type announces; null for everything else. */
export function reportType(contentType: string): ReportType | null {
  const value = contentType.toLowerCase()
  if (!/^\s*multipart\s*\/\s*report\b/.test(value)) return null
  // Dovecot and Exchange quote the value, others do not; RFC 6533 names it global-delivery-status in places.
  const named = /report-type\s?=\s?"?\s?([a-z-]+)/.exec(value)?.[1] ?? ''
  if (named.includes('delivery-status')) return 'delivery-status'
  if (named.includes('disposition-notification')) return 'disposition-notification'
  if (named === 'feedback-report') return 'feedback-report'
  return 'unnamed'
}
