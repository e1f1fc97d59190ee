// Text whose charset label is wrong. A right label is postal-mime's work; this repairs what a wrong one leaves behind.

import { rewriteContentTypes } from './content-types.ts'

/** The message with all its text declared windows-1252, which loses no byte: `bytesOf` gives them back. */
export function declareSingleByte(raw: Uint8Array): Uint8Array {
  // Of two parameters of one name the first counts.
  const declared = rewriteContentTypes(raw, (field) =>
    field.replace(/^(content-type:\s{0,20}text\/(?:plain|html))/i, '$1; charset=windows-1252'),
  )
  const start = Buffer.from(declared.subarray(0, 64 * 1024)).toString('latin1')
  if (/^content-type:/im.test(start.split(/\r?\n\r?\n/, 1)[0] ?? '')) return declared
  return Buffer.concat([Buffer.from('Content-Type: text/plain; charset=windows-1252\r\n'), declared])
}

/** Has decoding with the declared charset failed, other than at a cut end? */
export function isBroken(text: string | null | undefined): boolean {
  if (!text?.includes('\ufffd')) return false
  const kept = text.length > 1000 ? text.slice(0, -4) : text
  const broken = kept.split('\ufffd').length - 1
  const whole = (kept.match(/\P{ASCII}/gu)?.length ?? 0) - broken
  return broken > whole
}

/**
 * Right text for text that was decoded as windows-1252 because of its label: UTF-8 (`Ã©`) and ISO-2022-JP (`ESC $ B`)
 * cannot be taken for anything else.
 */
export function repairLabel(text: string): string {
  if (text.includes('\x1b$')) return decode('iso-2022-jp', bytesOf(text)) ?? text
  const isSuspect = /[\u00c2-\u00f4]/.test(text)
  return (isSuspect ? decode('utf-8', bytesOf(text)) : null) ?? restoreControls(text)
}

/** Text of unlabelled or wrongly labelled bytes, given as windows-1252 read them. */
export function guessText(text: string): string {
  const bytes = bytesOf(text)
  if (bytes === null) return text
  if (text.includes('\x1b$')) return decode('iso-2022-jp', bytes) ?? text
  return decode('utf-8', bytes) ?? decode(guessCharset(bytes), bytes) ?? text
}

/**
 * By where the high bytes lie. Chinese, Japanese and Cyrillic text has runs of them; in Latin text they stand alone
 * among letters.
 */
function guessCharset(bytes: Uint8Array): string {
  let high = 0
  let letters = 0
  let upperHalf = 0
  for (const byte of bytes) {
    if (byte >= 0xc0) high++
    if (byte >= 0xe0) upperHalf++
    if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte < 0x80) letters++
  }
  const beyond = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  if (beyond <= letters) return 'windows-1252'
  const japanese = decode('shift_jis', bytes)
  if (japanese !== null && /[\u3041-\u30fa]{2}/.test(japanese)) return 'shift_jis'
  const chinese = decode('gb18030', bytes)
  // Common characters have lead bytes up to D7 and a second byte in the upper half (GB 2312).
  if (chinese !== null && isCommonChinese(bytes)) return 'gb18030'
  // Small letters are the upper half in windows-1251 and the lower half in KOI8-R.
  return upperHalf * 2 >= high ? 'windows-1251' : 'koi8-r'
}

function isCommonChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  for (let index = 0; index < bytes.length - 1; index++) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) continue
    pairs++
    if (lead >= 0xa1 && lead <= 0xd7 && (bytes[index + 1] ?? 0) >= 0xa1) common++
    index++
  }
  return pairs > 0 && common / pairs > 0.8
}

function decode(charset: string, bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? null : restoreControls(new TextDecoder(charset, { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** 0x80 to 0x9f in windows-1252; the five without a character stay controls. */
const highCharacters = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const byteOf = new Map([...highCharacters].map((character, at) => [character, at + 0x80]))

/**
 * Node 20.18.3 and later 20 decode windows-1252 as Latin-1 (https://github.com/nodejs/node/issues/56542), which makes controls of
 * quotation marks and dashes. No mail has those controls, so the characters that are meant can be put back.
 */
export function restoreControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => highCharacters.charAt(control.charCodeAt(0) - 0x80))
}

/** The bytes that windows-1252 reads as this text; null if it cannot have read them. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const byte = code < 0x100 ? code : byteOf.get(text.charAt(index))
    if (byte === undefined) return null
    bytes[index] = byte
  }
  return bytes
}
