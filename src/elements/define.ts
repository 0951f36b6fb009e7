import { ValetButton } from './valet-button.js'
import { ValetPicks } from './valet-picks.js'
import { ValetSize } from './valet-size.js'

declare global {
  interface HTMLElementTagNameMap {
    'valet-button': ValetButton
    'valet-picks': ValetPicks
    'valet-size': ValetSize
  }
}

/** Registered where the name is free: another copy of this library on the page keeps its own. */
const registry = globalThis.customElements
if (registry) {
  for (const [name, element] of [
    ['valet-button', ValetButton],
    ['valet-picks', ValetPicks],
    ['valet-size', ValetSize],
  ] as const) {
    if (!registry.get(name)) registry.define(name, element)
  }
}
