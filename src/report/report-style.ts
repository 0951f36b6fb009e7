/**
 * The style of the report page: the colours, type and spaces of every Valet surface (`elements/tokens.ts`). Here the
 * reader is the shop, so brass means: the shop has given it.
 */
export const REPORT_STYLE: string = `
:root {
  color-scheme: light dark;
  --accent: light-dark(#856004, #ddb866);
  --ink: light-dark(#1c2421, #eeebe3);
  --paper: light-dark(#fbfaf7, #181d1a);
  --raised: light-dark(#ffffff, #202622);
  --soft: color-mix(in oklab, var(--ink) 76%, var(--paper));
  --edge: color-mix(in oklab, var(--ink) 55%, var(--paper));
  --line: color-mix(in oklab, var(--ink) 14%, var(--paper));
  --sunk: color-mix(in oklab, var(--ink) 4%, var(--paper));
  --wash: color-mix(in srgb, var(--accent) 9%, var(--raised));
  --font: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Sans Arabic", sans-serif;
  --display: "Iowan Old Style", "Palatino Linotype", Palatino, P052, "URW Palladio L", "Noto Serif", serif;
  --t-s: .8125rem;
  --t-m: .9375rem;
  --t-l: 1.1875rem;
  --t-xl: 1.625rem;
  --t-xxl: 2.75rem;
}
*, *::before, *::after { box-sizing: border-box }
body, h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0 }
ul, ol { list-style: none }
body { background: var(--paper); color: var(--ink); font: 400 var(--t-m)/1.5 var(--font); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; -webkit-font-smoothing: antialiased }
h1 { font: 400 clamp(1.75rem, 1.2rem + 2.2vw, var(--t-xxl))/1.15 var(--display); letter-spacing: -.01em; text-wrap: balance }
h2 { font: 400 var(--t-xl)/1.2 var(--display); letter-spacing: -.005em }
h3, caption { font: 400 var(--t-l)/1.3 var(--display) }
h4 { font: 400 var(--t-s)/1.45 var(--font); color: var(--soft) }
b { font-weight: 600 }
.soft, .below, .more, .nothing, .gloss { color: var(--soft) }
.below, .more, .gloss { font-size: var(--t-s); line-height: 1.45 }
.num { font-variant-numeric: lining-nums tabular-nums }
code { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; border-radius: 4px }
main:focus { outline: 0 }
.skip { position: absolute; inset-inline-start: 8px; inset-block-start: -60px; padding: 8px 16px; background: var(--raised); color: inherit; border: 1px solid var(--edge); border-radius: 4px; z-index: 1 }
.skip:focus { inset-block-start: 8px }

.rail { background: var(--sunk); border-block-end: 1px solid var(--line); padding: 20px 20px 8px }
.rail .title { font: 400 var(--t-l)/1.3 var(--display) }
.rail .file { font-size: var(--t-s) }
.rail ul { display: flex; flex-wrap: wrap; column-gap: 20px; margin-block-start: 8px }
.rail a { display: flex; gap: 8px; align-items: baseline; min-block-size: 32px; padding-block: 4px; color: var(--soft); text-decoration: none }
.rail a > :first-child { text-decoration: underline; text-decoration-color: var(--edge); text-decoration-thickness: 1px; text-underline-offset: .25em }
.rail a .num { font-size: var(--t-s) }
.rail a:hover { color: var(--ink) }
.label { display: none }
.room { padding: 28px 20px 32px; max-inline-size: 1120px; min-inline-size: 0 }
.lead, .says { color: var(--soft); max-inline-size: 74ch; text-wrap: pretty }
.lead { font-size: 1.0625rem; margin-block-start: 8px }
.says { margin-block: 4px 20px }
.says:last-child { margin-block-end: 0 }
section { margin-block-start: 56px; scroll-margin-block-start: 24px }
footer { margin-block-start: 56px; padding-block-start: 16px; border-block-start: 1px dashed var(--line); color: var(--soft); font-size: var(--t-s) }
.nothing { border: 1px dashed var(--edge); border-radius: 6px; padding: 16px 20px }
.card { border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 20px; min-inline-size: 0 }

.laid-out { margin-block-start: 28px }
.laid-out figcaption { margin-block-start: 4px }
.laid-out b { font: 400 var(--t-l)/1.3 var(--display) }
.figures { margin-block-start: 28px; border-block-end: 1px solid var(--line) }
.figures > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 16px; border-block-start: 1px solid var(--line); padding-block: 12px }
.figures dd.big { grid-area: 1 / 2 / 3; font-size: 2rem }
.figures dt { font-size: var(--t-s); color: var(--soft) }
.big { font: 400 var(--t-xxl)/1.15 var(--display); white-space: nowrap }

svg { display: block; inline-size: 100%; overflow: visible }
.sewn, .laid { fill: var(--accent) }
.plain { fill: var(--ink) }
.basted { fill: var(--wash); stroke: var(--accent); stroke-dasharray: 5 4 }
.open { fill: none; stroke: var(--edge); stroke-dasharray: 3 3 }
.track { stroke: var(--line) }
svg.bar { block-size: 4px; margin-block-start: 6px }
.bar line { stroke-width: 3 }
.bar .track { stroke-width: 1 }
.bar .sewn { stroke: var(--accent) }
.bar .plain { stroke: var(--ink) }
.bar .basted { stroke-dasharray: 7 4 }
.bar .open { stroke-dasharray: 3 3 }
svg.whole { block-size: 20px }
.stack figcaption { font: 400 var(--t-l)/1.3 var(--display); margin-block-end: 8px }
svg.swatch { inline-size: 16px; block-size: 12px; margin-block-start: 5px }
.tape { block-size: 54px }
.tape .basted { fill: none; stroke: var(--edge) }
.tape .laid { fill: var(--wash); stroke: var(--accent); stroke-width: 1.5 }
.tape .tick { stroke: var(--edge) }
.tape .edge { stroke: var(--accent); stroke-width: 3 }
.tape .mark { fill: var(--soft); font: 400 var(--t-s) var(--display); text-anchor: middle }
.tape .first { text-anchor: start }
.tape .last { text-anchor: end }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-block-start: 8px }
.legend li { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: start; column-gap: 8px }

.columns, .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 32px; align-items: start }
.cards { grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr)); gap: 20px }
.columns > * { min-inline-size: 0 }
.stack + .columns, .columns + .facts, .facts + .list, .columns + .gloss { margin-block-start: 32px }
table { inline-size: 100%; border-collapse: collapse }
caption { text-align: start; padding-block-end: 8px }
th { text-align: start; font-weight: 400; vertical-align: top; padding-block: 8px }
thead th { font-size: var(--t-s); color: var(--soft); border-block-end: 1px solid var(--ink); vertical-align: bottom; overflow-wrap: normal }
td, th.num { text-align: end; padding-block: 8px; padding-inline-start: 16px; vertical-align: top; white-space: nowrap }
th.num { white-space: normal }
thead th:first-child { inline-size: 100% }
tbody tr, tfoot tr { border-block-end: 1px solid var(--line) }
tfoot th, tfoot td { font-weight: 600 }
td { font-family: var(--display) }
th .below { display: block; font-weight: 400 }
.more { margin-block-start: 8px }
.card > .bar { margin-block: 4px 20px }
.card caption { font: 400 var(--t-s)/1.45 var(--font); color: var(--soft); padding-block-end: 0 }
.card thead th { border-color: var(--line) }

.chips { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 12px }
.chips li { border: 1px dashed var(--edge); border-radius: 4px; padding: 3px 10px; background: var(--raised); min-inline-size: 0 }
.chips .num { font-size: var(--t-s) }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr)); gap: 0 32px }
.facts > div { display: flex; justify-content: space-between; gap: 16px; border-block-end: 1px solid var(--line); padding-block: 8px }
.facts dd { font: 400 var(--t-l)/1.3 var(--display) }

.problems { display: grid; gap: 16px }
.problem { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px }
.severity { display: inline-block; border: 1px solid var(--edge); border-radius: 99px; padding: 1px 10px; font-size: var(--t-s); margin-block-end: 8px }
.severity.error { background: var(--ink); border-color: var(--ink); color: var(--paper); font-weight: 600 }
.severity.note { border-style: dashed; color: var(--soft) }
.field { background: var(--sunk); border-radius: 4px; padding: 2px 8px; margin-inline-end: 4px; vertical-align: .1em }
.advice { margin-block-start: 8px; max-inline-size: 74ch }
.reach .big { font-size: var(--t-xl) }
.reach span { color: var(--soft); font-size: var(--t-s) }
.where { border-block-start: 1px dashed var(--line); padding-block-start: 12px }
.where li { padding-block: 2px }
.where q, .where li > span { color: var(--soft) }
.where ul { columns: 300px; column-gap: 32px }
.where li { break-inside: avoid }
.where .more { margin-block-start: 2px }

@media (min-width: 640px) {
  .figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 32px }
  .figures > div { display: block; padding-block-end: 16px }
  .figures dd.big { font-size: var(--t-xxl) }
  .problem { grid-template-columns: minmax(0, 1fr) 180px; column-gap: 32px }
  .where { grid-column: 1 / -1 }
  th.num, td { white-space: nowrap; min-inline-size: 84px }
}
@media (min-width: 940px) {
  body { display: grid; grid-template-columns: 232px minmax(0, 1fr) }
  .rail { position: sticky; inset-block-start: 0; block-size: 100vh; overflow-y: auto; display: flex; flex-direction: column; border-block-end: 0; border-inline-end: 1px solid var(--line); padding: 32px 0 24px }
  .rail > p { padding-inline: 24px }
  .rail ul { display: block; margin-block-start: 24px }
  .rail a { justify-content: space-between; min-block-size: 44px; align-items: center; padding: 8px 24px 8px 21px; border-inline-start: 3px solid transparent }
  .rail a > :first-child { text-decoration: none }
  .rail a:hover { background: var(--paper); border-color: var(--accent) }
  .rail .label { display: block; position: relative; margin: auto 20px 0; padding: 10px 20px; border: 1px solid var(--line); background: var(--raised); font-size: var(--t-s) }
  .label::before, .label::after { content: ""; position: absolute; inset-block: 5px; inset-inline-start: 5px; border-inline-start: 1px dashed var(--edge) }
  .label::after { inset-inline: auto 5px }
  .label b, .label span { display: block }
  .room { padding: 40px 48px 48px }
}
@media (min-width: 1100px) { .figures { grid-template-columns: repeat(4, minmax(0, 1fr)) } }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --edge: var(--ink); --line: var(--ink) } }
@media (forced-colors: active) {
  :root { --accent: Highlight; --ink: CanvasText; --paper: Canvas; --raised: Canvas; --soft: CanvasText; --edge: CanvasText; --line: CanvasText; --sunk: Canvas; --wash: Canvas }
  .severity.error { border-width: 3px }
  .rail a, .rail a:hover { border-color: Canvas }
  .field { border: 1px solid }
}
@media print {
  :root { color-scheme: light }
  @page { margin: 16mm 14mm }
  body { display: block; font-size: 10pt; background: none }
  .skip, .rail ul { display: none }
  .rail { position: static; block-size: auto; padding: 0; border: 0; background: none; display: block }
  .rail > p { padding: 0 }
  .rail .label { display: none }
  .label::before, .label::after { content: none }
  .room { padding: 12pt 0 0; max-inline-size: none }
  section { margin-block-start: 24pt }
  h2, h3, caption, .says { break-after: avoid }
  .card, tr, figure, .figures { break-inside: avoid }
  svg, .severity { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`
