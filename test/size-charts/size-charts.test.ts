// @vitest-environment node

import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import type { SizeChart } from '../../src/catalogue/size-chart.js'
import { describeProblem } from '../../src/feeds/problem.js'
import { chartOf } from '../../src/size-advice/ease.js'
import { rowFor } from '../../src/size-advice/size-label.js'
import { genericCharts } from '../../src/size-charts/generic-charts.js'
import { readSizeCharts } from '../../src/size-charts/read-size-charts.js'

const read = (content: unknown, name = 'charts') => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const { charts, problems } = readSizeCharts({ name, bytes: new TextEncoder().encode(text) })
  return { charts, told: problems.map(describeProblem).join('\n') }
}
const only = (content: unknown, name?: string) => {
  const { charts, told } = read(content, name)
  expect(told).toBe('')
  expect(charts).toHaveLength(1)
  return charts[0] as SizeChart
}
const ranges = (chart: SizeChart | undefined) => chart?.rows.map(({ label, ranges }) => [label, ranges])
/** Three sizes of a women's chart, in cm, as single values. */
const SINGLE = [
  ['S', { chest: { min: 82, max: 86 }, hip: { min: 90, max: 94 } }],
  ['M', { chest: { min: 86, max: 90 }, hip: { min: 94, max: 98 } }],
  ['L', { chest: { min: 90, max: 94 }, hip: { min: 98, max: 102 } }],
]

describe('A size chart is read when it comes as', () => {
  test.each([
    [
      'a list of rows',
      [
        { Size: 'S', Bust: 84, Hips: 92 },
        { Size: 'M', Bust: 88, Hips: 96 },
        { Size: 'L', Bust: 92, Hips: 100 },
      ],
    ],
    ['rows keyed by the size', { S: { bust: 84, hips: 92 }, M: { bust: 88, hips: 96 }, L: { bust: 92, hips: 100 } }],
    ['measures keyed by name', { bust: { S: 84, M: 88, L: 92 }, hips: { S: 92, M: 96, L: 100 } }],
    [
      'lists under columns',
      {
        columns: ['Size', 'Bust', 'Hips'],
        rows: [
          ['S', 84, 92],
          ['M', 88, 96],
          ['L', 92, 100],
        ],
      },
    ],
    [
      'numbers as text',
      [
        { size: 'S', bust: '84', hips: '92 cm' },
        { size: 'M', bust: '88.0', hips: '96' },
        { size: 'L', bust: '92', hips: '100' },
      ],
    ],
    [
      'rows with lists of measures',
      {
        sizes: ['S', 'M', 'L'].map((label, i) => ({
          label,
          measurements: [
            { name: 'Bust', value: 84 + 4 * i },
            { name: 'Hips', value: 92 + 4 * i },
          ],
        })),
      },
    ],
    ['a table with semicolons', 'Größe;Brust;Hüfte\nS;84;92\nM;88;96\nL;92;100'],
    ['a table with commas', 'Size,Bust,Hips\nS,84,92\nM,88,96\nL,92,100'],
    ['a table with tabs', 'Maat\tBorstomvang\tHeupen\nS\t84\t92\nM\t88\t96\nL\t92\t100'],
    ['a table on its side', 'Taglia,S,M,L\nSeno,84,88,92\nFianchi,92,96,100'],
    ['a French table, where taille is the size', 'Taille;Tour de poitrine;Tour de hanches\nS;84;92\nM;88;96\nL;92;100'],
    ['a Spanish table in millimetres', 'Talla;Contorno de pecho (mm);Caderas (mm)\nS;840;920\nM;880;960\nL;920;1000'],
  ])('%s', (_what, content) => {
    expect(ranges(only(content))).toEqual(SINGLE)
  })
  test('our own form, with its brand, kinds and gender', () => {
    const own = { brand: 'Fjellby', kinds: ['top'], gender: 'men', rows: [{ label: 'M', ranges: { chest: { min: 94, max: 102 } } }] }
    expect(only({ charts: [own] })).toEqual(own)
  })
  test('a shop, a gender and a kind around the rows', () => {
    const chart = only({ fjellby_female: { dress: { S: { chest: 84 }, M: { chest: 88 } } } })
    expect([chart.brand, chart.gender, chart.kinds]).toEqual(['fjellby', 'women', ['dress']])
  })
  test('several charts in one table, by brand, category and gender', () => {
    const { charts, told } = read(
      'Brand;Category;Gender;Size;Chest\nA;Tops;Men;M;98\nA;Tops;Men;L;106\nA;Tops;Women;M;90\nB;Dresses;Women;M;91',
    )
    expect(told).toBe('')
    expect(charts.map(({ brand, kinds, gender, rows }) => [brand, kinds, gender, rows.length])).toEqual([
      ['A', ['top', 'outerwear'], 'men', 2],
      ['A', ['top', 'outerwear'], 'women', 1],
      ['B', ['dress'], 'women', 1],
    ])
  })
  test('several tables one below the other, each with a title', () => {
    const { charts } = read("Women's dresses\nSize,Bust\nS,84\nM,88\n\nMen's trousers\nSize,Waist\nS,76\nM,84")
    expect(charts.map(({ kinds, gender }) => [kinds, gender])).toEqual([
      [['dress'], 'women'],
      [['trousers'], 'men'],
    ])
  })
})

