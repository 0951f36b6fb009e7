import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** A packed file that grows beyond all measure: more than `RATIO` times its size after `FREE` bytes. */
export class ExpansionError extends Error {
  override readonly name = 'ExpansionError'
}

const FREE = 256 * 1024 * 1024
const RATIO = 200

/**
 * The pieces of a file, unpacked when it is gzipped, known by its first two bytes.
 *
 * @throws ExpansionError when it unpacks to more than a feed can be; what zlib throws when it is damaged.
 */
export async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  let first = (await iterator.next()).value as Uint8Array | undefined
  if (first?.length === 1) {
    const more = (await iterator.next()).value as Uint8Array | undefined
    first = Uint8Array.of(...first, ...(more ?? []))
  }
  if (!first) return
  let packed = 0
  const whole = (async function* () {
    for (let piece: Uint8Array | undefined = first; piece; piece = (await iterator.next()).value) {
      packed += piece.length
      yield piece
    }
  })()
  if (!(first[0] === 0x1f && first[1] === 0x8b)) {
    yield* whole
    return
  }
  let size = 0
  const source = Readable.from(whole)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  for await (const piece of source.pipe(gunzip)) {
    size += (piece as Uint8Array).length
    if (size > FREE && size > packed * RATIO) throw new ExpansionError(`it unpacks to more than ${RATIO} times its size; no feed does`)
    yield piece as Uint8Array
  }
}
