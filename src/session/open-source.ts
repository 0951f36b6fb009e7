import type { Catalogue } from '../catalogue/catalogue.js'
import type { Product } from '../catalogue/product.js'
import type { Tools } from './state.js'

/** Where a catalogue comes from: an address, the bytes of a compiled file, or an array of products. */
export type CatalogueSource = string | ArrayBuffer | Uint8Array | readonly Product[]

/** A catalogue, the delta of its stock and prices, and the address against which both are resolved. */
export interface CatalogueAddress {
  readonly source: CatalogueSource
  /** Address of the delta, if the shop publishes one. */
  readonly delta?: string
  readonly base: string
}

/**
 * Fetches and opens a catalogue, without cookies. A delta that is missing, broken or of another catalogue is told and
 * left out: yesterday's stock is better than none.
 *
 * @throws CatalogueError, or an Error that names the address and the HTTP status.
 */
export async function openSource(
  { source, delta, base }: CatalogueAddress,
  { fetch, problem }: Pick<Tools, 'fetch' | 'problem'>,
  advice: () => Promise<typeof import('../advice.js')>,
): Promise<Catalogue> {
  if (typeof source !== 'string') return (await advice()).openCatalogue(source)
  const get = async (address: string, what: string) => {
    const response = await fetch(new URL(address, base).href, { credentials: 'omit' })
    if (response.ok) return response.arrayBuffer()
    throw new Error(
      `catalogue: ${response.url || address} answered ${response.status}; compile ${what} with "npx valet-sdk compile" and put it there`,
    )
  }
  const tell = (error: unknown) => problem(error instanceof Error ? error.message : String(error))
  const changes = delta === undefined ? undefined : get(delta, 'the delta').catch(tell)
  const [bytes, { openCatalogue }] = await Promise.all([get(source, 'one'), advice()])
  const found = await changes
  if (!found) return openCatalogue(bytes)
  return openCatalogue(bytes, [], found).catch((error: unknown) => {
    tell(error)
    return openCatalogue(bytes)
  })
}
