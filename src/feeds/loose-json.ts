/** JSON of which nothing is known yet. */
export type Loose = { readonly [key: string]: unknown }

/** Whether a value is an object with members. */
export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text or number as text without white space around it; everything else is `''`. */
export function word(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

/** The first member of these names that holds a text or number. */
export function firstWord(from: Loose, ...names: readonly string[]): string {
  for (const name of names) {
    const found = word(from[name])
    if (found !== '') return found
  }
  return ''
}

/** A list, whether it stands as one, as GraphQL's `edges` or `nodes`, or as a single value. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (isLoose(value) && Array.isArray(value.nodes)) return value.nodes
  if (isLoose(value) && Array.isArray(value.edges)) return value.edges.map((edge: unknown) => (isLoose(edge) ? edge.node : edge))
  return value === undefined || value === null || value === '' ? [] : [value]
}
