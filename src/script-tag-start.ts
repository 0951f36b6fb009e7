import './elements/define.js'
import type { Valet } from './page-interface.js'
import type { TagOptions } from './script-tag.js'
import { openValet } from './valet.js'

declare global {
  interface Window {
    /** The page's interface, where the name was free. */
    valet?: Valet
  }
}

/** Opens Valet as the tag says, puts the button into the page, and announces itself with `valet-ready` on the document. */
export async function start({ button, language, ...rest }: TagOptions): Promise<void> {
  const valet = await openValet({ ...rest, ...(language ? { language } : {}) })
  if (!('valet' in window)) Object.defineProperty(window, 'valet', { value: valet, enumerable: true })
  await parsed()
  placeButton(button)
  document.dispatchEvent(new CustomEvent('valet-ready'))
}

/** The widget is always in reach, unless the page brings its own way to it. */
function placeButton(where: string | undefined): void {
  if (where === 'none' || document.querySelector('valet-button')) return
  const button = document.createElement('valet-button')
  const place = where ? findPlace(where) : undefined
  if (!place) button.setAttribute('corner', '')
  ;(place ?? document.body).append(button)
}

/** What the shop wrote may be no selector; then the corner it is. */
function findPlace(selector: string): Element | null {
  try {
    return document.querySelector(selector)
  } catch {
    return null
  }
}

function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}
