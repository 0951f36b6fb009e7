import { live } from 'lit/directives/live.js'
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import { styled } from '../elements/styled.js'
import type { Fact, Hidden } from '../profile/profile.js'
import type { LearntTaste } from '../recommendations/taste.js'
import { hiddenName } from './product-name.js'
import { looks } from './taste-looks.js'
import { undoable, undoLine } from './undoable.js'
import type { WidgetContext } from './widget-context.js'

/** Learnt tastes shown of one kind; weaker ones move nothing. Pinned ones are all shown. */
const MOST_OF_A_KIND = 10
const KIND_ORDER = ['material', 'colour', 'category', 'brand']

/** What Valet holds for the shopper's taste, what it rests on, and how she moves it. */
export function tasteRoom(context: WidgetContext): TemplateResult {
  const { view, state, text } = context
  const groups = byKind(view.taste)
  const chosen = view.taste.find(({ tag }) => tag === state.taste.chosen)
  const chips = html`<dl class="tags">${groups.map(
    ([kind, tastes]) =>
      html`<div><dt>${text.taste.kinds[kind] ?? context.format.tag(kind)}</dt><dd>${tastes.map((taste) => chip(context, taste))}</dd></div>`,
  )}</dl>`
  const body =
    groups.length === 0
      ? html`<div class="empty"><div><h3>${text.taste.empty}</h3><p class="soft">${text.taste.emptyMore}</p></div></div>`
      : html`<div class="taste">${chips}<aside class="card">${chosen ? card(context, chosen) : html`<p class="soft">${text.taste.choose}</p>`}</aside></div>`
  return html`${body}<div class="seam"></div>${undoLine(context)}${hidden(context)}${looks(context)}`
}

function byKind(tastes: readonly LearntTaste[]): [string, LearntTaste[]][] {
  const groups = new Map<string, LearntTaste[]>()
  for (const taste of [...tastes].sort((a, b) => b.weight - a.weight)) {
    const kind = taste.tag.slice(0, taste.tag.indexOf(':'))
    groups.set(kind, [...(groups.get(kind) ?? []), taste])
  }
  const place = (kind: string) => (KIND_ORDER.indexOf(kind) + KIND_ORDER.length + 1) % (KIND_ORDER.length + 1)
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([kind, all]) => {
      const strongest = new Set([...all].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_OF_A_KIND))
      return [kind, all.filter((taste) => taste.pinned || strongest.has(taste))]
    })
}

function chip({ state, format, text, controls, redraw, foresee }: WidgetContext, { tag, weight, pinned }: LearntTaste): TemplateResult {
  const muted = pinned && weight <= -1
  const look = muted ? 'muted' : pinned ? 'pinned' : ''
  const choose = controls.press(async () => {
    state.taste.chosen = tag
    redraw()
    await foresee()
  })
  const mark = muted ? icon('mute') : pinned ? icon('pin') : nothing
  const said = muted ? text.taste.muted : pinned ? text.taste.pinned : text.taste.learnt
  return html`<button type="button" class="chip ${look}" aria-pressed=${state.taste.chosen === tag ? 'true' : 'false'}
    ${styled({ '--w': String(Math.max(0, weight)) })} @click=${choose}>${mark}<span>${format.tag(tag)}</span><span class="sr">, ${said}</span></button>`
}

function card(context: WidgetContext, { tag, weight, pinned, owned, events }: LearntTaste): TemplateResult {
  const { state, format, text, controls, powers, say } = context
  const words = text.taste
  const name = format.tag(tag)
  const pin = (to: number) => powers.change({ type: 'pin', pin: { tag, weight: to } })
  const move = controls.press<HTMLInputElement>(async (slider) => {
    await pin(Number(slider.value))
    say(words.pinnedNow(name))
  })
  const muted = pinned && weight <= -1
  const mute = undoable(context, words.mutedNow(name), { type: 'pin', pin: { tag, weight: -1 } })
  const swap = state.taste.swaps.get('mute')
  const toggle = controls.press(async () => {
    await (pinned ? powers.change({ type: 'unpin', tag }) : pin(Math.round(weight * 10) / 10))
    say(pinned ? words.unpinnedNow(name) : words.pinnedNow(name))
  })
  return html`<div class="row between"><h3>${name}</h3>${pinned ? html`<span class="pill yours">${icon(muted ? 'mute' : 'pin')}${muted ? words.muted : words.pinned}</span>` : nothing}</div>
    <p class="soft small evidence">${words.evidence(owned, events)}${pinned ? html` ${words.byYou}` : nothing}</p>
    <div class="row between small soft" aria-hidden="true"><span>${words.less}</span><span>${words.more}</span></div>
    <input class="slider ${pinned ? 'sewn' : ''}" type="range" min="-1" max="1" step="0.1" aria-label=${words.slider(name)} .value=${live(String(Math.round(weight * 10) / 10))}
      ${styled({ '--w': `${((weight + 1) / 2) * 100}%` })} @change=${move}>
    <div class="row links"><button type="button" class="link" @click=${toggle}>${icon('pin')}${pinned ? words.unpin : words.pin}</button>
      ${muted ? nothing : html`<button type="button" class="link" @click=${mute}>${icon('mute')}${words.mute}</button>`}</div>${muted || !swap ? nothing : html`<p class="soft small">${words.mute}: ${swap}</p>`}`
}

function hidden(context: WidgetContext): TemplateResult {
  const { view, text } = context
  const item = ({ value }: Fact<Hidden>) => {
    const name = hiddenName(context, value)
    const { at: _at, ...what } = value
    const show = undoable(context, `${text.taste.showAgain}: ${name}`, { type: 'show-again', hidden: what })
    return html`<li class="row between"><span>${name}</span><button type="button" class="link" aria-label=${`${text.taste.showAgain}: ${name}`} @click=${show}>${icon('eye')}${text.taste.showAgain}</button></li>`
  }
  return html`<section class="hidden"><h4>${text.taste.hidden}</h4>${
    view.profile.hidden.length === 0
      ? html`<p class="soft small">${text.taste.nothingHidden}</p>`
      : html`<ul>${view.profile.hidden.map(item)}</ul>`
  }</section>`
}
