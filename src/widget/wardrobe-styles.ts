import { css, type Styles } from '../elements/css.js'

/** The closet, its cards, and the form for a garment. */
export const wardrobeStyles: Styles = css`
.closet { display: grid; grid-template-columns: repeat(auto-fill, minmax(248px, 1fr)); gap: calc(var(--s) * 4) }
.piece { display: grid; grid-template-columns: 76px minmax(0, 1fr); gap: calc(var(--s) * 2) calc(var(--s) * 4); padding: calc(var(--s) * 4); border: 1px solid var(--line); border-radius: calc(var(--r) * 1.5); background: var(--raised); align-content: start }
.piece .pic { block-size: 92px }
.piece .t { display: grid; align-content: start; gap: 1px; line-height: 1.35; overflow-wrap: anywhere }
.piece .num { font-size: var(--t-xl); line-height: 1.15; margin-block-start: 4px; white-space: normal }
.piece .seg { grid-column: 1 / -1; inline-size: 100% }
.piece .seg label { padding-inline: 4px }
.piece .row { grid-column: 1 / -1; gap: 0 calc(var(--s) * 4); margin-block-end: calc(var(--s) * -2) }
.piece .why { grid-column: 1 / -1; min-block-size: 36px; display: flex; align-items: center }
.places { grid-column: 1 / -1; display: grid; gap: calc(var(--s) * 1) }
.places summary { cursor: pointer; min-block-size: 32px; display: flex; align-items: center; gap: calc(var(--s) * 2); list-style: none; color: var(--soft); font-size: var(--t-s) }
.places summary::-webkit-details-marker { display: none }
.places label { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); align-items: center; gap: calc(var(--s) * 3); padding-block: 2px; font-size: var(--t-s) }
.places select { font-size: var(--t-s) }
.piece.out { border-style: dashed; border-color: var(--edge); background: none }
.piece.out .pic { opacity: .5 }
.garment { display: block; inline-size: 100%; block-size: 100% }
.garment :is(path, circle) { vector-effect: non-scaling-stroke; stroke-width: 1.25px; stroke-linejoin: round }
.garment .cloth path { fill: var(--sunk); stroke: var(--ink) }
.garment .lines { fill: none; stroke: var(--ink) }
.garment .stitches { stroke-dasharray: 3px 2px }
.empty .garment { block-size: 168px; inline-size: 150px }
.empty .garment path { fill: none; stroke: var(--edge); stroke-dasharray: 5px 4px }
.empty .garment :is(circle, .stitches) { display: none }
.addbar { display: flex; gap: calc(var(--s) * 3); flex-wrap: wrap; margin-block-end: calc(var(--s) * 5) }
.add { display: grid; gap: calc(var(--s) * 4); margin-block-end: calc(var(--s) * 5) }
.add-fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: calc(var(--s) * 4) }
.add-fields .seg label { min-block-size: 42px; padding-inline: 4px }
`
