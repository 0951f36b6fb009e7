import type { SizeLabel } from './size-label.js'

/**
 * Sizes that stand beside each other in one label, as one where they make one: a range (`M-L`, `36/38`), a waist with its
 * inside leg (`W32/L34`, `32/34`). Others stay: they are the same size in other systems. `undefined` for numbers that go
 * together in no way.
 */
export function mergeSizes(sizes: readonly SizeLabel[], trousers: boolean): SizeLabel[] | undefined {
  const merged: SizeLabel[] = []
  const shoes = sizes.some(({ scale, gender }) => scale === 'shoes' && gender)
  for (const read of sizes) {
    // In `7 / WMNS 8.5` the 7 is a shoe as well.
    const size: SizeLabel = shoes && read.scale === 'numbers' && read.to < 20 ? { ...read, scale: 'shoes' } : read
    const last = merged.at(-1)
    const joined = last && join(last, size, trousers)
    if (joined) merged[merged.length - 1] = joined
    else if (last && isBare(last) && isBare(size) && !isPair(last, size)) return undefined
    else merged.push(size)
  }
  return merged.some(({ scale, from }) => scale === 'waist-length' && from === 0) ? undefined : merged
}

/** One size of two, or `undefined`. */
function join(a: SizeLabel, b: SizeLabel, trousers: boolean): SizeLabel | undefined {
  if (a.cup || b.cup || (a.system && b.system && a.system !== b.system)) return undefined
  const more = { ...b, ...a }
  // What is said once holds for both: `12-18 months`, `EU 36-38`, `110-116 cm`.
  if (a.scale === 'numbers' && b.scale === 'age') {
    const from = b.to % 12 === 0 && b.to / 12 > a.from && b.to >= 24 ? a.from * 12 : a.from
    return from < b.from ? { ...more, scale: 'age', from, to: b.to } : undefined
  }
  if (a.scale === 'waist-length' || b.scale === 'waist-length') return withLeg(a, b)
  if (a.scale === 'shoes' && b.scale === 'shoes' && a.gender !== b.gender && b.gender) return undefined
  if (a.scale === 'numbers' && b.scale === 'numbers' && !a.system && !b.system) return ofTwoNumbers(a, b, trousers)
  const scale = a.scale === b.scale ? a.scale : mixed(a, b)
  const rises = a.to < b.from && (scale !== 'shoes' || b.from - a.to <= 4)
  return scale && rises ? { ...more, scale, from: a.from, to: b.to } : undefined
}

/** `36.5-38`, `98/104 cm`: one of them has no mark of its own. */
function mixed(a: SizeLabel, b: SizeLabel): SizeLabel['scale'] | undefined {
  const scales = [a.scale, b.scale]
  if (!scales.includes('numbers')) return undefined
  const other = a.scale === 'numbers' ? b : a
  return (other.scale === 'shoes' && !other.gender && !other.width) || other.scale === 'hat' || other.scale === 'length'
    ? other.scale
    : undefined
}

function withLeg(a: SizeLabel, b: SizeLabel): SizeLabel | undefined {
  const leg = b.insideLeg ?? (b.cut === 'long' ? b.from : undefined)
  if (a.scale === 'waist-length' && a.from > 0 && a.insideLeg === undefined && leg !== undefined) return { ...a, insideLeg: leg }
  return undefined
}

/** Two bare numbers: neighbours are a range, others waist and inside leg in inches where they can be. */
function ofTwoNumbers(a: SizeLabel, b: SizeLabel, trousers: boolean): SizeLabel | undefined {
  const inches = a.from >= 23 && a.from <= 50 && b.from >= 26 && b.from <= 40 && a.from === a.to && b.from === b.to
  const step = b.from - a.to
  if (inches && (trousers || step <= 0 || step > 4)) return { ...a, scale: 'waist-length', insideLeg: b.from }
  return step > 0 && step <= 6 ? { ...b, ...a, to: b.to } : undefined
}

function isBare({ scale, system, gender, width }: SizeLabel): boolean {
  return (scale === 'numbers' || scale === 'shoes') && !(system || gender || width)
}

/** Numbers of different systems that do not name them, from small to large: `8/36`, `36/8`. */
function isPair(a: SizeLabel, b: SizeLabel): boolean {
  const [low, high] = [Math.min(a.from, b.from), Math.max(a.to, b.to)]
  return Number.isInteger(low) && low <= 24 && high >= 30 && high <= 64
}
