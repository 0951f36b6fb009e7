import { css, type Styles } from '../elements/css.js'

/** The figure with its tape, the chosen measure, the rows. */
export const meStyles: Styles = css`
.doubt:not(:empty) + .row { margin-block-start: calc(var(--s) * 2) }
.me { display: grid; grid-template-columns: 264px minmax(0, 1fr); gap: calc(var(--s) * 8); align-items: start }
.stand { background: var(--sunk) radial-gradient(circle, var(--line) 1px, transparent 1.2px) 0 0 / 20px 20px; border-radius: calc(var(--r) * 1.5); padding: calc(var(--s) * 5) 0; position: sticky; inset-block-start: 0; display: grid; place-items: center }
.figure { block-size: min(520px, 62dvh); max-inline-size: 100%; fill: none; stroke-linecap: round; overflow: visible }
.figure .contour { fill: var(--raised); stroke: var(--ink); stroke-width: 1.5 }
.figure :is(.baste, .mark) { stroke: var(--edge); stroke-width: 1.2; stroke-dasharray: 4 4 }
.figure .band { stroke: var(--accent); stroke-width: 14; stroke-linecap: butt }
.figure .bandfill { stroke: var(--raised); stroke-width: 10.5; stroke-linecap: butt }
.figure .tick { stroke: var(--accent); stroke-width: 1.3; stroke-linecap: butt }
.take { display: grid; grid-template-columns: minmax(200px, auto) minmax(0, 1fr); gap: calc(var(--s) * 7); align-items: start; padding-block-end: calc(var(--s) * 5); border-block-end: 1px solid var(--line); min-block-size: 236px }
.big { display: flex; align-items: baseline; margin-block-start: calc(var(--s) * 2); font: 400 calc(var(--t-xxl) * 1.3)/1 var(--display); letter-spacing: -.02em }
.big input { inline-size: 3.1ch; field-sizing: content; min-inline-size: 1.6ch; max-inline-size: 4.6ch; padding: 0 0 4px; border: 0; border-block-end: 2px solid var(--accent); border-radius: 0; background: none; color: inherit; font: inherit; letter-spacing: inherit; font-variant-numeric: lining-nums tabular-nums }
.big input::placeholder { color: var(--edge); opacity: 1 }
.big input:placeholder-shown { border-block-end-style: dashed; border-block-end-color: var(--edge) }
.big small { font: 400 var(--t-m)/1 var(--font); letter-spacing: 0; color: var(--soft); margin-inline-start: 6px }
.stepper { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--s) * 2); margin-block: calc(var(--s) * 4) calc(var(--s) * 2) }
.how h4 { margin-block: calc(var(--s) * 1) calc(var(--s) * 2) }
.steps { display: grid; gap: calc(var(--s) * 1.5) }
.steps li { display: grid; grid-template-columns: 1.4em 1fr }
.measures { display: grid; grid-template-columns: 1fr 1fr; column-gap: calc(var(--s) * 8) }
.measures button { display: grid; grid-template-columns: 1fr auto; align-items: baseline; gap: 0 12px; min-block-size: 58px; align-content: center; padding: calc(var(--s) * 2) 0; border: 0; border-block-end: 1px solid var(--line); background: none; color: inherit; font: inherit; text-align: start; cursor: pointer }
.measures button:hover { background: var(--sunk) }
.measures .num { font-size: var(--t-l); text-align: end }
.measures small { grid-column: 1 / -1; font-size: var(--t-s); color: var(--soft); line-height: 1.35 }
.measures .num small { grid-column: auto }
.measures [aria-pressed=true] { box-shadow: inset 0 -2px 0 var(--accent); font-weight: 600 }
.measures [aria-pressed=true] small { font-weight: 400 }
.fit-row { margin-block-start: calc(var(--s) * 6) }
`