describe('A measure is understood when it is written as', () => {
  test.each([
    ['86-90', 86, 90],
    ['86–90 cm', 86, 90],
    ['86 to 90', 86, 90],
    ['86,5 bis 90,5', 86.5, 90.5],
    ['34-36 in', 86.4, 91.4],
    ['34 1/2 - 36"', 87.6, 91.4],
    ['34½–36″', 87.6, 91.4],
    ['86-90 cm / 34-35.5 in', 86, 90],
    ['860-900 mm', 86, 90],
    [[86, '90.0'], 86, 90],
    [{ min: 86, max: 90 }, 86, 90],
    [{ minValue: 34, maxValue: 36, unitCode: 'INH' }, 86.4, 91.4],
  ])('%j', (cell, min, max) => {
    expect(only([{ size: 'M', chest: cell }]).rows[0]?.ranges.chest).toEqual({ min, max })
  })
  test('feet and inches, or feet with decimals', () => {
    const told = only([{ size: 'M', chest: '94-98', height: `5'10" - 6'` }])
    expect(told.rows[0]?.ranges.height).toEqual({ min: 177.8, max: 182.9 })
    expect(only([{ size: 'M', 'Height (ft)': '6-6.3', 'Chest in': '38-40' }]).rows[0]?.ranges).toEqual({
      chest: { min: 96.5, max: 101.6 },
      height: { min: 182.9, max: 192 },
    })
  })
  test('cells, columns, rows and charts in units of their own', () => {
    const rows = 'Size,Chest,Unit\nS,860-900,mm\nM,90-94,cm\nL,37-38.5,inch'
    expect(only(rows).rows.map(({ ranges }) => ranges.chest)).toEqual([
      { min: 86, max: 90 },
      { min: 90, max: 94 },
      { min: 94, max: 97.8 },
    ])
    expect(only({ unit: 'inches', rows: [{ size: 'M', chest: '48-50', weight: 70 }] }).rows[0]?.ranges).toEqual({
      chest: { min: 121.9, max: 127 },
      weight: { min: 66, max: 74 },
    })
  })
  test('two columns for the two ends', () => {
    expect(only('size,chest_min,chest_max\nM,94,102').rows[0]?.ranges.chest).toEqual({ min: 94, max: 102 })
  })
  test('the same in inches and in cm, of which cm is taken', () => {
    expect(only([{ size: 'M', bust: [34, 36], 'bust-cm': [86.3, 91.5] }]).rows[0]?.ranges.chest).toEqual({ min: 86.3, max: 91.5 })
  })
  test('inches that no unit tells of: no adult has a waist of 30 cm', () => {
    expect(only('Size,Waist\nS,28-30\nM,30-32').rows[0]?.ranges.waist).toEqual({ min: 71.1, max: 76.2 })
  })
})

