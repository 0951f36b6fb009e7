import { tokens } from '../elements/tokens.js'
import { dataStyles } from './data-styles.js'
import { frameStyles } from './frame-styles.js'
import { keysStyles } from './keys-styles.js'
import { meStyles } from './me-styles.js'
import { phoneStyles } from './phone-styles.js'
import { tasteStyles } from './taste-styles.js'
import { wardrobeStyles } from './wardrobe-styles.js'

/** The widget's style sheets, in order; constructed, so that a strict `style-src` lets them be. */
export function widgetStyles(): CSSStyleSheet[] {
  const all = [tokens, frameStyles, meStyles, wardrobeStyles, tasteStyles, keysStyles, dataStyles, phoneStyles]
  return all.flatMap(({ styleSheet }) => styleSheet ?? [])
}
