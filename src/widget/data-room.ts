import { html, nothing, type TemplateResult } from 'lit/html.js'
import { dataActs } from './data-acts.js'
import { factsTable } from './facts-table.js'
import { ledgerList } from './ledger-list.js'
import { wordsIn } from './policy-words.js'
import type { WidgetContext } from './widget-context.js'

/** Every fact, everything that happened, what is under way, and the ways out. */
export function dataRoom(context: WidgetContext): TemplateResult {
  return html`<div class="data"><div>${factsTable(context)}</div><div>${ledgerList(context)}${underWay(context)}</div></div>${dataActs(context)}`
}

function underWay({ view, text, format, controls, powers }: WidgetContext): TemplateResult | typeof nothing {
  const waiting = Object.entries(view.waiting).filter(([, messages]) => messages > 0)
  if (waiting.length === 0 && view.farewells.length === 0) return nothing
  const words = text.data
  const title = (id: string) => wordsIn(view.policy.purposes[id]?.title ?? { en: id }, text.language)
  const drop = controls.press(() => powers.dropFarewells())
  return html`<section class="under-way"><h4>${words.waiting}</h4><ul class="small">
    ${waiting.map(([id, messages]) => html`<li>${words.waitingFor(title(id), messages)}</li>`)}
    ${view.farewells.map(({ recipient, since }) => html`<li>${words.farewell(view.policy.recipients[recipient]?.name ?? recipient, format.date(since))}</li>`)}</ul>
    ${view.farewells.length > 0 ? html`<p class="small soft">${words.farewellMore}</p><button type="button" class="link" @click=${drop}>${words.dropFarewells}</button>` : nothing}
  </section>`
}