describe('An error in a size chart is left out and named:', () => {
  const sizes = (chest: readonly unknown[]) =>
    chest.map((value, i) => ({ size: ['XS', 'S', 'M', 'L', 'XL'][i], chest: value, waist: 64 + 4 * i }))
  test.each([
    ['a value not above that of the size below', [80, 84, 84, 92, 96], 'M, chest: the value does not lie above that of the size below'],
    [
      'a typing error that would push out all other sizes',
      [80, 148, 88, 92, 96],
      'S, chest: the value does not lie below that of the size above',
    ],
    ['a range that swallows another', ['80-84', '84-88', '82-92', '92-96', '96-100'], 'M, chest: the range swallows that of another size'],
    ['a range that runs backwards', ['80-84', '88-84', '88-92', '92-96', '96-99'], 'S, chest: the range 88–84 runs backwards'],
    ['a value that fits no adult', [80, 84, 880, 92, 96], 'M, chest: 880 cm fits no adult (60 to 180 cm)'],
    ['a word', [80, 84, 'medium', 92, 96], 'M, chest: "medium" is no measure and no range'],
    ['an open end', [80, 84, 88, 92, '> 96'], 'XL, chest: "> 96" is no measure'],
  ])('%s', (_what, chest, message) => {
    const { charts, told } = read(sizes(chest))
    expect(told).toContain(message)
    expect(told.split('\n')).toHaveLength(1)
    expect(charts[0]?.rows).toHaveLength(5)
    expect(charts[0]?.rows.filter(({ ranges }) => ranges.chest)).toHaveLength(4)
    expect(charts[0]?.rows.every(({ ranges }) => ranges.waist)).toBe(true)
  })
  test('a column with one value in all sizes, but a leg length may be', () => {
    const { charts, told } = read([84, 88, 92].map((chest) => ({ size: String(chest), chest, waist: 70, inseam: 80 })))
    expect(told).toContain('waist: it is 70 in all 3 sizes; the column was left out')
    expect(Object.keys(charts[0]?.rows[0]?.ranges ?? {})).toEqual(['chest', 'insideLeg'])
  })
  test('a gap between two ranges that is wider than a size', () => {
    const { charts, told } = read('Size,Chest\nS,82-86\nM,86-90\nL,100-104\nXL,104-108')
    expect(told).toContain('charts:4 item charts L, chest: between 90 and 100 cm no size fits, more than the step of 4 cm')
    expect(charts[0]?.rows).toHaveLength(4)
  })
  test('a size that stands twice', () => {
    const { charts, told } = read('Size,Chest\nS,84\nM,88\nM,92')
    expect(told).toContain('charts:4 item charts M: this size stands twice')
    expect(charts[0]?.rows.map(({ label }) => label)).toEqual(['S', 'M'])
  })
  test('a measure under a name that is not known', () => {
    expect(read('Size,Chest,Shoulder\nS,84,60\nM,88,61').told).toContain('Shoulder: not known as a measure of the body, and not read')
  })
  test('a unit that cannot be', () => {
    const { charts, told } = read('Size,Waist (cm)\nS,28-30\nM,30-32')
    expect(told).toContain('waist: "Waist (cm)" is said to be in cm, but its values fit an adult only in inches, and were read so')
    expect(charts[0]?.rows[0]?.ranges.waist).toEqual({ min: 71.1, max: 76.2 })
  })
  test('a unit in the cells that cannot be', () => {
    const { charts, told } = read('Size,Waist\nS,28-30 cm\nM,30-32 cm')
    expect(told).toContain('is said to be in cm')
    expect(charts[0]?.rows[0]?.ranges.waist).toEqual({ min: 71.1, max: 76.2 })
  })
  test('two columns that contradict each other', () => {
    expect(read([{ size: 'M', bust: 34, 'bust-cm': 96 }]).told).toContain('"bust-cm" and "bust" disagree (96 and 86.4 cm)')
  })
  test('only worth knowing where nothing is to be done, and about no product', () => {
    const { problems } = readSizeCharts({ name: 'gloves.csv', bytes: new TextEncoder().encode('Size,Hand circumference,Chest\nS,18,84') })
    expect(problems.map(({ severity, products }) => [severity, products])).toContainEqual(['note', 0])
  })
  test.each([
    ['children', 'kids-tops.csv', 'Size,Chest\n128,64\n140,70', 'a chart for children'],
    ['gloves', 'gloves.csv', 'Size,Hand circumference,Chest\nS,18,84', 'knows no measure that decides the size of these'],
    ['bras by band and cup', 'bras.csv', 'Size,Underbust,Bust\n75A,75,88\n75B,75,90\n80A,80,93', 'sizes by band and cup'],
  ])('a chart of %s is not used, and it is told', (_what, name, table, message) => {
    const { charts, told } = read(table, name)
    expect(charts).toEqual([])
    expect(told).toContain(message)
  })
  test.each([
    ['', 'no size chart was found'],
    ['Dear customer', 'no size chart was found'],
    ['{"S": {"chest": 84', 'no JSON'],
    ['<html></html>', 'no size chart was found'],
    ['<vst><size base="500"', 'no XML'],
    ['[{"title":"Shirt","price":3}]', 'none of its columns is a measure'],
  ])('a file without any chart says why: %j', (content, message) => {
    expect(read(content)).toEqual({ charts: [], told: expect.stringContaining(message) })
  })
})

