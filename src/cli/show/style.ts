import { styleText } from 'node:util'

type Paint = (text: string) => string
export type Style = { bold: Paint; dim: Paint; red: Paint; green: Paint; yellow: Paint }

/** Colours, or the text as it is. */
export function makeStyle(hasColors: boolean): Style {
  const paint = (format: keyof Style): Paint =>
    hasColors ? (text) => styleText(format, text) : (text) => text
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
  }
}
