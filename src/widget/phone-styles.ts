import { css, type Styles } from '../elements/css.js'

/** The sheet: by the width of the dialog, so that zoomed pages get it too. The rooms move to the foot, where the thumb is. */
export const phoneStyles: Styles = css`
@container valet (max-width: 860px) and (min-width: 681px) {
  .grid { grid-template-columns: 190px minmax(0, 1fr) }
  .me { grid-template-columns: 190px minmax(0, 1fr) }
  .keys { grid-template-columns: 220px minmax(0, 1fr) }
  .take, .data, .taste { grid-template-columns: minmax(0, 1fr) }
  .measures { grid-template-columns: 1fr }
}
@container valet (max-width: 680px) {
  .grid { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 1fr) auto }
  .rail { order: 2; padding: 0 0 8px; border: 0; border-block-start: 1px solid var(--line) }
  .brand, .label { display: none }
  .tabs { margin: 0; grid-template-columns: repeat(5, 1fr); gap: 0 }
  .tabs button { flex-direction: column; justify-content: center; gap: 2px; padding: 8px 2px 4px; font-size: 12px; line-height: 1.25; min-block-size: 58px; text-align: center }
  .tabs .c { display: none }
  .tabs [aria-current=page]::before { inset-block: 0 auto; inset-inline: 0; inline-size: auto; block-size: 3px }
  .head { padding-block: calc(var(--s) * 5) calc(var(--s) * 3); padding-inline: calc(var(--s) * 5) calc(var(--s) * 3) }
  .head p { font-size: var(--t-s) }
  .body { padding-inline: calc(var(--s) * 5); padding-block-end: calc(var(--s) * 6) }
  .notice { margin-inline: calc(var(--s) * 5); flex-wrap: wrap; font-size: var(--t-s) }
  .notice .btn { inline-size: 100% }
  .me { grid-template-columns: 36% minmax(0, 1fr); align-items: center; gap: calc(var(--s) * 5) }
  .me-words, .take { display: contents }
  .how, .measures, .fit-row { grid-column: 1 / -1 }
  .fit-row { margin: 0 }
  .fit-row .seg { inline-size: 100% }
  .stand { position: relative; padding-block: 12px }
  .figure { block-size: 250px }
  .big { font-size: var(--t-xxl) }
  .measures { grid-template-columns: minmax(0, 1fr) }
  .closet { grid-template-columns: minmax(0, 1fr) }
  .taste, .keys, .data, .acts { grid-template-columns: minmax(0, 1fr); gap: calc(var(--s) * 5) }
  .acts { gap: 0 }
  .taste aside { order: -1; z-index: 1 }
  .tags > div { grid-template-columns: minmax(0, 1fr); gap: calc(var(--s) * 1) }
  .tags dt { padding-block-start: 0 }
  .keys:not(.detail) .contract, .keys.detail .rack { display: none }
  .contract { border: 0; background: none; padding: 0 }
  .main:has(.keys.detail) .head p { display: none }
  td { font-size: var(--t-s) }
  .contract .back { display: inline-flex }
  .contract .back + .top { margin-block-start: calc(var(--s) * 2) }
  .terms { grid-template-columns: minmax(0, 1fr); gap: 0 }
  .terms dd { margin-block-end: calc(var(--s) * 2) }
  .decide { inset-block-end: calc(var(--s) * -6); margin-inline: calc(var(--s) * -5); padding-inline: calc(var(--s) * 5); background: var(--paper); border-radius: 0 }
  .pair .btn { padding-inline: calc(var(--s) * 2) }
  :is(th, td):nth-child(4) { display: none }
}
@media (max-width: 700px) {
  dialog { inline-size: 100vw; block-size: calc(100dvh - 40px); margin-block: 40px 0; margin-inline: 0 }
  .sheet { border-end-start-radius: 0; border-end-end-radius: 0 }
}
`
