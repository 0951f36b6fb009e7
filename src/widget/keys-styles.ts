import { css, type Styles } from '../elements/css.js'

/** The rack, the keys, the contract and its decision bar. */
export const keysStyles: Styles = css`
.keys { display: grid; grid-template-columns: 284px minmax(0, 1fr); gap: calc(var(--s) * 7); align-items: start }
.key { inline-size: 84px; flex: none; block-size: auto; overflow: visible; fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-linejoin: round }
.key.open { stroke-dasharray: 2.6 1.9; stroke-width: 1.35 }
.key.given { fill: var(--accent); stroke: var(--accent) }
.key:dir(rtl) { transform: scaleX(-1) }
.rack h4 { font: 400 var(--t-s)/1.4 var(--font); color: var(--soft); padding-block: calc(var(--s) * 1) calc(var(--s) * 2) }
.rack h4:not(:first-child) { margin-block-start: calc(var(--s) * 5) }
.hook { display: grid; grid-template-columns: 68px 1fr; gap: 0 calc(var(--s) * 4); align-items: center; inline-size: 100%; min-block-size: 68px; padding: calc(var(--s) * 2); border: 1px solid transparent; border-block-end-color: var(--line); background: none; font: inherit; color: inherit; text-align: start; cursor: pointer; line-height: 1.35 }
.hook .key { inline-size: 68px }
.hook:hover { background: var(--sunk) }
.hook[aria-current=true] { background: var(--raised); border-color: var(--edge); border-radius: var(--r) }
.hook small { display: block; font-size: var(--t-s); color: var(--soft) }
.lock-all { margin-block-start: calc(var(--s) * 5) }
.contract { background: var(--raised); border: 1px solid var(--line); border-radius: calc(var(--r) * 1.5); padding: calc(var(--s) * 6) calc(var(--s) * 6) 0 }
.contract .top { display: flex; justify-content: space-between; align-items: start; gap: calc(var(--s) * 4); margin-block-end: calc(var(--s) * 5) }
.back { display: none }
.back .i { transform: scaleX(-1) }
.back .i:dir(rtl) { transform: none }
.terms { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: calc(var(--s) * 2) calc(var(--s) * 6) }
.terms dt { color: var(--soft); font-size: var(--t-s); padding-block-start: 2px }
.terms dd { overflow-wrap: anywhere }
.message { border-block-start: 1px solid var(--line); padding-block: calc(var(--s) * 4); margin-block-start: calc(var(--s) * 4); display: grid; gap: calc(var(--s) * 2) }
pre { margin: 0; padding: calc(var(--s) * 4); background: var(--sunk); border-radius: var(--r); font: 400 12.5px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; direction: ltr; text-align: left; color: var(--ink) }
pre b { font-weight: 400; border-block-end: 2px solid var(--accent) }
.decide { position: sticky; inset-block-end: calc(var(--s) * -8); display: grid; gap: calc(var(--s) * 3); margin-inline: calc(var(--s) * -6); margin-block-start: calc(var(--s) * 4); padding: calc(var(--s) * 4) calc(var(--s) * 6) calc(var(--s) * 5); background: var(--raised); border-block-start: 1px solid var(--line); border-end-start-radius: calc(var(--r) * 1.5); border-end-end-radius: calc(var(--r) * 1.5) }
.message + .decide { margin-block-start: 0 }
@media (forced-colors: active) { .key.given { fill: Highlight; stroke: Highlight } }
`
