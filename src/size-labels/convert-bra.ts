import type { SizeLabel, SizeSystem } from './size-label.js'

const EUROPE = 'AA A B C D E F G H I J K'.split(' ')
const BRITAIN = 'AA A B C D DD E F FF G GG H'.split(' ')
const AMERICA = 'AA A B C D DD DDD G H I J K'.split(' ')
const CUPS: { readonly [system in SizeSystem]?: readonly string[] } = {
  EU: EUROPE,
  DE: EUROPE,
  FR: EUROPE,
  IT: EUROPE,
  UK: BRITAIN,
  AU: BRITAIN,
  US: AMERICA,
}

/**
 * A bra size in another system. Bands: EU and DE the under-bust in cm in steps of 5 (EN 13402-3), FR 15 more, IT counts the
 * steps from 60 on, UK and US inches in steps of 2 (32 = EU 70), AU those less 22. Cups after D go apart: EU E = UK DD =
 * US DD, EU F = UK E = US DDD. `undefined` without system or cup, or outside the tables.
 *
 * @example
 * convertBra({ scale: 'bra', system: 'UK', from: 32, to: 32, cup: 'DD' }, 'EU') //=> { scale: 'bra', system: 'EU', from: 70, to: 70, cup: 'E' }
 */
export function convertBra({ system, from, cup }: SizeLabel, to: SizeSystem): SizeLabel | undefined {
  const steps = system && stepsOf(from, system)
  const place = (system && cup ? CUPS[system]?.indexOf(cup) : undefined) ?? -1
  const [letter, band] = [CUPS[to]?.[place], steps === undefined ? undefined : bandOf(steps, to)]
  return letter === undefined || band === undefined ? undefined : { scale: 'bra', system: to, from: band, to: band, cup: letter }
}

/** Steps of 5 cm, or 2 inches, from an under-bust of 60 cm on. */
function stepsOf(band: number, system: SizeSystem): number | undefined {
  const start = bandOf(0, system)
  const second = bandOf(1, system)
  const steps = start === undefined || second === undefined ? Number.NaN : (band - start) / (second - start)
  return Number.isInteger(steps) && steps >= 0 && steps <= 12 ? steps : undefined
}

function bandOf(steps: number, system: SizeSystem): number | undefined {
  switch (system) {
    case 'EU':
    case 'DE':
      return 60 + 5 * steps
    case 'FR':
      return 75 + 5 * steps
    case 'IT':
      return steps
    case 'UK':
    case 'US':
      return 28 + 2 * steps
    case 'AU':
      return 6 + 2 * steps
    default:
      return undefined
  }
}
