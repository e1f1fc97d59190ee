import { withMarkers } from '../src/model/marker.ts'

/** The References of a send on its way out: its thread, and the marks by which answers to it are known. */
export function markedReferences(send: { id: string; messageId: string; referenceIds: string[] }): string[] {
  const domain = send.messageId.slice(send.messageId.lastIndexOf('@') + 1, -1)
  return withMarkers(send.id, domain, send.referenceIds)
}
