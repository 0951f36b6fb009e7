import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import { MEASURES, type MeasureName } from '../measures/measure.js'
import type { PurposeInfo } from '../page-interface.js'
import type { Purpose, SharedFact } from '../purposes/policy.js'
import { keyDrawing } from './key-drawing.js'
import { exactMessage } from './key-message.js'
import { teethOf, wordsIn } from './policy-words.js'
import type { WidgetContext } from './widget-context.js'

/** What one key opens, for whom, how long, and the decision on it. */
export function contract(context: WidgetContext, info: PurposeInfo, purpose: Purpose): TemplateResult {
  const { text, state, controls, redraw } = context
  const back = controls.press(() => {
    state.keys.detail = false
    redraw()
  })
  return html`<section class="contract" aria-labelledby="contract">
    <button type="button" class="link back" @click=${back}>${icon('chevron')}${text.keys.all}</button>
    <div class="top"><div><h3 id="contract">${wordsIn(purpose.title, text.language)}</h3><p class="soft small">${wordsIn(purpose.text, text.language)}</p></div>${keyDrawing(teethOf(purpose), info.state)}</div>
    <dl class="terms">${terms(context, info, purpose).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
    ${purpose.kind === 'share' ? exactMessage(context, info) : nothing}
    ${decision(context, info, wordsIn(purpose.title, text.language))}
  </section>`
}

function terms(context: WidgetContext, info: PurposeInfo, purpose: Purpose): [string, string][] {
  const { view, text, format } = context
  const words = text.keys
  const { name, contact } = view.policy.controller
  if (purpose.kind === 'device') {
    return [
      [words.who, words.thisDevice],
      [words.facts, format.list(purpose.parts.map((part) => words.parts[part]))],
      [words.howLong, words.keptHere(format.duration(purpose.keep))],
    ]
  }
  const waiting = view.waiting[info.id] ?? 0
  return [
    [words.who, `${format.list(info.recipients)} (${words.controller(name, contact)})`],
    [words.facts, format.list(purpose.facts.map((fact) => factWords(context, fact)))],
    [words.howLong, words.keptThere(format.duration(purpose.keep))],
    [words.when, words.sends[purpose.facts.every(({ fact }) => fact === 'experiments') ? 'counted' : purpose.send]],
    [
      words.lastSent,
      [info.lastSent === undefined ? words.never : format.moment(info.lastSent), ...(waiting > 0 ? [words.waiting(waiting)] : [])].join(
        '; ',
      ),
    ],
  ]
}

function factWords({ text, format }: WidgetContext, { fact, round, most, experiments = {} }: SharedFact): string {
  const listed = Object.entries(experiments).map(([of, { outcome, within, flip = 0 }]) =>
    text.keys.experiment(of, text.data.looked[outcome], format.duration(within), flip > 0 ? `${format.number(flip * 100)} %` : undefined),
  )
  const name = [text.keys.names[fact] ?? fact, listed.join('; ')].filter(Boolean).join(' – ')
  const measure = fact.startsWith('measures.') ? (fact.slice('measures.'.length) as MeasureName) : undefined
  if (round !== undefined && measure) return text.keys.rounded(name, `${round} ${text.units[MEASURES[measure].unit]}`)
  return most === undefined ? name : text.keys.most(name, most)
}

/** Giving and keeping weigh the same; keeping comes first. */
function decision(context: WidgetContext, info: PurposeInfo, title: string): TemplateResult {
  const { view, text, format, controls, powers, say } = context
  const words = text.keys
  const give = controls.guarded(async () => {
    await powers.unlock(info.id)
    say(words.given(title))
  })
  const takeBack = controls.press(async () => {
    await powers.lock(info.id)
    say(words.tookBack(title))
  })
  const keepLocked = controls.press(async () => {
    await powers.lock(info.id, true)
    say(words.keptLocked(title))
  })
  const giving = html`<button type="button" class="btn" data-guard @click=${give}>${words.give}</button>`
  const frozen = view.status.frozen === undefined ? nothing : html`<p class="small soft">${words.frozen}</p>`
  const state = words.states[info.state](format.date(info.since ?? 0))
  if (info.state === 'undecided' || info.state === 'expired') {
    const line = info.state === 'expired' ? state : info.kind === 'device' ? words.undecidedDevice : words.undecidedShare
    return html`<div class="decide">${frozen}<p class="small soft">${line}</p><div class="pair"><button type="button" class="btn" @click=${keepLocked}>${words.keepLocked}</button>${giving}</div></div>`
  }
  if (info.state === 'unlocked') {
    const then = info.kind === 'device' ? words.takeBackDevice : words.takeBackShare(format.list(info.recipients))
    return html`<div class="decide">${frozen}<p class="small soft"><b>${state}.</b> ${then}</p><div class="pair"><button type="button" class="btn" @click=${takeBack}>${words.takeBack}</button></div></div>`
  }
  return html`<div class="decide">${frozen}<p class="small soft"><b>${state}.</b></p><div class="pair">${giving}</div></div>`
}
