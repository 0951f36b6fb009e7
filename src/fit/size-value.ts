import { parseSizeLabel } from '../size-labels/parse-size-label.js'

/** The number of a size label, and on which scale it stands; `undefined` for labels that name no size, and `one size`. */
export interface SizeValue {
  readonly scale: string
  readonly value: number
}

/**
 * Places a label on its scale. Ranges stand in their middle.
 *
 * @example
 * sizeValue('36/38') //=> { scale: 'numbers', value: 37 }
 */
export function sizeValue(label: string): SizeValue | undefined {
  if (/^\d+(\.\d+)?$/.test(label)) return { scale: 'numbers', value: Number(label) }
  const read = parseSizeLabel(label)
  if (!read || read.scale === 'one-size') return undefined
  const scale = read.system && read.system !== 'INT' ? `${read.scale} ${read.system}` : read.scale
  return { scale, value: (read.from + read.to) / 2 }
}
