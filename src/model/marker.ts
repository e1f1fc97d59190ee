// A second name of a send, for servers that rewrite our Message-ID (Amazon SES, Exchange Online by way of some gateways).
//
// It is an entry of our own References field. RFC 5322 section 3.6.4 has every answer carry its parent's References, and
// clients do, Exchange and Outlook among them; servers that rewrite the Message-ID leave References alone. A reader does
// not see it, a message with one is threaded like any other, and it does not name this program: a word that all its
// users shared would be something to filter by. Rejected: Thread-Index, which only Outlook returns, and it returns
// References as well; a sub-address in Reply-To, which people see and some providers refuse; marks in the body.

/** Version 7 (RFC 9562 section 5.7), in lower case as we write it. */
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const markerForm = new RegExp(`^<thread\\.(${uuid})@[^\\s<>@]{1,255}>$`)
const messageIdForm = new RegExp(`^<(${uuid})@[^\\s<>@]{1,255}>$`)

/** The marker of a send, in angle brackets. `domain` is the one of its Message-ID. */
export function markerOf(sendId: string, domain: string): string {
  return `<thread.${sendId}@${domain}>`
}

/** The send that a marker names; null for every other id, also one that differs in case or spaces. */
export function sendIdOfMarker(id: string): string | null {
  return markerForm.exec(id)?.[1] ?? null
}

/** Has an id the form of our Message-IDs or of a marker? Whether the send exists is for the database to say. */
export function hasOwnForm(id: string): boolean {
  return markerForm.test(id) || messageIdForm.test(id)
}

/**
 * The References of an outgoing message: the markers of the thread's first send and of this one, then the thread's
 * Message-IDs, the answered one last. The first send's marker is what a recipient has seen if its Message-ID was
 * rewritten; without it the next message of the thread would stand alone there.
 */
export function withMarkers(sendId: string, domain: string, thread: readonly string[]): string[] {
  const first = messageIdForm.exec(thread[0] ?? '')?.[1]
  const markers = [first, sendId].filter((id) => id !== undefined).map((id) => markerOf(id, domain))
  return [...new Set([...markers, ...thread])]
}
