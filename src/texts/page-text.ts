/** How a garment sits, as a verdict. */
type Verdict = 'small' | 'right' | 'large'

/** Whose size chart advice rests on. */
type ChartOf = 'brand' | 'general' | 'none'

/** What Valet's elements say on the shop's page, in one language. Numbers come in as numbers; the language formats them. */
export interface PageText {
  /** Language tag of these words. */
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
  /** Asks a figure back: `Height 17 cm`; `cure` is what may have been meant. */
  readonly implausible: (figure: string, cure: string | undefined) => string
  readonly tight: string
  readonly right: string
  readonly loose: string
  readonly tooSmall: string
  readonly tooLarge: string
  readonly fitsYou: string
  /** From 90 %, from 75 %, from 60 %. */
  readonly certainty: { readonly very: string; readonly fairly: string; readonly rather: string }
  readonly cannotSay: string
  readonly equallyLikely: string
  readonly notSureEnough: string
  readonly noneFits: string
  readonly or: string
  readonly settle: (measure: string) => string
  readonly add: (measure: string) => string
  readonly wrongForMe: string
  readonly tooTight: string
  readonly tooLoose: string
  readonly somethingElse: string
  readonly undo: string
  readonly soldOut: string
  readonly allSizes: (count: number) => string
  readonly percent: (share: number) => string
  readonly measures: { readonly [name: string]: string }
  /** Sentences of the reason for a size. */
  readonly because: {
    readonly measures: (measures: readonly string[], chart: ChartOf) => string
    readonly garment: (brand: string, size: string, verdict: Verdict) => string
    readonly sameProduct: (size: string, verdict: Verdict) => string
    readonly compared: { readonly [chart in ChartOf]: string }
    /** By how many sizes others found the product smaller (below 0) or larger than its label says. */
    readonly runs: (sizes: number) => string
    /** By how many sizes the preference moved the advice; larger > 0. */
    readonly preference: (shift: number) => string
  }
  /** Where a size sits close or loose, by measure: `at the waist`. */
  readonly places: { readonly [measure: string]: string }
  /** Places where the best size sits close, and where loose. */
  readonly sits: (close: readonly string[], loose: readonly string[]) => string
  /** What the second size would be like instead, and where it would be nearer to the body. */
  readonly instead: (label: string, sits: 'closer' | 'looser', at: readonly string[]) => string
  /** What would make the advice surer. */
  readonly surer: { readonly measure: (measure: string) => string; readonly garment: string }
  readonly headlines: { readonly 'for-you': string; readonly similar: string; readonly 'goes-with': string; readonly trending: string }
  readonly chosenHere: (count: number) => string
  readonly changeTaste: string
  readonly whyThis: string
  readonly notForMe: string
  readonly close: string
  readonly score: string
  readonly nothingElse: string
  /** The shop put it there. */
  readonly placed: string
  /** The shop left others out. */
  readonly narrowed: string
  readonly inYourSize: (size: string) => string
  readonly notInStock: (size: string) => string
  readonly sizeUnsure: (size: string) => string
  /** Steps of "Why this". */
  readonly reasons: {
    /** Title of the product of hers that led here. */
    readonly history: (title: string) => string
    /** She had this very product before, and people come back for it. */
    readonly again: string
    readonly taste: (tag: string, events: number) => string
    readonly pin: (tag: string) => string
    readonly mute: (tag: string) => string
    readonly similar: (tag: string, title: string) => string
    /** Many buy it, or without purchases most of its sizes are there. */
    readonly prior: string
    readonly boost: string
    readonly bury: string
    readonly size: (label: string, share: number) => string
    readonly sizeGone: (label: string) => string
    readonly others: string
  }
}
