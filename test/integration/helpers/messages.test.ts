import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { deliveryStatus, humanReply, outOfOffice } from '../../helpers/messages.ts'

const original = [
  'From: "Ada" <ada@local.example>',
  'To: Bob <bob@away.example>, carol@away.example',
  'Subject: A question',
  'Message-ID: <q2@local.example>',
  'References: <q0@local.example>\r\n\t<q1@local.example>',
  '',
  'Hello?',
].join('\r\n')

describe('built messages', () => {
  it('are answers by people', async () => {
    const raw = humanReply({
      original,
      text: 'Schöne Grüße\n'.repeat(20),
      subject: 'Réponse à « A question »',
    })
    const mail = await PostalMime.parse(raw)
    expect(mail).toMatchObject({
      from: { address: 'bob@away.example' },
      to: [{ address: 'ada@local.example' }],
      subject: 'Réponse à « A question »',
      inReplyTo: '<q2@local.example>',
      messageId: expect.stringMatching(/^<.+@away\.example>$/),
    })
    expect(mail.references?.split(/\s+/)).toEqual([
      '<q0@local.example>',
      '<q1@local.example>',
      '<q2@local.example>',
    ])
    expect(mail.text?.trim().split('\n')).toHaveLength(20)
    expect(raw).not.toMatch(/[^\r]\n/)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
  })

  it('are automatic answers', async () => {
    const mail = await PostalMime.parse(
      outOfOffice({ original, headers: { 'Auto-Submitted': '', 'X-Autoreply': 'yes' } }),
    )
    expect(mail.subject).toBe('Auto: A question')
    expect(mail.inReplyTo).toBe('<q2@local.example>')
    expect(mail.headers.map((header) => header.key)).toContain('x-autoreply')
    expect(mail.headers.map((header) => header.key)).not.toContain('auto-submitted')
    expect(outOfOffice({ original })).toContain('Auto-Submitted: auto-replied\r\n')
  })

  it('are delivery reports with the original headers', async () => {
    const raw = deliveryStatus({ original, status: '5.2.2', diagnostic: '552 5.2.2 Mailbox full' })
    expect(raw).toContain('Final-Recipient: rfc822; bob@away.example\r\nAction: failed\r\nStatus: 5.2.2\r\n')
    expect(raw).toContain('Content-Type: text/rfc822-headers\r\n\r\nFrom: "Ada" <ada@local.example>\r\n')
    const mail = await PostalMime.parse(raw)
    expect(mail.to).toEqual([{ address: 'ada@local.example', name: '' }])
    expect(mail.text).toContain('552 5.2.2 Mailbox full')
    expect(mail.attachments.map((part) => part.mimeType)).toEqual([
      'message/delivery-status',
      'text/rfc822-headers',
    ])
  })
})
