import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import { isPlausible, MEASURE_NAMES, MEASURES, type MeasureName } from '../measures/measure.js'
import type { Preference } from '../profile/profile.js'
import { choice } from './choice.js'
import { figure } from './figure.js'
import { stepOf, toKept, toShown, typedNumber, type Unit, unitOf } from './formats.js'
import type { WidgetContext } from './widget-context.js'

const PREFERENCES: readonly Preference[] = ['tight', 'regular', 'loose']

/** Body measures and how garments should sit: said one by one, each with where it came from. */
export function meRoom(context: WidgetContext): TemplateResult {
  const { state, text, format } = context
  const { chosen } = state.me
  const words = text.measures[chosen]
  return html`<div class="me">
    <div class="stand">${figure(chosen, text.me.figure(words.name))}</div>
    <div class="me-words">
      <div class="take">
        <div class="value">${chosenValue(context)}</div>
        <div class="how"><h4>${text.me.howTo}</h4>
          <ol class="steps">${words.steps.map((step, i) => html`<li><span class="num soft">${format.number(i + 1)}</span>${step}</li>`)}</ol></div>
      </div>
      <div class="measures">${MEASURE_NAMES.map((name) => row(context, name))}</div>
      ${preference(context)}
    </div>
  </div>`
}

function chosenValue(context: WidgetContext): TemplateResult {
  const { view, state, text, controls, redraw } = context
  const { chosen, metric, doubt } = state.me
  const unit = unitOf(chosen, metric)
  const kept = view.profile.measures[chosen]?.value
  const name = text.measures[chosen].name
  const step = (direction: 1 | -1) =>
    controls.press(() => {
      const by = stepOf(unit)
      const shown = kept === undefined ? 0 : toShown(kept, unit)
      return setMeasure(context, String(Math.round(shown / by) * by + direction * by))
    })
  return html`<h3><label for="measure">${name}</label></h3>
    <p class="big"><input id="measure" inputmode="decimal" autocomplete="off" placeholder="–" aria-describedby="doubt"
      .value=${live(kept === undefined ? '' : shownNumber(context, kept, unit))}
      @change=${controls.press<HTMLInputElement>((input) => setMeasure(context, input.value))}><small>${text.units[unit]}</small></p>
    <div class="stepper">
      ${
        kept === undefined
          ? nothing
          : html`<button type="button" class="icon-btn edged" aria-label=${`${name}: ${text.me.less}`} @click=${step(-1)}>${icon('minus')}</button>
          <button type="button" class="icon-btn edged" aria-label=${`${name}: ${text.me.more}`} @click=${step(1)}>${icon('plus')}</button>`
      }
      ${choice<Unit>({
        name: 'unit',
        label: text.me.unit,
        options: [unitOf(chosen, true), unitOf(chosen, false)].map((value) => ({ value, label: text.units[value] })),
        chosen: unit,
        choose: (value) =>
          controls.press(() => {
            state.me.metric = value === 'cm' || value === 'kg'
            redraw()
          }),
      })}
    </div>
    <p class="doubt small" id="doubt">${doubt}</p>${answers(context)}
    ${
      kept === undefined
        ? nothing
        : html`<button type="button" class="link" @click=${controls.press(() => forgetMeasure(context, chosen))}>${icon('close')}${text.me.forget(name)}</button>`
    }`
}

function row(context: WidgetContext, name: MeasureName): TemplateResult {
  const { view, state, text, format, controls, redraw } = context
  const fact = view.profile.measures[name]
  const unit = unitOf(name, state.me.metric)
  const guess = fact?.origin === 'inferred'
  const choose = controls.press((button) => {
    state.me = { chosen: name, metric: state.me.metric, doubt: '' }
    redraw()
    // On a phone the field is above the rows.
    button.closest('.me')?.querySelector('#measure')?.scrollIntoView({ block: 'nearest' })
  })
  return html`<button type="button" aria-pressed=${state.me.chosen === name ? 'true' : 'false'} @click=${choose}>
    <span>${text.measures[name].name}</span>
    ${
      fact
        ? html`<span class="num ${guess ? 'basted' : ''}">${guess ? '≈ ' : ''}${shownNumber(context, fact.value, unit)} <small>${text.units[unit]}</small></span>`
        : html`<span class="num soft" aria-hidden="true">–</span>`
    }
    <small>${fact ? text.origins[fact.origin].on(format.date(fact.at)) : text.me.unknown}</small></button>`
}

