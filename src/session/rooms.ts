import type { PreferencesStep, ValetStatus } from '../page-interface.js'
import type { Adviser } from './advise.js'
import type { State } from './state.js'

/** The rooms of one open Valet, joined. */
export interface Rooms {
  readonly state: State
  readonly adviser: Adviser
  readonly language: string
  readonly images: boolean
  status(): ValetStatus
  /** Opens the widget, at a purpose if one is given. */
  openPreferences(step?: PreferencesStep, purpose?: string): Promise<void>
}
