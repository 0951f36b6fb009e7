/** Words of the keys room. */
export interface KeysText {
  readonly device: string
  readonly shop: string
  readonly all: string
  readonly none: string
  readonly states: { readonly [state in 'undecided' | 'unlocked' | 'refused' | 'locked' | 'expired']: (date: string) => string }
  readonly who: string
  readonly controller: (name: string, contact: string) => string
  readonly thisDevice: string
  readonly facts: string
  readonly howLong: string
  readonly keptHere: (time: string) => string
  readonly keptThere: (time: string) => string
  readonly when: string
  /** `counted`: nothing but outcomes of experiments, whose time comes later. */
  readonly sends: { readonly [send in 'once' | 'on-change' | 'on-call' | 'counted']: string }
  readonly lastSent: string
  readonly never: string
  readonly waiting: (messages: number) => string
  readonly message: string
  readonly views: { readonly [view in 'sentences' | 'json' | 'both']: string }
  readonly to: (recipient: string, bytes: string) => string
  readonly nothingToSend: string
  readonly undecidedDevice: string
  readonly undecidedShare: string
  readonly frozen: string
  readonly keepLocked: string
  readonly give: string
  readonly takeBack: string
  readonly takeBackShare: (recipients: string) => string
  readonly takeBackDevice: string
  readonly lockAll: string
  readonly lockedAll: string
  readonly given: (key: string) => string
  readonly tookBack: (key: string) => string
  readonly keptLocked: (key: string) => string
  readonly names: { readonly [fact: string]: string }
  readonly parts: { readonly [part in 'measures' | 'preference' | 'wardrobe' | 'history' | 'pins' | 'hidden' | 'draws']: string }
  readonly rounded: (fact: string, step: string) => string
  readonly most: (fact: string, count: number) => string
  /** One experiment: what is counted, until when, and which share of the answers chance turns round (`undefined` = none). */
  readonly experiment: (name: string, outcome: string, within: string, flipped: string | undefined) => string
}
