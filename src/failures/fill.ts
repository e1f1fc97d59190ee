// Puts parameters into a catalogue's sentence. What is not known is left out, never shown as a placeholder.

/**
 * Fills `{name}` from `params`. A part in square brackets is dropped unless all its parameters are known. ISO instants
 * are written as dates of the language. A sentence that now begins with a small letter gets a capital one.
 */
export function fill(template: string, params: Record<string, string | number>, lang: string): string {
  const value = (name: string) => {
    const found = Object.hasOwn(params, name) ? params[name] : undefined
    return found === undefined || found === '' ? undefined : readable(name, found, lang)
  }
  const known = template.replace(/\[([^[\]]*)\]/g, (_part, inner: string) =>
    names(inner).every((name) => value(name) !== undefined) ? inner : '',
  )
  const starts = /(^|[.!?] )\{(\w+)\}/g
  const filled = known
    .replace(starts, (_all, before: string, name: string) => {
      const text = value(name) ?? ''
      return before + (name === 'host' ? text : capital(text))
    })
    .replace(/\{(\w+)\}/g, (_all, name: string) => value(name) ?? '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return contract(filled, lang)
}

function names(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
}

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/

const inSeconds = { style: 'unit', unit: 'second', unitDisplay: 'long' } as const

/** `seconds` are said in the words of the language, one or many. An instant is a day and a time; `date` (of a certificate) is a day. */
function readable(name: string, value: string | number, lang: string): string {
  if (name === 'seconds' && typeof value === 'number')
    return new Intl.NumberFormat(lang, inSeconds).format(value)
  if (typeof value === 'number') return String(value)
  if (isoInstant.test(value)) {
    const isDay = name === 'date'
    const options = { dateStyle: 'long', timeZone: 'UTC', hourCycle: 'h23' } as const
    const format = new Intl.DateTimeFormat(lang, isDay ? options : { ...options, timeStyle: 'short' })
    return isDay ? format.format(new Date(value)) : `${format.format(new Date(value))} UTC`
  }
  // Values come from servers: braces and brackets in them must not be read as ours.
  return value.replace(/[{}[\]\p{Cc}]/gu, ' ')
}

/** Mail addresses keep their letters, as host names do; a phrase such as "your provider" does not. */
function capital(value: string): string {
  return /^\S+[.@]\S+$/.test(value) ? value : value.charAt(0).toUpperCase() + value.slice(1)
}

/** What a language does to small words before a name or a number: d'OVH, le 1er mars, do seu provedor. */
function contract(text: string, lang: string): string {
  if (lang === 'fr')
    return text.replace(/\bde (?=[AEIOUÉÈ])/g, "d'").replace(/\ble 1 (?=\p{Ll})/gu, 'le 1er ')
  return lang === 'pt' ? text.replace(/\bde seu provedor/g, 'do seu provedor') : text
}
