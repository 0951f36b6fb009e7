// @vitest-environment node
import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACT_NAMES } from '../../src/profile/fact-name.js'
import { createShareKey, messageText, type PublicJwk, sealMessage, thumbprint, verifySignature } from '../../src/sharing/envelope.js'
import type { Message, ShareMessage } from '../../src/sharing/message.js'

const share: ShareMessage = {
  type: 'share',
  purpose: 'stylist',
  to: 'shop',
  policy: 'p'.repeat(43),
  facts: { 'measures.chest': 96, preference: 'loose' },
  keep: 'P30D',
}
const sending = { at: 1_750_000_000_999, id: crypto.randomUUID(), decision: crypto.randomUUID() }
const read = (part: string | undefined): string => Buffer.from(part ?? '', 'base64url').toString()

describe('the text of a message', () => {
  test('is what the shopper can read before it is sent', () => {
    expect(messageText(share)).toBe(`{
  "type": "share",
  "purpose": "stylist",
  "to": "shop",
  "policy": "${'p'.repeat(43)}",
  "facts": {
    "measures.chest": 96,
    "preference": "loose"
  },
  "keep": "P30D"
}`)
  })

  test('is the same in whatever order the message was put together', () => {
    const { keep, facts, ...head } = share
    const turned: Message = { keep, facts: Object.fromEntries(Object.entries(facts).reverse()), ...head }
    expect(messageText(turned)).toBe(messageText(share))
    const wardrobe = { verdict: 'right', size: 'M', kind: 'top', brand: 'Acme' }
    const sorted = Object.fromEntries(Object.entries(wardrobe).reverse())
    expect(messageText({ ...share, facts: { wardrobe: [wardrobe] } })).toBe(messageText({ ...share, facts: { wardrobe: [sorted] } }))
  })

  test('holds nothing that the message does not name, even when the object carries more', () => {
    const more = { ...share, shopper: 'Ann', facts: { ...share.facts, email: 'ann@example.org' } }
    expect(messageText(more)).toBe(messageText(share))
    const end = { ...share, type: 'withdrawal' as const }
    expect(Object.keys(JSON.parse(messageText(end)))).toEqual(['type', 'purpose', 'to', 'policy'])
  })

  test('reads back as the message, whatever the facts', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' })),
      fc.array(fc.record({ brand: fc.string(), kind: fc.string(), size: fc.string(), verdict: fc.string() })),
    )
    const message = fc.record({ facts: fc.dictionary(fc.constantFrom(...FACT_NAMES), value), to: fc.string(), purpose: fc.string() })
    fc.assert(
      fc.property(message, (change) => {
        const sent = { ...share, ...change }
        const text = messageText(sent)
        const back = JSON.parse(text) as ShareMessage
        expect(back).toEqual(JSON.parse(JSON.stringify(sent)))
        expect(messageText(back)).toBe(text)
      }),
    )
  })
})

describe('an envelope', () => {
  test('is a compact JWS that an independent library verifies', async () => {
    const key = await createShareKey()
    const [head, body, seal] = (await sealMessage(share, key, sending)).split('.')
    const { jwk } = JSON.parse(read(head)) as { jwk: PublicJwk }
    const outside = { key: createPublicKey({ key: { ...jwk }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
    const signature = Buffer.from(seal ?? '', 'base64url')
    expect(verify('sha256', Buffer.from(`${head}.${body}`), outside, signature)).toBe(true)
    expect(verify('sha256', Buffer.from(`${head}.${body}x`), outside, signature)).toBe(false)
  })

  test('carries the previewed text byte for byte, and in its header only what changes with the sending', async () => {
    const key = await createShareKey()
    const [head, body] = (await sealMessage(share, key, sending)).split('.')
    expect(read(body)).toBe(messageText(share))
    const { x, y } = await crypto.subtle.exportKey('jwk', key.publicKey)
    const jwk = { kty: 'EC', crv: 'P-256', x, y }
    const { id, decision } = sending
    expect(JSON.parse(read(head))).toEqual({ alg: 'ES256', typ: 'valet+jws', jwk, iat: 1_750_000_000, jti: id, decision })
  })

  test('is signed by a key that cannot be taken out of the browser', async () => {
    const { privateKey } = await createShareKey()
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow()
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })
})

describe('a pseudonym', () => {
  test('is the same from the key and from its public form, and differs from key to key', async () => {
    const [one, two] = [await createShareKey(), await createShareKey()]
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', one.publicKey)
    expect(await thumbprint({ y, x, crv: 'P-256', kty: 'EC' })).toBe(await thumbprint(one.publicKey))
    expect(await thumbprint(two.publicKey)).not.toBe(await thumbprint(one.publicKey))
  })

  test('is the thumbprint of RFC 7638: SHA-256 over the required members in alphabetical order', async () => {
    const { publicKey } = await createShareKey()
    const { x, y } = await crypto.subtle.exportKey('jwk', publicKey)
    const required = new TextEncoder().encode(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`)
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', required)).toString('base64url')
    expect(await thumbprint(publicKey)).toBe(digest)
  })
})

test('a key that is no point of the curve has signed nothing', async () => {
  const jwk: PublicJwk = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }
  expect(await verifySignature(jwk, 'anything', new Uint8Array(64))).toBe(false)
})
