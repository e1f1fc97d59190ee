/**
 * Text made ready for comparing with phrases: NFC, lower case, straight apostrophes, single spaces. French
 * systems write both `n’a` and `n'a`, and a no-break space before the colon.
 */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Without the accents of Latin letters: `délivré` and `delivre` are one. Other scripts keep their marks. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** Phrases written as `first | second | third`: a language stays a line or two in a table. */
export function listPhrases(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' | '))
}
