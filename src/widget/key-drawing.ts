import { html, type TemplateResult } from 'lit/html.js'
import type { PurposeInfo } from '../page-interface.js'

/** Depths differ, so that two keys never look alike. */
const DEPTHS = [9, 6, 10, 7, 8, 6]
const MIDDLE = 17
const HALF = 2.25
/** More teeth than these would run into the bow; the words name every fact. */
const MOST = 6

/** A key with one tooth for each fact it opens: dashed while undecided or void, an outline when locked, brass when given. */
export function keyDrawing(teeth: number, state: PurposeInfo['state']): TemplateResult {
  const look = state === 'unlocked' ? 'given' : state === 'refused' || state === 'locked' ? 'locked' : 'open'
  return html`<svg class="key ${look}" viewBox="0 0 72 34" aria-hidden="true" focusable="false"><path fill-rule="evenodd" d=${outline(Math.min(Math.max(teeth, 1), MOST))}></path></svg>`
}

function outline(teeth: number): string {
  // Six teeth need a narrower pitch than two.
  const pitch = teeth > 4 ? 6 : 8
  let x = 68
  let path = `M${x} ${MIDDLE - HALF}V${MIDDLE + HALF}`
  for (let i = 0; i < teeth; i++) {
    path += `V${MIDDLE + HALF + (DEPTHS[i] ?? 6)}H${x - pitch / 2 - 0.5}V${MIDDLE + HALF}`
    x -= pitch
    if (i < teeth - 1) path += `H${x}`
  }
  return `${path}H29.4A13 13 0 1 1 29.4 ${MIDDLE - HALF}ZM17 17m-5.25 0a5.25 5.25 0 1 0 10.5 0a5.25 5.25 0 1 0-10.5 0Z`
}
