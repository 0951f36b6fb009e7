import { css, type Styles } from '../elements/css.js'

/** Chips by kind, the card of the chosen one, what is hidden. */
export const tasteStyles: Styles = css`
.taste { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: calc(var(--s) * 8); align-items: start }
.taste aside { position: sticky; inset-block-start: 0 }
.tags { display: grid; gap: calc(var(--s) * 4) }
.tags > div { display: grid; grid-template-columns: 6.5em minmax(0, 1fr); gap: calc(var(--s) * 4); align-items: start }
.tags dt { color: var(--soft); font-size: var(--t-s); padding-block-start: 11px }
.tags dd { display: flex; flex-wrap: wrap; gap: calc(var(--s) * 2) }
.chip { position: relative; display: inline-flex; align-items: center; gap: 8px; min-block-size: 42px; padding: 4px 14px 9px; border: 1px solid var(--line); border-radius: var(--r); background: var(--raised) }
.chip::after { content: ""; position: absolute; inset-inline-start: 14px; inset-block-end: 7px; inline-size: calc((100% - 28px) * var(--w)); block-size: 0; border-block-start: 2px dashed var(--edge) }
.chip.pinned { border-color: var(--accent) }
.chip.pinned::after { border-block-start: 2px solid var(--accent) }
.chip.muted { border-style: dashed; border-color: var(--edge); color: var(--soft); background: none; padding-block-end: 4px }
.chip.muted > span { text-decoration: line-through 1px }
.chip.muted::after { display: none }
.chip[aria-pressed=true] { outline: 2px solid var(--ink); outline-offset: 1px }
.chip:hover { border-color: var(--edge) }
.chip .i { inline-size: 15px; block-size: 15px }
.evidence { margin-block: 4px 16px }
.links { margin-block-start: calc(var(--s) * 4); gap: 4px 20px }
.slider { appearance: none; -webkit-appearance: none; display: block; inline-size: 100%; block-size: 32px; margin: 0; padding: 0; cursor: pointer; color: inherit;
  background: linear-gradient(var(--edge), var(--edge)) 0 50% / var(--w) 3px no-repeat, linear-gradient(var(--edge), var(--edge)) 50% 50% / 1px 14px no-repeat, linear-gradient(var(--edge), var(--edge)) 50% 50% / 100% 1px no-repeat }
.slider.sewn { background: linear-gradient(var(--accent), var(--accent)) 0 50% / var(--w) 3px no-repeat, linear-gradient(var(--edge), var(--edge)) 50% 50% / 1px 14px no-repeat, linear-gradient(var(--edge), var(--edge)) 50% 50% / 100% 1px no-repeat }
.slider::-webkit-slider-thumb { appearance: none; -webkit-appearance: none; inline-size: 24px; block-size: 24px; border-radius: 50%; background: var(--raised); border: 2px dashed var(--edge) }
.slider::-moz-range-thumb { box-sizing: border-box; inline-size: 24px; block-size: 24px; border-radius: 50%; background: var(--raised); border: 2px dashed var(--edge) }
.slider.sewn::-webkit-slider-thumb { border: 2px solid var(--accent) }
.slider.sewn::-moz-range-thumb { border: 2px solid var(--accent) }
.hidden { display: grid; gap: calc(var(--s) * 2) }
.hidden li { border-block-end: 1px solid var(--line); padding-block: calc(var(--s) * 1) }
.looked { margin-block-start: calc(var(--s) * 5) }
.forgets { gap: calc(var(--s) * 2) }
.forgets small { display: block; font-size: var(--t-s); font-weight: 400 }
.told { gap: 0 calc(var(--s) * 4); margin-block-end: calc(var(--s) * 4) }
`
