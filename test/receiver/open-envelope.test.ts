// @vitest-environment node
import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openEnvelope } from '../../src/receiver/open-envelope.js'
import { messageText, thumbprint } from '../../src/sharing/envelope.js'
import type { ShareMessage } from '../../src/sharing/message.js'
import { DAY, decode, encode, end, forge, forgeFrom, NOW, seal, share, unlock } from './a-shop.js'

const anna = await unlock()
const bert = await unlock()
const refusal = (text: string): Promise<unknown> =>
  openEnvelope(text).then(
    () => 'opened',
    (error) => error.code,
  )

test('an honest envelope opens as what was sealed, under the pseudonym of its key', async () => {
  const id = crypto.randomUUID()
  const message = share({
    facts: {
      'measures.chest': 96.5,
      preference: 'tight',
      wardrobe: [{ brand: 'Ünïcode & Söhne', kind: 'top', size: 'M "slim"', verdict: 'small' }],
      'taste.top': ['brand:acme', 'colour:blue 💙'],
    },
  })
  const opened = await openEnvelope(await seal(message, anna, NOW + 999, id))
  const { decision } = anna
  expect(opened).toEqual({ message, pseudonym: await thumbprint(anna.key.publicKey), at: NOW, id, decision, payload: messageText(message) })
})

test('what another ES256 library signed in the same form opens as well', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const [id, decision] = [crypto.randomUUID(), crypto.randomUUID()]
  const header = JSON.stringify({ alg: 'ES256', typ: 'valet+jws', jwk: { kty, crv, x, y }, iat: NOW / 1000, jti: id, decision })
  const signed = `${encode(header)}.${encode(messageText(end()))}`
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')
  expect(await openEnvelope(`${signed}.${signature}`)).toMatchObject({ id, decision, at: NOW, message: end() })
})

describe('a signature that does not hold is refused', () => {
  test('when a fact is changed on the way', async () => {
    const [head, body, seal_] = (await seal(share(), anna)).split('.')
    const changed = encode(decode(body).replace('96', '98'))
    expect(await refusal(`${head}.${changed}.${seal_}`)).toBe('signature')
  })

  test('when time, id or decision are changed on the way', async () => {
    const [head, body, seal_] = (await seal(share(), anna)).split('.')
    const text = decode(head)
    const { iat, jti, decision } = JSON.parse(text)
    for (const later of [text.replace(iat, String(iat + 1)), text.replace(jti, decision), text.replace(decision, jti)]) {
      expect(later).not.toBe(text)
      expect(await refusal(`${encode(later)}.${body}.${seal_}`)).toBe('signature')
    }
  })

  test('when the header of another shopper is put in front', async () => {
    const [, body, seal_] = (await seal(share(), anna)).split('.')
    const [head] = (await seal(share(), bert)).split('.')
    expect(await refusal(`${head}.${body}.${seal_}`)).toBe('signature')
  })

  test('when another key signed than the one it carries', async () => {
    const [head] = (await seal(share(), anna)).split('.')
    expect(await refusal(await forge(decode(head), messageText(share()), bert))).toBe('signature')
  })

  test('when it is empty, all zeros, cut short or written in another way', async () => {
    const text = await seal(share(), anna)
    const [signed, seal_] = [text.slice(0, text.lastIndexOf('.')), text.slice(text.lastIndexOf('.') + 1)]
    expect(await refusal(`${signed}.${'A'.repeat(86)}`)).toBe('signature')
    expect(await refusal(`${signed}.${seal_.slice(0, -2)}`)).toBe('signature')
    const spare = { A: 'B', Q: 'R', g: 'h', w: 'x' }[seal_.at(-1) ?? ''] ?? ''
    expect(Buffer.from(seal_.slice(0, -1) + spare, 'base64url')).toEqual(Buffer.from(seal_, 'base64url'))
    expect(await refusal(`${signed}.${seal_.slice(0, -1)}${spare}`)).toBe('signature')
    expect(await refusal(`${signed}.`)).toBe('malformed')
  })

  test('when its key is no point of the curve', async () => {
    const off = (text: string): string => text.replace(/"x":"[^"]+"/, `"x":"${'A'.repeat(43)}"`)
    expect(await refusal(await forgeFrom(anna, { header: off }))).toBe('signature')
  })
})

describe('only ES256 is read', () => {
  test.each(['none', 'None', 'HS256', 'RS256', 'ES384', ''])('not "%s"', async (alg) => {
    const header = (text: string): string => text.replace('"ES256"', `"${alg}"`)
    expect(await refusal(await forgeFrom(anna, { header }))).toBe('algorithm')
  })

  test('nor an unsigned message that says "none"', async () => {
    expect(await refusal(`${encode('{"alg":"none"}')}.${encode(messageText(share()))}.`)).toBe('malformed')
    expect(await refusal(`${encode('{"alg":"none"}')}.${encode(messageText(share()))}.AA`)).toBe('algorithm')
  })
})

