// @vitest-environment node
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportPage } from '../../src/report/report-page.js'
import { findBrowsers } from '../setup/find-browsers.mjs'
import { type Browser, openBrowser } from '../setup/open-browser.js'
import { EMPTY_REPORT, HOSTILE_REPORT, RICH_REPORT } from './report-samples.js'

describe.skipIf(!findBrowsers().chromium)('The report page in a browser', () => {
  let browser: Browser
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'))
    browser = await openBrowser('chromium')
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test.each([
    ['with everything', RICH_REPORT],
    ['on nothing', EMPTY_REPORT],
    ['on the worst feed', HOSTILE_REPORT],
  ])('%s is styled, fits a phone and a desk, and has no fault of accessibility', async (_what, data) => {
    const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
    const file = join(folder, 'report.html')
    await writeFile(file, reportPage(data))
    for (const width of [320, 768, 1280]) {
      await browser.resize(width, 900)
      await browser.goto(`file://${file}`)
      expect(await browser.run('return document.documentElement.scrollWidth')).toBe(width)
      expect(await browser.run('return getComputedStyle(document.querySelector(".rail")).paddingTop')).not.toBe('0px')
    }
    const found = await browser.run(
      `${axe}; return (await axe.run(document)).violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' '))`,
    )
    expect(found).toEqual([])
  })
})
