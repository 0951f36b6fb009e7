import type { IDBPDatabase } from 'idb'
import { inTurn } from './in-turn.js'
import { DRAWERS, type Drawer, type Storage, type Write } from './storage.js'

const VERSION = 1

/**
 * The lasting storage: one IndexedDB database, made at the first write and not before.
 * Other tabs hear of a write over a BroadcastChannel after it is committed.
 */
export function indexedDbStorage(name: string): Storage {
  let open: Promise<IDBPDatabase> | undefined
  const listeners = new Set<() => void>()
  const channel = openChannel(name, listeners)
  const letGo = () => {
    const held = open
    open = undefined
    held?.then(
      (db) => db.close(),
      () => {},
    )
  }
  const connect = (): Promise<IDBPDatabase> => {
    open ??= import('idb').then(({ openDB }) =>
      openDB(name, VERSION, {
        upgrade: (db) => {
          for (const drawer of DRAWERS) if (!db.objectStoreNames.contains(drawer)) db.createObjectStore(drawer)
        },
        // Another tab deletes or upgrades: holding on would block it for good.
        blocking: letGo,
        terminated: letGo,
      }),
    )
    open.catch(letGo)
    return open
  }
  const exists = async () => open !== undefined || (await isMade(name))
  /** Runs work on the database; a connection that the browser dropped in the background is opened anew, once. */
  const withDatabase = async <T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> => {
    const db = await connect()
    try {
      return await work(db)
    } catch (error) {
      if (!(error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'UnknownError'))) throw error
      letGo()
      return work(await connect())
    }
  }
  const change = async (empty: readonly Drawer[], writes: readonly Write[]) => {
    await withDatabase(async (db) => {
      const touched = [...new Set([...empty, ...writes.map((write) => write.drawer)])]
      if (touched.length === 0) return
      const transaction = db.transaction(touched, 'readwrite')
      // Without a handler of its own, a request that fails with its transaction is reported as unhandled.
      const quietly = (request: Promise<unknown>) => void request.catch(() => {})
      try {
        for (const drawer of empty) quietly(transaction.objectStore(drawer).clear())
        for (const { drawer, key, value } of writes) {
          const store = transaction.objectStore(drawer)
          quietly(value === undefined ? store.delete(key) : store.put(value, key))
        }
      } catch (error) {
        // A value that cannot be cloned throws here; what was put before it must not be committed.
        quietly(transaction.done)
        transaction.abort()
        throw error
      }
      await transaction.done
    })
    channel?.postMessage('changed')
  }
  return {
    lasting: () => true,
    exists,
    read: async (drawer, key) => ((await exists()) ? withDatabase((db) => db.get(drawer, key)) : undefined),
    readAll: async (drawer) => {
      if (!(await exists())) return []
      return withDatabase(async (db) => {
        const transaction = db.transaction(drawer)
        const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
        return keys.map((key, i) => [String(key), values[i]] as const)
      })
    },
    write: (writes) => change([], writes),
    clear: (but, writes) =>
      change(
        DRAWERS.filter((drawer) => !but.includes(drawer)),
        writes,
      ),
    forget: async () => {
      letGo()
      if (await isMade(name)) await (await import('idb')).deleteDB(name)
      channel?.postMessage('changed')
    },
    exclusively: exclusive(name),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      letGo()
      channel?.close()
    },
  }
}

/** Whether the database exists, found out without making it. */
async function isMade(name: string): Promise<boolean> {
  if (typeof indexedDB.databases === 'function') return (await indexedDB.databases()).some((database) => database.name === name)
  // Opening makes a database; aborting the upgrade that makes it leaves none behind.
  let made = true
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => {
    made = false
    request.transaction?.abort()
  }
  await new Promise<void>((resolve) => {
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = (event) => {
      event.preventDefault()
      resolve()
    }
  })
  return made
}

function openChannel(name: string, listeners: ReadonlySet<() => void>): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined
  const channel = new BroadcastChannel(name)
  channel.onmessage = () => {
    for (const listener of listeners) listener()
  }
  return channel
}

function exclusive(name: string): Storage['exclusively'] {
  const locks = globalThis.navigator?.locks
  if (!locks?.request) return inTurn()
  return async (lock, task) => await locks.request(`${name} ${lock}`, task)
}
