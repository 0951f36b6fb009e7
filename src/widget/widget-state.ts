import type { Catalogue } from '../catalogue/catalogue.js'
import type { GarmentKind } from '../measures/garment-kind.js'
import type { MeasureName } from '../measures/measure.js'
import type { Verdict } from '../profile/profile.js'
import type { Undo } from '../shopper-powers.js'

/** The five rooms, in order. */
export type RoomName = 'me' | 'wardrobe' | 'taste' | 'keys' | 'data'

/** Every room, as the rail lists them. */
export const ROOMS: readonly RoomName[] = ['me', 'wardrobe', 'taste', 'keys', 'data']

/** What the shopper would see sent, by purpose. */
export type Previews = readonly { readonly recipient: string; readonly text: string }[]

/** What is on show: which room, what is chosen in it, what is half done. Nothing of it is kept. */
export interface WidgetState {
  room: RoomName
  /** Last thing said in the live region. */
  said: string
  /** A complaint that stays in sight until the next press. */
  complaint: string
  catalogue: Catalogue | undefined
  /** `cure` is what the doubtful figure may have been meant as, in cm or kg; `insist` the figure itself where an adult may have it. */
  me: { chosen: MeasureName; metric: boolean; doubt: string; cure?: number; insist?: number }
  wardrobe: { adding: boolean; brand: string; kind: GarmentKind; size: string; verdict: Verdict; doubt: string }
  taste: {
    chosen: string | undefined
    /** What each change on show would do to the picks, in words, by its name. */
    swaps: ReadonlyMap<string, string>
    /** What was done last, and the way back. */
    done: { readonly words: string; readonly undo: Undo } | undefined
  }
  keys: { chosen: string | undefined; detail: boolean; view: 'sentences' | 'json' | 'both'; previews: Map<string, Previews> }
  data: {
    filter: 'all' | 'stated' | 'observed' | 'imported'
    allFacts: boolean
    allEntries: boolean
    erasing: boolean
    problems: readonly string[]
  }
}

/** What is on show when the widget opens for the first time. */
export function firstState(): WidgetState {
  return {
    room: 'me',
    said: '',
    complaint: '',
    catalogue: undefined,
    me: { chosen: 'height', metric: true, doubt: '' },
    wardrobe: { adding: false, brand: '', kind: 'top', size: '', verdict: 'right', doubt: '' },
    taste: { chosen: undefined, swaps: new Map(), done: undefined },
    keys: { chosen: undefined, detail: false, view: 'both', previews: new Map() },
    data: { filter: 'all', allFacts: false, allEntries: false, erasing: false, problems: [] },
  }
}
