import type { KeysText } from './keys-text.js'
import type { WardrobeText } from './wardrobe-text.js'

/** Words of one room: its name, and the sentence under its heading. */
export interface RoomWords {
  readonly name: string
  readonly lead: string
}

/** Words of one body measure: its name, how to take it, and where the tape lies for who cannot see the figure. */
export interface MeasureWords {
  readonly name: string
  readonly steps: readonly string[]
}

/** Every word that the preferences widget says, in one language. Functions put numbers and names in. */
export interface WidgetText {
  /** Language tag of these words. */
  readonly language: string
  readonly title: string
  readonly at: (shop: string) => string
  readonly close: string
  readonly rooms: { readonly [room in 'me' | 'wardrobe' | 'taste' | 'keys' | 'data']: RoomWords }
  readonly label: {
    readonly kept: string
    readonly nothingKept: string
    readonly keys: (given: number, all: number) => string
    readonly frozen: string
    readonly frozenMore: string
    readonly notLasting: string
    readonly notLastingMore: string
  }
  readonly notices: {
    readonly unsaved: (facts: number) => string
    readonly unsavedMore: string
    readonly noKeeper: string
    readonly keep: string
    readonly keptNow: string
    readonly notLasting: string
    readonly notLastingMore: string
    readonly saveFile: string
    readonly frozen: (since: string) => string
    readonly frozenMore: string
    readonly thaw: string
    readonly unarmed: string
    readonly failed: string
  }
  readonly measures: {
    readonly [name in
      | 'height'
      | 'weight'
      | 'chest'
      | 'underbust'
      | 'waist'
      | 'hip'
      | 'insideLeg'
      | 'armLength'
      | 'neck'
      | 'footLength'
      | 'footWidth']: MeasureWords
  }
  readonly units: { readonly [unit in 'cm' | 'in' | 'kg' | 'lb']: string }
  readonly me: {
    readonly figure: (measure: string) => string
    readonly howTo: string
    readonly less: string
    readonly more: string
    readonly unit: string
    readonly unknown: string
    readonly forget: (measure: string) => string
    readonly implausible: (value: string, low: string, high: string) => string
    /** Asks a figure back that another unit would explain. */
    readonly meant: (value: string, cure: string) => string
    readonly notANumber: (text: string) => string
    readonly fit: string
    readonly fits: { readonly [preference in 'tight' | 'regular' | 'loose']: string }
    readonly anyFit: string
    readonly noted: (measure: string, value: string) => string
    readonly forgotten: (what: string) => string
  }
  readonly origins: {
    readonly [origin in 'stated' | 'observed' | 'inferred' | 'imported']: { readonly short: string; readonly on: (date: string) => string }
  }
  readonly kinds: { readonly [kind in 'top' | 'outerwear' | 'dress' | 'trousers' | 'skirt' | 'shoes' | 'underwear' | 'other']: string }
  readonly verdicts: { readonly [verdict in 'small' | 'right' | 'large']: string }
  readonly wardrobe: WardrobeText
  readonly taste: {
    readonly empty: string
    readonly emptyMore: string
    readonly kinds: { readonly [kind: string]: string }
    readonly choose: string
    readonly pinned: string
    readonly muted: string
    readonly learnt: string
    readonly evidence: (owned: number, events: number) => string
    readonly byYou: string
    readonly less: string
    readonly more: string
    readonly slider: (tag: string) => string
    readonly unpin: string
    readonly pin: string
    readonly mute: string
    readonly hidden: string
    readonly nothingHidden: string
    readonly showAgain: string
    readonly looked: (products: number) => string
    readonly forgetLooked: string
    readonly looks: string
    readonly pause: string
    readonly resume: string
    readonly paused: string
    readonly resumedNow: string
    readonly forOther: string
    readonly forMe: string
    readonly notCounted: string
    readonly forgets: { readonly [part in 'hour' | 'visit' | 'all']: string }
    readonly from: (kind: string, price: string) => string
    readonly owned: (product: string) => string
    readonly swap: (go: number, come: number) => string
    readonly noSwap: string
    readonly undo: string
    readonly undone: (what: string) => string
    readonly pinnedNow: (tag: string) => string
    readonly mutedNow: (tag: string) => string
    readonly unpinnedNow: (tag: string) => string
  }
  readonly keys: KeysText
  readonly data: DataText
}

/** Words of the data room. */
export interface DataText {
  readonly summary: (facts: number, size: string, sent: number) => string
  readonly facts: string
  readonly filters: { readonly [filter in 'all' | 'stated' | 'observed' | 'imported']: string }
  readonly columns: { readonly [column in 'fact' | 'value' | 'origin' | 'until']: string }
  readonly noFacts: string
  readonly showAll: (rows: number) => string
  readonly untilClosed: string
  readonly untilPurpose: string
  readonly forget: (fact: string) => string
  readonly looked: { readonly [event in 'view' | 'cart' | 'purchase']: string }
  readonly hidden: string
  /** A version of a page that was drawn. */
  readonly draw: (experiment: string) => string
  readonly drawn: (variant: string, outcome: boolean) => string
  readonly ledger: string
  readonly emptyLedger: string
  readonly holds: (entries: number) => string
  readonly broken: string
  readonly events: {
    readonly unlocked: (key: string) => string
    readonly locked: (key: string) => string
    readonly refused: (key: string) => string
    readonly sent: (recipient: string, facts: string) => string
    readonly withdrawn: (recipient: string) => string
    readonly rejected: (recipient: string) => string
    readonly frozen: string
    readonly thawed: string
    readonly paused: string
    readonly resumed: string
    readonly kept: string
    readonly imported: string
    readonly exported: string
    readonly forgotten: (what: string, count: number) => string
    readonly erased: string
  }
  readonly waiting: string
  readonly waitingFor: (key: string, messages: number) => string
  readonly farewell: (recipient: string, since: string) => string
  readonly farewellMore: string
  readonly dropFarewells: string
  readonly save: { readonly title: string; readonly text: string; readonly button: string; readonly done: string }
  readonly read: {
    readonly title: string
    readonly text: string
    readonly button: string
    readonly done: (facts: number) => string
    readonly wrong: string
  }
  readonly freeze: { readonly title: string; readonly text: string; readonly button: string; readonly done: string }
  readonly thaw: { readonly title: string; readonly text: string; readonly button: string; readonly done: string }
  readonly erase: {
    readonly title: string
    readonly text: string
    readonly button: string
    readonly follows: readonly string[]
    readonly keep: string
    readonly really: (facts: number) => string
    readonly done: string
    readonly doneWaiting: (recipients: number) => string
  }
}
