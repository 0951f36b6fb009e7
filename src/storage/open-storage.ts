import { indexedDbStorage } from './indexed-db-storage.js'
import { memoryStorage } from './memory-storage.js'
import type { Storage } from './storage.js'

/**
 * The lasting storage where the browser allows one, and memory from the moment it refuses: private windows,
 * blocked site data, a full disk. `lasting()` tells which.
 *
 * @example
 * const storage = openStorage('valet')
 */
export function openStorage(name: string): Storage {
  let storage = tryIndexedDb(name)
  // Once the database has worked, a failure is that one operation's: turning to memory then would hide what is stored.
  let proven = false
  const fallBack = () => {
    storage.close()
    storage = memoryStorage()
    return storage
  }
  const attempt = async <T>(work: (on: Storage) => Promise<T>): Promise<T> => {
    try {
      return await work(storage)
    } catch (error) {
      if (proven || !storage.lasting()) throw error
      return work(fallBack())
    }
  }
  return {
    lasting: () => storage.lasting(),
    exists: () => attempt((on) => on.exists()),
    read: async (drawer, key) => {
      const value = await attempt((on) => on.read(drawer, key))
      proven ||= value !== undefined
      return value
    },
    readAll: async (drawer) => {
      const entries = await attempt((on) => on.readAll(drawer))
      proven ||= entries.length > 0
      return entries
    },
    write: async (writes) => {
      await attempt((on) => on.write(writes))
      proven = true
    },
    clear: (but, writes) => attempt((on) => on.clear(but, writes)),
    forget: () => attempt((on) => on.forget()),
    exclusively: (lock, task) => storage.exclusively(lock, task),
    onChange: (listener) => storage.onChange(listener),
    close: () => storage.close(),
  }
}

function tryIndexedDb(name: string): Storage {
  try {
    // Reading the property alone throws in some sandboxed frames.
    return globalThis.indexedDB ? indexedDbStorage(name) : memoryStorage()
  } catch {
    return memoryStorage()
  }
}
