import { html, nothing, type TemplateResult } from 'lit'
import { isPlausible, type Measures } from '../measures/measure.js'
import type { PageText } from '../texts/page-text.js'
import { icon } from './icons.js'

/** What the first-use card needs to know and do. */
export interface Ask {
  readonly imperial: boolean
  /** Whether a figure was asked back. */
  readonly doubtful: boolean
  /** Height and weight, or `undefined` when a figure is implausible. */
  answer(measures: Measures | undefined): void
  useUnits(imperial: boolean): void
  useGarment(): void
  dismiss(): void
}

const INCH = 2.54
const POUND = 0.45359237

/** The card of the first use: two figures and a size, or without. */
export function sizeAsk(ask: Ask, text: PageText): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget
    if (form instanceof HTMLFormElement) ask.answer(read(form, ask.imperial))
  }
  const [long, heavy] = ask.imperial ? ['in', 'lb'] : ['cm', 'kg']
  return html`<section class="card" aria-label=${text.sizeAdvice}>
    <h3>${text.askTitle}</h3>
    <p><span class="stays">${icon('home')}${text.stays}</span></p>
    <form class="ask" novalidate @submit=${submit}>
      ${field('height', text.height, long)}${field('weight', text.weight, heavy)}
      ${ask.doubtful ? html`<p class="two small" role="alert">${text.implausible}</p>` : nothing}
      <div class="two"><button class="btn" type="submit">${text.showMySize}</button><button class="btn" type="button" @click=${ask.dismiss}>${text.chooseWithout}</button></div>
    </form>
    <div class="row between foot">
      <span class="seg" role="group" aria-label=${text.units}>
        ${[false, true].map((imperial) => html`<label><input type="radio" name="units" .checked=${imperial === ask.imperial} @change=${() => ask.useUnits(imperial)}>${imperial ? text.imperial : text.metric}</label>`)}
      </span>
      <button class="link" type="button" @click=${ask.useGarment}>${text.useGarment}</button>
    </div>
  </section>`
}

function field(name: string, label: string, unit: string): TemplateResult {
  return html`<label class="field"><span>${label}</span><span class="box"><input name=${name} inputmode="decimal" autocomplete="off"><span class="soft">${unit}</span></span></label>`
}

/** One figure is enough; what no adult measures is asked back. */
function read(form: HTMLFormElement, imperial: boolean): Measures | undefined {
  const value = (name: string) => {
    const input = form.elements.namedItem(name)
    return input instanceof HTMLInputElement && input.value.trim() !== '' ? Number(input.value.replace(',', '.')) : undefined
  }
  const height = value('height')
  const weight = value('weight')
  const cm = height === undefined ? undefined : Math.round(height * (imperial ? INCH : 1) * 10) / 10
  const kg = weight === undefined ? undefined : Math.round(weight * (imperial ? POUND : 1) * 10) / 10
  if ((cm === undefined && kg === undefined) || (cm !== undefined && !isPlausible('height', cm)) || (kg !== undefined && !isPlausible('weight', kg)))
    return undefined
  return { ...(cm === undefined ? {} : { height: cm }), ...(kg === undefined ? {} : { weight: kg }) }
}
