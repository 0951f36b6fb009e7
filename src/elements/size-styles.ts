import { css, type Styles } from './css.js'

/** The look of `<valet-size>`. */
export const sizeStyles: Styles = css`
:host { display: block; container: size / inline-size }
h2 { font-size: var(--t-l); line-height: 1.3; letter-spacing: 0 }
.verdict { display: flex; align-items: center; gap: calc(var(--s) * 4) }
.letter { font: 400 var(--t-xxl)/1 var(--display); padding-inline-end: calc(var(--s) * 4); border-inline-end: 1px solid var(--line); white-space: nowrap }
.letter.long { font-size: calc(var(--t-xl) * 1.1) }
.wait { block-size: 226px }
.quiet { min-block-size: 32px }
.why { margin-block: calc(var(--s) * 3) calc(var(--s) * 2) }
.details { display: block; color: var(--soft) }
.fit { display: grid; grid-template-columns: auto 1fr auto; column-gap: calc(var(--s) * 4); margin-block-start: calc(var(--s) * 3) }
.fit ul { display: contents }
.scale, .size { grid-column: 1 / -1; display: grid; grid-template-columns: subgrid; align-items: center; padding-inline: calc(var(--s) * 3) }
.scale { font-size: var(--t-s); color: var(--soft); padding-block-end: calc(var(--s) * 1) }
.scale div { grid-column: 2; display: grid; gap: 4px; grid-template-columns: 1fr auto 1fr }
.scale div :nth-child(2) { text-align: center }
.scale div :nth-child(3) { text-align: end }
.size { min-block-size: 44px; border-radius: var(--r) }
.size > .num { font-size: var(--t-l) }
.track { position: relative; block-size: 44px; background: linear-gradient(var(--band), var(--band)) 50% 50% / 34% 100% no-repeat; --band: color-mix(in oklab, var(--ink) 6%, transparent) }
.track::before { content: ""; position: absolute; inset-inline: 0; inset-block-start: 50%; border-block-start: 1px solid var(--edge) }
.best .track { --band: color-mix(in srgb, var(--accent) 14%, transparent) }
.span { position: absolute; inset-block: 0; margin-block: auto; block-size: 8px; inset-inline-start: calc(var(--at) - var(--w) / 2); inline-size: var(--w); border: 1.5px dashed var(--edge); border-radius: 4px; background: var(--raised); transition: inset-inline-start var(--calm) ease-out, inline-size var(--calm) ease-out }
.span::after { content: ""; position: absolute; inset-block: -7px; inset-inline-start: calc(50% - 1px); inline-size: 2px; background: var(--edge) }
.best { background: var(--wash); outline: 1px solid var(--accent); outline-offset: -1px }
.best > .num { font-weight: 700 }
.best .span { border: 0; background: var(--accent) }
.best .span::after { background: var(--accent); inset-block: -9px; inline-size: 3px }
.says { white-space: nowrap; font-size: var(--t-s); color: var(--soft); text-align: end }
.best .says { color: var(--ink); font-weight: 600 }
.says small { display: block; font: 400 12px/1.2 var(--font); color: var(--soft) }
.foot { margin-block-start: calc(var(--s) * 3); gap: calc(var(--s) * 1) calc(var(--s) * 4) }
.foot:has(.btn) { gap: calc(var(--s) * 2) }
.keep { gap: 0 calc(var(--s) * 3) }
.ask { display: grid; grid-template-columns: 1fr 1fr; gap: calc(var(--s) * 3); margin-block-start: calc(var(--s) * 4); align-items: end }
.ask .all { grid-column: 1 / -1 }
.ask .btn { padding-inline: calc(var(--s) * 2) }
.box input { text-align: end }
.box:has([aria-invalid=true]) { border-style: dashed }
@container size (max-width: 340px) {
  .card { padding: calc(var(--s) * 4) }
  .fit { column-gap: calc(var(--s) * 2.5) }
  .scale, .size { padding-inline: calc(var(--s) * 1.5) }
  .fit:has(.best) :is(.best .w, .c, :not(.best) > .says .n) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
  .pair { grid-template-columns: 1fr }
  .verdict:has(.long) { display: block }
  .letter.long { display: block; border: 0; margin-block-end: calc(var(--s) * 2) }
}
@container size (min-width: 700px) { .fit { max-inline-size: 640px } }
@media (forced-colors: active) { .span, .span::after { forced-color-adjust: none } }
`
