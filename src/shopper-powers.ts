import type { Catalogue } from './catalogue/catalogue.js'
import type { Doubt } from './measures/doubt-measure.js'
import type { MeasureName, Measures } from './measures/measure.js'
import type { PreferencesStep, PurposeInfo, Valet, ValetStatus } from './page-interface.js'
import type { ProfileChange } from './profile/change-profile.js'
import type { Profile, ProfilePart } from './profile/profile.js'
import type { LedgerEntry } from './purposes/ledger.js'
import type { Policy } from './purposes/policy.js'
import type { Pick, PickReasonWithFact, PickRequest } from './recommendations/pick.js'
import type { PickPreview } from './recommendations/preview.js'
import type { LearntTaste } from './recommendations/taste.js'
import type { SizeAdvice, SizeReasonWithFact } from './size-advice/size-advice.js'

/** Takes one change back; does nothing once everything was erased, or while frozen. */
export type Undo = () => Promise<void>

/** What the shopper can correct where she meets it, in an element on the page: nothing of it opens, keeps or sends. */
export type Correction = Extract<
  ProfileChange,
  { readonly type: 'hide' | 'show-again' | 'pin' | 'unpin' | 'set-gift' | 'forget-history' | 'forget-garment' }
>

/**
 * What Valet's own elements get beside the page's interface: advice with the facts behind it, and news of changes.
 * Handed over through a module-private map, never through an event or a property.
 */
export interface Insight {
  adviseSize(product: string): Promise<SizeAdvice<SizeReasonWithFact>>
  recommend(request: Omit<PickRequest, 'now'>): Promise<Pick<PickReasonWithFact>[]>
  /** What changes would do to a list of picks, without making them. */
  foresee(changes: readonly ProfileChange[], request: Omit<PickRequest, 'now'>): Promise<PickPreview>
  /** Makes corrections of the shopper's at one time; kept if their purpose is unlocked. Only after a real press. */
  correct(...corrections: readonly Correction[]): Promise<Undo>
  /** Calls back after every change of profile, decisions or catalogue. Returns the way to stop. */
  onChange(listener: () => void): () => void
  /** The opened catalogue, or `undefined` while it cannot be read. */
  catalogue(): Promise<Catalogue | undefined>
  /** How Valet stands, and how many facts count only until the tab closes. */
  status(): Promise<ValetStatus & { readonly unsaved: number }>
  /** Takes back what was offered and not kept about a garment of this product. */
  retract(product: string): Promise<void>
  /** Whether a measure should be asked back before it is taken, beside what else is known or about to be said. */
  doubt(name: MeasureName, value: number, beside?: Measures): Promise<Doubt | undefined>
  /** Offers facts, as the page's `propose`. */
  propose: Valet['propose']
  observe: Valet['observe']
  openPreferences(step?: PreferencesStep): Promise<void>
  /** Language tag the page asked for, e.g. `de`. */
  readonly language: string
  /** Whether pictures may be fetched from the shop (`false` = silent mode). */
  readonly images: boolean
}

export type { ProfileChange }

/** Everything the widget draws, read in one go. */
export interface ShopperView {
  readonly profile: Profile
  /** Parts of the profile that are kept on this device now (their purpose is unlocked). */
  readonly kept: readonly ProfilePart[]
  /** How many facts count only until the tab closes: proposed by the page, imported, or said while nothing is kept. */
  readonly unsaved: number
  readonly policy: Policy
  readonly purposes: readonly PurposeInfo[]
  readonly taste: readonly LearntTaste[]
  readonly ledger: readonly LedgerEntry[]
  /** Whether every link of the ledger's chain holds. */
  readonly chainHolds: boolean
  readonly status: ValetStatus
  /** Erasure messages that no recipient has confirmed yet. */
  readonly farewells: readonly { readonly recipient: string; readonly pseudonym: string; readonly since: number }[]
  /** Messages waiting to be delivered, by purpose. */
  readonly waiting: { readonly [purpose: string]: number }
  /** Since when learning pauses, ms since 1970. */
  readonly paused?: number
  /** When this visit began, ms since 1970, as far as the history tells. */
  readonly visit: number
  /** When all this was read, ms since 1970. */
  readonly now: number
  /** Size in bytes of what is stored, as JSON. */
  readonly bytes: number
}

/**
 * The shopper's powers. `valet.ts` builds them and hands them to the widget as an argument; no property, attribute,
 * event or option carries them. The widget calls a power only after a real press on its own control.
 */
export interface ShopperPowers extends Insight {
  view(): Promise<ShopperView>
  change(...changes: readonly ProfileChange[]): Promise<Undo>
  /** Stops learning from what is looked at, or goes on with it. */
  pause(on: boolean): Promise<void>
  /** Unlocks the device purposes that keep what is not saved yet, and saves it. */
  keep(): Promise<void>
  unlock(purpose: string): Promise<void>
  /** Locks; with `refuse` the decision reads "kept locked". */
  lock(purpose: string, refuse?: boolean): Promise<void>
  lockAll(): Promise<void>
  /** The text that would be sent now to each recipient: the very bytes of the message, or why there is none. */
  preview(purpose: string): Promise<readonly { readonly recipient: string; readonly text: string }[]>
  share: Valet['share']
  freeze(): Promise<void>
  thaw(): Promise<void>
  /** The profile and the decisions as a documented JSON text (docs/export.md). */
  exportProfile(): Promise<string>
  /** Reads an export. Changes nothing on error. Everything arrives locked. Returns the number of facts, or what is wrong and where. */
  importProfile(text: string): Promise<{ readonly facts: number } | { readonly problems: readonly string[] }>
  /** Erases everything and tells the recipients. Returns whether all confirmed. */
  erase(): Promise<{ readonly confirmed: boolean; readonly waiting: number }>
  dropFarewells(): Promise<void>
}
