/** What is wrong with purchases or pairs. */
export type PurchasesFault = 'no-duckdb' | 'no-file' | 'unknown-format' | 'damaged' | 'columns' | 'time'

/** Purchases that cannot be counted at all; `message` names the file, the column and what to do. */
export class PurchasesError extends Error {
  override readonly name = 'PurchasesError'
  readonly code: PurchasesFault
  /** Name of the file, where it is one file's fault. */
  readonly file: string | undefined
  /** The column as the file calls it, or what it should hold. */
  readonly column: string | undefined
  constructor(
    code: PurchasesFault,
    message: string,
    place: { readonly file?: string; readonly column?: string; readonly cause?: unknown } = {},
  ) {
    super([place.file ?? 'purchases', place.column, message].filter((part) => part !== undefined).join(': '), { cause: place.cause })
    this.code = code
    this.file = place.file
    this.column = place.column
  }
}
