// Text of an HTML-only message, good enough to search for phrases and to show. Every step is linear: no pattern
// here can run past the next `<`.

const hiddenElements = ['script', 'style', 'head', 'title']

const entities: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  aacute: 'á',
  atilde: 'ã',
  ccedil: 'ç',
  ocirc: 'ô',
  oacute: 'ó',
  ouml: 'ö',
  auml: 'ä',
  uuml: 'ü',
  szlig: 'ß',
  icirc: 'î',
  iacute: 'í',
  ntilde: 'ñ',
  ugrave: 'ù',
  uacute: 'ú',
}

/** The visible text of an HTML body: line ends for block elements, entities decoded, no markup. */
export function textFromHtml(html: string): string {
  const visible = hiddenElements.reduce(dropElement, dropBetween(html, '<!--', '-->'))
  return decodeEntities(
    visible
      .replace(/\s+/g, ' ')
      .replace(/<(?:br|p|div|tr|li|h[1-6]|blockquote|pre|table)\b[^<>]*>/gi, '\n')
      .replace(/<\/(?:p|div|tr|h[1-6]|blockquote|pre|table)\s?>/gi, '\n')
      .replace(/<[^<>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line, index, lines) => line !== '' || (lines[index - 1] ?? '') !== '')
    .join('\n')
    .trim()
}

function dropElement(html: string, name: string): string {
  return dropBetween(html, `<${name}`, `</${name}>`)
}

/** An element that is never closed hides nothing: a cut message must not lose its text. */
function dropBetween(html: string, open: string, close: string): string {
  const lower = html.toLowerCase()
  // Lower-casing may change the length of a few letters (İ); then the positions no longer agree.
  if (lower.length !== html.length) return html
  const kept: string[] = []
  let position = 0
  for (;;) {
    const start = findTag(lower, open, position)
    const end = start < 0 ? -1 : lower.indexOf(close, start + open.length)
    if (end < 0) break
    kept.push(html.slice(position, start))
    position = end + close.length
  }
  return kept.join('') + html.slice(position)
}

/** `<head` must not find `<header>`. */
function findTag(lower: string, open: string, from: number): number {
  let start = lower.indexOf(open, from)
  while (start >= 0 && /[a-z]/.test(lower.charAt(start + open.length)) && open !== '<!--') {
    start = lower.indexOf(open, start + 1)
  }
  return start
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
