// The tree that nodemailer's composer makes, as bytes, in one go. The library streams each part through half a dozen
// transforms over as many turns of the event loop, which was a fifth of the CPU of a send. A test holds both to the
// same bytes.
import * as base64 from 'nodemailer/lib/base64'
import type MimeNode from 'nodemailer/lib/mime-node'
import * as qp from 'nodemailer/lib/qp'

/** The message with CRLF line ends, a line end last. Contents must be strings or buffers. */
export function serialize(root: MimeNode): Buffer {
  const parts: (string | Buffer)[] = []
  write(root, parts)
  const raw = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  return withLineEnds(raw)
}

function write(node: MimeNode, parts: (string | Buffer)[]): void {
  parts.push(`${node.buildHeaders()}\r\n\r\n`)
  if (node.content) parts.push(encode(node, node.content))
  if (!node.multipart) return
  for (const [index, child] of node.childNodes.entries()) {
    parts.push(`${index > 0 ? '\r\n' : ''}--${node.boundary}\r\n`)
    write(child, parts)
  }
  parts.push(`\r\n--${node.boundary}--\r\n`)
}

function encode(node: MimeNode, content: unknown): string | Buffer {
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) {
    throw new TypeError('A part of a message is neither a string nor a buffer')
  }
  switch (node.getTransferEncoding()) {
    case 'quoted-printable':
      return qp.wrap(qp.encode(content), 76)
    case 'base64':
      return base64.wrap(base64.encode(content), 76)
    default:
      return content
  }
}

/** RFC 5321 section 2.3.8: CR and LF come as a pair. Bytes are looked at, whatever they encode. */
function withLineEnds(raw: Buffer): Buffer {
  const text = raw.toString('latin1')
  const ended = text.endsWith('\n') ? text : `${text}${text.endsWith('\r') ? '\n' : '\r\n'}`
  return Buffer.from(ended.replace(/(?<!\r)\n/g, '\r\n'), 'latin1')
}
