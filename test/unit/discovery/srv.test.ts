import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSrv, type Service, services } from '../../../src/discovery/srv.ts'

const ann = { address: 'ann@example.com', local: 'ann', domain: 'example.com' }
const service = (name: string): Service => {
  const found = services.find((one) => one.name === `${name}._tcp`)
  if (!found) throw new Error(name)
  return found
}
const record = (name: string, port: number, priority = 0, weight = 0) => ({ name, port, priority, weight })
const at = (position: number) => () => position

describe('a record', () => {
  it.each([
    ['_submissions', 465, 'ssl'],
    ['_submission', 587, 'tls'],
    ['_imaps', 993, 'ssl'],
    ['_imap', 143, 'tls'],
    ['_submissions', 10_465, 'ssl'],
    ['_submission', 2_525, 'tls'],
    // A slip that is common: the port says what is spoken there.
    ['_submission', 465, 'ssl'],
    ['_imap', 993, 'ssl'],
  ])('%s on %i is %s', (name, port, encryption) => {
    const answer = readSrv(service(name), [record('Mail.Example.com.', port)], ann, at(0))
    const host = 'mail.example.com'
    expect(answer).toEqual({
      is: 'offered',
      offer: { host, port, encryption, username: ann.address, usernameSource: 'address' },
    })
  })

  it.each([[''], ['.']])('with the target %j says that there is no such service', (name) => {
    expect(readSrv(service('_imap'), [record(name, 0)], ann, at(0))).toEqual({ is: 'not-offered' })
  })

  it('with a target that is no host, or port 0, is of no use', () => {
    const records = [record('a b', 993), record('user@host', 993), record('mail.example.com', 0)]
    expect(readSrv(service('_imaps'), records, ann, at(0))).toEqual({ is: 'unusable' })
    expect(readSrv(service('_imaps'), [], ann, at(0))).toEqual({ is: 'unusable' })
  })
})

describe('of several records', () => {
  const hostAt = (records: ReturnType<typeof record>[], position: number) => {
    const answer = readSrv(service('_imaps'), records, ann, at(position))
    return answer.is === 'offered' ? answer.offer.host : answer.is
  }

  it('the lowest priority counts, whatever the weights', () => {
    const records = [record('b.example', 993, 20, 1000), record('a.example', 993, 10, 0)]
    for (const position of [0, 0.5, 0.999]) expect(hostAt(records, position)).toBe('a.example')
  })

  it('one of the same priority is drawn in proportion to the weights', () => {
    const records = [record('heavy.example', 993, 0, 90), record('light.example', 993, 0, 9)]
    const drawn = Array.from({ length: 1000 }, (_, index) => hostAt(records, index / 1000))
    expect(drawn.filter((host) => host === 'light.example').length).toBeGreaterThan(90)
    expect(drawn.filter((host) => host === 'light.example').length).toBeLessThan(110)
  })

  it('some record is always drawn', () => {
    const records = fc.array(fc.record({ priority: fc.nat(3), weight: fc.nat(65_535) }), { minLength: 1 })
    fc.assert(
      fc.property(
        records,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (some, position) => {
          const all = some.map(({ priority, weight }, index) =>
            record(`h${index}.example`, 993, priority, weight),
          )
          expect(hostAt(all, position)).toMatch(/^h\d+\.example$/)
        },
      ),
    )
  })
})
