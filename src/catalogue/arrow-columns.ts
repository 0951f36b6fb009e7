import type { DataType, RecordBatch } from '@uwdata/flechette'
import { decodeIPC } from '@uwdata/flechette/src/decode/decode-ipc.js'

/** One column: its buffers are views into the file. */
export interface ArrowColumn {
  readonly length: number
  /** Numbers, or the bytes of texts. */
  readonly values?: ArrayBufferView
  readonly offsets?: ArrayBufferView
  readonly child?: ArrowColumn
  readonly dictionary?: ArrowColumn
}

/** What an Arrow file holds: its metadata, and its columns by name. */
export interface ArrowColumns {
  readonly metadata: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, ArrowColumn>
}

/** The types that a catalogue is made of, by Arrow's number. */
const [INT, FLOAT, BINARY, UTF8, LIST, DICTIONARY] = [2, 3, 4, 5, 12, -1]

/**
 * The columns of an Arrow file of one record batch, as views. flechette reads the structure; its table, which can show
 * every type of Arrow row by row, would be a third of what a page loads for advice.
 *
 * @throws Error when the bytes are no Arrow file, several batches, or of a type that no catalogue has.
 */
export function arrowColumns(bytes: Uint8Array): ArrowColumns {
  const { schema, records, dictionaries } = decodeIPC(bytes)
  const [record, more] = records ?? []
  if (!schema || !record || more) throw new Error('it must hold one record batch')
  const texts = new Map<number, ArrowColumn>()
  const types = new Map<number, DataType>()
  const note = ({ type }: { readonly type: DataType }) => {
    if (type.typeId === DICTIONARY) types.set((type as Coded).id, (type as Coded).dictionary)
    for (const child of childrenOf(type)) note(child)
  }
  for (const field of schema.fields) note(field)
  for (const { id, data, body } of dictionaries ?? []) {
    const type = types.get(id)
    if (!type || texts.has(id)) throw new Error('its dictionaries do not belong to its columns')
    texts.set(id, reader({ ...data, ...(body ? { body } : {}) }, texts)(type))
  }
  const read = reader(record, texts)
  return { metadata: schema.metadata ?? new Map(), columns: new Map(schema.fields.map(({ name, type }) => [name, read(type)])) }
}

type Coded = DataType & { readonly id: number; readonly dictionary: DataType; readonly indices: DataType }
type View = new (buffer: ArrayBufferLike, offset: number, length: number) => ArrayBufferView & { readonly BYTES_PER_ELEMENT: number }

function childrenOf(type: DataType): readonly { readonly type: DataType }[] {
  return 'children' in type && type.children ? type.children : []
}

/** Reads columns in the order in which a batch holds them: each has a node, a validity buffer, and what its type needs. */
function reader({ nodes, regions, body }: RecordBatch, texts: ReadonlyMap<number, ArrowColumn>): (type: DataType) => ArrowColumn {
  let node = 0
  let region = 0
  const buffer = (type: unknown = Uint8Array): ArrayBufferView => {
    const { offset, length } = regions[region++] ?? { offset: 0, length: Number.NaN }
    const view = type as View & { readonly BYTES_PER_ELEMENT: number }
    return new view(body?.buffer ?? new ArrayBuffer(0), (body?.byteOffset ?? 0) + offset, length / view.BYTES_PER_ELEMENT)
  }
  const read = (type: DataType): ArrowColumn => {
    const { length } = nodes[node++] ?? { length: Number.NaN }
    region++
    switch (type.typeId as number) {
      case INT:
      case FLOAT:
        return { length, values: buffer((type as { readonly values?: unknown }).values) }
      case BINARY:
      case UTF8:
        return { length, offsets: buffer(Int32Array), values: buffer() }
      case LIST: {
        const offsets = buffer(Int32Array)
        const [child] = childrenOf(type)
        return { length, offsets, ...(child ? { child: read(child.type) } : {}) }
      }
      case DICTIONARY: {
        const { id, indices } = type as Coded
        const dictionary = texts.get(id)
        return { length, values: buffer((indices as { readonly values?: unknown }).values), ...(dictionary ? { dictionary } : {}) }
      }
      default:
        throw new Error(`it holds a column of type ${type.typeId}`)
    }
  }
  return read
}
