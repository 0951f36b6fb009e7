import { css, type Styles } from './css.js'

/**
 * The design tokens and the basic controls (buttons, links, segmented choice, fields, pills) of every Valet surface.
 * A shop sets at most the `--valet-…` properties; everything else is derived. Light or dark follows the page's
 * `color-scheme`, or `--valet-color-scheme`. To be adopted by a shadow root: the tokens stand on `:host`.
 */
export const tokens: Styles = css`
:host {
  color-scheme: var(--valet-color-scheme, inherit);
  --accent: var(--valet-accent, light-dark(#856004, #ddb866));
  --on-accent: var(--valet-on-accent, light-dark(#ffffff, #181d1a));
  --ink: var(--valet-ink, light-dark(#1c2421, #eeebe3));
  --paper: var(--valet-paper, light-dark(#fbfaf7, #181d1a));
  --raised: var(--valet-raised, light-dark(#ffffff, #202622));
  --font: var(--valet-font, system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Sans Arabic", sans-serif);
  --display: var(--valet-font-display, "Iowan Old Style", "Palatino Linotype", Palatino, P052, "URW Palladio L", "Noto Serif", serif);
  --size: var(--valet-font-size, max(1rem, 16px));
  --r: var(--valet-radius, 4px);
  --s: var(--valet-space, 4px);
  --shadow: var(--valet-shadow, 0 1px 2px light-dark(rgb(28 36 33 / .06), rgb(255 255 255 / .08)), 0 12px 32px -8px light-dark(rgb(28 36 33 / .18), rgb(0 0 0 / .5)));
  --focus: var(--valet-focus, var(--ink));
  --soft: color-mix(in oklab, var(--ink) 76%, var(--paper));
  --edge: color-mix(in oklab, var(--ink) 55%, var(--paper));
  --line: color-mix(in oklab, var(--ink) 14%, var(--paper));
  --sunk: color-mix(in oklab, var(--ink) 4%, var(--paper));
  --wash: color-mix(in srgb, var(--accent) 9%, var(--raised));
  --t-s: calc(var(--size) * .8125);
  --t-m: calc(var(--size) * .9375);
  --t-l: calc(var(--size) * 1.1875);
  --t-xl: calc(var(--size) * 1.625);
  --t-xxl: calc(var(--size) * 2.75);
  --quick: 120ms;
  --calm: 220ms;
  font: 400 var(--t-m)/1.5 var(--font);
  color: var(--ink);
  text-align: start;
  -webkit-font-smoothing: antialiased;
  font-variant-numeric: tabular-nums lining-nums;
}
:host([hidden]) { display: none }
*, *::before, *::after { box-sizing: border-box }
:where(h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend) { margin: 0; padding: 0; border: 0; list-style: none; min-inline-size: 0 }
h2, .display { font: 400 var(--t-xl)/1.2 var(--display); letter-spacing: -.005em; text-wrap: balance }
h3 { font: 400 var(--t-l)/1.3 var(--display) }
h4 { font: 600 var(--t-m)/1.4 var(--font) }
b, strong { font-weight: 600 }
:where(h2, h3, h4, p, .says, .pill) { unicode-bidi: plaintext }
:host(:dir(rtl)) :where(h2, h3, h4, p) { text-align: right }
.soft { color: var(--soft) }
.small { font-size: var(--t-s); line-height: 1.45 }
.num { font-family: var(--display); font-variant-numeric: lining-nums tabular-nums; white-space: nowrap }
.num small { font: 400 .8em var(--font); font-size: max(.55em, var(--t-s)); color: var(--soft) }
.sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.i { inline-size: 20px; block-size: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
.basted { text-decoration: underline; text-decoration-color: var(--edge); text-decoration-style: dashed; text-decoration-thickness: 1px; text-underline-offset: .28em }
.seam { block-size: 0; border-block-start: 1px dashed var(--line); margin-block: calc(var(--s) * 5) }
.row { display: flex; align-items: center; gap: calc(var(--s) * 3); flex-wrap: wrap }
.between { justify-content: space-between }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: calc(var(--s) * 3) }
.card { border: 1px solid var(--line); border-radius: calc(var(--r) * 1.5); background: var(--raised); padding: calc(var(--s) * 5) }

:where(.btn, .link, .icon-btn, .seg label, .chip, summary) { font: inherit; color: inherit; cursor: pointer; -webkit-tap-highlight-color: transparent }
.btn { display: inline-flex; align-items: center; justify-content: center; gap: calc(var(--s) * 2); min-block-size: 44px; padding: calc(var(--s) * 2) calc(var(--s) * 5); border: 1px solid var(--edge); border-radius: var(--r); background: var(--raised); font-weight: 600; text-align: center; text-decoration: none; transition: background var(--quick), border-color var(--quick); line-height: 1.3 }
.btn:hover { border-color: var(--ink); background: var(--sunk) }
.btn:active { background: var(--line) }
.btn.ink { background: var(--ink); border-color: var(--ink); color: var(--paper) }
.btn.ink:hover { background: color-mix(in oklab, var(--ink) 86%, var(--paper)) }
.btn.slim { min-block-size: 36px; padding: calc(var(--s) * 1) calc(var(--s) * 3); font-size: var(--t-s) }
.link { display: inline-flex; align-items: center; gap: calc(var(--s) * 1.5); min-block-size: 32px; padding: 0; border: 0; background: none; text-decoration: underline; text-decoration-color: var(--edge); text-decoration-thickness: 1px; text-underline-offset: .25em; font-size: var(--t-s); text-align: start }
.link:hover { text-decoration-color: var(--ink); text-decoration-thickness: 2px }
.link[aria-pressed=true] { font-weight: 600; text-decoration-color: var(--ink) }
.link .i { inline-size: 16px; block-size: 16px }
.icon-btn { display: inline-grid; flex: none; place-items: center; inline-size: 40px; block-size: 40px; padding: 0; border: 0; border-radius: var(--r); background: none }
.icon-btn.s { inline-size: 32px; block-size: 32px }
.icon-btn.s .i { inline-size: 18px; block-size: 18px }
.icon-btn.edged { border: 1px solid var(--edge); background: var(--raised) }
.icon-btn:hover { background: var(--line) }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: var(--r) }

.seg { display: inline-grid; grid-auto-flow: column; grid-auto-columns: 1fr; border: 1px solid var(--edge); border-radius: var(--r); background: var(--raised); overflow: clip }
.seg label { position: relative; display: grid; place-items: center; min-block-size: 34px; padding: 2px calc(var(--s) * 3); font-size: var(--t-s); text-align: center; line-height: 1.25 }
.seg label + label { border-inline-start: 1px solid var(--line) }
.seg input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer }
.seg label:has(:checked) { background: var(--ink); color: var(--paper); font-weight: 600 }
.seg label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: -4px }
.seg label:has(:checked:focus-visible) { outline-color: var(--paper) }

.field { display: grid; gap: calc(var(--s) * 1) }
.field > span:first-child { font-size: var(--t-s); color: var(--soft) }
.box { display: flex; align-items: center; border: 1px solid var(--edge); border-radius: var(--r); background: var(--raised); min-block-size: 44px; padding-inline: calc(var(--s) * 3); gap: calc(var(--s) * 2) }
.box :is(input, select) { inline-size: 100%; min-inline-size: 2.5em; border: 0; background: none; color: inherit; font: 400 var(--t-l)/1.2 var(--display); font-variant-numeric: lining-nums tabular-nums; outline: 0; padding: 0; min-block-size: 40px }
.box :is(select, input.plain) { font: 400 var(--t-m)/1.3 var(--font) }
.box select option { background: var(--raised); color: var(--ink) }
.box:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px }

.pill { display: inline-flex; align-items: center; gap: 6px; min-block-size: 26px; padding-inline: 10px; border: 1px solid var(--edge); border-radius: 99px; font-size: var(--t-s); white-space: nowrap; background: var(--raised) }
.pill .i { inline-size: 15px; block-size: 15px }
.pill.yours { border-color: var(--accent); background: var(--wash) }
.pill.maybe { border-style: dashed }
.pill .num { font-weight: 700; color: var(--accent) }
.stays { display: inline-flex; align-items: center; gap: calc(var(--s) * 1.5); font-size: var(--t-s); color: var(--soft) }
.stays .i { inline-size: 16px; block-size: 16px }

@media (prefers-reduced-motion: reduce) { *, *::before, *::after, ::backdrop { transition: none !important; animation: none !important } }
@media (prefers-contrast: more) { :host { --soft: var(--ink); --edge: var(--ink); --line: color-mix(in oklab, var(--ink) 50%, var(--paper)) } }
@media (forced-colors: active) {
  :host { --accent: Highlight; --on-accent: HighlightText; --ink: CanvasText; --paper: Canvas; --raised: Canvas; --soft: CanvasText; --edge: CanvasText; --line: GrayText; --sunk: Canvas; --wash: Canvas }
  .seg label:has(:checked), .btn.ink { forced-color-adjust: none; background: Highlight; color: HighlightText }
}
`
