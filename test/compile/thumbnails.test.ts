// @vitest-environment node
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { makeThumbnail } from '../../src/compile/make-thumbnail.js'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  const picture = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#336699' } })
  if (request.url === '/gone.jpg') response.writeHead(404).end()
  else if (request.url === '/page.jpg') response.end('<html>not a picture</html>')
  else
    void picture
      .jpeg()
      .toBuffer()
      .then((bytes) => response.end(bytes))
})
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(() => server.close())

const shop = (pictures: readonly string[]) => {
  const { port } = server.address() as AddressInfo
  const products = pictures.map((picture, i) => ({
    id: i + 1,
    title: `Shirt ${i + 1}`,
    handle: `shirt-${i + 1}`,
    vendor: 'Fjellby',
    images: [{ src: `http://127.0.0.1:${port}/${picture}` }],
    variants: [{ id: 100 + i, option1: 'M', price: '29.00', available: true }],
  }))
  return [{ name: 'products.json', bytes: new TextEncoder().encode(JSON.stringify({ products })) }]
}
const none = new Uint8Array()

describe('Thumbnails', () => {
  test('are small pictures that come with the catalogue, the same one once', async () => {
    asked.length = 0
    const { bytes = none } = await compileCatalogue(shop(['a.jpg', 'a.jpg']), { thumbnails: { make: makeThumbnail } })
    const catalogue = await openCatalogue(bytes)
    const [first, second] = [catalogue.product(0).thumbnail, catalogue.product(1).thumbnail]
    expect(await sharp(first).metadata()).toMatchObject({ format: 'webp', width: 150, height: 200 })
    expect([first?.length, asked]).toEqual([second?.length, ['/a.jpg']])
    expect(first?.length).toBeLessThan(4000)
  })
  test('that cannot be made become problems, and the product has none', async () => {
    const { bytes = none, report } = await compileCatalogue(shop(['a.jpg', 'gone.jpg', 'page.jpg']), {
      thumbnails: { make: makeThumbnail },
    })
    const catalogue = await openCatalogue(bytes)
    expect([0, 1, 2].map((row) => catalogue.product(row).thumbnail !== undefined)).toEqual([true, false, false])
    const told = report.problems.filter(({ file }) => file === 'thumbnails').map(({ item, problem }) => `${item} ${problem}`)
    expect(told).toEqual([expect.stringContaining('the server answers 404'), expect.stringMatching(/unsupported image format/)])
  })
  test('of the last catalogue are taken over, without asking again', async () => {
    const { bytes = none } = await compileCatalogue(shop(['a.jpg', 'b.jpg']), { thumbnails: { make: makeThumbnail } })
    asked.length = 0
    const next = await compileCatalogue(shop(['b.jpg', 'c.jpg']), { thumbnails: { make: makeThumbnail }, previous: bytes })
    expect(asked).toEqual(['/c.jpg'])
    expect((await openCatalogue(next.bytes ?? none)).product(0).thumbnail).toEqual((await openCatalogue(bytes)).product(1).thumbnail)
  })
})

test('A catalogue without cards has no titles and addresses, and still knows every name', async () => {
  const { bytes = none } = await compileCatalogue(shop(['a.jpg']), { noCards: true })
  const catalogue = await openCatalogue(bytes)
  expect(catalogue.product(0)).toMatchObject({ id: '1', title: '', brand: 'Fjellby' })
  expect([catalogue.product(0).link, catalogue.product(0).image]).toEqual([undefined, undefined])
  expect(['1', '100', 'shirt-1'].map(catalogue.rowOf)).toEqual([0, 0, 0])
})
test('Purchases and a last catalogue that cannot be read make a problem, not an exception', async () => {
  const { report } = await compileCatalogue(shop(['a.jpg']), {
    previous: new TextEncoder().encode('<html>'),
    pairs: async ({ published }) => {
      expect(published).toBeUndefined()
      return {
        products: [],
        popularity: new Uint32Array(),
        pairs: { a: new Uint32Array(), b: new Uint32Array(), shoppers: new Uint32Array(), forward: new Float64Array() },
        problems: [],
      }
    },
  })
  expect(report.problems.some(({ file }) => file === 'previous catalogue')).toBe(true)
})
