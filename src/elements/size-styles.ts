import { type CSSResult, css } from 'lit'

/** The look of `<valet-size>`. */
export const sizeStyles: CSSResult = css`
:host { display: block; container: size / inline-size }
.verdict { display: flex; align-items: center; gap: calc(var(--s) * 4) }
.letter { font: 400 var(--t-xxl)/1 var(--display); padding-inline-end: calc(var(--s) * 4); border-inline-end: 1px solid var(--line); white-space: nowrap }
.letter.two { font-size: calc(var(--t-xl) * 1.1) }
.why { margin-block: calc(var(--s) * 3) calc(var(--s) * 2) }
.fit { display: grid; grid-template-columns: auto 1fr auto; column-gap: calc(var(--s) * 4); margin-block-start: calc(var(--s) * 3) }
.scale, .size { grid-column: 1 / -1; display: grid; grid-template-columns: subgrid; align-items: center; padding-inline: calc(var(--s) * 3) }
.scale { font-size: var(--t-s); color: var(--soft); padding-block-end: calc(var(--s) * 1) }
.scale div { grid-column: 2; display: grid; grid-template-columns: 1fr 1fr 1fr }
.scale div :nth-child(2) { text-align: center }
.scale div :nth-child(3) { text-align: end }
.size { min-block-size: 44px; border-radius: var(--r) }
.size > .num { font-size: var(--t-l) }
.track { position: relative; block-size: 44px; background: linear-gradient(var(--edge), var(--edge)) 50% 50% / 100% 1px no-repeat, linear-gradient(var(--band), var(--band)) 50% 50% / 34% 100% no-repeat; --band: color-mix(in oklab, var(--ink) 6%, transparent) }
.best .track { --band: color-mix(in srgb, var(--accent) 14%, transparent) }
.span { position: absolute; inset-block: 0; margin-block: auto; block-size: 8px; inset-inline-start: calc(var(--at) - var(--w) / 2); inline-size: var(--w); border: 1.5px dashed var(--edge); border-radius: 4px; background: var(--raised); transition: inset-inline-start var(--calm) ease-out, inline-size var(--calm) ease-out }
.span::after { content: ""; position: absolute; inset-block: -7px; inset-inline-start: calc(50% - 1px); inline-size: 2px; background: var(--edge) }
.best { background: var(--wash); outline: 1px solid var(--accent); outline-offset: -1px }
.best > .num { font-weight: 700 }
.best .span { border: 0; background: var(--accent) }
.best .span::after { background: var(--accent); inset-block: -9px; inline-size: 3px }
.says { white-space: nowrap; font-size: var(--t-s); color: var(--soft); text-align: end }
.best .says { color: var(--ink); font-weight: 600 }
.foot { margin-block-start: calc(var(--s) * 3); gap: calc(var(--s) * 1) calc(var(--s) * 4) }
.ask { display: grid; grid-template-columns: 1fr 1fr; gap: calc(var(--s) * 3); margin-block: calc(var(--s) * 4) calc(var(--s) * 3); align-items: end }
.ask .two { grid-column: 1 / -1; display: grid; grid-template-columns: 1fr 1fr; gap: calc(var(--s) * 3) }
@container size (max-width: 340px) {
  .card { padding: calc(var(--s) * 4) }
  .fit { column-gap: calc(var(--s) * 2.5) }
  .scale, .size { padding-inline: calc(var(--s) * 1.5) }
  .best .w, .c, :not(.best) > .says .n { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
  .ask .two { grid-template-columns: 1fr }
}
@media (forced-colors: active) { .span, .span::after { forced-color-adjust: none } }
`
