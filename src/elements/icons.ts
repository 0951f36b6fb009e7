import type { TemplateResult } from 'lit/html.js'
import { drawing, OWN_ICONS } from './own-icons.js'

/** The drawings that only the widget uses, on a 24 grid, one stroke, one path each. */
const WIDGET_ICONS = {
  wardrobe: 'M9.500 7.200A2.500 2.500 0 1 1 12 9.700v1.500M12 11.200 3.400 16.600c-1 .7-.6 2.200.6 2.200h16c1.200 0 1.600-1.500.6-2.200z',
  taste: 'M6 3.750h12M6 20.250h12M8 3.750v16.500M16 3.750v16.500M8 9l8-2M8 12.500l8-2M8 16l8-2',
  keys: 'M10.750 12a3.750 3.750 0 1 1-7.500 0a3.750 3.750 0 1 1 7.500 0M10.750 12H21M17 12v3.500M20.250 12v2.500',
  data: 'M5 3.750h14v16.500l-2.330-1.600-2.340 1.600L12 18.650l-2.330 1.600-2.340-1.600L5 20.250zM8.500 8.250h7M8.500 12h7',
  pin: 'M9 3.750h6l-.8 6.250 3.050 3.500H6.750L9.800 10zM12 13.500v6.750',
  mute: 'M4 12h16M20.250 12a8.250 8.250 0 1 1-16.500 0a8.250 8.250 0 1 1 16.500 0',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  gift: 'M4.500 9h15v11h-15zM12 9v11M4.500 13.500h15M12 9C8 9 7.500 4.500 10 4.500S12 9 12 9s-.5-4.500 2-4.500S16 9 12 9',
  gone: 'M4.500 8.500h15v11h-15zM4.500 8.500 7 4.500h10l2.500 4m-10 3.500 5 4.500M14.500 12l-5 4.500',
  down: 'M12 4v11M7.500 11 12 15.500 16.500 11M5 20h14',
  up: 'M12 15.500v-11M7.500 9 12 4.500 16.500 9M5 20h14',
  erase:
    'M9 17.500a2.500 2.500 0 1 1-5 0a2.500 2.500 0 1 1 5 0M20 17.500a2.500 2.500 0 1 1-5 0a2.500 2.500 0 1 1 5 0M8.200 15.700 17 4.500M15.800 15.700 7 4.500',
  more: 'M5.500 12h.01M12 12h.01M18.500 12h.01',
  alert: 'M12 4 2.750 20h18.500zM12 10v4.500M12 17.250v.01',
  tape: 'M3.750 8.500h16.500v7H3.750zM7.500 8.500v3M11 8.500v4.500M14.500 8.500v3M18 8.500v3',
  chevron: 'm9 5.500 6.500 6.500L9 18.500',
  eye: 'M2.750 12S6 6 12 6s9.250 6 9.250 6S18 18 12 18s-9.250-6-9.250-6zM14.500 12a2.500 2.500 0 1 1-5 0a2.500 2.500 0 1 1 5 0',
} as const

/** The name of a drawing. */
export type IconName = keyof typeof OWN_ICONS | keyof typeof WIDGET_ICONS

const PATHS: { readonly [name in IconName]: string } = { ...OWN_ICONS, ...WIDGET_ICONS }

/**
 * A drawing beside words; it says nothing to a screen reader.
 *
 * @example
 * html`<button class="btn">${icon('plus')}Add</button>`
 */
export function icon(name: IconName): TemplateResult {
  return drawing(PATHS[name])
}
