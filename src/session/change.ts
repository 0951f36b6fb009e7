import { GARMENT_KINDS } from '../measures/garment-kind.js'
import { isGarmentPlace, isPlausible, MEASURE_NAMES } from '../measures/measure.js'
import type { Proposal } from '../page-interface.js'
import { changedPart, changeProfile, type ProfileChange } from '../profile/change-profile.js'
import { factsOf } from '../profile/overlay.js'
import { type Origin, type Preference, type Profile, type Regions, VERDICTS } from '../profile/profile.js'
import { revert } from '../profile/revert.js'
import type { LedgerEvent } from '../purposes/ledger.js'
import type { Undo } from '../shopper-powers.js'
import type { State } from './state.js'

const PREFERENCES: readonly Preference[] = ['tight', 'regular', 'loose']
/** Changes that add a fact; the others work on facts that are there already. */
const ADDS: ReadonlySet<ProfileChange['type']> = new Set(['set-measure', 'set-preference', 'add-garment', 'pin', 'hide', 'observe'])

/**
 * Changes that the shopper makes at one time. Kept if their purpose is unlocked, else counted until the tab closes.
 * While frozen only forgetting works. Answers with the way to take them back, for as long as nothing is erased.
 */
export async function change(state: State, ...wanted: readonly ProfileChange[]): Promise<Undo> {
  let undo: Undo = async () => {}
  await state.mutate(() => {
    const [kept, unsaved, { erasures }] = [state.kept, state.unsaved, state]
    const events = wanted.flatMap((one) => changeOne(state, one))
    const [keptNow, unsavedNow] = [state.kept, state.unsaved]
    undo = () =>
      state.mutate(() => {
        if (state.erasures !== erasures || state.decisions.frozen !== undefined) return
        state.kept = revert(state.kept, kept, keptNow, (part) => state.keepFor(part) !== undefined)
        state.unsaved = revert(state.unsaved, unsaved, unsavedNow, () => true)
        return {}
      })
    return { events }
  })
  return undo
}

function changeOne(state: State, wanted: ProfileChange): LedgerEvent[] {
  const forgets = wanted.type.startsWith('forget') || wanted.type === 'show-again' || wanted.type === 'unpin'
  if (state.decisions.frozen !== undefined && !forgets) return []
  if (wanted.type === 'set-measure' && !isPlausible(wanted.name, wanted.value)) return []
  const before = factsOf(state.profile()).length
  apply(state, wanted, wanted.type === 'observe' ? 'observed' : 'stated')
  const gone = before - factsOf(state.profile()).length
  return forgets && gone > 0 ? [{ type: 'forgotten', what: changedPart(wanted), count: gone }] : []
}

/** Offers facts until the page closes. `origin` tells the page (`imported`) from the shopper in an element of ours (`stated`). */
export async function propose(state: State, proposal: Proposal, origin: Origin): Promise<void> {
  await state.ready()
  if (state.decisions.frozen !== undefined) return
  for (const wanted of changesOf(proposal)) state.unsaved = changeProfile(state.unsaved, wanted, context(state, origin))
  state.changed()
}

/** Takes back what was offered, and not kept, about garments of a product. */
export async function retract(state: State, product: string): Promise<void> {
  await state.ready()
  state.unsaved = { ...state.unsaved, wardrobe: state.unsaved.wardrobe.filter(({ value }) => value.product !== product) }
  state.changed()
}

function apply(state: State, wanted: ProfileChange, origin: Origin): void {
  const told = context(state, origin)
  const keeps = state.keepFor(changedPart(wanted)) !== undefined
  if (!ADDS.has(wanted.type)) {
    state.kept = changeProfile(state.kept, wanted, told)
    state.unsaved = changeProfile(state.unsaved, wanted, told)
  } else if (keeps) {
    state.kept = changeProfile(state.kept, wanted, told)
    state.unsaved = withoutShadow(state.unsaved, wanted)
  } else {
    state.unsaved = changeProfile(state.unsaved, wanted, told)
  }
}

/** An unsaved value would hide the one just kept under the same name. */
function withoutShadow(unsaved: Profile, wanted: ProfileChange): Profile {
  const told = { at: 0, origin: 'stated', id: '' } as const
  if (wanted.type === 'set-measure') return changeProfile(unsaved, { type: 'forget-measure', name: wanted.name }, told)
  if (wanted.type === 'set-preference') return changeProfile(unsaved, { type: 'forget-preference' }, told)
  if (wanted.type === 'pin') return changeProfile(unsaved, { type: 'unpin', tag: wanted.pin.tag }, told)
  return unsaved
}

/** A page may hand over anything; what is not of the form is left out. */
function changesOf(proposal: Proposal): ProfileChange[] {
  const changes: ProfileChange[] = []
  for (const name of MEASURE_NAMES) {
    const value = proposal.measures && Object.hasOwn(proposal.measures, name) ? proposal.measures[name] : undefined
    if (value !== undefined && isPlausible(name, value)) changes.push({ type: 'set-measure', name, value })
  }
  const preference = PREFERENCES.find((known) => known === proposal.preference)
  if (preference) changes.push({ type: 'set-preference', value: preference })
  for (const { brand, category, size, verdict, product, regions, gift } of Array.isArray(proposal.wardrobe) ? proposal.wardrobe : []) {
    const kind = GARMENT_KINDS.find((known) => known === category) ?? 'other'
    const sat = VERDICTS.find((known) => known === verdict)
    if (!sat || typeof size !== 'string' || size === '') continue
    const bought = typeof product === 'string' && product ? { product } : {}
    changes.push({
      type: 'add-garment',
      garment: {
        brand: String(brand ?? ''),
        kind,
        size,
        verdict: sat,
        ...regionsOf(regions),
        ...bought,
        ...(gift ? { state: 'gift' } : {}),
      },
    })
  }
  return changes
}

/** What a page says of single places of a garment, where it is of the form. */
function regionsOf(said: unknown): { readonly regions?: Regions } {
  if (typeof said !== 'object' || said === null) return {}
  const regions = Object.entries(said).filter(([name, sat]) => isGarmentPlace(name) && VERDICTS.includes(sat))
  return regions.length > 0 ? { regions: Object.fromEntries(regions) } : {}
}

function context(state: State, origin: Origin) {
  return { at: state.tools.now(), origin, id: state.tools.id() }
}
