import { doubtMeasure } from '../../src/measures/doubt-measure.js'
import type { PurposeInfo } from '../../src/page-interface.js'
import { changeProfile } from '../../src/profile/change-profile.js'
import { EMPTY_PROFILE, type Profile } from '../../src/profile/profile.js'
import type { Policy } from '../../src/purposes/policy.js'
import type { ShopperPowers, ShopperView } from '../../src/shopper-powers.js'
import { mount } from '../../src/widget/mount.js'

declare global {
  interface Window {
    /** Names of the powers that were used, in order. */
    used: string[]
    violations: string[]
    openWidget: (...where: Parameters<Awaited<ReturnType<typeof mount>>['open']>) => void
  }
}

const POLICY: Policy = {
  version: 1,
  controller: { name: 'Harrow & Lind', contact: 'privacy@harrow.example' },
  recipients: { shop: { name: 'Harrow & Lind GmbH', endpoint: '/shares' } },
  purposes: {
    learn: {
      kind: 'device',
      title: { en: 'Learn my taste' },
      text: { en: 'From what I look at.' },
      parts: ['history', 'pins', 'draws'],
      keep: 'P1Y',
    },
    sizes: { kind: 'device', title: { en: 'Remember my sizes' }, text: { en: 'For your next visit.' }, parts: ['measures'], keep: 'P2Y' },
    stylist: {
      kind: 'share',
      title: { en: 'Ask the stylist' },
      text: { en: 'A stylist picks five pieces.' },
      facts: [{ fact: 'measures.chest' }],
      recipients: ['shop'],
      keep: 'P30D',
      send: 'once',
    },
  },
}
const states = new Map<string, PurposeInfo['state']>()
const listeners = new Set<() => void>()
const look = (product: string, at: number) => ({ value: { type: 'view', product, at }, origin: 'observed', at }) as const
let profile: Profile = new URLSearchParams(location.search).has('looked')
  ? {
      ...EMPTY_PROFILE,
      history: [look('parka', 1_000), look('jacket', 9_000_000)],
      draws: [{ value: { experiment: 'cart', variant: 'picks', chance: 0.5 }, origin: 'observed', at: 0 }],
    }
  : EMPTY_PROFILE
let paused = false
window.used = []
window.violations = []
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`))

const use = (name: string, work: () => void = () => {}) => {
  window.used.push(name)
  work()
  for (const listener of listeners) listener()
}
const tasteOf = (tag: string, weight: number) => {
  const pin = profile.pins.find(({ value }) => value.tag === tag)?.value.weight
  return { tag, weight: pin ?? weight, pinned: pin !== undefined, events: 2, owned: 0 }
}
const view = (): ShopperView => ({
  profile,
  kept: profile.history.length > 0 ? ['history', 'pins', 'draws'] : [],
  unsaved: 1,
  policy: POLICY,
  purposes: Object.entries(POLICY.purposes).map(([id, { kind }]) => ({
    id,
    kind,
    state: states.get(id) ?? 'undecided',
    facts: kind === 'share' ? ['measures.chest'] : [],
    recipients: kind === 'share' ? ['Harrow & Lind GmbH'] : [],
  })),
  taste: profile.history.length > 0 ? [tasteOf('material:wool', 0.8), tasteOf('colour:green', 0.6)] : [],
  ledger: [],
  chainHolds: true,
  status: { lasting: true, problems: [] },
  farewells: [],
  waiting: {},
  ...(paused ? { paused: 1 } : {}),
  visit: 8_000_000,
  now: 9_000_000,
  bytes: 0,
})
const powers: ShopperPowers = {
  language: document.documentElement.lang,
  images: false,
  doubt: async (name, value) => doubtMeasure(name, value),
  adviseSize: () => Promise.reject(new Error('not asked for here')),
  recommend: async () => [],
  catalogue: async () => undefined,
  status: async () => ({ ...view().status, unsaved: 1 }),
  propose: async () => {},
  retract: async () => {},
  observe: async () => {},
  openPreferences: async () => {},
  onChange: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  view: async () => view(),
  foresee: async () => ({ go: [], come: [] }),
  correct: async () => async () => {},
  change: async (...changes) => {
    const before = profile
    use(`change ${changes.map(({ type }) => type).join(' ')}`, () => {
      for (const change of changes) profile = changeProfile(profile, change, { at: 0, origin: 'stated', id: 'g' })
    })
    return async () =>
      use('undo', () => {
        profile = before
      })
  },
  pause: async (on) =>
    use(`pause ${on}`, () => {
      paused = on
    }),
  keep: async () => use('keep'),
  unlock: async (purpose) => use(`unlock ${purpose}`, () => states.set(purpose, 'unlocked')),
  lock: async (purpose, refuse) => use(`lock ${purpose}`, () => states.set(purpose, refuse ? 'refused' : 'locked')),
  lockAll: async () => use('lock all'),
  preview: async () => [{ recipient: 'shop', text: JSON.stringify({ type: 'share', facts: { 'measures.chest': 92 } }, null, 2) }],
  share: async () => ({ sent: 1 }),
  freeze: async () => use('freeze'),
  thaw: async () => use('thaw'),
  exportProfile: async () => {
    use('export')
    return '{}'
  },
  importProfile: async () => ({ facts: 0 }),
  erase: async () => {
    use('erase')
    return { confirmed: true, waiting: 0 }
  },
  dropFarewells: async () => use('drop'),
}

const widget = await mount(powers)
window.openWidget = widget.open
