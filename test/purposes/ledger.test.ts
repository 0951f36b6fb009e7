// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { ledgerWrites, readLedger } from '../../src/purposes/ledger.js'
import { memoryStorage } from '../../src/storage/memory-storage.js'

const filled = async () => {
  const storage = memoryStorage()
  let salts = 0
  for (const purpose of ['remember', 'learn', 'stylist']) {
    await storage.write(await ledgerWrites(storage, [{ type: 'unlocked', purpose }], 1000, () => `salt-${++salts}`))
  }
  return storage
}

describe('The ledger', () => {
  test('reads from the newest entry to the oldest, and its chain holds', async () => {
    const { entries, holds } = await readLedger(await filled())
    expect(entries.map(({ number, event }) => [number, event && 'purpose' in event && event.purpose])).toEqual([
      [3, 'stylist'],
      [2, 'learn'],
      [1, 'remember'],
    ])
    expect(holds).toBe(true)
  })
  test('keeps its chain when the content of an entry is erased', async () => {
    const storage = await filled()
    await storage.write([{ drawer: 'ledger-events', key: '000000002' }])
    const { entries, holds } = await readLedger(storage)
    expect(holds).toBe(true)
    expect(entries[1]).toEqual({ number: 2, at: 1000 })
  })
  test('shows when an entry was changed, taken out or put in', async () => {
    const changed = await filled()
    await changed.write([
      { drawer: 'ledger-events', key: '000000002', value: { event: { type: 'refused', purpose: 'learn' }, salt: 'salt-2' } },
    ])
    expect((await readLedger(changed)).holds).toBe(false)
    const taken = await filled()
    await taken.write([{ drawer: 'ledger', key: '000000002' }])
    expect((await readLedger(taken)).holds).toBe(false)
    const moved = await filled()
    await moved.write([{ drawer: 'ledger', key: '000000001', value: { ...((await moved.read('ledger', '000000001')) as object), at: 1 } }])
    expect((await readLedger(moved)).holds).toBe(false)
  })
  test('of nothing is empty and holds', async () => {
    expect(await readLedger(memoryStorage())).toEqual({ entries: [], holds: true })
  })
})
