import { html, type TemplateResult } from 'lit/html.js'

/** The drawings that the elements use, on a 24 grid, one stroke, one path each. */
export const OWN_ICONS = {
  me: 'M14.75 5.5a2.75 2.75 0 1 1-5.5 0a2.75 2.75 0 1 1 5.5 0M5 21c0-3 1.200-4.600 1.200-7.200C6.200 11.200 8.400 10 12 10s5.800 1.200 5.800 3.800C17.800 16.400 19 18 19 21',
  home: 'M4.500 20.250V9.500L12 4l7.500 5.500v10.750zM12 16.250v-2.500M13.500 12.250a1.500 1.500 0 1 1-3 0a1.500 1.500 0 1 1 3 0',
  pause: 'M9 6v12M15 6v12',
  undo: 'M8.500 5 4.500 9l4 4M4.500 9H14a5.500 5.500 0 0 1 0 11h-3',
  close: 'm6 6 12 12M18 6 6 18',
} as const

/**
 * A drawing beside words; it says nothing to a screen reader.
 *
 * @example
 * html`<button class="btn">${drawing(OWN_ICONS.undo)}Undo</button>`
 */
export function drawing(path: string): TemplateResult {
  return html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`
}
