import { openCatalogue } from '../../src/catalogue/open-catalogue.js'
import type { Product } from '../../src/catalogue/product.js'
import { ValetButton, ValetPicks, ValetSize } from '../../src/elements/index.js'
import { doubtMeasure } from '../../src/measures/doubt-measure.js'
import { answerRequests } from '../../src/own-elements.js'
import type { Valet } from '../../src/page-interface.js'
import { changeProfile, type ProfileChange } from '../../src/profile/change-profile.js'
import { EMPTY_PROFILE } from '../../src/profile/profile.js'
import type { Shopper } from '../../src/profile/shopper.js'
import { toShopper } from '../../src/profile/to-shopper.js'
import { previewPicks } from '../../src/recommendations/preview.js'
import { recommend } from '../../src/recommendations/recommend.js'
import type { Insight } from '../../src/shopper-powers.js'
import { adviseSize } from '../../src/size-advice/advise-size.js'

declare global {
  interface Window {
    /** What the elements did, in order. */
    did: string[]
    violations: string[]
    errors: string[]
    /** Answers the elements from now on. */
    begin: () => void
    /** Puts facts beside what is known, as the widget would. */
    know: (facts: Shopper) => void
  }
}

window.did = []
window.violations = []
window.errors = []
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`))
window.addEventListener('error', (event) => window.errors.push(event.message))
window.addEventListener('unhandledrejection', (event) => window.errors.push(String(event.reason)))

const asked = new URLSearchParams(location.search)
/** 8 × 10 green pixels, WebP, as the compiler packs them. */
const GREEN = 'UklGRjIAAABXRUJQVlA4ICYAAACwAQCdASoIAAoAAsBIJYgCdAEO/gLsAP7osLLJ+l74d3N16VgAAA=='
const packed = asked.has('packed') ? { thumbnail: Uint8Array.from(atob(GREEN), (sign) => sign.charCodeAt(0)) } : {}
const sizes = (id: string, labels: readonly string[], soldOut: readonly string[] = []) =>
  labels.map((size) => ({ id: `${id}-${size}`, size, colour: 'green', inStock: !soldOut.includes(size) }))
const product = (id: string, title: string, more: Partial<Product> = {}): Product => ({
  id,
  title,
  brand: 'Fjellby',
  category: ['Clothing', 'Jackets'],
  gender: 'men',
  price: 18_900,
  currency: 'EUR',
  link: `/p/${id}`,
  image: `/pictures/${id}.svg`,
  tags: ['colour:green', 'material:wool'],
  aliases: [],
  variants: sizes(id, ['S', 'M', 'L', 'XL']),
  ...packed,
  ...more,
})
const plain = await openCatalogue(
  [
    product('jacket', 'Chore jacket'),
    product('coat', 'Duffel coat', { price: 24_950 }),
    product('shirt', 'Work shirt', { variants: sizes('shirt', ['S', 'M', 'L', 'XL'], ['M']) }),
    product('vest', 'Wool vest'),
    product('parka', 'Parka', { tags: ['colour:green'] }),
    product('mug', 'Mug', { category: ['Kitchen'], variants: [{ id: 'mug-1', size: '', colour: 'white', inStock: true }], tags: [] }),
    product('cap', 'Cap of another brand', { brand: 'Nobody', category: ['Hats'], tags: ['colour:red'] }),
  ],
  [
    {
      brand: 'Fjellby',
      kinds: [],
      gender: 'men',
      rows: [86, 94, 102, 110].map((min, i) => ({ label: ['S', 'M', 'L', 'XL'][i] ?? '', ranges: { chest: { min, max: min + 8 } } })),
    },
  ],
)

/** As if others who had a vest bought the cap. */
const near = {
  starts: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1),
  rows: Uint32Array.of(6),
  strength: Uint8Array.of(1),
  scale: new Float32Array(7).fill(1),
  popularity: new Uint8Array(7),
  blend: { recency: 0.8, fading: 0.9, taste: 1, lift: 0, prior: 0 },
}
const catalogue = asked.has('pairs') ? { ...plain, near } : plain

let shopper: Shopper = {}
const listeners = new Set<() => void>()
const changed = (did: string) => {
  window.did.push(did)
  for (const listener of listeners) listener()
}
/** The shopper after corrections, as the session would have it. */
const corrected = (changes: readonly ProfileChange[]): Shopper => {
  const after = toShopper(
    changes.reduce((profile, change) => changeProfile(profile, change, { at: 0, origin: 'stated', id: '' }), EMPTY_PROFILE),
    () => true,
  )
  const forgotten = new Set(changes.flatMap((change) => (change.type === 'forget-history' ? [change.product] : [])))
  return {
    ...shopper,
    history: (shopper.history ?? []).filter(({ product }) => !forgotten.has(product)),
    hidden: [...(shopper.hidden ?? []), ...(after.hidden ?? [])],
    pins: [...(shopper.pins ?? []), ...(after.pins ?? [])],
  }
}
window.know = (facts) => {
  shopper = { ...shopper, ...facts }
  changed('know')
}
const frozen = asked.has('frozen') ? { frozen: 1 } : {}
const insight: Insight = {
  language: document.documentElement.lang,
  images: !asked.has('silent'),
  adviseSize: async (id) => adviseSize(catalogue, shopper, id),
  recommend: async (request) => (asked.has('nothing') ? [] : recommend(catalogue, shopper, { ...request, now: 0 })),
  catalogue: async () => catalogue,
  status: async () => ({
    lasting: !asked.has('volatile'),
    problems: [],
    unsaved: asked.has('unsaved') || (shopper.wardrobe?.length ?? 0) > 0 ? 1 : 0,
    ...frozen,
  }),
  doubt: async (name, value, beside) => doubtMeasure(name, value, { ...shopper.measures, ...beside }),
  propose: async ({ measures, wardrobe = [] }) => {
    shopper = { ...shopper, measures: { ...shopper.measures, ...measures }, wardrobe: [...(shopper.wardrobe ?? []), ...wardrobe] }
    changed(`propose ${JSON.stringify(measures ?? wardrobe)}`)
  },
  retract: async (id) => {
    shopper = { ...shopper, wardrobe: (shopper.wardrobe ?? []).filter((garment) => garment.product !== id) }
    changed(`retract ${id}`)
  },
  foresee: async (changes, request) => previewPicks(catalogue, shopper, corrected(changes), { ...request, now: 0 }),
  correct: async (...changes) => {
    const before = shopper
    shopper = corrected(changes)
    changed(`correct ${JSON.stringify(changes)}`)
    return async () => {
      shopper = before
      changed('undo')
    }
  },
  observe: async () => {},
  openPreferences: async (step) => {
    window.did.push(`open ${step ?? ''}`.trim())
  },
  onChange: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
const reject = () => Promise.reject(new Error('not asked for here'))
const nothing: Valet = {
  propose: reject,
  observe: reject,
  adviseSize: reject,
  recommend: reject,
  recommendSlots: reject,
  experiment: reject,
  purposes: { list: reject, ask: reject, lock: reject },
  share: reject,
  freeze: reject,
  openPreferences: reject,
  unknownProducts: reject,
  status: reject,
  close: reject,
}
for (const [name, element] of Object.entries({ 'valet-button': ValetButton, 'valet-picks': ValetPicks, 'valet-size': ValetSize })) {
  customElements.define(name, element)
}
window.begin = () => {
  answerRequests(insight, nothing)
}
