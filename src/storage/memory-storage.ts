import { inTurn } from './in-turn.js'
import { DRAWERS, type Drawer, type Storage, type Write } from './storage.js'

/**
 * A storage that lasts as long as the tab: for browsers that refuse, and for tests.
 *
 * @example
 * const storage = memoryStorage()
 * await storage.write([{ drawer: 'profile', key: 'measures', value: {} }])
 */
export function memoryStorage(): Storage {
  const drawers = new Map<Drawer, Map<string, unknown>>()
  let used = false
  const put = (writes: readonly Write[]) => {
    used = true
    const copies = writes.map((write) => ({ ...write, value: structuredClone(write.value) }))
    for (const { drawer, key, value } of copies) {
      const entries = drawers.get(drawer) ?? new Map<string, unknown>()
      drawers.set(drawer, entries)
      if (value === undefined) entries.delete(key)
      else entries.set(key, value)
    }
  }
  return {
    lasting: () => false,
    exists: async () => used,
    read: async (drawer, key) => structuredClone(drawers.get(drawer)?.get(key)),
    readAll: async (drawer) =>
      [...(drawers.get(drawer) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, structuredClone(value)]),
    write: async (writes) => put(writes),
    clear: async (but, writes) => {
      for (const drawer of DRAWERS) if (!but.includes(drawer)) drawers.delete(drawer)
      put(writes)
    },
    forget: async () => {
      drawers.clear()
      used = false
    },
    exclusively: inTurn(),
    onChange: () => () => {},
    close: () => {},
  }
}
