import { convertBra } from './convert-bra.js'
import { convertShoes } from './convert-shoes.js'
import type { SizeGender, SizeLabel, SizeSystem } from './size-label.js'

/** Steps from a British number to that of another system, women's clothes. */
const WOMEN: { readonly [system in SizeSystem]?: number } = { UK: 0, AU: 0, JP: -1, US: -4, DE: 26, EU: 28, FR: 28, IT: 32 }
/** Steps from a British chest in inches, men's jackets, coats and shirts. */
const MEN: { readonly [system in SizeSystem]?: number } = { UK: 0, US: 0, AU: 0, EU: 10, DE: 10, FR: 10, IT: 10 }
/** Smallest and largest number of the first system of each table. */
const RANGES = { women: [0, 32], men: [30, 60] } as const

/**
 * The same size in another system, as it is usually given: an orientation, not a measure. `undefined` where the size names
 * no system, the systems have no common table, or the number lies outside it; better no number than a wrong one.
 *
 * - Women's clothes: UK 10 = AU 10 = JP 9 = US 6 = DE 36 = FR 38 = IT 42, two numbers a size. What shops print as EU is the
 *   French number (asos.com: UK 8 = EU 36) or, in Germany and Scandinavia, the German one, a size less; it is read as
 *   French. Brands shift IT and DE by a size as well.
 * - Men's clothes: half the chest in cm (EN 13402-3) in Europe, the chest in inches in the UK and the US: UK 40 = EU 50.
 * - Shoes and bras: {@link convertShoes}, {@link convertBra}.
 *
 * @example
 * convertSize({ scale: 'numbers', system: 'UK', from: 10, to: 10 }, 'FR', 'women') //=> { scale: 'numbers', system: 'FR', from: 38, to: 38, gender: 'women' }
 */
export function convertSize(size: SizeLabel, to: SizeSystem, gender: SizeGender | undefined = size.gender): SizeLabel | undefined {
  const { system, scale, from, to: end, also: _, rest: __, ...more } = size
  if (!system) return undefined
  if (scale === 'bra') return convertBra(size, to)
  const value =
    scale === 'shoes' ? convertShoes(from, system, to, gender) : scale === 'numbers' ? clothes(from, system, to, gender) : undefined
  const last =
    from === end || value === undefined
      ? value
      : scale === 'shoes'
        ? convertShoes(end, system, to, gender)
        : clothes(end, system, to, gender)
  if (value === undefined || last === undefined) return undefined
  return { ...more, scale, system: to, from: value, to: last, ...(gender ? { gender } : {}) }
}

function clothes(value: number, from: SizeSystem, to: SizeSystem, gender: SizeGender | undefined): number | undefined {
  if (gender !== 'women' && gender !== 'men') return undefined
  const table = gender === 'women' ? WOMEN : MEN
  const [step, next] = [table[from], table[to]]
  if (step === undefined || next === undefined) return undefined
  const british = value - step
  const [least, most] = RANGES[gender]
  return british >= least && british <= most ? british + next : undefined
}
