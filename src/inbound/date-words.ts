// Months and days as the eight languages write them. Normalized: lower case.

/** `mai` is May in French and German; no word is two months. */
const names = [
  'january januar janvier enero janeiro gennaio januari जनवरी jan janv ene gen',
  'february februar février fevrier febrero fevereiro febbraio februari फरवरी फ़रवरी feb févr fevr fev',
  'march märz mars marzo março marco maart मार्च mar mär maa mrt',
  'april avril abril aprile अप्रैल apr avr abr',
  'may mai mayo maio maggio mei मई mag',
  'june juni juin junio junho giugno जून jun giu',
  'july juli juillet julio julho luglio जुलाई jul juil lug',
  'august août aout agosto augustus अगस्त aug ago',
  'september septembre septiembre setembro settembre सितंबर सितम्बर sep sept set',
  'october oktober octobre octubre outubro ottobre अक्टूबर अक्तूबर oct okt ott',
  'november novembre noviembre novembro नवंबर नवम्बर nov',
  'december dezember décembre decembre diciembre dezembro dicembre दिसंबर दिसम्बर dec dez déc dic',
]

/** From a name to its number, 1 to 12. */
export const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
)

const longestFirst = [...months.keys()].sort((one, other) => other.length - one.length)

/** Matches any name of a month. */
export const monthPattern = longestFirst.join('|')

/** Words that name a return: what stands after them, or around them, is its day. */
export const returnBefore =
  /(?:\breturn(?:ing|s)?\b|\bback\b|\bde retour\b|\breprend\w*|\bretour\b|\brentr\w+|\breviens|\breviendrai|\bregres\w+|\bvuelv\w+|\bvuelt\w+|\bvolver\w*|\breincorpor\w*|\bretorn\w+|\bvolt\w+|\bregresso|zurück|\bwieder\b|\brientr\w+|\btorn\w+|\bdi nuovo\b|\bnuovamente\b|\bterug\b|\bweer\b|\bresum\w+|\bre-?open\w*|\brouvr\w+|\bréouverture|\breprise|\bcome back|\bkehre\b|available again|वापस|लौट)/

/** In German, Dutch and Hindi the word for it comes after the day. */
export const returnAfter =
  /^(?:[^.!?\n]{0,30}?)(?:\bwieder\b|zurück|date de (?:mon |la )?re(?:tour|prise)|\bweer\b|\bterug\b|वापस|लौट|पुनः|फिर से)/

/** What leads to the last day: `until`, or the second half of `from … to`. */
export const untilBefore =
  /(?:\b(?:until|till|til|through|to|thru|jusqu'(?:au|à|en)|au|hasta(?: el)?|al|até(?: (?:ao|o))?|ao|bis(?: (?:zum|einschließlich|inklusive|inkl\.?|einschl\.?))*|fino (?:al|a)|sino al|tot(?: en met)?|t\/m|a)|[-–—])\s*$/

/** Hindi puts it behind: `20 मार्च तक`. */
export const untilAfter = /^\s*तक/

/** The stated day still belongs to the absence: then no day of return is stated. */
export const inclusive =
  /^\s*(?:\(?\s*(?:inclus(?:e|ivement|ive)?|included|inclusive|incl\.?|einschließlich|inklusive|compreso|incluso|inclusief)\b)/
export const inclusiveBefore =
  /(?:\bthrough|\bthru|einschließlich|inklusive|inkl\.?|einschl\.?|tot en met|t\/m|up to and including)\s*(?:(?:zum|den|dem|le|el|il)\s*)?$/
