// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../src/feeds/problem.js'
import { MEASURES, type MeasureName } from '../../src/measures/measure.js'
import { readSizeCharts } from '../../src/size-charts/read-size-charts.js'

const DATA = new URL('../../../shared/data/', import.meta.url).pathname
const read = (path: string) => {
  const { charts, problems } = readSizeCharts({ name: path.replace(/^.*\//, ''), bytes: readFileSync(DATA + path) })
  return { charts, problems, told: problems.map(describeProblem) }
}
/** Each chart in one line: brand, gender, kinds, measures and number of rows. */
const shape = (path: string) =>
  read(path).charts.map(({ brand, gender, kinds, basis, rows }) => {
    const measures = [...new Set(rows.flatMap(({ ranges }) => Object.keys(ranges)))].sort().join(' ')
    return [brand || 'any', gender, kinds.join('+') || 'all', ...(basis ? [basis] : []), measures, rows.length].join(' | ')
  })

describe.skipIf(!existsSync(DATA))('Real size charts (in ../shared/data, skipped where that is missing)', () => {
  test.each([
    ['asos_women.json', ['ASOS | women | all | chest hip waist | 13']],
    ['missguided_women.json', ['Missguided | women | all | chest hip waist | 15']],
    [
      'freepeople_women.json',
      [
        'any | women | dress+top+outerwear | chest hip waist | 6',
        'any | women | trousers+skirt | hip | 4',
        'any | women | shoes | footLength | 11',
        'any | women | underwear | chest waist | 4',
      ],
    ],
    [
      'hm.json',
      [
        'hm | women | all | chest hip waist | 16',
        'hm | women | dress | chest hip waist | 16',
        'hm | women | trousers | hip insideLeg waist | 16',
        'hm | women | shoes | footLength | 8',
        'hm | men | top+outerwear | chest waist | 6',
        'hm | men | top+outerwear | armLength chest height waist | 11',
        'hm | men | trousers | hip insideLeg waist | 11',
        'hm | men | shoes | footLength | 8',
      ],
    ],
    [
      'koton.json',
      [
        'koton | women | all | chest waist | 9',
        'koton | women | dress | chest hip waist | 9',
        'koton | women | trousers+skirt | hip waist | 9',
        'koton | women | trousers | insideLeg waist | 27',
        'koton | women | underwear | chest hip waist | 8',
        'koton | women | underwear | hip waist | 6',
        'koton | men | top+outerwear | chest | 9',
        'koton | men | trousers | hip waist | 9',
        'koton | men | trousers | hip insideLeg waist | 1',
      ],
    ],
    ['GOST_man_ru.vst', ['any | men | all | chest hip neck waist | 11']],
    ['athletic-templates/apparel_mens-bottoms.json', ['any | men | trousers | hip insideLeg waist | 8']],
    ['athletic-templates/apparel_mens-tops.json', ['any | men | top+outerwear | chest waist | 8']],
    ['athletic-templates/apparel_womens-bottoms.json', ['any | women | trousers+skirt | hip insideLeg waist | 8']],
    ['athletic-templates/apparel_womens-plus-sizes.json', ['any | women | all | chest hip waist | 5']],
    ['athletic-templates/apparel_womens-sports-bras.json', ['any | women | underwear | chest | 7']],
    ['athletic-templates/apparel_womens-tops.json', ['any | women | top+outerwear | chest hip waist | 8']],
    ['athletic-templates/footwear_mens-shoes.json', ['any | men | shoes | footLength | 16']],
    ['athletic-templates/footwear_womens-shoes.json', ['any | women | shoes | footLength | 14']],
  ])('%s is read, every size of it', (name, charts) => {
    expect(shape(`size-charts/${name}`)).toEqual(charts)
    if (/templates|missguided|GOST/.test(name)) expect(read(`size-charts/${name}`).told).toEqual([])
  })

  test.each([
    ['gloves', 'accessories_gloves', 3, 'knows no measure that decides the size of these'],
    ['headwear', 'accessories_headwear', 3, 'knows no measure that decides the size of these'],
    ['socks', 'accessories_socks', 3, 'knows no measure that decides the size of these'],
    ["kids' shoes", 'footwear_kids-shoes', 1, 'for children'],
    ["big kids' bottoms", 'youth_big-kids-bottoms', 1, 'for children'],
    ["big kids' tops", 'youth_big-kids-tops', 1, 'for children'],
    ['infants', 'youth_infant', 1, 'for children'],
    ['little kids', 'youth_little-kids', 1, 'for children'],
    ['toddlers', 'youth_toddler', 1, 'for children'],
  ])('the template for %s is outside what size advice knows, and it is told', (_what, name, count, words) => {
    const { charts, told } = read(`size-charts/athletic-templates/${name}.json`)
    expect([charts.length, told.length]).toEqual([0, count])
    expect(told[0]).toContain(words)
  })

  test('no file is forgotten here', () => {
    const files = ['size-charts', 'size-charts/athletic-templates'].flatMap((folder) => readdirSync(DATA + folder))
    expect(files.filter((name) => /\.(json|vst)$/.test(name))).toHaveLength(6 + 17)
  })

  test('the errors that are known are found: the hip of ASOS 26 and the waist of Koton men’s tops; no other in either', () => {
    const faults = (path: string) =>
      read(path)
        .problems.filter(({ problem }) => problem.includes('left out'))
        .map(({ item, field }) => `${item} ${field}`)
    expect(faults('size-charts/asos_women.json')).toEqual(['asos_women 26 hip'])
    expect(faults('size-charts/koton.json')).toEqual(['top waist'])
    for (const clean of ['missguided_women.json', 'hm.json', 'freepeople_women.json', 'GOST_man_ru.vst'])
      expect(faults(`size-charts/${clean}`)).toEqual([])
    const asos = read('size-charts/asos_women.json').charts[0]
    expect(asos?.rows.find(({ label }) => label === '26')?.ranges).not.toHaveProperty('hip')
    const koton = read('size-charts/koton.json').charts.filter(({ gender, kinds }) => gender === 'men' && kinds.includes('top'))
    expect(koton[0]?.rows.every(({ ranges }) => !ranges.waist)).toBe(true)
  })

  test('what is no measure of ours is named, once for each name', () => {
    const unknown = (path: string) =>
      read(path).problems.flatMap(({ field, problem }) => (problem.startsWith('not known as a measure') && field ? [field] : []))
    expect(unknown('size-charts/hm.json')).toEqual(['neckline', 'ballGirth', 'calfGirth'])
    expect(unknown('size-charts/freepeople_women.json')).toEqual(['drop-waist', 'drop-waist-cm', 'high-waist'])
    expect(read('size-charts/freepeople_women.json').told.join()).toMatch(
      /Skinny Jeans: none of its columns.*intimates: none of its columns/,
    )
  })

  test.each([
    ['inches by their values', 'size-charts/athletic-templates/apparel_mens-tops.json', 'M', 'chest', 95.3, 104.1],
    ['cm among them', 'size-charts/athletic-templates/footwear_mens-shoes.json', '42', 'footLength', 26.25, 26.75],
    ['cm by name beside inches', 'size-charts/freepeople_women.json', 'm', 'hip', 99.1, 101.6],
    ['mm by a field', 'size-charts/GOST_man_ru.vst', '50', 'chest', 98, 102],
    ['inches by a code', 'schema-org-size/product-with-SizeSpecification.jsonld', '3XL', 'chest', 129.5, 137.2],
    ['feet with decimals by a code', 'schema-org-size/product-with-SizeSpecification.jsonld', '3XL', 'height', 182.9, 192],
  ] as const)('units are understood: %s', (_how, path, label, measure, min, max) => {
    const row = read(path).charts[0]?.rows.find((candidate) => candidate.label === label)
    const shoes = read(path)
      .charts.flatMap(({ rows }) => rows)
      .find((candidate) => candidate.label === label)
    expect((row ?? shoes)?.ranges[measure]).toEqual({ min, max })
  })

  test('a chart that restarts for another leg length keeps all its lengths, waist by waist', () => {
    const denim = read('size-charts/koton.json').charts.find(({ rows }) => rows.length === 27)
    expect(denim?.rows.slice(0, 4).map(({ label }) => label)).toEqual(['25/30', '25/32', '25/34', '26/30'])
  })

  test('the order is that of the bodies: Koton men’s 52, first in the file, is the largest', () => {
    const labels = read('size-charts/koton.json').charts.map(({ rows }) => rows.at(-1)?.label)
    expect(labels).toContain('52')
  })

  test('a SizeSpecification gives the body and, apart from it, the garment', () => {
    expect(shape('schema-org-size/product-with-SizeSpecification.jsonld')).toEqual([
      'A fashion brand | men | outerwear | chest height | 1',
      'A fashion brand | men | outerwear | garment | chest | 1',
    ])
  })

  test('no range is outside what an adult can have', () => {
    const folders = ['size-charts/', 'size-charts/athletic-templates/']
    const files = folders
      .flatMap((folder) => readdirSync(DATA + folder).map((name) => folder + name))
      .filter((path) => /\.(json|vst)$/.test(path))
    for (const { ranges } of files.flatMap((path) => read(path).charts).flatMap(({ rows }) => rows))
      for (const [name, { min, max }] of Object.entries(ranges) as [MeasureName, { min: number; max: number }][])
        expect(min >= MEASURES[name].min && max <= MEASURES[name].max && min < max).toBe(true)
  })
})
