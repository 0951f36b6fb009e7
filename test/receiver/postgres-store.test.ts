// @vitest-environment node
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresStore } from '../../src/receiver/postgres-store.js'
import { DAY, NOW } from './a-shop.js'
import { Shopper, storeContract } from './store-contract.js'

const url = process.env.DATABASE_URL

storeContract('embedded', () => openPostgresStore({ folder: 'memory://' }))
if (url) storeContract('on the server of DATABASE_URL', () => openPostgresStore({ url }))

describe('an embedded store in a folder', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'valet-store-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('still holds its rows after the shop restarts', async () => {
    const anna = new Shopper()
    const before = await openPostgresStore({ folder })
    await before.keepShare(anna.share(NOW), NOW)
    await before.close()
    const after = await openPostgresStore({ folder })
    expect(await anna.facts(after)).toHaveLength(1)
    await after.endShares(anna.end(NOW), NOW)
    await after.close()
  })

  test('has no value of an erased shopper in any column of any table, and no message id after 31 days', async () => {
    const anna = new Shopper()
    const store = await openPostgresStore({ folder })
    await store.keepShare(anna.share(NOW, { facts: { 'taste.top': ['brand:unmistakable'] } }), NOW)
    const everything = async (database: PGlite): Promise<string> => {
      const { rows } = await database.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'")
      expect(rows.map(({ name }) => name).sort()).toEqual(['valet_decisions', 'valet_facts', 'valet_messages'])
      const tables = await Promise.all(rows.map(({ name }) => database.query(`select * from ${name}`)))
      return JSON.stringify(tables.map((table) => table.rows))
    }
    const look = async (): Promise<string> => {
      const database = await PGlite.create(folder)
      const text = await everything(database)
      await database.close()
      return text
    }
    await store.close()
    expect(await look()).toContain('unmistakable')
    const again = await openPostgresStore({ folder })
    await again.endShares(anna.end(NOW, 'erasure'), NOW)
    await again.close()
    const ended = await look()
    expect(ended).not.toContain('unmistakable')
    expect(ended.split(anna.pseudonym)).toHaveLength(3)
    const later = await openPostgresStore({ folder })
    await later.purgeExpired(NOW + 31 * DAY)
    await later.close()
    expect((await look()).split(anna.pseudonym)).toHaveLength(2)
  })
})

test('a proof period that would let late shares in, or is none, is refused before anything opens', async () => {
  for (const proof of ['P30D', 'three years', '']) await expect(openPostgresStore({ proof })).rejects.toThrow(RangeError)
})

test('a server that does not answer is an error at once, not a store that loses shares', async () => {
  await expect(openPostgresStore({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow('ECONNREFUSED')
})
