import { expect, test } from 'vitest'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import { labelKeys, rowFor } from '../../src/size-advice/size-label.js'

test.each([
  ['xxl', ['2XL']],
  [' XXXS ', ['3XS']],
  ['Small', ['S']],
  ['S/36', ['S/36', 'S', '36']],
  ['EU 38', ['38']],
  ['3X', ['3XL']],
  ['M (38)', ['M (38)', 'M', '38']],
])('the label "%s" is looked up by %j', (label, keys) => {
  expect(labelKeys(label)).toEqual(keys)
})

test('a label that several rows share gets their ranges together, an unknown one none', () => {
  const chest = (min: number) => ({ chest: { min, max: min + 4 } })
  const chart: SizeChart = {
    brand: '',
    kinds: [],
    gender: 'women',
    rows: [
      { label: 'S/36', ranges: chest(82) },
      { label: 'S/38', ranges: chest(86) },
      { label: 'M/40', ranges: chest(90) },
    ],
  }
  expect(rowFor(chart, 'S')?.ranges).toEqual({ chest: { min: 82, max: 90 } })
  expect(rowFor(chart, '38')?.ranges).toEqual(chest(86))
  expect(rowFor(chart, 'XL')).toBeUndefined()
})
