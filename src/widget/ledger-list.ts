import { html, nothing, type TemplateResult } from 'lit/html.js'
import { icon } from '../elements/icons.js'
import type { LedgerEntry, LedgerEvent } from '../purposes/ledger.js'
import { wordsIn } from './policy-words.js'
import type { WidgetContext } from './widget-context.js'

const FIRST_ENTRIES = 6

/** What happened, newest first, a tick for each entry and a longer one for what was sent; and whether the chain holds. */
export function ledgerList(context: WidgetContext): TemplateResult {
  const { view, state, text, controls, redraw } = context
  const words = text.data
  const shown = state.data.allEntries ? view.ledger : view.ledger.slice(0, FIRST_ENTRIES)
  const showAll = controls.press(() => {
    state.data.allEntries = true
    redraw()
  })
  if (view.ledger.length === 0) return html`<h3>${words.ledger}</h3><p class="soft">${words.emptyLedger}</p>`
  return html`<h3>${words.ledger}</h3><ol class="ledger">${shown.map((entry) => item(context, entry))}</ol>
    ${shown.length < view.ledger.length ? html`<button type="button" class="link" @click=${showAll}>${words.showAll(view.ledger.length)}</button>` : nothing}
    <p class="chain small ${view.chainHolds ? 'soft' : ''}">${icon(view.chainHolds ? 'check' : 'alert')}<span>${view.chainHolds ? words.holds(view.ledger.length) : words.broken}</span></p>`
}

function item(context: WidgetContext, { at, event }: LedgerEntry): TemplateResult {
  const time = new Date(at).toISOString()
  return html`<li class=${event?.type === 'sent' ? 'sent' : ''}><time class="soft small num" datetime=${time}>${context.format.moment(at)}</time><span>${eventWords(context, event)}</span></li>`
}

function eventWords({ view, text, format }: WidgetContext, event: LedgerEvent | undefined): string {
  const words = text.data.events
  if (!event) return words.erased
  const title = (id: string) => {
    const purpose = view.policy.purposes[id]
    return purpose ? wordsIn(purpose.title, text.language) : id
  }
  const recipient = (id: string) => view.policy.recipients[id]?.name ?? id
  switch (event.type) {
    case 'unlocked':
    case 'locked':
    case 'refused':
      return words[event.type](title(event.purpose))
    case 'sent':
      return words.sent(recipient(event.recipient), format.list(event.facts.map((fact) => text.keys.names[fact] ?? fact)))
    case 'withdrawn':
    case 'rejected':
      return words[event.type](recipient(event.recipient))
    case 'forgotten': {
      const parts: { readonly [part: string]: string } = text.keys.parts
      return words.forgotten(parts[event.what] ?? title(event.what), event.count)
    }
    default:
      return words[event.type]
  }
}
