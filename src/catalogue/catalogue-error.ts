/** What is wrong with a catalogue. */
export type CatalogueFault = 'not-arrow' | 'cut-off' | 'wrong-version' | 'missing-column' | 'damaged' | 'bad-product' | 'other-catalogue'

/** A catalogue that cannot be used; `message` names the place and what to do. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'
  readonly code: CatalogueFault
  constructor(code: CatalogueFault, message: string) {
    super(`catalogue: ${message}`)
    this.code = code
  }
}