function preference({ view, text, controls, powers, say }: WidgetContext): TemplateResult {
  const any = 'any'
  return html`<div class="row between fit-row"><h4>${text.me.fit}</h4>${choice<Preference | typeof any>({
    name: 'preference',
    label: text.me.fit,
    options: [...PREFERENCES.map((value) => ({ value, label: text.me.fits[value] })), { value: any, label: text.me.anyFit }],
    chosen: view.profile.preference?.value ?? any,
    choose: (value) =>
      controls.press(async () => {
        await powers.change(value === any ? { type: 'forget-preference' } : { type: 'set-preference', value })
        say(`${text.me.fit}: ${value === any ? text.me.anyFit : text.me.fits[value]}`)
      }),
  })}</div>`
}

/** What was probably meant, and what was typed, as two buttons of the same weight. */
function answers(context: WidgetContext): TemplateResult | typeof nothing {
  const { state, text, controls } = context
  const { chosen, metric, cure, insist } = state.me
  if (cure === undefined) return nothing
  const unit = unitOf(chosen, metric)
  const button = (value: number) =>
    html`<button type="button" class="btn slim" @click=${controls.press(() => take(context, value))}>${shownNumber(context, value, unit)} ${text.units[unit]}</button>`
  return html`<div class="row">${button(cure)}${insist === undefined ? nothing : button(insist)}</div>`
}

async function take(context: WidgetContext, value: number): Promise<void> {
  const { state, text, powers, say } = context
  const { chosen, metric } = state.me
  const unit = unitOf(chosen, metric)
  state.me = { chosen, metric, doubt: '' }
  await powers.change({ type: 'set-measure', name: chosen, value })
  say(text.me.noted(text.measures[chosen].name, `${shownNumber(context, value, unit)} ${text.units[unit]}`))
}

/** Takes what was typed; a number that is probably not meant is asked back and changes nothing. */
async function setMeasure(context: WidgetContext, typed: string): Promise<void> {
  const { state, text, powers, say, redraw } = context
  const { chosen, metric } = state.me
  const unit = unitOf(chosen, metric)
  state.me = { chosen, metric, doubt: '' }
  if (typed.trim() === '') return forgetMeasure(context, chosen)
  const number = typedNumber(typed)
  const written = (value: number) => `${shownNumber(context, value, unit)} ${text.units[unit]}`
  if (number === undefined) state.me.doubt = text.me.notANumber(typed)
  else {
    const value = toKept(number, unit)
    const doubt = await powers.doubt(chosen, value)
    if (!doubt) return take(context, value)
    const { min, max } = MEASURES[chosen]
    const { cure } = doubt
    state.me = { ...state.me, ...(cure === undefined ? {} : { cure }), ...(isPlausible(chosen, value) ? { insist: value } : {}) }
    state.me.doubt =
      cure === undefined ? text.me.implausible(written(value), written(min), written(max)) : text.me.meant(written(value), written(cure))
  }
  say(state.me.doubt)
  redraw()
}

async function forgetMeasure({ state, text, powers, say }: WidgetContext, name: MeasureName): Promise<void> {
  state.me.doubt = ''
  await powers.change({ type: 'forget-measure', name })
  say(text.me.forgotten(text.measures[name].name))
}

function shownNumber({ format }: WidgetContext, value: number, unit: Unit): string {
  return format.number(toShown(value, unit), unit === 'in' ? 2 : 1)
}
