// Text that Postgres takes: neither `text` nor `jsonb` can hold NUL or half of a surrogate pair, and a stranger's mail,
// a server's reply or a caller's input can.

const notStorable = /\0|\p{Surrogate}/u

export function isStorable(text: string): boolean {
  return !notStorable.test(text)
}

/** The same value, its texts without what cannot be stored, however deep. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') {
    return (isStorable(value) ? value : value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd')) as T
  }
  if (Array.isArray(value)) return value.map((item) => storable(item)) as T
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storable(item)])) as T
  }
  return value
}