describe('Rows', () => {
  test('are put in order by what they measure, not by where they stand', () => {
    const chart = only({ 52: { waist: 108, hip: 122 }, 'S/48': { waist: 92, hip: 106 }, 'M/50': { waist: 100, hip: 114 } })
    expect(chart.rows.map(({ label }) => label)).toEqual(['S/48', 'M/50', '52'])
  })
  test('of one waist in several leg lengths stay apart', () => {
    const chart = only('Size,Waist,Inside leg\n30/32,76,81\n32/32,81,81\n30/34,76,86\n32/34,81,86')
    expect(chart.rows.map(({ label, ranges }) => [label, ranges.waist?.min, ranges.insideLeg?.min])).toEqual([
      ['30/32', 73.5, 78.5],
      ['30/34', 73.5, 83.5],
      ['32/32', 78.5, 78.5],
      ['32/34', 78.5, 83.5],
    ])
  })
  test('of one label are told apart by the fit, and the bare label still finds them', () => {
    const chart = only('Size,Fit,Chest,Height\nM,Regular,94-102,170-182\nM,Tall,94-102,182-194')
    expect(chart.rows.map(({ label }) => label)).toEqual(['M (Regular)', 'M (Tall)'])
    expect(rowFor(chart, 'M')?.ranges.height).toEqual({ min: 170, max: 194 })
  })
})

