import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import { GARMENT_KINDS, type GarmentKind } from '../measures/garment-kind.js'
import type { GarmentChange } from '../profile/change-profile.js'
import type { Fact, Garment, Verdict } from '../profile/profile.js'
import { choice } from './choice.js'
import { garmentDrawing } from './garment-drawing.js'
import { garmentPlaces } from './garment-places.js'
import { VERDICTS } from './verdicts.js'
import type { WidgetContext } from './widget-context.js'

/** More names than these help nobody to type. */
const MOST_BRANDS = 2000

/** The garments the shopper owns, how they sit, and which of them count. */
export function wardrobeRoom(context: WidgetContext): TemplateResult {
  const { view, state, text, controls, redraw } = context
  const { wardrobe } = view.profile
  const open = controls.press(() => {
    state.wardrobe.adding = true
    redraw()
  })
  if (state.wardrobe.adding) return html`${form(context)}${closet(context, wardrobe)}`
  if (wardrobe.length > 0) {
    return html`<div class="addbar"><button type="button" class="btn slim" @click=${open}>${icon('plus')}${text.wardrobe.add}</button></div>${closet(context, wardrobe)}`
  }
  return html`<div class="empty">${garmentDrawing('outerwear')}<div><h3>${text.wardrobe.empty}</h3><p class="soft">${text.wardrobe.emptyMore}</p></div>
    <button type="button" class="btn" @click=${open}>${text.wardrobe.add}</button></div>`
}

function form(context: WidgetContext): TemplateResult {
  const { state, text, controls, redraw } = context
  const draft = state.wardrobe
  const words = text.wardrobe
  const close = controls.press(() => {
    state.wardrobe = { ...draft, adding: false, doubt: '' }
    redraw()
  })
  const add = controls.press(() => addGarment(context))
  return html`<form class="card add" @submit=${(event: Event) => {
    event.preventDefault()
    add(event)
  }}>
    <h3>${words.addTitle}</h3>
    <div class="add-fields">
      <label class="field"><span>${words.brand}</span><span class="box"><input class="plain" autocomplete="off" list="brands" maxlength="80" .value=${live(draft.brand)}
        @input=${controls.press<HTMLInputElement>((input) => {
          draft.brand = input.value
        })}></span></label>
      <datalist id="brands">${brandsOf(context).map((brand) => html`<option value=${brand}></option>`)}</datalist>
      <label class="field"><span>${words.kind}</span><span class="box"><select @change=${controls.press<HTMLSelectElement>((select) => {
        draft.kind = GARMENT_KINDS.find((kind) => kind === select.value) ?? 'other'
      })}>${GARMENT_KINDS.map((kind) => html`<option value=${kind} .selected=${kind === draft.kind}>${text.kinds[kind]}</option>`)}</select></span></label>
      <label class="field"><span>${words.size}</span><span class="box"><input autocomplete="off" maxlength="20" .value=${live(draft.size)} aria-describedby="size-doubt"
        @input=${controls.press<HTMLInputElement>((input) => {
          draft.size = input.value
        })}></span></label>
      <div class="field"><span>${words.sat}</span>${choice<Verdict>({
        name: 'new-verdict',
        label: words.sat,
        options: VERDICTS.map((value) => ({ value, label: text.verdicts[value] })),
        chosen: draft.verdict,
        choose: (value) =>
          controls.press(() => {
            draft.verdict = value
            redraw()
          }),
      })}</div>
    </div>
    <p class="doubt small" id="size-doubt">${draft.doubt}</p>
    <div class="row"><button type="button" class="btn" @click=${close}>${words.cancel}</button><button type="submit" class="btn">${words.hang}</button></div>
  </form>`
}

function closet(context: WidgetContext, wardrobe: readonly Fact<Garment>[]): TemplateResult | typeof nothing {
  if (wardrobe.length === 0) return nothing
  return html`<ul class="closet">${[...wardrobe].reverse().map(({ value }) => piece(context, value))}</ul>`
}

function piece(context: WidgetContext, garment: Garment): TemplateResult {
  const { text, controls, powers, say } = context
  const words = text.wardrobe
  const name = [garment.brand || text.kinds[garment.kind], garment.size].join(', ')
  const change = (to: GarmentChange, said: string) =>
    controls.press(async () => {
      await powers.change({ type: 'change-garment', id: garment.id, to })
      say(words.said(name, said))
    })
  const forget = controls.press(async () => {
    await powers.change({ type: 'forget-garment', id: garment.id })
    say(text.me.forgotten(name))
  })
  const state = (which: 'gift' | 'gone') => {
    const on = garment.state === which
    const to = on ? 'worn' : which
    return html`<button type="button" class="link" aria-pressed=${on ? 'true' : 'false'} aria-label=${`${words[which]}: ${name}`} @click=${change({ state: to }, on ? text.verdicts[garment.verdict] : words[`${which}More`])}>${icon(which)}${words[which]}</button>`
  }
  return html`<li class="piece ${garment.state ? 'out' : ''}"><div class="pic">${garmentDrawing(garment.kind)}</div>
    <div class="t"><b>${garment.brand || text.kinds[garment.kind]}</b>${garment.brand ? html`<span class="soft small">${text.kinds[garment.kind]}</span>` : nothing}<span class="num">${garment.size}</span></div>
    ${
      garment.state
        ? html`<p class="small why">${words[`${garment.state}More`]}</p>`
        : choice<Verdict>({
            name: `verdict-${garment.id}`,
            label: `${words.sat}: ${name}`,
            options: VERDICTS.map((value) => ({ value, label: text.verdicts[value] })),
            chosen: garment.verdict,
            choose: (verdict) => change({ verdict }, text.verdicts[verdict]),
          })
    }
    ${garment.state ? nothing : garmentPlaces(context, garment, name)}
    <div class="row">${state('gift')}${state('gone')}<button type="button" class="link" aria-label=${text.data.forget(name)} @click=${forget}>${icon('close')}${words.forget}</button></div></li>`
}

async function addGarment({ state, text, powers, say, redraw }: WidgetContext): Promise<void> {
  const { brand, kind, size, verdict } = state.wardrobe
  if (size.trim() === '') {
    state.wardrobe.doubt = text.wardrobe.sizeMissing
    say(text.wardrobe.sizeMissing)
    return redraw()
  }
  const garment = { brand: brand.trim(), kind, size: size.trim(), verdict }
  state.wardrobe = { adding: false, brand: '', kind: 'top' satisfies GarmentKind, size: '', verdict: 'right', doubt: '' }
  await powers.change({ type: 'add-garment', garment })
  say(text.wardrobe.added([garment.brand, garment.size].filter(Boolean).join(', ')))
}

/** The shop's brands as it writes them: each brand's tag names a product, and the product its brand. */
function brandsOf({ state: { catalogue } }: WidgetContext): string[] {
  if (!catalogue) return []
  const brands = new Set<string>()
  for (const [tag, name] of catalogue.tagNames.entries()) {
    if (brands.size >= MOST_BRANDS) break
    if (!name.startsWith('brand:')) continue
    const { starts, values } = catalogue.products
    const first = starts[tag] ?? 0
    const row = first < (starts[tag + 1] ?? 0) ? values[first] : undefined
    if (row !== undefined) brands.add(catalogue.brand(row))
  }
  return [...brands].filter(Boolean).sort((a, b) => a.localeCompare(b))
}
