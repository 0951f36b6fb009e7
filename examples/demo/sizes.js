// The page /sizes: a cell for each shopper and product, and behind each cell all that the advice says.

import { adviseSize, openCatalogue } from '/valet/valet.min.mjs'
import { BODIES } from './bodies.mjs'

const page = document.querySelector('#sizes')
const response = await fetch('/valet/catalogue.arrow')
const catalogue = await openCatalogue(await response.arrayBuffer())
const rows = JSON.parse(page.dataset.products).map((id) => catalogue.rowOf(id))
const percent = (share) => (share * 100).toFixed(1)
const element = (name, text = '', attributes = {}) => {
  const made = document.createElement(name)
  made.textContent = text
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
const tableRow = (cells, name = 'td') => {
  const row = element('tr')
  row.append(...cells.map((cell) => (cell instanceof Node ? cell : element(name, cell))))
  return row
}
const heading = (text) => element('th', text, { scope: 'row' })
const said = ({ measures = {}, wardrobe = [], preference }) => [
  ...Object.entries(measures).map(([name, value]) => `${name} ${value}`),
  ...wardrobe.map(({ brand, category, size, verdict }) => `${brand} ${category} ${size}: ${verdict}`),
  ...(preference ? [`likes it ${preference}`] : []),
]

page
  .querySelector('thead')
  .append(
    tableRow([
      element('th', 'Shopper'),
      ...rows.map((row) =>
        element('th', `${catalogue.product(row).title}, ${catalogue.brand(row)}, ${catalogue.gender(row)}`, { scope: 'col' }),
      ),
    ]),
  )
for (const [b, { says, shopper }] of BODIES.entries()) {
  const cells = rows.map((row, p) => {
    const advice = adviseSize(catalogue, shopper, catalogue.idOf(row))
    const button = element('button', 'best' in advice ? `${advice.best} ${percent(advice.certainty)}` : advice.cannotSay, {
      type: 'button',
    })
    button.addEventListener('click', () => show(b, p, button))
    const cell = element('td')
    cell.append(button)
    return cell
  })
  const first = heading(says)
  first.append(element('small', said(shopper).join('; ') || 'no fact'))
  page.querySelector('tbody').append(tableRow([first, ...cells]))
}

/** All that one answer holds, beside the chart it comes from. */
function show(b, p, button) {
  for (const other of page.querySelectorAll('[aria-pressed]')) other.removeAttribute('aria-pressed')
  button.setAttribute('aria-pressed', 'true')
  const { says, shopper } = BODIES[b]
  const row = rows[p]
  const { title } = catalogue.product(row)
  const advice = adviseSize(catalogue, shopper, catalogue.idOf(row))
  const chart = catalogue.chart(row)
  const measures = [...new Set((chart?.rows ?? []).flatMap(({ ranges }) => Object.keys(ranges)))]
  const table = element('table')
  table.append(tableRow(['size', ...measures.map((name) => `${name}, cm`), 'too small', 'right', 'too large', 'sum', 'in stock'], 'th'))
  for (const size of advice.sizes ?? []) {
    const ranges = chart?.rows.find(({ label }) => label === size.label)?.ranges ?? {}
    const { small, right, large } = size
    const line = tableRow([
      heading(size.label),
      ...measures.map((name) => (ranges[name] ? `${ranges[name].min} – ${ranges[name].max}` : '–')),
      ...[small, right, large, small + right + large].map(percent),
      size.inStock ? 'yes' : 'no',
    ])
    if (size.label === advice.best) line.className = 'best'
    table.append(line)
  }
  const facts = [
    ['Said', said(shopper).join('; ') || 'nothing'],
    ['Answer', 'best' in advice ? `${advice.best}, ${percent(advice.certainty)} %` : `cannot say: ${advice.cannotSay}`],
    ['Chart', chart ? `${chart.brand || 'for every brand'}, ${chart.gender}, ${chart.kinds.join(', ') || 'every kind'}` : 'none'],
    ['Everything else', JSON.stringify({ ...advice, sizes: undefined }, undefined, 1)],
  ]
  const list = element('dl')
  for (const [name, value] of facts) list.append(element('dt', name), element('dd', value))
  const scroll = element('div', '', { class: 'scroll', tabindex: '0' })
  scroll.append(table)
  page.querySelector('#cell').replaceChildren(element('h2', `${says}: ${title}`), ...(advice.sizes ? [scroll] : []), list)
}
page.querySelector('tbody tr:nth-child(4) button')?.click()
