import type { Pictures, Words } from '../catalogue/columns.js'
import type { Problem } from '../feeds/problem.js'

/** How thumbnails are come by. */
export interface ThumbnailOptions {
  /** A small picture of the one at an http(s) address. @throws Error that says why there is none. */
  readonly make: (address: string) => Promise<Uint8Array>
  /** How many are made at a time; default 8. */
  readonly atOnce?: number
}

interface Packing extends ThumbnailOptions {
  /** Pictures of the last catalogue by address; they are taken over. */
  readonly previous?: ReadonlyMap<string, Uint8Array>
  readonly problem: (problem: Problem) => void
  /** Hears how many are done. */
  readonly progress: (done: number) => void
}

/** Small pictures for the addresses of all products. One that cannot be made becomes a problem, and the product has none. */
export async function packThumbnails(ids: Words, addresses: Words, packing: Packing): Promise<Pictures> {
  const { make, atOnce = 8, previous, problem, progress } = packing
  const pictures: (Uint8Array | undefined)[] = new Array(ids.length)
  const made = new Map<string, Promise<Uint8Array | undefined>>()
  const once = (address: string, row: number) => {
    const picture =
      made.get(address) ??
      make(address).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error)
        problem({
          file: 'thumbnails',
          item: ids.at(row),
          field: 'image_link',
          problem: `"${address}": ${why}`,
          advice: 'check the address',
        })
        return undefined
      })
    made.set(address, picture)
    return picture
  }
  let [next, done] = [0, 0]
  const work = async () => {
    for (let row = next++; row < ids.length; row = next++) {
      const address = addresses.at(row)
      if (/^https?:/.test(address)) pictures[row] = previous?.get(address) ?? (await once(address, row))
      progress(++done / ids.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { at: (row) => pictures[row] }
}

/** The pictures of a compiled catalogue by the address they were made from. */
export function thumbnailsByAddress({
  id,
  image,
  thumbnail,
}: {
  readonly id: Words
  readonly image: Words
  readonly thumbnail?: Pictures
}): Map<string, Uint8Array> {
  const held = new Map<string, Uint8Array>()
  for (let row = 0; row < id.length; row++) {
    const picture = thumbnail?.at(row)
    if (picture) held.set(image.at(row), picture)
  }
  return held
}
