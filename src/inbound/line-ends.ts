const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Mail that old programs saved ends its lines in CR alone; every parser here looks for LF. */
export function withLineFeeds(raw: Uint8Array): Uint8Array {
  if (raw.includes(lineFeed) || !raw.includes(carriageReturn)) return raw
  return raw.map((byte) => (byte === carriageReturn ? lineFeed : byte))
}
