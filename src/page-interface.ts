import type { Measures } from './measures/measure.js'
import type { FactName } from './profile/fact-name.js'
import type { Preference, Verdict } from './profile/profile.js'
import type { OwnedGarment } from './profile/shopper.js'
import type { Pick, PickRequest } from './recommendations/pick.js'
import type { SizeAdvice } from './size-advice/size-advice.js'

/** The rooms and steps of the preferences widget that a page may ask for. */
export type PreferencesStep = 'me' | 'wardrobe' | 'taste' | 'keys' | 'data' | 'export' | 'import' | 'erase' | 'thaw'

/** What a page may propose; kept only when the shopper keeps it. */
export interface Proposal {
  /** cm, kg. */
  readonly measures?: Measures
  readonly preference?: Preference
  readonly wardrobe?: readonly (OwnedGarment & { readonly verdict: Verdict })[]
}

/** What a page may tell of what happened on it. */
export interface PageEvent {
  readonly type: 'view' | 'cart' | 'purchase'
  /** Any id of the product. */
  readonly product: string
}

/** One purpose as the page sees it: the state and the names of facts, never a value. */
export interface PurposeInfo {
  readonly id: string
  readonly kind: 'device' | 'share'
  /** `undecided` is locked as well. `expired`: the policy changed in what matters, so the key is void. */
  readonly state: 'undecided' | 'unlocked' | 'refused' | 'locked' | 'expired'
  /** Since when, ms since 1970. */
  readonly since?: number
  readonly facts: readonly FactName[]
  /** Names of the recipients. */
  readonly recipients: readonly string[]
  /** When something was last sent, ms since 1970. */
  readonly lastSent?: number
}

/** What became of a share. */
export type ShareOutcome =
  | { readonly sent: number }
  | { readonly queued: number }
  | { readonly refused: 'locked' | 'frozen' | 'unknown-purpose' | 'nothing-to-send' | 'already-sent' | 'not-secure' }

/** Which version of the page to show, or why none was drawn: show what you showed without the experiment. */
export type Drawn = { readonly variant: string } | { readonly refused: 'unknown-experiment' | 'no-policy' }

/** How Valet stands on this page. */
export interface ValetStatus {
  /** Whether this browser keeps what the shopper keeps; `false` = works from memory. */
  readonly lasting: boolean
  /** Frozen since, ms since 1970. */
  readonly frozen?: number
  /** What did not load, in words, e.g. a policy or catalogue that is wrong. */
  readonly problems: readonly string[]
}

/**
 * What a page can do with Valet: ask, propose, lock, freeze, get advice. It reads nothing of the profile
 * and unlocks nothing. Every argument and result is plain, structured-cloneable data. Nothing here throws at
 * the page: a failed call answers with its empty result and the cause stands in `status().problems`.
 */
export interface Valet {
  /** Offers facts; they count for advice until the page closes, and are kept only when the shopper keeps them. */
  propose(proposal: Proposal): Promise<void>
  /** Tells what happened; learnt on this device if the shopper unlocked that, forgotten otherwise. */
  observe(event: PageEvent): Promise<void>
  adviseSize(product: string): Promise<SizeAdvice>
  recommend(request: Omit<PickRequest, 'now'>): Promise<Pick[]>
  /** For several places at once, in the order of the requests; no product stands in two of them. */
  recommendSlots(requests: readonly Omit<PickRequest, 'now'>[]): Promise<Pick[][]>
  readonly purposes: {
    list(): Promise<PurposeInfo[]>
    /** Opens the widget at that purpose; the shopper decides. Does nothing for six months after a refusal. */
    ask(purpose: string): Promise<void>
    lock(purpose: string): Promise<void>
  }
  share(purpose: string): Promise<ShareOutcome>
  /**
   * Draws a version of the page for an experiment that the policy lists (docs/experiments.md). The same answer until the
   * page closes; longer only where the shopper has unlocked that. What comes of it is never told to the page.
   *
   * @example
   * const drawn = await valet.experiment('picks-on-cart')
   * if ('variant' in drawn && drawn.variant === 'picks') showPicks()
   */
  experiment(name: string): Promise<Drawn>
  /** Stops learning and sharing. Only the shopper thaws. */
  freeze(): Promise<void>
  openPreferences(step?: PreferencesStep): Promise<void>
  /** Ids the page used that the catalogue does not know, with the number of uses. */
  unknownProducts(): Promise<{ readonly id: string; readonly uses: number }[]>
  status(): Promise<ValetStatus>
  /** Stops listening to the page, and closes the widget. Stored things stay. */
  close(): Promise<void>
}
