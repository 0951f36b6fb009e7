import type { ValetStatus } from '../page-interface.js'
import { factsOf } from '../profile/overlay.js'
import { PROFILE_PARTS } from '../profile/profile.js'
import { visitStart } from '../profile/visit-start.js'
import { readLedger } from '../purposes/ledger.js'
import { readParcels } from '../sharing/outbox.js'
import type { ShopperView } from '../shopper-powers.js'
import type { Adviser } from './advise.js'
import { purposeInfos } from './purpose-infos.js'
import type { State } from './state.js'

/** Everything that the widget draws, read in one go. */
export async function shopperView(state: State, adviser: Adviser, status: ValetStatus): Promise<ShopperView> {
  await state.ready()
  const { storage } = state.tools
  const { policy } = await state.policy()
  const [purposes, taste, ledger, outbox, farewells] = await Promise.all([
    purposeInfos(state),
    adviser.taste(),
    readLedger(storage),
    readParcels(storage, 'outbox'),
    readParcels(storage, 'farewell'),
  ])
  const waiting: { [purpose: string]: number } = {}
  for (const { purpose } of outbox) waiting[purpose] = (waiting[purpose] ?? 0) + 1
  return {
    profile: state.profile(),
    kept: PROFILE_PARTS.filter((part) => state.keepFor(part) !== undefined),
    unsaved: factsOf(state.unsaved).length,
    policy,
    purposes,
    taste,
    ledger: ledger.entries,
    chainHolds: ledger.holds,
    status,
    farewells: farewells.map(({ recipient, pseudonym, at }) => ({ recipient, pseudonym, since: at })),
    waiting,
    ...(state.decisions.paused === undefined ? {} : { paused: state.decisions.paused }),
    visit: visitStart(state.profile(), state.tools.now()),
    now: state.tools.now(),
    bytes: JSON.stringify(state.kept).length,
  }
}
