import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Measures } from '../measures/measure.js'
import type { PageText } from '../texts/page-text.js'
import { convertFigures, readFigures, type Typed } from './body-figures.js'
import { drawing, OWN_ICONS } from './own-icons.js'

/** What the first-use card needs to know and do. */
export interface Ask {
  readonly imperial: boolean
  /** The figure that is asked back. */
  readonly doubtful: { readonly name: 'height' | 'weight'; readonly figure: string; readonly cure?: string } | undefined
  answer(measures: Measures, figures: { readonly [name in 'height' | 'weight']: string }): void
  askBack(name: 'height' | 'weight', figure: string): void
  useUnits(imperial: boolean): void
  useGarment(): void
  dismiss(): void
}

type Unit = keyof Typed
const UNITS = { metric: { height: ['cm'], weight: ['kg'] }, imperial: { height: ['ft', 'in'], weight: ['lb'] } } as const

/** The card of the first use: two figures and a size, or without. */
export function sizeAsk(ask: Ask, text: PageText): TemplateResult {
  const units = ask.imperial ? UNITS.imperial : UNITS.metric
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const typed = typedIn(form)
    const answer = readFigures(typed)
    if ('empty' in answer) form.querySelector('input')?.focus()
    else if ('measures' in answer)
      ask.answer(answer.measures, { height: written(typed, units.height), weight: written(typed, units.weight) })
    else ask.askBack(answer.doubtful, written(typed, units[answer.doubtful]))
  }
  const change = (imperial: boolean) => (event: Event) => {
    const { form } = event.currentTarget as HTMLInputElement
    const typed = form ? convertFigures(typedIn(form), imperial) : {}
    ask.useUnits(imperial)
    if (form) for (const [unit, value] of Object.entries(typed)) inputOf(form, unit as Unit).value = value
  }
  const field = (name: 'height' | 'weight') => html`<label class="field">
    <span>${text[name]}</span>
    <span class="box">${units[name].map((unit) => html`<input name=${unit} inputmode="decimal" autocomplete="off" maxlength="7" aria-label="${text[name]} (${unit})" aria-invalid=${ask.doubtful?.name === name}><span class="soft">${unit}</span>`)}</span>
  </label>`
  const { doubtful } = ask
  return html`<section class="card" lang=${text.language} aria-label=${text.sizeAdvice}>
    <h2>${text.askTitle}</h2>
    <p class="stays">${drawing(OWN_ICONS.home)}${text.stays}</p>
    <form class="ask" novalidate autocomplete="off" @submit=${submit}>
      ${field('height')}${field('weight')}
      ${doubtful ? html`<p class="all small" role="alert">${text.implausible(`${text[doubtful.name]} ${doubtful.figure}`, doubtful.cure)}</p>` : nothing}
      <div class="all pair"><button class="btn" type="submit">${text.showMySize}</button><button class="btn" type="button" @click=${ask.dismiss}>${text.chooseWithout}</button></div>
      <div class="all row between">
        <span class="seg" role="radiogroup" aria-label=${text.units}>
          ${[false, true].map((imperial) => html`<label><input type="radio" name="units" .checked=${imperial === ask.imperial} @change=${change(imperial)}>${imperial ? text.imperial : text.metric}</label>`)}
        </span>
        <button class="link" type="button" @click=${ask.useGarment}>${text.useGarment}</button>
      </div>
    </form>
  </section>`
}

/** Figures as they were typed, with their units. */
function written(typed: Typed, units: readonly Unit[]): string {
  return units.map((unit) => `${typed[unit] || 0} ${unit}`).join(' ')
}

/** A measure in the shown units: `68 kg`, `5 ft 11 in`. */
export function figureOf(name: 'height' | 'weight', value: number, imperial: boolean): string {
  const metric = name === 'height' ? { cm: String(value) } : { kg: String(value) }
  return written(convertFigures(metric, imperial), (imperial ? UNITS.imperial : UNITS.metric)[name])
}

function inputOf(form: HTMLFormElement, unit: Unit): { value: string } {
  const input = form.elements.namedItem(unit)
  return input instanceof HTMLInputElement ? input : { value: '' }
}

function typedIn(form: HTMLFormElement): Typed {
  return Object.fromEntries((['cm', 'kg', 'ft', 'in', 'lb'] as const).map((unit) => [unit, inputOf(form, unit).value.trim()]))
}
