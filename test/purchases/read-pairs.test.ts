// @vitest-environment node
import { expect, test } from 'vitest'
import { readPairs } from '../../src/purchases/read-pairs.js'
import { popular, told, write } from './shop-folder.js'

const HEAD = 'product_a,product_b,shoppers,forward\n'
const rows = 'coat,coat,9,0\nhat,hat,7,0\ncoat,hat,6,4.8\nhat,coat,6,0.64\n'

test('A shop may bring the pairs its own warehouse counted', async () => {
  const forms = {
    csv: HEAD + rows,
    tsv: (HEAD + rows).replaceAll(',', '\t'),
    ndjson:
      '{"product_a":"coat","product_b":"hat","shoppers":6,"forward":4.8}\n{"product_a":"hat","product_b":"coat","shoppers":6,"forward":0.64}',
  }
  for (const [name, content] of Object.entries(forms)) {
    const read = await readPairs(write(`pairs.${name}`, content))
    expect(told(read), name).toEqual(['coat>hat 6 4.8', 'hat>coat 6 0.64'])
    expect(popular(read), name).toEqual(name === 'ndjson' ? ['coat 6', 'hat 6'] : ['coat 9', 'hat 7'])
    expect(read.problems).toEqual([])
  }
})

test('Rows of too few shoppers are refused, however they were counted', async () => {
  const few = 'coat,scarf,4,4\nscarf,scarf,4,0\ncoat,glove,-1,0\nhat,glove,many,0\nhat,glove,5,6\n,glove,9,1\n,,1234,0\n'
  const read = await readPairs(write('few.csv', HEAD + rows + few))
  expect(read.products).toEqual(['coat', 'hat'])
  expect(read.problems).toMatchObject([
    { file: 'few.csv', field: 'shoppers', problem: '2 rows rest on fewer than 5 shoppers; they are refused' },
    { field: 'forward', problem: expect.stringMatching(/^3 rows hold no counts/) },
    { field: 'product_a', problem: '1 rows lack a product' },
  ])
  expect((await readPairs(write('few.csv', HEAD + rows), { minShoppers: 7 })).pairs.a).toHaveLength(0)
})

test('Ids resolve to products; several rows of one pair are not added up, because a shopper may be in all of them', async () => {
  const resolve = (ids: readonly string[]) => ids.map((id) => (id.startsWith('x') ? undefined : id.split('-')[0]))
  const read = await readPairs(write('skus.csv', `${HEAD}coat-s,hat,6,1\ncoat-m,hat,8,0\ncoat-l,hat,4,4\ncoat-s,coat-m,9,9\nx,hat,9,1\n`), {
    resolve,
  })
  expect(told(read)).toEqual(['coat>hat 8 1', 'hat>coat 8 0'])
  expect(read.problems.at(-1)?.problem).toBe('1 rows name products that the catalogue does not hold')
})

test('New pairs need two shoppers more than those of the last catalogue', async () => {
  const path = write('next.csv', HEAD + rows)
  expect(told(await readPairs(path, { previous: [] }))).toEqual([])
  expect(told(await readPairs(path, { previous: [['hat', 'coat']] }))).toHaveLength(2)
})

test('A file without the four columns is an error that names the one it lacks', async () => {
  await expect(readPairs(write('pairs.csv', 'product_a,product_b,lift\na,b,2'))).rejects.toMatchObject({
    code: 'columns',
    column: 'shoppers',
    file: 'pairs.csv',
  })
})
