/** What Valet's elements say on the shop's page, in one language. Numbers come in as numbers; the language formats them. */
export interface PageText {
  /** Language tag, for dates, numbers and prices. */
  readonly language: string
  readonly fittingRoom: string
  readonly sizeAdvice: string
  readonly stays: string
  readonly untilClosed: string
  readonly keepHere: string
  readonly frozen: string
  readonly askTitle: string
  readonly height: string
  readonly weight: string
  readonly units: string
  readonly metric: string
  readonly imperial: string
  readonly showMySize: string
  readonly chooseWithout: string
  readonly useGarment: string
  readonly findMySize: string
  readonly implausible: string
  readonly tight: string
  readonly right: string
  readonly loose: string
  readonly tooSmall: string
  readonly tooLarge: string
  readonly fitsYou: string
  readonly certainty: { readonly very: string; readonly fairly: string; readonly rather: string }
  readonly cannotSay: string
  readonly equallyLikely: string
  readonly noneFits: string
  readonly or: string
  settle(measure: string): string
  readonly addIt: string
  readonly wrongForMe: string
  readonly tooTight: string
  readonly tooLoose: string
  readonly somethingElse: string
  readonly undo: string
  readonly soldOut: string
  readonly percent: (share: number) => string
  readonly measures: { readonly [name: string]: string }
  /** One line of reason for advice. */
  readonly because: {
    measure(measure: string): string
    garment(brand: string, size: string, verdict: 'small' | 'right' | 'large'): string
    sameProduct(size: string, verdict: 'small' | 'right' | 'large'): string
    general: string
  }
  readonly headlines: { readonly 'for-you': string; readonly similar: string; readonly trending: string }
  chosenHere(count: number): string
  readonly changeTaste: string
  readonly whyThis: string
  readonly close: string
  readonly score: string
  readonly nothingElse: string
  readonly inYourSize: (size: string) => string
  readonly notInStock: (size: string) => string
  readonly sizeUnsure: (size: string) => string
  readonly reasons: {
    taste(tag: string, events: number): string
    pin(tag: string): string
    similar(tag: string): string
    readonly prior: string
    readonly boost: string
    readonly bury: string
    size(label: string, share: number): string
    sizeGone(label: string): string
    readonly others: string
  }
}
