import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { tableFromIPC } from '@uwdata/flechette'
import type { ArrowBatch } from '../catalogue/open-arrow.js'
import type { SectionBytes } from '../report/report-data.js'

const pack = promisify(brotliCompress)

/** Bytes as Brotli of quality 9 packs them, which a server can do on the fly. */
export async function brotliSize(bytes: Uint8Array): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return (await pack(bytes, { params })).length
}

/** What each column of a catalogue weighs, packed by itself; size charts and all that the file says of itself are `about`. */
export async function sectionBytes(file: Uint8Array): Promise<SectionBytes[]> {
  const table = tableFromIPC(file, { useProxy: false })
  const sections = table.names.map((name, i): readonly [string, Uint8Array] => [
    name,
    Buffer.concat((table.children[i]?.data ?? []).flatMap((batch) => buffersOf(batch as ArrowBatch))),
  ])
  const about = new TextEncoder().encode(table.schema.metadata?.get('valet') ?? '')
  return Promise.all(
    [...sections, ['about', about] as const].map(async ([section, bytes]) => ({
      section,
      bytes: bytes.length,
      brotliBytes: await brotliSize(bytes),
    })),
  )
}

function buffersOf({ values, offsets, children = [], dictionary }: ArrowBatch): Uint8Array[] {
  const own = [values, offsets].filter((buffer) => buffer !== undefined)
  const words = (dictionary as { readonly data?: readonly ArrowBatch[] } | undefined)?.data ?? []
  return [
    ...own.map((view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)),
    ...[...children, ...words].flatMap(buffersOf),
  ]
}
