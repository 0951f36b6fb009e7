import type { Problem, Severity } from '../feeds/problem.js'
import type { ProblemKind } from '../feeds/problem-log.js'
import { bar } from './report-bar.js'
import type { ReportData } from './report-data.js'
import { type Html, html, quoted } from './report-html.js'
import type { Judgement } from './report-judgement.js'
import { count, counted, percent, shareOf } from './report-numbers.js'
import { nothing, type Section } from './report-section.js'
import { more } from './report-table.js'

const WORDS: { readonly [severity in Severity]: string } = { error: 'Must be mended', warning: 'To mend', note: 'Good to know' }
/** Nobody reads further; the other kinds are counted. */
const MOST_KINDS = 40
const EXAMPLES = 5

/** What is wrong in the feeds: each kind once, with the places of the first and the advice. */
export function mendSection({ products, problems, files }: ReportData, { toMend }: Judgement): Section {
  const kinds = [...problems].sort((a, b) => b.products - a.products)
  const notes = kinds.length - toMend
  const places = kinds.reduce((sum, kind) => sum + kind.count, 0)
  return {
    id: 'mend',
    name: 'What to mend',
    figure: count(toMend),
    says:
      kinds.length === 0
        ? files.length === 0
          ? 'Nothing was read, so nothing was found.'
          : 'Every item was read without a fault.'
        : `${counted(toMend, 'thing')} to mend${notes > 0 ? ` and ${counted(notes, 'note')}` : ''}, from ${counted(places, 'place')} in the files. What touches most products comes first.`,
    content:
      kinds.length === 0
        ? files.length > 0 && nothing('Nothing to mend.')
        : html`<ol class="problems">${kinds.slice(0, MOST_KINDS).map((kind) => problemCard(kind, products))}</ol>${
            kinds.length > MOST_KINDS && more(kinds.length - MOST_KINDS)
          }`,
  }
}

function problemCard(kind: ProblemKind, products: number): Html {
  const { problem, field, severity, advice } = kind
  const examples = kind.examples.slice(0, EXAMPLES)
  const touched = Math.min(kind.products, products)
  return html`<li class="card problem"><div class="what"><p class="severity ${severity}">${WORDS[severity]}</p><h3>${
    field !== undefined && html`<code class="field">${quoted(field, 60)}</code> `
  }${quoted(sentence(problem), 240)}</h3><p class="advice"><b>Do this:</b> ${quoted(sentence(advice), 240)}</p></div><div class="reach"><p>${
    kind.products > 0
      ? html`<b class="big num">${count(kind.products)}</b> <span>${kind.products === 1 ? 'product' : 'products'}${products > 0 && `, ${percent(shareOf(touched, products))}`}</span>${bar(shareOf(touched, products), severity === 'note' ? 'basted' : 'plain')}`
      : html`<b class="big num">${count(kind.count)}</b> <span>${kind.count === 1 ? 'place' : 'places'}, no product by itself</span>`
  }</p></div><div class="where"><h4>Where</h4><ul>${examples.map(place)}</ul>${kind.count > examples.length && more(kind.count - examples.length)}</div></li>`
}

function place({ file, line, column, item, problem }: Problem): Html {
  const at = [line, line === undefined ? undefined : column].filter((part) => part !== undefined)
  const found = /["“«]([^"”»]*)["”»]/.exec(problem)?.[1]
  return html`<li><code>${quoted(file, 80)}${at.map((part) => `:${part}`)}</code>${item !== undefined && html` <span>${quoted(item, 80)}</span>`}${
    found && html` <q>${quoted(found, 80)}</q>`
  }</li>`
}

/** With a capital and a full stop. */
function sentence(text: string): string {
  const trimmed = text.trim()
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?…]["”]?$/.test(trimmed) ? '' : '.'}`
}
