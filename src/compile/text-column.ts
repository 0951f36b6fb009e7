import type { PackedWords } from '../catalogue/columns.js'

/** Texts one after the other in one buffer, as Arrow keeps them: a million of them are two objects. */
export interface TextColumn {
  readonly length: number
  /** Adds a text; answers its number. */
  push(text: string): number
  at(i: number): string
  /** The texts as they stand, or in another order (`order[i]` = number of the text at place i). */
  packed(order?: Uint32Array): PackedWords
}

/** A column of texts that grows. */
export function createTextColumn(): TextColumn {
  let bytes = Buffer.allocUnsafe(1 << 12)
  let ends = new Int32Array(1 << 8)
  let length = 0
  const startOf = (i: number) => (i === 0 ? 0 : (ends[i - 1] ?? 0))
  return {
    get length() {
      return length
    },
    push: (text) => {
      const from = startOf(length)
      // Three bytes a UTF-16 unit is the most that UTF-8 takes.
      if (from + text.length * 3 > bytes.length) {
        const more = Buffer.allocUnsafe(Math.max(Math.ceil(bytes.length * 1.6), from + text.length * 3))
        bytes.copy(more, 0, 0, from)
        bytes = more
      }
      if (length === ends.length) {
        const more = new Int32Array(Math.ceil(ends.length * 1.6))
        more.set(ends)
        ends = more
      }
      ends[length] = from + bytes.write(text, from)
      return length++
    },
    at: (i) => bytes.toString('utf8', startOf(i), ends[i]),
    packed: (order) => packed(bytes, (i) => [startOf(i), ends[i] ?? 0], order ?? undefined, length),
  }
}

function packed(
  bytes: Buffer,
  span: (i: number) => readonly [number, number],
  order: Uint32Array | undefined,
  length: number,
): PackedWords {
  const count = order?.length ?? length
  const offsets = new Int32Array(count + 1)
  for (let i = 0; i < count; i++) {
    const [from, to] = span(order ? (order[i] ?? 0) : i)
    offsets[i + 1] = (offsets[i] ?? 0) + to - from
  }
  const whole = order ? Buffer.allocUnsafe(offsets[count] ?? 0) : bytes.subarray(0, offsets[count])
  if (order) for (let i = 0; i < count; i++) bytes.copy(whole, offsets[i], ...span(order[i] ?? 0))
  return { length: count, offsets, bytes: whole, at: (i) => whole.toString('utf8', offsets[i], offsets[i + 1]) }
}
