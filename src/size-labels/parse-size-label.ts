import { mergeSizes } from './merge-sizes.js'
import { readPart } from './read-part.js'
import type { SizeContext, SizeLabel } from './size-label.js'

/** A label that is longer names no size. */
const LONGEST = 160
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[¼½¾⅓⅔⅛⅜⅝⅞]/g, ' $&'],
  [/[‐‑‒–—−]/g, '-'],
  [/×/g, 'x'],
]

/**
 * Reads a size label as shops print it into its normal form: system, scale, numbers, cut, the same size in other systems,
 * and what else stands in the label. `undefined` where no size can be made out; such labels stay as they are.
 *
 * @example
 * parseSizeLabel('M7/W8 / Multicolor')
 * //=> { scale: 'shoes', from: 7, to: 7, gender: 'men', also: [{ scale: 'shoes', from: 8, to: 8, gender: 'women' }], rest: 'Multicolor' }
 * parseSizeLabel('36/38') //=> { scale: 'numbers', from: 36, to: 38 }
 * parseSizeLabel('Black') //=> undefined
 */
export function parseSizeLabel(label: string, context: SizeContext = {}): SizeLabel | undefined {
  if (label.length > LONGEST) return undefined
  const groups = label.split(/\s+[/|–—-](?=\s|$)|[();|[\]]|,(?!\d)|^\s*-\s/).map((text) => text.trim())
  const read = groups.filter((text) => text !== '').map((text) => ({ text, parts: readGroup(text, context) }))
  const whole = read.filter(({ parts }) => parts.every((part) => part !== undefined))
  const held = whole.length > 0 ? whole : read.filter(({ parts }) => parts.filter((part) => part !== undefined).length === 1)
  const sizes = held.flatMap(({ parts }) => parts.flatMap((part) => (part ? apart(part) : [])))
  const [first, ...others] = mergeSizes(sizes, context.kind === 'trousers') ?? []
  if (!first || (whole.length === 0 && held.length !== 1)) return undefined
  const rest = read.flatMap((group) => (whole.includes(group) ? [] : [restOf(group)])).filter((text) => text !== '')
  return { ...first, ...(others.length > 0 ? { also: others } : {}), ...(rest.length > 0 ? { rest: rest.join(' / ') } : {}) }
}

/** A part that names several sizes, as several. */
function apart({ also = [], ...size }: SizeLabel): SizeLabel[] {
  return [size, ...also]
}

/** Parts between slashes, each a size or not; a range (`M-L`) gives two. */
function readGroup(text: string, context: SizeContext): (SizeLabel | undefined)[] {
  const plain = plainOf(text)
  const whole = readPart(plain, context)
  if (whole) return [whole]
  return plain.split('/').flatMap((part) => {
    const piece = part.trim()
    const read = readPart(piece, context)
    if (read || !piece.includes('-')) return [read]
    const ends = piece.split('-').map((end) => readPart(end.trim(), context))
    return ends.every((end) => end !== undefined) ? ends : [undefined]
  })
}

/** What a group says beside the one size in it. */
function restOf({ text, parts }: { readonly text: string; readonly parts: readonly (SizeLabel | undefined)[] }): string {
  const at = parts.findIndex((part) => part !== undefined)
  if (at < 0) return text
  return text
    .split('/')
    .filter((_, i) => i !== at)
    .join('/')
    .trim()
}

/** Lower case without accents; fractions as decimals, signs in one form, spelt-out letters in one word. */
function plainOf(text: string): string {
  return SIGNS.reduce((all, [sign, to]) => all.replace(sign, to), text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/⁄/g, '/')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/(\d+) +([1-7])\/([2348])(?!\d)/g, (_, whole, part, of) => String(Number(whole) + Number(part) / Number(of)))
    .replace(/['’‘"“”`´″]/g, '')
    .replace(/[:_]|\.(?!\d)/g, ' ')
    .replace(/\bextra[ -]*(?=[sl])/g, 'x')
    .replace(/\b(\d?x+) *- *(?=[sl])|\b(x+) +(?=small|large)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
}
