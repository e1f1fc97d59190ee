import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAutoconfig } from '../../../src/discovery/autoconfig.ts'
import { readXml, XmlError } from '../../../src/discovery/xml.ts'

const ann = { address: 'ann.lee@example.com', local: 'ann.lee', domain: 'example.com' }

function server(kind: 'imap' | 'smtp' | 'pop3', fields: Record<string, string | string[]>): string {
  const name = kind === 'smtp' ? 'outgoingServer' : 'incomingServer'
  const lines = Object.entries(fields).flatMap(([field, values]) =>
    [values].flat().map((value) => `<${field}>${value}</${field}>`),
  )
  return `<${name} type="${kind}">${lines.join('')}</${name}>`
}

function file(...servers: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <clientConfig version="1.1"><emailProvider id="example.com"><domain>example.com</domain>
    <displayName>Example</displayName>${servers.join('\n')}</emailProvider></clientConfig>`
}

const secure = { hostname: 'imap.example.com', port: '993', socketType: 'SSL', username: '%EMAILADDRESS%' }
const read = (...servers: string[]) => readAutoconfig(file(...servers), ann)

describe('a configuration file', () => {
  it('gives both servers, their placeholders filled in', () => {
    const imap = { ...secure, hostname: 'imap.%EMAILDOMAIN%', authentication: 'password-cleartext' }
    const smtp = {
      hostname: ' SMTP.example.com ',
      port: '587',
      socketType: 'STARTTLS',
      username: '%EMAILLOCALPART%',
    }
    expect(read(server('imap', imap), server('smtp', smtp))).toEqual({
      offers: {
        imap: {
          host: 'imap.example.com',
          port: 993,
          encryption: 'ssl',
          username: 'ann.lee@example.com',
          usernameSource: 'autoconfig',
        },
        smtp: {
          host: 'smtp.example.com',
          port: 587,
          encryption: 'tls',
          username: 'ann.lee',
          usernameSource: 'autoconfig',
        },
      },
      refused: [],
    })
  })

  it('counts its first usable server of a kind, and ignores POP3', () => {
    const { offers } = read(
      server('pop3', { ...secure, hostname: 'pop.example.com' }),
      server('imap', secure),
      server('imap', { ...secure, hostname: 'second.example.com' }),
    )
    expect(offers).toMatchObject({ imap: { host: 'imap.example.com' } })
    expect(offers.smtp).toBeUndefined()
  })

  it('leaves the address as username where it names none', () => {
    const { username: _none, ...nameless } = secure
    expect(read(server('imap', nameless)).offers.imap).toMatchObject({
      username: ann.address,
      usernameSource: 'address',
    })
  })

  it.each<[string, Record<string, string | string[]>, string, string]>([
    ['clear text', { socketType: 'plain' }, 'imap.example.com:993', 'is offered without encryption'],
    ['no socket type', { socketType: '' }, 'imap.example.com:993', 'has no known kind of encryption'],
    ['another socket type', { socketType: 'constructor' }, 'imap.example.com:993', 'no known kind'],
    ['only OAuth', { authentication: 'OAuth2' }, 'imap.example.com:993', 'takes no password'],
    ['a port that is none', { port: '99999' }, 'imap.example.com:?', 'no valid host and port'],
    ['a host with a space', { hostname: 'a b' }, 'a server:993', 'no valid host and port'],
    ['a URL', { hostname: 'https://a.example' }, 'a server:993', 'no valid host and port'],
    ['no host', { hostname: '' }, 'a server:993', 'no valid host and port'],
    ['an unknown placeholder', { username: '%REALNAME%' }, 'imap.example.com:993', 'no valid username'],
    ['a line break in the username', { username: 'a&#10;b' }, 'imap.example.com:993', 'no valid username'],
    ['an endless username', { username: 'a'.repeat(321) }, 'imap.example.com:993', 'no valid username'],
  ])('names what it does not take: %s', (_what, changes, named, reason) => {
    const { offers, refused } = read(server('imap', { ...secure, ...changes }))
    expect(offers).toEqual({})
    expect(refused).toEqual([{ server: named, reason: expect.stringContaining(reason) }])
  })

  it('takes a server whose OAuth has a password beside it, and the old names of passwords', () => {
    for (const authentication of [
      ['OAuth2', 'password-cleartext'],
      ['plain'],
      ['secure'],
      ['password-encrypted'],
    ])
      expect(read(server('imap', { ...secure, authentication })).offers.imap).toBeDefined()
  })

  it('does not take an address for a placeholder', () => {
    const address = { address: '%EMAILDOMAIN%@example.com', local: '%EMAILDOMAIN%', domain: 'example.com' }
    const { offers } = readAutoconfig(file(server('imap', secure)), address)
    expect(offers.imap?.username).toBe('%EMAILDOMAIN%@example.com')
  })
})

describe('what is no configuration file', () => {
  const entity = '<!DOCTYPE c [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>'
  it.each([
    ['nothing', '', 'well-formed'],
    ['text', 'Not found', 'well-formed'],
    ['a web page', '<!DOCTYPE html><html><body>Hello</body></html>', 'document type'],
    ['HTML that is no XML', '<html><br><p>Hello</html>', 'well-formed'],
    ['another document', '<rss><emailProvider/></rss>', 'names no email provider'],
    ['no provider', '<clientConfig/>', 'names no email provider'],
    ['an entity bomb', `${entity}<clientConfig>&b;</clientConfig>`, 'document type'],
    ['an external entity', '<!DOCTYPE c SYSTEM "file:///etc/passwd"><c/>', 'document type'],
    ['an undeclared entity', '<clientConfig>&file;</clientConfig>', 'well-formed'],
    ['a file that breaks off', file(server('imap', secure)).slice(0, -20), 'well-formed'],
    ['a deep one', `${'<a>'.repeat(30)}${'</a>'.repeat(30)}`, 'too many elements'],
    ['a wide one', `<a>${'<b/>'.repeat(5_000)}</a>`, 'too many elements'],
    ['NUL characters', '<a>\0</a>', 'well-formed'],
  ])('%s', (_what, text, reason) => {
    expect(() => readAutoconfig(text, ann)).toThrow(XmlError)
    expect(() => readAutoconfig(text, ann)).toThrow(reason)
  })

  it('whatever it is, it gives XmlError or settings, and soon', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<?',
      'clientConfig',
      '=',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), (pieces) => {
        try {
          readAutoconfig(pieces.join(''), ann)
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError)
        }
      }),
    )
  })

  it('takes names of the language for names like any other', () => {
    const { attributes, children } = readXml('<a __proto__="x" constructor="y"><__proto__>z</__proto__></a>')
    expect(Object.keys(attributes)).toEqual(['__proto__', 'constructor'])
    expect(children).toMatchObject([{ name: '__proto__', text: 'z' }])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
