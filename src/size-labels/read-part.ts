import { readLetters } from './read-letters.js'
import { readNumber } from './read-number.js'
import type { SizeContext, SizeGender, SizeLabel } from './size-label.js'
import { ONE_SIZE, SIZE_WORDS, type WordSense } from './size-words.js'

/** A waist and an inside leg in one: `32x34`, `W32 L34`, `32W 34L`. */
const WAIST_LENGTH = /^w? ?(\d\d) ?w?[ x]{0,3}l? ?(\d\d) ?l?$/
/** Men's and women's shoes in one: `M7W8`. */
const DOUBLE = /^m ?(\d+(?:\.\d)?) ?w ?(\d+(?:\.\d)?)$/
const LETTER_AND_NUMBER = /^([sml]) ([3-6]\d)$/
const NEWBORN = /^(newborn|nb|preemie|neugeboren(e|es)?|nouveau ne|naissance|recien nacido)$/
/** Numbers, and the words between them. */
const TOKENS = /\d+(?:\.\d+)?|[^\d\s.]+/g

/** The words of one part, sorted. */
interface Heard extends WordSense {
  letters?: ReturnType<typeof readLetters>
  number?: string
  /** Letters beside the number: `M7` before, `7M` after. */
  before?: string
  after?: string
}

/**
 * Reads one part of a label, already in lower case without accents: `eu 38`, `mens small`, `10.5 d`. `undefined` where a
 * word is unknown: then it is a colour or anything else, not a size.
 */
export function readPart(text: string, context: SizeContext): SizeLabel | undefined {
  if (ONE_SIZE.has(text.replace(/^size /, '').replace(/[ ./-]/g, ''))) return { scale: 'one-size', from: 0, to: 0 }
  const waist = /[wlx]/.test(text) ? WAIST_LENGTH.exec(text) : null
  if (waist) return { scale: 'waist-length', from: Number(waist[1]), to: Number(waist[1]), insideLeg: Number(waist[2]) }
  const double = DOUBLE.exec(text)
  if (double) {
    const shoe = (value: string | undefined, gender: SizeGender): SizeLabel => ({
      scale: 'shoes',
      from: Number(value),
      to: Number(value),
      gender,
    })
    return { ...shoe(double[1], 'men'), also: [shoe(double[2], 'women')] }
  }
  if (NEWBORN.test(text)) return { scale: 'age', from: 0, to: 0 }
  // A letter before a number too large for a shoe is a size of its own: `M 40`.
  const [, letter = '', rest = ''] = LETTER_AND_NUMBER.exec(text) ?? []
  const letters = readLetters(letter)
  if (letters) {
    const read = readPart(rest, context)
    return read && { scale: 'letters', from: letters.place, to: letters.place, also: [read] }
  }
  const heard = hear(text)
  return heard && ofHeard(heard, context)
}

function ofHeard(heard: Heard, context: SizeContext): SizeLabel | undefined {
  const { letters, number } = heard
  if (number !== undefined) {
    const read = readNumber({ ...heard, number }, context)
    if (!read || !letters) return read
    return { ...lettersOf(letters, heard), also: [read] }
  }
  // A gender, a cut or a system alone is no size.
  return letters && lettersOf(letters, heard)
}

function lettersOf(letters: NonNullable<Heard['letters']>, { system, gender, cut }: Heard): SizeLabel {
  const { place, ...more } = letters
  return {
    scale: 'letters',
    from: place,
    to: place,
    ...(system ? { system } : {}),
    ...(gender ? { gender } : {}),
    ...(cut ? { cut } : {}),
    ...more,
  }
}

/** `undefined` at the first word that says nothing known. */
function hear(text: string): Heard | undefined {
  const heard: { -readonly [name in keyof Heard]: Heard[name] } = {}
  for (const word of text.split(' ')) {
    const sense = SIZE_WORDS.get(word)
    const letters = sense ? undefined : readLetters(word)
    // Beside a number, M and L are marks; a letter size stands by itself.
    if (letters && !(word.length === 1 && /\d/.test(text))) {
      if (heard.letters) return undefined
      heard.letters = letters
      continue
    }
    if (sense) {
      Object.assign(heard, sense)
      continue
    }
    for (const token of word.match(TOKENS) ?? []) {
      const known = SIZE_WORDS.get(token)
      if (/^\d/.test(token)) {
        if (heard.number !== undefined) return undefined
        heard.number = token
      } else if (known) Object.assign(heard, known)
      else if (token.length > 2 || heard[heard.number === undefined ? 'before' : 'after'] !== undefined) return undefined
      else heard[heard.number === undefined ? 'before' : 'after'] = token
    }
  }
  return heard
}
