import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Pick, PickReasonWithFact } from '../recommendations/pick.js'
import type { PageText } from '../texts/page-text.js'
import { drawing, OWN_ICONS } from './own-icons.js'
import { reasonBars } from './reason-bars.js'

/** Why a product was picked: each bar begins where the last one ended, less is dashed, the sum is as long as the steps together. `more`: what can be left out. */
export function whyThis(
  pick: Pick<PickReasonWithFact>,
  id: string,
  more: TemplateResult | typeof nothing,
  text: PageText,
  titleOf: (id: string) => string,
): TemplateResult {
  const { bars, sum } = reasonBars(pick, text, titleOf)
  const longest = Math.max(1, ...bars.map(({ from, points }) => from + Math.abs(points)))
  const percent = (points: number) => `${((points / longest) * 100).toFixed(1)}%`
  // Set as a property, through the CSS object model: a strict `style-src` refuses `style` attributes.
  const place = (from: number, points: number) => `--from: ${percent(from)}; --w: ${percent(Math.abs(points))}`
  return html`
    <div class="row between"><h3>${text.whyThis}</h3><button class="icon-btn s" type="button" popovertarget=${id} popovertargetaction="hide" aria-label=${text.close}>${drawing(OWN_ICONS.close)}</button></div>
    <div class="bars">
      ${bars.map(({ words, points, from }) => html`<span>${words}</span><span class="bar" aria-hidden="true"><i class=${points < 0 ? 'less' : ''} .style=${place(from, points)}></i></span><span class="n">${points < 0 ? `−${-points}` : `+${points}`}</span>`)}
      <span class="total">${text.score}</span><span class="bar total" aria-hidden="true"><i class="sum" .style=${place(0, Math.max(0, sum))}></i></span><span class="n total">${sum}</span>
    </div>
    <p class="soft small">${text.nothingElse}${pick.placed ? html` ${pick.placed === 'pinned' ? text.placed : text.narrowed}` : nothing}</p>${more}`
}
