import { type CSSResult, css } from 'lit'

/** The look of `<valet-picks>`. */
export const pickStyles: CSSResult = css`
:host { display: block; container: picks / inline-size }
.head { align-items: end; margin-block-end: calc(var(--s) * 5) }
.picks { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: calc(var(--s) * 7) calc(var(--s) * 5) }
.pick { position: relative; display: grid; grid-template-rows: auto 1fr auto; gap: calc(var(--s) * 3) }
.pic { display: block; aspect-ratio: 4 / 5; background: var(--sunk); border-radius: var(--r); overflow: clip }
.pic img { display: block; inline-size: 100%; block-size: 100%; object-fit: cover }
.pic .initial { display: grid; place-items: center; block-size: 100%; font: 400 var(--t-xxl)/1 var(--display); color: var(--edge) }
.meta { display: grid; align-content: start; gap: 2px }
.meta a { color: inherit; text-decoration: none }
.meta a:hover { text-decoration: underline 1px var(--edge); text-underline-offset: .25em }
.brand { font-size: var(--t-s); color: var(--soft) }
.foot { display: grid; gap: calc(var(--s) * 1); justify-items: start }
.pill { max-inline-size: 100%; white-space: normal }
.pop { position: absolute; z-index: 3; inset-block-start: calc(100% + 4px); inset-inline-start: 0; inline-size: min(404px, 100cqi); background: var(--raised); border: 1px solid var(--line); border-radius: calc(var(--r) * 1.5); box-shadow: var(--shadow); padding: calc(var(--s) * 5) }
.pick:nth-child(4n) .pop, .pick:nth-child(4n + 3) .pop { inset-inline: auto 0 }
.bars { display: grid; grid-template-columns: minmax(0, auto) minmax(60px, 1fr) 2.6em; gap: calc(var(--s) * 2) calc(var(--s) * 3); align-items: center; font-size: var(--t-s); line-height: 1.35; margin-block-start: calc(var(--s) * 3) }
.bar { position: relative; block-size: 22px; border-inline-start: 1px solid var(--edge) }
.bar i { position: absolute; inset-block: 6px; inset-inline-start: var(--from); inline-size: var(--w); background: var(--ink); border-radius: 1px }
.bar i.less { background: none; border: 1.5px dashed var(--ink) }
.bar i.sum { background: var(--accent) }
.n { text-align: end; font-family: var(--display); font-size: var(--t-m) }
.total { font-weight: 600; border-block-start: 1px solid var(--line); padding-block-start: calc(var(--s) * 2); align-self: stretch }
.bar.total { border-inline-start: 0; block-size: auto }
.bar.total i { inset-block: 14px 4px; min-block-size: 8px }
@container picks (max-width: 840px) { .picks { grid-template-columns: repeat(3, minmax(0, 1fr)) } .pick .pop { inset-inline: 0 auto } .pick:nth-child(3n) .pop { inset-inline: auto 0 } }
@container picks (max-width: 560px) {
  .picks { grid-template-columns: repeat(2, minmax(0, 1fr)) }
  .head { align-items: start }
  .pop { position: fixed; inset-block: auto 0; inset-inline: 0 !important; inline-size: auto; border-radius: calc(var(--r) * 2) calc(var(--r) * 2) 0 0 }
}
@container picks (max-width: 280px) { .picks { grid-template-columns: minmax(0, 1fr) } }
@media (forced-colors: active) { .pop { border-color: CanvasText } .bar i { forced-color-adjust: none } }
`
