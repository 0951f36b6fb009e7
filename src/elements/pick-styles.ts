import { css, type Styles } from './css.js'

/** The look of `<valet-picks>`. */
export const pickStyles: Styles = css`
:host { display: block; container: picks / inline-size }
.head { align-items: end; margin-block-end: calc(var(--s) * 5) }
.picks { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: calc(var(--s) * 7) calc(var(--s) * 5) }
.pick { position: relative; display: grid; grid-template-rows: auto 1fr auto; gap: calc(var(--s) * 3) }
.pic { display: block; text-decoration: none; aspect-ratio: 4 / 5; background: var(--sunk); border-radius: var(--r); overflow: clip }
.pic :is(img, canvas) { display: block; inline-size: 100%; block-size: 100%; object-fit: cover }
.pic .initial { display: grid; place-items: center; block-size: 100%; font: 400 var(--t-xxl)/1 var(--display); color: var(--edge) }
.meta { display: grid; align-content: start; gap: 2px; overflow-wrap: anywhere }
.meta a { color: inherit; text-decoration: none }
.meta a:hover { text-decoration: underline; text-decoration-color: var(--edge); text-decoration-thickness: 1px; text-underline-offset: .25em }
.brand { font-size: var(--t-s); color: var(--soft) }
.foot { display: grid; gap: calc(var(--s) * 1); justify-items: start; align-content: start }
.blank { min-block-size: 64px }
.meta:not(.blank) h3 { font: 600 var(--t-m)/1.4 var(--font) }
.pill { max-inline-size: 100%; white-space: normal; line-height: 1.3 }
.asks { gap: 0 calc(var(--s) * 4) }
.ask { anchor-scope: --why }
.ask > .link { anchor-name: --why }
.goes { opacity: .6 }
.goes .pic { outline: 1.5px dashed var(--edge); outline-offset: -1.5px; background: none }
.told { gap: 0 calc(var(--s) * 4); margin-block-start: calc(var(--s) * 2) }
.pop.menu { padding: calc(var(--s) * 2) }
.item { border: 0; background: none; font: inherit; color: inherit; cursor: pointer; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 calc(var(--s) * 4); inline-size: 100%; min-block-size: 44px; padding: calc(var(--s) * 1.5) calc(var(--s) * 3); text-align: start; border-radius: var(--r) }
.item:hover, .item:focus-visible { background: var(--sunk) }
.note { padding: calc(var(--s) * 2) calc(var(--s) * 3); border-block-start: 1px dashed var(--line) }
.leave { gap: 0 calc(var(--s) * 4) }
.pop { inline-size: min(404px, 100vw - 32px); color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: calc(var(--r) * 1.5); box-shadow: var(--shadow); padding: calc(var(--s) * 5) }
@supports (anchor-scope: --why) { .pop { inset: auto; margin: 4px 0; position-anchor: --why; position-area: block-end span-inline-end; position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline } }
.bars { display: grid; grid-template-columns: minmax(0, max-content) minmax(72px, 1fr) 2.6em; gap: 0 calc(var(--s) * 3); align-items: center; font-size: var(--t-s); line-height: 1.35; margin-block: calc(var(--s) * 2) calc(var(--s) * 3) }
.bars > :nth-child(3n + 1) { padding-block: calc(var(--s) * 1.5) }
.bar { position: relative; block-size: 22px; border-inline-start: 1px solid var(--edge) }
.bar i { position: absolute; inset-block: 6px; inset-inline-start: var(--from); inline-size: var(--w); background: var(--ink); border-radius: 1px }
.bar i.less { background: none; border: 1.5px dashed var(--ink) }
.bar i.sum { background: var(--accent) }
.bars > span { unicode-bidi: plaintext }
:host(:dir(rtl)) .bars > :nth-child(3n + 1) { text-align: right }
.bars > .n { unicode-bidi: isolate; direction: ltr; text-align: end; font-family: var(--display); font-size: var(--t-m) }
.total { font-weight: 600; border-block-start: 1px solid var(--line); margin-block-start: calc(var(--s) * 1); display: flex; align-items: center; align-self: stretch; block-size: auto; min-block-size: 38px }
.n.total { justify-content: flex-end }
.bar.total { border-inline-start: 0 }
.bar.total i { inset-block: 50% auto; block-size: 12px; translate: 0 -50% }
@container picks (max-width: 840px) { .picks { grid-template-columns: repeat(3, minmax(0, 1fr)) } }
@container picks (max-width: 560px) { .picks { grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: calc(var(--s) * 4) } }
@container picks (max-width: 280px) { .picks { grid-template-columns: minmax(0, 1fr) } }
@media (max-width: 560px) { .pop { position-area: none; position-try-fallbacks: none; inset: auto 0 0; margin: 0; inline-size: auto; max-inline-size: none; border-end-start-radius: 0; border-end-end-radius: 0 } }
@media (forced-colors: active) { .pop { border-color: CanvasText } .bar i { forced-color-adjust: none } }
`