describe('a header that is not in its one form is refused, though rightly signed', () => {
  test.each<[string, (text: string) => string]>([
    ['with an unknown member', (text) => text.replace('{', '{"kid":"1",')],
    ['with a member that must be understood', (text) => text.replace('{', '{"crit":["b64"],"b64":false,')],
    ['with the address of a key', (text) => text.replace('{', '{"jku":"https://evil.example/",')],
    ['with a member named __proto__', (text) => text.replace('{', '{"__proto__":{"a":1},')],
    ['with a member that every object inherits', (text) => text.replace('{', '{"constructor":1,')],
    ['with a member twice', (text) => text.replace('"iat"', '"iat":1,"iat"')],
    ['with a private key', (text) => text.replace('"x"', '"d":"AA","x"')],
    ['with another type', (text) => text.replace('valet+jws', 'JWT')],
    ['with a fraction of a second', (text) => text.replace(/"iat":\d+/, '"iat":1.5')],
    ['with a time that never comes', (text) => text.replace(/"iat":\d+/, '"iat":1e300')],
    ['with an id that is no UUID', (text) => text.replace(/"jti":"[^"]+"/, '"jti":"1; drop table"')],
    ['without a decision', (text) => text.replace(/,"decision":"[^"]+"/, '')],
    ['with a second spelling of the same key', (text) => text.replace(/"x":"([^"]{42})(.)"/, (_, most) => `"x":"${most}B"`)],
    ['with a blank', (text) => `${text} `],
  ])('%s', async (_, header) => {
    expect(await refusal(await forgeFrom(anna, { header }))).toBe('malformed')
  })
})

describe('a payload that is not in its one form is refused, though rightly signed', () => {
  const add =
    (members: string) =>
    (text: string): string =>
      text.replace('{', `{\n  ${members},`)
  test.each<[string, (text: string) => string]>([
    ['with an unknown member', add('"shopper": "Ann"')],
    ['with a member named __proto__', add('"__proto__": { "purpose": "tailor" }')],
    ['with a member that every object inherits', add('"toString": 1')],
    ['with a member twice', add('"purpose": "tailor"')],
    ['with a fact that Valet does not know', (text) => text.replace('measures.chest', 'email')],
    ['with a fact named __proto__', (text) => text.replace('measures.chest', '__proto__')],
    ['with a fact named constructor', (text) => text.replace('measures.chest', 'constructor')],
    ['with another depth of indent', (text) => JSON.stringify(JSON.parse(text), null, 4)],
    ['with the same number in other words', (text) => text.replace('96', '96.0')],
    ['with a type that is none', (text) => text.replace('"share"', '"delete"')],
    ['without facts', (text) => text.replace(/,\s+"facts": {[^}]+}/, '')],
    ['as a list', () => '[]'],
    ['as nothing', () => 'null'],
    ['as no JSON', () => '{'],
    ['as very deep JSON', () => '['.repeat(20_000)],
  ])('%s', async (_, payload) => {
    expect(await refusal(await forgeFrom(anna, { payload }))).toBe('malformed')
  })

  test('with a withdrawal that carries facts', async () => {
    const payload = (text: string): string => text.replace('"share"', '"withdrawal"')
    expect(await refusal(await forgeFrom(anna, { payload }))).toBe('malformed')
  })

  const garment = { brand: 'Acme', kind: 'top', size: 'M', verdict: 'right' }
  test.each<[string, ShareMessage['facts']]>([
    ['a measure in words', { 'measures.chest': '96' }],
    ['a negative measure', { 'measures.chest': -96 }],
    ['a measure that is a list', { 'measures.chest': ['96'] }],
    ['a preference that is none', { preference: 'baggy' }],
    ['a wardrobe of words', { wardrobe: ['Acme M'] }],
    ['a garment that tells more', { wardrobe: [{ ...garment, price: '90' }] }],
    [
      'a garment that tells more by __proto__',
      { wardrobe: [JSON.parse('{"__proto__":"x","brand":"A","kind":"top","size":"M","verdict":"right"}')] },
    ],
    ['a garment without a size', { wardrobe: [{ brand: 'Acme', kind: 'top', verdict: 'right' }] }],
    ['tastes of numbers', { 'taste.top': JSON.parse('[1]') }],
    ['a text that Postgres cannot hold: NUL', { 'taste.top': ['a\0b'] }],
    ['a text that Postgres cannot hold: half a character', { 'taste.top': ['a\ud800b'] }],
    ['a text without end', { 'taste.top': ['a'.repeat(501)] }],
  ])('with %s', async (_, facts) => {
    expect(await refusal(await seal(share({ facts }), anna))).toBe('malformed')
  })
})

describe('what is no envelope at all is refused', () => {
  test.each(['', '.', '..', 'a.b', 'a.b.c', 'a.b.c.d', 'ä.ö.ü', '{}', 'e30.e30.e30=', ' '])('"%s"', async (text) => {
    expect(['malformed', 'algorithm']).toContain(await refusal(text))
  })

  test('bytes that are not UTF-8', async () => {
    const [head, , seal_] = (await seal(share(), anna)).split('.')
    expect(await refusal(`${head}.${Buffer.from([0xff, 0xfe, 0xfd]).toString('base64url')}.${seal_}`)).toBe('malformed')
  })

  test('an envelope over 64 KiB, before anything is read of it', async () => {
    expect(await refusal('a'.repeat(65_537))).toBe('too-large')
  })

  test('and the refusal does not repeat what it refuses', async () => {
    const text = await seal(share({ facts: { preference: 'a secret of Ann' } }), anna, NOW - DAY)
    await expect(openEnvelope(text)).rejects.toThrow(/^payload: facts\.preference is not of the form$/)
  })
})
