import { bar } from './report-bar.js'
import type { ReportData, ReportProblem, Severity } from './report-data.js'
import { type Html, html, quoted } from './report-html.js'
import type { Judgement } from './report-judgement.js'
import { count, counted, percent, shareOf } from './report-numbers.js'
import type { ProblemGroup } from './report-problem-groups.js'
import { nothing, type Section } from './report-section.js'
import { more } from './report-table.js'

const WORDS: { readonly [severity in Severity]: string } = { error: 'Must be mended', warning: 'To mend', note: 'Good to know' }
/** Nobody reads further; the other kinds are counted. */
const MOST_GROUPS = 40

/** What is wrong in the feeds: each kind once, with the places of the first and the advice. */
export function mendSection({ products, problems, files }: ReportData, groups: readonly ProblemGroup[], { toMend }: Judgement): Section {
  const notes = groups.length - toMend
  return {
    id: 'mend',
    name: 'What to mend',
    figure: count(toMend),
    says:
      groups.length === 0
        ? files.length === 0
          ? 'Nothing was read, so nothing was found.'
          : 'Every item was read without a fault.'
        : `${counted(toMend, 'thing')} to mend${notes > 0 ? ` and ${counted(notes, 'note')}` : ''}, from ${counted(problems.length, 'place')} in the files. What touches most products comes first.`,
    content:
      groups.length === 0
        ? files.length > 0 && nothing('Nothing to mend.')
        : html`<ol class="problems">${groups.slice(0, MOST_GROUPS).map((group) => problemCard(group, products))}</ol>${
            groups.length > MOST_GROUPS && more(groups.length - MOST_GROUPS)
          }`,
  }
}

function problemCard(group: ProblemGroup, products: number): Html {
  const { problem, field, severity, advice, examples } = group
  const touched = Math.min(group.products, products)
  return html`<li class="card problem"><div class="what"><p class="severity ${severity}">${WORDS[severity]}</p><h3>${
    field !== undefined && html`<code class="field">${quoted(field, 60)}</code> `
  }${quoted(sentence(problem), 240)}</h3><p class="advice"><b>Do this:</b> ${quoted(sentence(advice), 240)}</p></div><div class="reach"><p>${
    group.products > 0
      ? html`<b class="big num">${count(group.products)}</b> <span>${group.products === 1 ? 'product' : 'products'}${products > 0 && `, ${percent(shareOf(touched, products))}`}</span>${bar(shareOf(touched, products), severity === 'note' ? 'basted' : 'plain')}`
      : html`<b class="big num">${count(group.count)}</b> <span>${group.count === 1 ? 'place' : 'places'}, no product by itself</span>`
  }</p></div><div class="where"><h4>Where</h4><ul>${examples.map(place)}</ul>${group.count > examples.length && more(group.count - examples.length)}</div></li>`
}

function place({ file, line, column, item, problem }: ReportProblem): Html {
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
