import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { GARMENT_PLACES, LENGTHS } from '../measures/garment-places.js'
import type { GarmentPlace } from '../measures/measure.js'
import type { Garment, Regions, Verdict } from '../profile/profile.js'
import type { WardrobeText } from '../texts/wardrobe-text.js'
import { VERDICTS } from './verdicts.js'
import type { WidgetContext } from './widget-context.js'

/** Where a garment sits otherwise than as a whole ("fits, sleeves long"): one choice for each place, folded away until wanted. */
export function garmentPlaces(
  { text, controls, powers, say }: WidgetContext,
  garment: Garment,
  name: string,
): TemplateResult | typeof nothing {
  const words = text.wardrobe
  const places = GARMENT_PLACES[garment.kind]
  if (places.length === 0) return nothing
  const regions = garment.regions ?? {}
  const set = (place: GarmentPlace) =>
    controls.press<HTMLSelectElement>(async ({ value }) => {
      const { [place]: _, ...others } = regions
      const verdict = VERDICTS.find((known) => known === value)
      await powers.change({ type: 'change-garment', id: garment.id, to: { regions: verdict ? { ...others, [place]: verdict } : others } })
      say(words.said(name, `${words.places[place]} ${verdict ? sits(words, place, verdict) : words.asWhole}`))
    })
  return html`<details class="places"><summary><span class="link">${words.where}</span>${summary(words, places, regions)}</summary>
    ${places.map(
      (
        place,
      ) => html`<label><span>${words.places[place]}</span><span class="box"><select aria-label=${`${words.places[place]}: ${name}`} @change=${set(place)}>
        <option value="" .selected=${live(regions[place] === undefined)}>${words.asWhole}</option>
        ${VERDICTS.map((verdict) => html`<option value=${verdict} .selected=${live(regions[place] === verdict)}>${sits(words, place, verdict)}</option>`)}
      </select></span></label>`,
    )}</details>`
}

function sits({ girth, length }: WardrobeText, place: GarmentPlace, verdict: Verdict): string {
  return (LENGTHS.has(place) ? length : girth)[verdict]
}

/** What was said of its places, in one line. */
function summary(words: WardrobeText, places: readonly GarmentPlace[], regions: Regions): string {
  return places
    .flatMap((place) => {
      const verdict = regions[place]
      return verdict ? [`${words.places[place]} ${sits(words, place, verdict)}`] : []
    })
    .join(', ')
}