describe('Garment measures', () => {
  const jsonLd = {
    '@context': 'https://schema.org/',
    '@graph': ['M', 'L'].map((name, i) => ({
      '@type': 'Product',
      name: 'Wool jacket',
      brand: { '@type': 'Brand', name: 'Fjellby' },
      size: {
        '@type': 'SizeSpecification',
        name,
        sizeGroup: 'https://schema.org/WearableSizeGroupMens',
        suggestedMeasurement: [
          { valueReference: 'https://schema.org/BodyMeasurementChest', unitCode: 'CMT', minValue: 94 + 8 * i, maxValue: 102 + 8 * i },
        ],
        hasMeasurement: { valueReference: 'https://schema.org/WearableMeasurementChestOrBust', unitCode: 'INH', value: 44 + 3 * i },
      },
    })),
  }
  const product: Product = {
    id: 'p',
    title: 'Wool jacket',
    brand: 'Fjellby',
    category: ['Jackets'],
    gender: 'men',
    tags: [],
    aliases: [],
    variants: [{ id: 'v', size: 'M', colour: '', inStock: true }],
  }
  test('of a SizeSpecification make a chart of their own, beside that of the body', () => {
    const { charts, told } = read(jsonLd)
    expect(told).toBe('')
    expect(
      charts.map(({ basis, brand, kinds, gender, rows }) => [basis, brand, kinds, gender, rows.map(({ ranges }) => ranges.chest)]),
    ).toEqual([
      [
        undefined,
        'Fjellby',
        ['outerwear'],
        'men',
        [
          { min: 94, max: 102 },
          { min: 102, max: 110 },
        ],
      ],
      [
        'garment',
        'Fjellby',
        ['outerwear'],
        'men',
        [
          { min: 108, max: 115.6 },
          { min: 115.6, max: 123.2 },
        ],
      ],
    ])
  })
  test('of a table are known by the name of the column', () => {
    const { charts } = read('Size,Chest,Garment chest\nM,94-102,112\nL,102-110,120')
    expect(charts.map(({ basis, rows }) => [basis, rows[0]?.ranges.chest?.min])).toEqual([
      [undefined, 94],
      ['garment', 108],
    ])
  })
  test('serve where there is no chart of bodies, with the room of the garment taken off', async () => {
    const { charts } = read(jsonLd)
    const garment = charts.filter(({ basis }) => basis === 'garment')
    const catalogue = await openCatalogue([product], garment)
    const [own] = catalogue.charts
    expect(own?.basis).toBe('garment')
    expect(chartOf(catalogue, 0)?.rows[0]?.ranges.chest?.min).toBeLessThan(own?.rows[0]?.ranges.chest?.min ?? 0)
    expect((await openCatalogue([product], [...garment, ...charts])).chart(0)).toEqual(charts[0])
  })
  test('give way, as a generic chart does, to any chart of the shop', async () => {
    const own: SizeChart = { brand: '', kinds: [], gender: 'unisex', rows: [{ label: 'M', ranges: { chest: { min: 94, max: 102 } } }] }
    expect((await openCatalogue([product], genericCharts())).chart(0)?.generic).toBe(true)
    expect((await openCatalogue([product], [...genericCharts(), own])).chart(0)).toEqual(own)
  })
})

describe('The generic charts', () => {
  const [women, bottoms, men, trousers] = genericCharts()
  test.each([
    ['S', 82, 90],
    ['M', 90, 98],
    ['L', 98, 107],
    ['XL', 107, 119],
    ['XXL', 119, 131],
    ['38', 86, 90],
  ])("give women's size %s the bust of EN 13402-3, %d to %d cm", (label, min, max) => {
    expect(women && rowFor(women, label)?.ranges.chest).toEqual({ min, max })
  })
  test.each([
    ['S', 86, 94],
    ['M', 94, 102],
    ['XL', 110, 118],
    ['XXL', 118, 129],
    ['3XL', 129, 141],
    ['50', 98, 102],
  ])("give men's size %s the chest of EN 13402-3, %d to %d cm", (label, min, max) => {
    expect(men && rowFor(men, label)?.ranges.chest).toEqual({ min, max })
  })
  test('cover trousers and skirts by waist, and are marked', () => {
    expect(bottoms && rowFor(bottoms, 'M')?.ranges).toEqual({ waist: { min: 74, max: 82 }, hip: { min: 98, max: 106 } })
    expect(trousers && rowFor(trousers, 'M')?.ranges).toEqual({ waist: { min: 82, max: 90 } })
    expect(genericCharts().every(({ generic, brand, rows }) => generic && brand === '' && rows.length > 10)).toBe(true)
  })
})
