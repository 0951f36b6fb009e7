import { css, type Styles } from '../elements/css.js'

/** The facts, the ledger as a tape, the ways out. */
export const dataStyles: Styles = css`
.data { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: calc(var(--s) * 9); align-items: start }
.data h3 { margin-block-end: calc(var(--s) * 3) }
.facts-head { align-items: start }
table { inline-size: 100%; border-collapse: collapse; font-size: var(--t-m) }
th { font: 400 var(--t-s)/1.4 var(--font); color: var(--soft); text-align: start; padding: 6px 0; border-block-end: 1px solid var(--edge) }
td { padding: 4px 0; border-block-end: 1px solid var(--line); line-height: 1.4; overflow-wrap: anywhere }
:is(th, td) { padding-inline: 0 10px }
:is(th, td):last-child { padding: 0; text-align: end; inline-size: 32px }
td.num { font-size: calc(var(--t-m) * 1.067); white-space: normal }
.ledger { position: relative; padding-inline-start: 30px; overflow: clip }
.ledger::before { content: ""; position: absolute; inset-block: 6px 0; inset-inline-start: 0; inline-size: 8px; border-inline-start: 1px solid var(--edge); background: repeating-linear-gradient(to bottom, var(--edge) 0 1px, transparent 1px 8px); opacity: .55 }
.ledger li { position: relative; padding-block-end: calc(var(--s) * 3); line-height: 1.4 }
.ledger li::before { content: ""; position: absolute; inset-inline-start: -30px; inset-block-start: 9px; inline-size: 16px; border-block-start: 2px solid var(--ink) }
.ledger li.sent::before { inline-size: 24px; border-color: var(--accent); border-block-start-width: 3px }
.ledger time { display: block }
.chain { display: flex; gap: 6px; align-items: center }
.chain .i { inline-size: 16px; block-size: 16px }
.under-way { margin-block-start: calc(var(--s) * 5); padding: calc(var(--s) * 3) calc(var(--s) * 4); border: 1px dashed var(--edge); border-radius: var(--r); display: grid; gap: calc(var(--s) * 1) }
.acts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 calc(var(--s) * 9); margin-block-start: calc(var(--s) * 6); align-items: start }
.act { display: grid; grid-template-columns: 28px minmax(0, 1fr) auto; gap: calc(var(--s) * 3) calc(var(--s) * 3); align-items: center; padding-block: calc(var(--s) * 4); border-block-end: 1px solid var(--line) }
.act > :is(.i, div:not(.more)) { align-self: start }
.act > .btn { min-inline-size: 88px }
.act > .more { grid-column: 1 / -1; display: grid; gap: calc(var(--s) * 3) }
.act:has(.pair) { grid-column: 1 / -1 }
.follows { display: grid; gap: calc(var(--s) * 1) }
.follows li { padding-inline-start: calc(var(--s) * 4); position: relative }
.follows li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: .7em; inline-size: 8px; border-block-start: 1px solid var(--edge) }
`
