// @vitest-environment node
import { expect, test } from 'vitest'
import { openPostgresStore } from '../../src/receiver/postgres-store.js'
import { receiveShares } from '../../src/receiver/receive-shares.js'
import { change } from '../../src/session/change.js'
import { lock, unlock } from '../../src/session/decide.js'
import { erase } from '../../src/session/erase.js'
import { share } from '../../src/session/share.js'
import { memoryStorage } from '../../src/storage/memory-storage.js'
import { openKit, POLICY } from './session-kit.js'

test('an unlocked purpose puts exactly its facts into Postgres; locking takes them out and leaves the decision', async () => {
  const store = await openPostgresStore()
  const kit = openKit(memoryStorage(), POLICY, receiveShares({ store, policy: POLICY, now: () => kit.clock }))
  const held = () => store.listFacts(kit.clock)
  const tools = { courier: kit.courier, taste: kit.learnTaste }
  await unlock(kit.state, 'remember')
  await change(kit.state, { type: 'set-measure', name: 'chest', value: 95 })
  await change(kit.state, { type: 'set-measure', name: 'waist', value: 81 })

  await unlock(kit.state, 'stylist')
  expect(await share(kit.state, tools, 'stylist')).toEqual({ sent: 1 })
  expect((await held()).map(({ purpose, recipient, facts }) => ({ purpose, recipient, facts }))).toEqual([
    { purpose: 'stylist', recipient: 'styling', facts: { 'measures.chest': 96 } },
  ])

  await lock(kit.state, 'stylist')
  await kit.courier.round('outbox')
  expect(await held()).toEqual([])
  const [decision] = await store.listDecisions()
  expect(decision).toMatchObject({ purpose: 'stylist', endedBy: 'withdrawal' })
  expect(JSON.stringify(decision)).not.toContain('measures')

  await unlock(kit.state, 'stylist')
  await share(kit.state, tools, 'stylist')
  expect(await held()).toHaveLength(1)
  expect(await erase(kit.state, kit.courier)).toEqual({ confirmed: true, waiting: 0 })
  expect(await held()).toEqual([])
  expect(await kit.storage.exists()).toBe(false)
  expect((await store.listDecisions()).map((row) => row.endedBy).sort()).toEqual(['erasure', 'withdrawal'])
  await store.close()
})
