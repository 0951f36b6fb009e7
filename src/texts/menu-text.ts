/** What the menu of a recommended product says, in one language; loaded when one is first opened. */
export interface MenuText {
  readonly notThis: string
  readonly own: string
  /** `price` in words, with its currency. */
  readonly tooDear: (kind: string, price: string) => string
  readonly notBrand: (brand: string) => string
  readonly notKind: (kind: string) => string
  /** The looks that led here. */
  readonly forSomeoneElse: (looks: number) => string
  readonly swap: (go: number, come: number) => string
  readonly noSwap: string
  readonly note: string
  readonly frozen: string
  readonly leaveOut: (tag: string) => string
  /** Takes a product of hers that led here out of what is known. */
  readonly forget: (product: string) => string
}
