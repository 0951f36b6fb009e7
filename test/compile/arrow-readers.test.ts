// @vitest-environment node
import { tableFromIPC } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import { compileCatalogue } from '../../src/compile/compile-catalogue.js'
import { MADE_UP_FEEDS } from '../setup/made-up-feeds.mjs'

const bytesOf = async (name: keyof typeof MADE_UP_FEEDS, previous?: Uint8Array) => {
  const source = { name, bytes: new TextEncoder().encode(MADE_UP_FEEDS[name]) }
  const { bytes, delta } = await compileCatalogue([source], previous ? { previous } : {})
  return { bytes: bytes ?? new Uint8Array(), delta }
}

describe("A shop's data people", () => {
  test('read a catalogue with apache-arrow, column by column', async () => {
    const { bytes } = await bytesOf('rss.xml')
    const [table, catalogue] = [tableFromIPC(bytes), await openCatalogue(bytes)]
    expect(table.numRows).toBe(catalogue.size)
    for (let row = 0; row < catalogue.size; row++) {
      const read = table.get(row)?.toJSON() as { readonly [column: string]: unknown }
      const list = (name: string) => [...(read[name] as Iterable<unknown>)]
      const { id, title, brand, price, tags, aliases, variants, category } = catalogue.product(row)
      expect([read.id, read.title, read.brand, read.price, read.category]).toEqual([id, title, brand, price, category.join(' > ')])
      expect([list('tags'), list('aliases')]).toEqual([tags, aliases])
      expect(list('variant_ids')).toEqual(variants.map((variant) => variant.id))
      expect(list('variant_sizes')).toEqual(variants.map(({ size }) => size))
      expect(list('variant_stock')).toEqual(variants.map(({ inStock }) => (inStock ? 1 : 0)))
    }
    expect(JSON.parse(table.schema.metadata.get('valet') ?? '')).toMatchObject({ version: 1, currency: 'EUR' })
  })
  test('read a delta with apache-arrow', async () => {
    const { bytes } = await bytesOf('products.json')
    const { delta } = await bytesOf('pages.json', bytes)
    const table = tableFromIPC(delta?.bytes)
    expect(table.schema.fields.map(({ name }) => name)).toEqual(['row', 'price', 'stock'])
    expect([...(table.getChild('row') ?? [])]).toEqual([2])
  })
})
