import { css, type Styles } from '../elements/css.js'

/** The host, the dialog, the rail, the heading and the notices. */
export const frameStyles: Styles = css`
/* The page's rules for its own elements must not reach the host: an important rule of :host beats every one of theirs. */
:host {
  all: initial !important;
  display: block !important;
  position: static !important;
  color-scheme: var(--valet-color-scheme, inherit) !important;
  font: 400 var(--t-m)/1.5 var(--font) !important;
  font-variant-numeric: tabular-nums lining-nums !important;
  color: var(--ink) !important;
}
dialog { inline-size: min(1120px, 100vw - 48px); block-size: min(800px, 100dvh - 48px); max-inline-size: none; max-block-size: none; padding: 0; border: 0; margin: auto; background: none; color: inherit; overflow: visible; overscroll-behavior: contain }
dialog::backdrop { background: color-mix(in srgb, #1c2421 50%, transparent) }
dialog[open] { animation: rise var(--calm) ease-out }
@keyframes rise { from { opacity: 0; transform: translateY(8px) } }
.sheet { position: relative; container: valet / inline-size; block-size: 100%; background: var(--paper); border-radius: calc(var(--r) * 2); box-shadow: var(--shadow); overflow: clip }
.sheet.frozen { --accent: var(--edge); --on-accent: var(--paper) }
.grid { display: grid; grid-template-columns: 232px minmax(0, 1fr); grid-template-rows: minmax(0, 1fr); block-size: 100% }
.rail { display: flex; flex-direction: column; padding: calc(var(--s) * 6) 0 calc(var(--s) * 5); border-inline-end: 1px solid var(--line); background: var(--sunk) }
.brand { padding-inline: calc(var(--s) * 6); font: 400 var(--t-l)/1.25 var(--display) }
.brand small { display: block; font: 400 var(--t-s)/1.4 var(--font); color: var(--soft) }
.tabs { display: grid; gap: 2px; margin-block-start: calc(var(--s) * 7) }
.tabs button { position: relative; display: flex; align-items: center; gap: calc(var(--s) * 3); min-block-size: 44px; padding: 0 calc(var(--s) * 6); border: 0; background: none; font: inherit; color: var(--soft); text-align: start; cursor: pointer }
.tabs button:hover { color: var(--ink) }
.tabs button:focus-visible { outline-offset: -4px }
.tabs [aria-current=page] { color: var(--ink); font-weight: 600; background: var(--paper) }
.tabs [aria-current=page]::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: 0; inline-size: 3px; background: var(--accent) }
.tabs .c { margin-inline-start: auto; font-size: var(--t-s); font-weight: 400; color: var(--soft) }
.label { position: relative; margin: auto calc(var(--s) * 5) 0; padding: calc(var(--s) * 3) calc(var(--s) * 4); background: var(--raised); border-radius: 2px; font-size: var(--t-s); line-height: 1.4; border: 1px solid var(--line) }
.label::before, .label::after { content: ""; position: absolute; inset-block: 5px; inset-inline-start: 4px; border-inline-start: 1.5px dashed var(--edge) }
.label::after { inset-inline: auto 4px }
.label b { display: block }
.main { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); min-block-size: 0 }
.head { display: flex; align-items: start; justify-content: space-between; gap: calc(var(--s) * 4); padding-block: calc(var(--s) * 6) calc(var(--s) * 4); padding-inline: calc(var(--s) * 8) calc(var(--s) * 5) }
.head .icon-btn { margin-block-start: calc(var(--s) * -1.5) }
:is(h2, h3, h4):focus { outline: 0 }
.head p { color: var(--soft); max-inline-size: 74ch; margin-block-start: calc(var(--s) * 1); text-wrap: pretty }
.body { overflow: auto; overscroll-behavior: contain; padding: calc(var(--s) * 1) calc(var(--s) * 8) calc(var(--s) * 8); scrollbar-width: thin; scrollbar-color: var(--edge) transparent; min-block-size: 0 }
.notice { display: flex; align-items: center; gap: calc(var(--s) * 3); margin: 0 calc(var(--s) * 8) calc(var(--s) * 4); padding: calc(var(--s) * 3) calc(var(--s) * 4); border: 1px dashed var(--edge); border-radius: var(--r); background: var(--raised) }
.notice > :nth-child(2) { flex: 1 }
/* At the top, where no guarded control stands: whatever lies over one disarms it. */
.complaint:not(.sr) { position: absolute; inset-block-start: calc(var(--s) * 3); inset-inline: calc(var(--s) * 4); margin-inline: auto; inline-size: fit-content; max-inline-size: 60ch; padding: calc(var(--s) * 3) calc(var(--s) * 5); border: 1px solid var(--ink); border-radius: var(--r); background: var(--raised); pointer-events: none; z-index: 1 }
.empty { display: grid; place-items: center; text-align: center; gap: calc(var(--s) * 4); padding: calc(var(--s) * 10) calc(var(--s) * 6); border: 1px dashed var(--edge); border-radius: calc(var(--r) * 1.5) }
.empty p { max-inline-size: 44ch; margin-inline: auto }
.doubt:not(:empty) { margin-block-start: calc(var(--s) * 2); padding-inline-start: calc(var(--s) * 2); border-inline-start: 2px dashed var(--edge) }
@media (forced-colors: active) { .sheet { border: 1px solid CanvasText } .tabs [aria-current=page]::before { forced-color-adjust: none } }
`
