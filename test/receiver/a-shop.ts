import { fingerprint } from '../../src/purposes/fingerprint.js'
import { definePolicy, type Policy } from '../../src/purposes/policy.js'
import { createShareKey, sealMessage } from '../../src/sharing/envelope.js'
import type { EndMessage, Message, ShareMessage } from '../../src/sharing/message.js'

/** The clock of these tests. */
export const NOW: number = Date.UTC(2026, 0, 15, 12)
export const DAY: number = 86_400_000

const words = { en: 'Stylist' }

export const policy: Policy = definePolicy({
  version: 1,
  controller: { name: 'Shop GmbH', contact: 'privacy@shop.example' },
  recipients: { shop: { name: 'Shop', endpoint: '/shares' }, atelier: { name: 'Atelier', endpoint: 'https://atelier.example/' } },
  purposes: {
    stylist: {
      kind: 'share',
      title: words,
      text: words,
      facts: [
        { fact: 'measures.chest', round: 2 },
        { fact: 'measures.waist' },
        { fact: 'wardrobe', most: 2 },
        { fact: 'taste.top', most: 3 },
        {
          fact: 'experiments',
          experiments: { cart: { variants: { control: 1, picks: 1 }, outcome: 'purchase', within: 'P7D' } },
        },
      ],
      recipients: ['shop'],
      keep: 'P90D',
      send: 'on-change',
    },
    tailor: {
      kind: 'share',
      title: words,
      text: words,
      facts: [{ fact: 'measures.chest' }],
      recipients: ['atelier'],
      keep: 'P7D',
      send: 'once',
    },
    sizes: { kind: 'device', title: words, text: words, parts: ['measures'], keep: 'P2Y' },
  },
})

const STYLIST: string = await fingerprint(policy, 'stylist')
export const TAILOR: string = await fingerprint(policy, 'tailor')

/** One unlock: a key and the receipt of its decision. */
export interface Unlock {
  readonly key: CryptoKeyPair
  readonly decision: string
}

export async function unlock(): Promise<Unlock> {
  return { key: await createShareKey(), decision: crypto.randomUUID() }
}

export function share(change: Partial<ShareMessage> = {}): ShareMessage {
  return { type: 'share', purpose: 'stylist', to: 'shop', policy: STYLIST, facts: { 'measures.chest': 96 }, keep: 'P90D', ...change }
}

export function end(type: EndMessage['type'] = 'withdrawal', change: Partial<EndMessage> = {}): EndMessage {
  return { purpose: 'stylist', to: 'shop', policy: STYLIST, ...change, type }
}

export function seal(message: Message, { key, decision }: Unlock, at: number = NOW, id: string = crypto.randomUUID()): Promise<string> {
  return sealMessage(message, key, { at, id, decision })
}

export function post(body: BodyInit, headers: HeadersInit = { 'content-type': 'application/jose' }): Request {
  return new Request('https://shop.example/shares', { method: 'POST', headers, body })
}

export function encode(text: string): string {
  return Buffer.from(text).toString('base64url')
}

export function decode(part: string | undefined): string {
  return Buffer.from(part ?? '', 'base64url').toString()
}

/** Signs any header and any payload with a real key: what a hostile sender can do. */
export async function forge(header: string, payload: string, { key }: Unlock): Promise<string> {
  const signed = `${encode(header)}.${encode(payload)}`
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, Buffer.from(signed))
  return `${signed}.${Buffer.from(signature).toString('base64url')}`
}

/** An honest envelope, taken apart, changed as text and signed anew by the same key. */
export async function forgeFrom(
  unlocked: Unlock,
  change: { header?: (text: string) => string; payload?: (text: string) => string },
  message: Message = share(),
): Promise<string> {
  const same = (text: string): string => text
  const { header = same, payload = same } = change
  const [head, body] = (await seal(message, unlocked)).split('.')
  return forge(header(decode(head)), payload(decode(body)), unlocked)
}
