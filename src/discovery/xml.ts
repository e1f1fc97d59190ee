// XML from strangers, as a small tree. saxes is strict about well-formedness, knows no entities but the five that XML
// itself has, and fetches nothing; a document type declaration is refused, since no configuration file needs one.
import { SaxesParser } from 'saxes'

export type Element = {
  name: string
  attributes: Record<string, string>
  children: Element[]
  /** All text directly inside, trimmed. */
  text: string
}

/** What is not well-formed, or more than a configuration file can sensibly be. */
export class XmlError extends Error {}

const maxDepth = 20
const maxElements = 2_000

/** The root element. @throws XmlError */
export function readXml(text: string): Element {
  const top = makeElement('', {})
  const open = [top]
  let count = 0
  const parser = new SaxesParser()
  const write = (more: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += more
  }
  parser.on('doctype', () => {
    throw new XmlError('it has a document type declaration')
  })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (count > maxElements || open.length > maxDepth) throw new XmlError('it has too many elements')
    const element = makeElement(name, attributes)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element !== undefined) element.text = element.text.trim()
  })
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('error', () => {
    throw new XmlError('it is not well-formed XML')
  })
  parser.write(text).close()
  const [root] = top.children
  if (root === undefined) throw new XmlError('it is empty')
  return root
}

/** Attributes without a prototype: a name such as `__proto__` is a name like any other. */
function makeElement(name: string, attributes: Record<string, string>): Element {
  return { name, attributes: Object.assign(Object.create(null), attributes), children: [], text: '' }
}
