// @vitest-environment node
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSizeLabel } from '../../src/size-labels/parse-size-label.js'

const FILE = new URL('../../../shared/data/merchant-feeds/streetwear-size-labels.json', import.meta.url).pathname

describe.skipIf(!existsSync(FILE))('Variant titles of real streetwear shops (in ../shared/data, skipped where that is missing)', () => {
  test('are understood in 97 of 100 cases, in the half that was not looked at while the parser was written', () => {
    const titles: { readonly [id: string]: string } = JSON.parse(readFileSync(FILE, 'utf8'))
    const labels = [...new Set(Object.values(titles).flatMap((list) => list.split(', ')))]
    const unseen = labels.filter((label) => Number.parseInt(createHash('md5').update(label).digest('hex').charAt(0), 16) % 2 === 1)
    expect(unseen.length).toBeGreaterThan(1000)
    expect(unseen.filter((label) => parseSizeLabel(label)).length / unseen.length).toBeGreaterThanOrEqual(0.97)
  })
})
