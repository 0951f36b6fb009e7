/** A column whose length is not known before. */
export interface Growing<T extends Uint32Array | Float32Array> {
  readonly length: number
  push(value: number): void
  /** What it holds, in memory of its own. */
  column(): T
}

/** Grows by half; a list of numbers would take two to four times the memory. */
export function growing<T extends Uint32Array | Float32Array>(make: (length: number) => T): Growing<T> {
  let held = make(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === held.length) {
        const larger = make(length + (length >> 1))
        larger.set(held)
        held = larger
      }
      held[length++] = value
    },
    column() {
      const own = make(length)
      own.set(held.subarray(0, length))
      return own
    },
  }
}
