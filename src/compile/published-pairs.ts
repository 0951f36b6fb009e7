import { numbersOf, openArrow, wordsOf } from '../catalogue/open-arrow.js'

/** The pairs that a catalogue published, so that the next one does not let them flicker; none for a catalogue without. */
export function publishedPairs(catalogue: Uint8Array): (readonly [string, string])[] {
  const file = openArrow(catalogue)
  try {
    const [ids, { starts, child }] = [wordsOf(file.column('id')), file.list('near')]
    const rows = numbersOf(child, Uint32Array, 'near')
    const pairs: (readonly [string, string])[] = []
    for (let row = 0; row < ids.length; row++)
      for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) pairs.push([ids.at(row), ids.at(rows[i] ?? 0)])
    return pairs
  } catch {
    // Compiled without purchases.
    return []
  }
}
