type Column = Float32Array | Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array

/** A value made of plain objects and lists, with its arrays in memory that all threads read; those that lie there already are taken as they are. */
export function shareArrays<T>(value: T): T {
  return shared(value) as T
}

function shared(value: unknown): unknown {
  if (isColumn(value)) return sharedColumn(value)
  if (Array.isArray(value)) return value.map(shared)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shared(part)]))
}

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
}

function sharedColumn(column: Column): Column {
  if (column.buffer instanceof SharedArrayBuffer) return column
  const Kind = column.constructor as new (buffer: SharedArrayBuffer) => Column
  const copy = new Kind(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}
