import { type Html, html, type Part } from './report-html.js'
import { counted } from './report-numbers.js'

/** A table whose first column names the row, and whose other columns are numbers. */
export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Part[])[]
  /** The last row, for sums. */
  readonly sum?: readonly Part[]
  /** How many rows there are where not all are given. */
  readonly of?: number
}

/** Writes a table with headings for screen readers; it shrinks to the narrowest screen, since only the first column wraps. */
export function table({ caption, columns, rows, sum, of = rows.length }: Table): Html {
  return html`<div class="table"><table><caption>${caption}</caption><thead><tr>${columns.map(
    (name, i) => html`<th scope="col"${i > 0 && html` class="num"`}>${name}</th>`,
  )}</tr></thead><tbody>${rows.map(row)}</tbody>${sum && html`<tfoot>${row(sum)}</tfoot>`}</table>${of > rows.length && more(of - rows.length)}</div>`
}

/** Says that a list goes on. */
export function more(count: number): Html {
  return html`<p class="more">and ${counted(count, 'other')}</p>`
}

function row([name, ...cells]: readonly Part[]): Html {
  return html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="num">${cell}</td>`)}</tr>`
}
