// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { indexedDbStorage } from '../../src/storage/indexed-db-storage.js'
import { memoryStorage } from '../../src/storage/memory-storage.js'
import { openStorage } from '../../src/storage/open-storage.js'
import type { Storage } from '../../src/storage/storage.js'

let made = 0
const kinds: readonly [string, () => Storage][] = [
  ['memory', memoryStorage],
  ['IndexedDB', () => indexedDbStorage(`contract-${++made}`)],
  ['whatever the browser allows', () => openStorage(`contract-${++made}`)],
]

describe.each(kinds)('A storage in %s', (_name, open) => {
  let storage: Storage
  beforeEach(() => {
    storage = open()
  })
  afterEach(async () => {
    await storage.forget()
    storage.close()
  })

  test('does not exist before the first write, however much is read', async () => {
    expect(await storage.read('profile', 'measures')).toBeUndefined()
    expect(await storage.readAll('ledger')).toEqual([])
    expect(await storage.exists()).toBe(false)
  })

  test('gives back what was put in, as a copy', async () => {
    const value = { chest: { value: 96 } }
    await storage.write([{ drawer: 'profile', key: 'measures', value }])
    value.chest.value = 1
    expect(await storage.read('profile', 'measures')).toEqual({ chest: { value: 96 } })
    expect(await storage.exists()).toBe(true)
  })

  test('lists a drawer by key, and only that drawer', async () => {
    await storage.write([
      { drawer: 'ledger', key: '2', value: 'b' },
      { drawer: 'ledger', key: '1', value: 'a' },
      { drawer: 'outbox', key: '3', value: 'c' },
    ])
    expect(await storage.readAll('ledger')).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ])
  })

  test('takes out what is written without a value', async () => {
    await storage.write([{ drawer: 'sent', key: 'a', value: 1 }])
    await storage.write([{ drawer: 'sent', key: 'a' }])
    expect(await storage.read('sent', 'a')).toBeUndefined()
  })

  test('does all writes or none', async () => {
    await storage.write([{ drawer: 'sent', key: 'a', value: 1 }])
    const half = storage.write([
      { drawer: 'sent', key: 'a', value: 2 },
      { drawer: 'sent', key: 'b', value: () => 'a function cannot be stored' },
    ])
    await expect(half).rejects.toThrow()
    expect(await storage.read('sent', 'a')).toBe(1)
    expect(await storage.read('sent', 'b')).toBeUndefined()
  })

  test('empties every drawer but the farewells in one step', async () => {
    await storage.write([
      { drawer: 'profile', key: 'a', value: 1 },
      { drawer: 'farewell', key: 'b', value: 2 },
    ])
    await storage.clear(['farewell'], [{ drawer: 'farewell', key: 'c', value: 3 }])
    expect(await storage.readAll('profile')).toEqual([])
    expect(await storage.readAll('farewell')).toEqual([
      ['b', 2],
      ['c', 3],
    ])
  })

  test('is gone after forgetting, and can begin anew', async () => {
    await storage.write([{ drawer: 'profile', key: 'a', value: 1 }])
    await storage.forget()
    expect(await storage.exists()).toBe(false)
    expect(await storage.read('profile', 'a')).toBeUndefined()
    await storage.write([{ drawer: 'profile', key: 'a', value: 2 }])
    expect(await storage.read('profile', 'a')).toBe(2)
  })

  test('runs exclusive tasks one after the other, also after one failed', async () => {
    const log: string[] = []
    const task = (name: string, fails = false) =>
      storage.exclusively('state', async () => {
        log.push(`${name} begins`)
        await storage.read('profile', 'a')
        log.push(`${name} ends`)
        if (fails) throw new Error(name)
      })
    const results = await Promise.allSettled([task('one', true), task('two'), task('three')])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends'])
  })
})

describe('A browser that refuses', () => {
  test('gets memory, and says that nothing lasts', async () => {
    const real = globalThis.indexedDB
    const refusing = {
      open: () => {
        throw new DOMException('denied', 'SecurityError')
      },
      databases: async () => {
        throw new DOMException('denied', 'SecurityError')
      },
    }
    Object.defineProperty(globalThis, 'indexedDB', { value: refusing, configurable: true, writable: true })
    try {
      const storage = openStorage('refused')
      expect(storage.lasting()).toBe(true)
      await storage.write([{ drawer: 'profile', key: 'a', value: 1 }])
      expect(storage.lasting()).toBe(false)
      expect(await storage.read('profile', 'a')).toBe(1)
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: real, configurable: true, writable: true })
    }
  })

  test('once the database has worked, one failed write does not hide what is stored', async () => {
    const storage = openStorage('proven')
    await storage.write([{ drawer: 'profile', key: 'a', value: 1 }])
    await expect(storage.write([{ drawer: 'profile', key: 'b', value: () => 0 }])).rejects.toThrow()
    expect(storage.lasting()).toBe(true)
    expect(await storage.read('profile', 'a')).toBe(1)
    await storage.forget()
    storage.close()
  })
})
