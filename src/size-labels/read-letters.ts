import type { SizeCut, SizeGender } from './size-label.js'
import { LETTER_WORDS } from './size-words.js'

/** A letter size: its place from M, and what else is in the word. */
export interface Letters {
  readonly place: number
  readonly cut?: SizeCut
  readonly gender?: SizeGender
}

/** `3`, `xxx` or nothing, then the word; `x` by itself only after a number. */
const LETTERS = /^(?:(\d)x?|(x{0,7}))-?([a-z]*)$/
const CUTS: ReadonlyMap<string, SizeCut> = new Map([
  ['t', 'tall'],
  ['p', 'petite'],
])

/**
 * Letter sizes in one word of lower case without accents.
 *
 * @example
 * readLetters('2x') //=> { place: 3 }
 * readLetters('xlt') //=> { place: 2, cut: 'tall' }
 */
export function readLetters(word: string): Letters | undefined {
  // Girls’ 6X is no 6XL.
  const bare = /^([1-57-9])x$/.exec(word)
  if (bare) return { place: Number(bare[1]) + 1 }
  const plain = plainLetters(word)
  if (plain !== undefined) return { place: plain }
  const cut = CUTS.get(word.slice(-1))
  const inner = cut && word !== 'st' ? plainLetters(word.slice(0, -1)) : undefined
  if (inner !== undefined) return { place: inner, ...(cut ? { cut } : {}) }
  const rest = plainLetters(word.slice(1))
  if (rest === undefined) return undefined
  if (word.startsWith('y')) return { place: rest, gender: 'kids' }
  return word.startsWith('p') ? { place: rest, cut: 'petite' } : undefined
}

function plainLetters(word: string): number | undefined {
  const [, digit, xs = '', name = ''] = LETTERS.exec(word) ?? []
  const letter = LETTER_WORDS.get(name)
  if (letter === undefined) return undefined
  // `2XL` and `XXL` count alike; `2L` (Japan) is 2XL.
  const times = digit === undefined ? xs.length : Number(digit)
  if (letter === 'm') return times === 0 ? 0 : undefined
  return letter === 's' ? -1 - times : 1 + times
}
