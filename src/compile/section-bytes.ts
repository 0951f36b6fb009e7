import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { type ArrowColumn, arrowColumns } from '../catalogue/arrow-columns.js'
import type { SectionBytes } from '../report/report-data.js'

const pack = promisify(brotliCompress)

/** Bytes as Brotli of quality 9 packs them, which a server can do on the fly. */
export async function brotliSize(bytes: Uint8Array): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return (await pack(bytes, { params })).length
}

/** What each column of a catalogue weighs, packed by itself; size charts and all that the file says of itself are `about`. */
export async function sectionBytes(file: Uint8Array): Promise<SectionBytes[]> {
  const { metadata, columns } = arrowColumns(file)
  const sections = [...columns].map(([name, column]): readonly [string, Uint8Array] => [name, Buffer.concat(buffersOf(column))])
  const about = new TextEncoder().encode(metadata.get('valet') ?? '')
  return Promise.all(
    [...sections, ['about', about] as const].map(async ([section, bytes]) => ({
      section,
      bytes: bytes.length,
      brotliBytes: await brotliSize(bytes),
    })),
  )
}

function buffersOf({ values, offsets, child, dictionary }: ArrowColumn): Uint8Array[] {
  return [
    ...[values, offsets].flatMap((view) => (view ? [new Uint8Array(view.buffer, view.byteOffset, view.byteLength)] : [])),
    ...[child, dictionary].flatMap((column) => (column ? buffersOf(column) : [])),
  ]
}
