import { type ArrowColumn, type ArrowColumns, arrowColumns } from './arrow-columns.js'
import { CatalogueError } from './catalogue-error.js'
import { CATALOGUE_VERSION, type Coded, type PackedWords, type Pictures } from './columns.js'
import { carriedChecksum, fileChecksum } from './file-checksum.js'

/** An Arrow file of ours, opened: what it says of itself, and its columns by name. */
export interface ArrowFile {
  /** The JSON of its `valet` metadata. */
  readonly about: { readonly [name: string]: unknown }
  /** @throws CatalogueError when the column is missing. */
  column(name: string): ArrowColumn
  /** Whether there is a column of this name. */
  has(name: string): boolean
  /** Whether its checksum says that it is as it was written. */
  readonly sealed: boolean
  /** A column of lists. @throws CatalogueError when it is missing or no list. */
  list(name: string): { readonly starts: Int32Array; readonly child: ArrowColumn }
}

/** `ARROW1`, with which an Arrow file begins and ends. */
const MAGIC = [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]
const AGAIN = 'fetch or compile it again'

/**
 * Opens the bytes of an Arrow file that this compiler made; nothing is copied.
 *
 * @throws CatalogueError when the bytes are no Arrow file, end early, are damaged, or of another version.
 */
export function openArrow(bytes: Uint8Array): ArrowFile {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) throw new CatalogueError('not-arrow', notArrow(bytes))
  const end = bytes.length - MAGIC.length
  if (!MAGIC.every((byte, i) => bytes[end + i] === byte))
    throw new CatalogueError('cut-off', `the file ends after ${bytes.length} bytes, before its end mark; ${AGAIN}`)
  const sum = carriedChecksum(bytes)
  if (sum !== 0 && sum !== fileChecksum(bytes))
    throw new CatalogueError('damaged', `the file was changed or cut on its way (its checksum is wrong); ${AGAIN}`)
  const { metadata, columns } = decode(bytes)
  const about = aboutOf(metadata)
  if (about.version !== CATALOGUE_VERSION) {
    const version = typeof about.version === 'number' ? about.version : 'unknown'
    throw new CatalogueError(
      'wrong-version',
      `the file is of version ${version}, this Valet reads ${CATALOGUE_VERSION}; compile it with the same version of valet-sdk`,
    )
  }
  const column = (name: string): ArrowColumn => {
    const found = columns.get(name)
    if (found) return possible(found, bytes.length)
    throw new CatalogueError('missing-column', `column "${name}" is missing; compile the file with valet-sdk`)
  }
  return {
    about,
    sealed: sum !== 0,
    column,
    has: (name) => columns.has(name),
    list: (name) => {
      const { length, offsets, child } = column(name)
      if (!child || !(offsets instanceof Int32Array))
        throw new CatalogueError('missing-column', `column "${name}" is no list; compile the file with valet-sdk`)
      return { starts: offsets.subarray(0, length + 1), child: possible(child, bytes.length) }
    },
  }
}

const utf8 = new TextDecoder()

/** The words of a column, as they lie in the file. */
export function wordsOf({ length, offsets, values }: ArrowColumn): PackedWords {
  if (!(offsets instanceof Int32Array && values instanceof Uint8Array))
    throw new CatalogueError('missing-column', 'a column that must hold texts does not; compile the file with valet-sdk')
  return { length, offsets, bytes: values, at: (i) => utf8.decode(values.subarray(offsets[i], offsets[i + 1])) }
}

/** The pictures of a column, as they lie in the file. */
export function picturesOf({ offsets, values }: ArrowColumn): Pictures | undefined {
  if (!(offsets instanceof Int32Array && values instanceof Uint8Array)) return undefined
  return {
    at: (row) => {
      const picture = values.subarray(offsets[row], offsets[row + 1])
      return picture.length > 0 ? picture : undefined
    },
  }
}

/** The numbers and words of a dictionary-encoded column. */
export function codedOf({ length, values, dictionary }: ArrowColumn): Coded {
  if (!dictionary || !(values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Uint32Array))
    throw new CatalogueError('missing-column', 'a column that must be dictionary-encoded is not; compile the file with valet-sdk')
  return { codes: values.subarray(0, length), names: namesOf(wordsOf(dictionary)) }
}

function namesOf(words: PackedWords): string[] {
  return Array.from({ length: words.length }, (_, i) => words.at(i))
}

/** The numbers of a column, which must be of this type; their buffer may be padded. */
export function numbersOf<T extends { subarray(from: number, to: number): T }>(
  { length, values }: ArrowColumn,
  type: abstract new (...args: never[]) => T,
  name: string,
): T {
  if (values instanceof type) return values.subarray(0, length)
  throw new CatalogueError('missing-column', `column "${name}" holds numbers of another type; compile the file with valet-sdk`)
}

/** More values than the file has bytes: a number that was changed on the way. */
function possible(column: ArrowColumn, bytes: number): ArrowColumn {
  if (column.length <= bytes && (column.dictionary?.length ?? 0) <= bytes) return column
  throw new CatalogueError('damaged', `a column claims ${column.length} values in a file of ${bytes} bytes; ${AGAIN}`)
}

function notArrow(bytes: Uint8Array): string {
  const begin = new TextDecoder().decode(bytes.subarray(0, 24)).trimStart()
  if (bytes.length === 0) return 'the file is empty; compile it again'
  return begin.startsWith('<')
    ? 'the address answers a web page, not a catalogue; check the address'
    : 'these bytes are no Arrow file; make one with "npx valet-sdk compile"'
}

function decode(bytes: Uint8Array): ArrowColumns {
  try {
    return arrowColumns(bytes)
  } catch (error) {
    throw new CatalogueError('damaged', `the file is damaged (${error instanceof Error ? error.message : 'unreadable'}); ${AGAIN}`)
  }
}

function aboutOf(metadata: ArrowColumns['metadata']): { readonly [name: string]: unknown } {
  try {
    const about: unknown = JSON.parse(metadata.get('valet') ?? '{}')
    return typeof about === 'object' && about !== null ? { ...about } : {}
  } catch {
    // The version check says what to do.
    return {}
  }
}
