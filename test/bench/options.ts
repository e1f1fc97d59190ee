// What the two modes read from their command lines in the same way.

/** The options, or what to print instead. */
export type Read<Options> =
  | { kind: 'options'; options: Options }
  | { kind: 'text'; text: string; exitCode: 0 | 2 }

/** `parse` throws what is wrong with the options, and returns null where the usage was asked for. */
export function readOptions<Options>(usage: string, parse: () => Options | null): Read<Options> {
  try {
    const options = parse()
    return options ? { kind: 'options', options } : { kind: 'text', text: usage, exitCode: 0 }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { kind: 'text', text: `${problem}\n\n${usage}`, exitCode: 2 }
  }
}

export function list(text: string): string[] {
  return text.split(',').map((one) => one.trim())
}

export function count(name: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new Error(`${name} is ${JSON.stringify(text)}; it is a whole number from 1`)
}

export function counts(name: string, text: string): number[] {
  return list(text).map((one) => count(name, one))
}

/** `--only`: some of the parts. */
export function someOf<Part extends string>(parts: readonly Part[], text: string): Part[] {
  return list(text).map((one) => {
    const found = parts.find((part) => part === one)
    if (found) return found
    throw new Error(`--only ${one} is none of ${parts.join(', ')}`)
  })
}
