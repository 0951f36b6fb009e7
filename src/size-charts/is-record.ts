/**
 * Whether a value is an object with named fields: no list, no `null`.
 *
 * @example
 * isRecord([]) //=> false
 */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
