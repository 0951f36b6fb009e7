import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { MeasureName } from '../measures/measure.js'
import { MEASURES } from '../measures/measure.js'
import type { PurposeInfo } from '../page-interface.js'
import { choice } from './choice.js'
import type { WidgetContext } from './widget-context.js'

/** The message that would be sent, as sentences, as its very bytes with the facts marked, or both. */
export function exactMessage(context: WidgetContext, info: PurposeInfo): TemplateResult {
  const { text, state, controls, redraw } = context
  const words = text.keys
  const { view } = state.keys
  const previews = state.keys.previews.get(info.id)
  const views = (['sentences', 'json', 'both'] as const).map((value) => ({ value, label: words.views[value] }))
  const choose = (value: typeof view) =>
    controls.press(() => {
      state.keys.view = value
      redraw()
    })
  return html`<div class="message"><div class="row between"><h4>${words.message}</h4>${choice({ name: 'message', label: words.message, options: views, chosen: view, choose })}</div>
    ${previews?.length === 0 ? html`<p class="soft small">${words.nothingToSend}</p>` : nothing}
    ${previews?.map(({ recipient, text: message }) => {
      const bytes = context.format.number(new TextEncoder().encode(message).length)
      return html`<p class="small soft">${words.to(context.view.policy.recipients[recipient]?.name ?? recipient, bytes)}</p>
        ${view === 'json' ? nothing : html`<p class="sentences">${sentences(context, message)}</p>`}
        ${view === 'sentences' ? nothing : html`<pre tabindex="0">${marked(message)}</pre>`}`
    })}</div>`
}

function factsOf(message: string): [string, unknown][] {
  const parsed: unknown = JSON.parse(message)
  const facts: unknown = typeof parsed === 'object' && parsed !== null && 'facts' in parsed ? parsed.facts : undefined
  return typeof facts === 'object' && facts !== null ? Object.entries(facts) : []
}

/** The bytes unchanged, each fact underlined. */
function marked(message: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = []
  let rest = message
  for (const [name, value] of factsOf(message)) {
    const fact = JSON.stringify({ facts: { [name]: value } }, null, 2)
      .split('\n')
      .slice(2, -2)
      .join('\n')
      .trimStart()
    const at = rest.indexOf(fact)
    if (at < 0) continue
    parts.push(rest.slice(0, at), html`<b>${fact}</b>`)
    rest = rest.slice(at + fact.length)
  }
  return [...parts, rest]
}

function sentences(context: WidgetContext, message: string): string {
  return factsOf(message)
    .map(([name, value]) => sentence(context, name, value))
    .join(' ')
}

function sentence({ text, format }: WidgetContext, fact: string, value: unknown): string {
  const name = text.keys.names[fact] ?? fact
  const said = name.charAt(0).toLocaleUpperCase(text.language) + name.slice(1)
  if (typeof value === 'number') {
    const measure = fact.slice('measures.'.length) as MeasureName
    return `${said}: ${format.number(value, 2)} ${text.units[MEASURES[measure]?.unit ?? 'cm']}.`
  }
  if (typeof value === 'string') return `${said}: ${value in text.me.fits ? text.me.fits[value as keyof typeof text.me.fits] : value}.`
  if (!Array.isArray(value)) return ''
  return `${said}: ${format.list(value.map((entry) => (typeof entry === 'string' ? format.tag(entry) : fact === 'experiments' ? countedWords(text, entry) : garmentWords(text, entry))))}.`
}

function countedWords(
  { data }: WidgetContext['text'],
  { experiment = '', variant = '', outcome }: { readonly [key: string]: string },
): string {
  return `${experiment}: ${data.drawn(variant, outcome === 'yes')}`
}

function garmentWords(text: WidgetContext['text'], entry: { readonly [key: string]: string }): string {
  return Object.entries(entry)
    .map(([key, value]) => {
      if (key === 'kind' && value in text.kinds) return text.kinds[value as keyof typeof text.kinds]
      if (key === 'verdict' && value in text.verdicts) return text.verdicts[value as keyof typeof text.verdicts]
      return value
    })
    .filter(Boolean)
    .join(' · ')
}
