import { only, overlay } from '../profile/overlay.js'
import type { Origin, ProfilePart } from '../profile/profile.js'
import type { State } from './state.js'

/** Moves what may be kept now from `unsaved` to `kept`; with `origin`, only facts of that origin. */
export function save(state: State, origin?: Origin): void {
  const may = (part: ProfilePart) => state.keepFor(part) !== undefined
  const moves = (fact: { readonly origin: Origin }) => origin === undefined || fact.origin === origin
  const locked = only(state.unsaved, (part) => !may(part))
  const others = only(state.unsaved, may, (fact) => !moves(fact))
  state.kept = overlay(state.kept, only(state.unsaved, may, moves))
  state.unsaved = overlay(locked, others)
}
