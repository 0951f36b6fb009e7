import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import { MEASURE_NAMES } from '../measures/measure.js'
import type { ProfileChange } from '../profile/change-profile.js'
import type { Fact, HistoryEvent, Origin, ProfilePart } from '../profile/profile.js'
import { choice } from './choice.js'
import { toShown, unitOf } from './formats.js'
import { hiddenName, productName } from './product-name.js'
import type { WidgetContext } from './widget-context.js'

/** One line of the table: a fact, or all events of one kind on one product. */
interface FactRow {
  readonly part: ProfilePart
  readonly name: string
  readonly value: string
  readonly origin: Origin
  readonly until: number | undefined
  /** How many facts the line stands for. */
  readonly count: number
  readonly forget: ProfileChange
}

const FILTERS = ['all', 'stated', 'observed', 'imported'] as const
const FIRST_ROWS = 8

/** How many facts the profile holds. */
export function countFacts(context: WidgetContext): number {
  return rowsOf(context).reduce((sum, { count }) => sum + count, 0)
}

/** Every fact with its value, where it came from and how long it is kept, each to be forgotten on its own. */
export function factsTable(context: WidgetContext): TemplateResult {
  const { state, text, controls, redraw } = context
  const words = text.data
  const { filter, allFacts } = state.data
  const all = rowsOf(context)
  const wanted = all.filter(({ origin }) => filter === 'all' || origin === filter)
  const counts = FILTERS.map((value) => ({ value, count: all.filter(({ origin }) => value === 'all' || origin === value).length }))
  const options = counts
    .filter(({ value, count }) => value === 'all' || count > 0)
    .map(({ value, count }) => ({ value, label: `${words.filters[value]} ${count}` }))
  const shown = allFacts ? wanted : wanted.slice(0, FIRST_ROWS)
  const filterBy = (value: (typeof FILTERS)[number]) =>
    controls.press(() => {
      state.data.filter = value
      redraw()
    })
  const showAll = controls.press(() => {
    state.data.allFacts = true
    redraw()
  })
  return html`<div class="row between facts-head"><h3>${words.facts}</h3>${
    options.length > 2 ? choice({ name: 'facts', label: words.facts, options, chosen: filter, choose: filterBy }) : nothing
  }</div>${
    all.length === 0
      ? html`<p class="soft">${words.noFacts}</p>`
      : html`<table><thead><tr><th>${words.columns.fact}</th><th>${words.columns.value}</th><th>${words.columns.origin}</th><th>${words.columns.until}</th><th><span class="sr">${text.wardrobe.forget}</span></th></tr></thead>
        <tbody>${shown.map((row) => line(context, row))}</tbody></table>`
  }${shown.length < wanted.length ? html`<button type="button" class="link" @click=${showAll}>${words.showAll(wanted.length)}</button>` : nothing}`
}

function line({ view, text, format, controls, powers, say }: WidgetContext, row: FactRow): TemplateResult {
  const until =
    row.until !== undefined ? format.date(row.until) : view.kept.includes(row.part) ? text.data.untilPurpose : text.data.untilClosed
  const forget = controls.press(async () => {
    await powers.change(row.forget)
    say(text.me.forgotten(row.name))
  })
  return html`<tr><td>${row.name}</td><td class="num"><span class=${row.origin === 'inferred' ? 'basted' : ''}>${row.value}</span></td><td class="soft">${text.origins[row.origin].short}</td><td class="soft">${until}</td>
    <td><button type="button" class="icon-btn s" aria-label=${text.data.forget(row.name)} @click=${forget}>${icon('close')}</button></td></tr>`
}

function rowsOf(context: WidgetContext): FactRow[] {
  const { view, state, text, format } = context
  const { profile } = view
  const row = <T>(part: ProfilePart, fact: Fact<T>, name: string, value: string, forget: ProfileChange): FactRow => ({
    part,
    name,
    value,
    origin: fact.origin,
    until: fact.until,
    count: 1,
    forget,
  })
  const measures = MEASURE_NAMES.flatMap((name) => {
    const fact = profile.measures[name]
    if (!fact) return []
    const unit = unitOf(name, state.me.metric)
    const value = `${fact.origin === 'inferred' ? '≈ ' : ''}${format.number(toShown(fact.value, unit), unit === 'in' ? 2 : 1)} ${text.units[unit]}`
    return [row('measures', fact, text.measures[name].name, value, { type: 'forget-measure', name })]
  })
  const { preference } = profile
  return [
    ...measures,
    ...(preference ? [row('preference', preference, text.me.fit, text.me.fits[preference.value], { type: 'forget-preference' })] : []),
    ...profile.wardrobe.map((fact) => {
      const { id, brand, kind, size, verdict, state: kept } = fact.value
      return row('wardrobe', fact, `${brand || text.kinds[kind]}, ${size}`, kept ? text.wardrobe[kept] : text.verdicts[verdict], {
        type: 'forget-garment',
        id,
      })
    }),
    ...profile.pins.map((fact) =>
      row('pins', fact, format.tag(fact.value.tag), `${fact.value.weight > 0 ? '+' : ''}${format.number(fact.value.weight)}`, {
        type: 'unpin',
        tag: fact.value.tag,
      }),
    ),
    ...profile.hidden.map((fact) => {
      const { at: _at, ...hidden } = fact.value
      return row('hidden', fact, hiddenName(context, fact.value), text.data.hidden, { type: 'show-again', hidden })
    }),
    ...profile.draws.map((fact) => {
      const { experiment, variant, outcome = false } = fact.value
      return row('draws', fact, text.data.draw(experiment), text.data.drawn(variant, outcome), { type: 'forget-draw', experiment })
    }),
    ...historyRows(context),
  ]
}

/** One line a product: what was forgotten is all that is known of it. */
function historyRows({ view, state, text }: WidgetContext): FactRow[] {
  const products = new Map<string, Fact<HistoryEvent>[]>()
  for (const fact of [...view.profile.history].reverse())
    products.set(fact.value.product, [...(products.get(fact.value.product) ?? []), fact])
  return [...products].flatMap(([product, facts]) => {
    const [newest] = facts
    if (!newest) return []
    const kinds = [...new Set(facts.map(({ value }) => text.data.looked[value.type]))].join(', ')
    const forget: ProfileChange = { type: 'forget-history', product }
    return [
      {
        part: 'history',
        name: productName(state.catalogue, product),
        value: kinds,
        origin: newest.origin,
        until: newest.until,
        count: facts.length,
        forget,
      },
    ]
  })
}
