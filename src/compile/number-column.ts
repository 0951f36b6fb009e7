/** Numbers below 2³² one after the other, in an array that grows. */
export interface NumberColumn {
  readonly length: number
  push(value: number): void
  /** The numbers as they stand. */
  values(): Uint32Array
}

/** A column of numbers that grows. */
export function createNumberColumn(): NumberColumn {
  let held = new Uint32Array(1 << 8)
  let length = 0
  return {
    get length() {
      return length
    },
    push: (value) => {
      if (length === held.length) {
        const more = new Uint32Array(Math.ceil(held.length * 1.6))
        more.set(held)
        held = more
      }
      held[length++] = value
    },
    values: () => held.subarray(0, length),
  }
}

/** Numbers for words, in the order in which they were first met. */
export interface Dictionary {
  readonly names: readonly string[]
  code(name: string): number
  has(name: string): boolean
}

/** A dictionary that grows; `__proto__` is a word like any other. */
export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>()
  const names: string[] = []
  return {
    names,
    has: (name) => numbers.has(name),
    code: (name) => {
      let number = numbers.get(name)
      if (number === undefined) {
        number = names.push(name) - 1
        numbers.set(name, number)
      }
      return number
    },
  }
}

/** The smallest integers that hold numbers below `count`. */
export function narrow(values: ArrayLike<number>, count: number): Uint8Array | Uint16Array | Uint32Array {
  const Type = count <= 0x100 ? Uint8Array : count <= 0x10000 ? Uint16Array : Uint32Array
  return Type.from(values)
}

/** Places row by row: those of row `i` are `order[starts[i]] … order[starts[i + 1] - 1]`. */
export interface Grouped {
  readonly starts: Int32Array
  readonly order: Uint32Array
}

/** Places grouped by row, in their own order within each. */
export function groupedBy(rows: Uint32Array, count: number): Grouped {
  const starts = new Int32Array(count + 1)
  for (const row of rows) starts[row + 1]! += 1
  for (let row = 0; row < count; row++) starts[row + 1]! += starts[row] ?? 0
  const next = starts.slice()
  const order = new Uint32Array(rows.length)
  for (const [i, row] of rows.entries()) order[next[row]!++] = i
  return { starts, order }
}

/** Of places of one row that say the same, only the first; none that says what goes without saying. */
export function distinct<T>(
  { starts, order }: Grouped,
  saying: (place: number) => T,
  known: (row: number, says: T) => boolean = () => false,
): Grouped {
  const left = createNumberColumn()
  const begins = new Int32Array(starts.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    const said = new Set<T>()
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const place = order[i] ?? 0
      const says = saying(place)
      if (said.has(says) || known(row, says)) continue
      said.add(says)
      left.push(place)
    }
    begins[row + 1] = left.length
  }
  return { starts: begins, order: left.values() }
}
