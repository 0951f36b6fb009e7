import { inject } from 'vitest'
import { type Browser, type Engine, openBrowser } from '../setup/open-browser.js'

/** The demo's shop, with its receiver: one for all journeys, started by `start-shop.ts`. */
export interface Shop {
  readonly url: string
  /** What the receiver holds. */
  held(): Promise<{
    facts: { purpose: string; recipient: string; facts: unknown }[]
    decisions: { purpose: string; withdrawnAt?: number; endedBy?: string }[]
  }>
  /** What browsers asked of the server since the last call. */
  requests(): Promise<{ method: string; path: string; cookie?: string; referer?: string }[]>
}

/** The shop that is open. */
export const shop: Shop = {
  url: inject('shopUrl'),
  held: async () => (await fetch(`${inject('shopUrl')}held.json`)).json() as ReturnType<Shop['held']>,
  requests: async () => (await fetch(`${inject('shopUrl')}requests.json`)).json() as ReturnType<Shop['requests']>,
}

/** A shopper at a browser: presses what she reads, types, and looks. */
export interface Shopper {
  readonly browser: Browser
  visit(path: string): Promise<void>
  /** Presses the control with these words, once it is there and, where it is guarded, armed. */
  press(words: string): Promise<void>
  /** Presses at once, armed or not. */
  pressNow(words: string): Promise<void>
  fill(words: string, text: string): Promise<void>
  /** Waits until the page says this. */
  sees(words: string): Promise<void>
  databases(): Promise<string[]>
  leave(): Promise<void>
}

/** As long as a slow machine may take to show something; a wait ends as soon as it is there. */
const PATIENCE = 20_000

/** Opens a browser for a shopper of the shop. */
export async function openShopper(engine: Engine): Promise<Shopper> {
  const browser = await openBrowser(engine)
  const until = async <T>(what: string, find: () => Promise<T | undefined>): Promise<T> => {
    const end = performance.now() + PATIENCE
    while (performance.now() < end) {
      const found = await find()
      if (found !== undefined) return found
    }
    const words = await browser.run<string>('return window.__text()')
    throw new Error(`${engine}: ${what}; the page ends with: ${words.slice(-1500)}`)
  }
  type Point = { readonly x: number; readonly y: number; readonly guarded: boolean; readonly armed: boolean }
  const look = (words: string) => browser.run<Point | null>(`return window.__point(${JSON.stringify(words)}) ?? null`)
  /** Two frames drawn: what was asked to scroll or to grow has begun to. */
  const drawn = () => browser.run('for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame)')
  /** Where to press: in the same place before and after two frames, for what still moves is not pressed by a person either. */
  const point = (words: string, armed: boolean) =>
    until(`nothing to press says "${words}"${armed ? ', or it is not armed' : ''}`, async () => {
      const first = await look(words)
      await drawn()
      const found = first && (await look(words))
      return found && found.x === first.x && found.y === first.y && (!armed || !found.guarded || found.armed) ? found : undefined
    })
  return {
    browser,
    visit: async (path) => {
      await browser.goto(shop.url + path.replace(/^\//, ''))
      await until('Valet does not open', async () => ((await browser.run<boolean>('return window.valet !== undefined')) ? true : undefined))
    },
    press: async (words) => {
      const { x, y } = await point(words, true)
      await browser.clickAt(x, y)
    },
    pressNow: async (words) => {
      const { x, y } = await point(words, false)
      await browser.clickAt(x, y)
    },
    fill: async (words, text) => {
      const { x, y } = await point(words, false)
      await browser.clickAt(x, y)
      await browser.type(text)
    },
    sees: async (words) => {
      await until(`"${words}" is nowhere to be read`, async () =>
        (await browser.run<string>('return window.__text()')).includes(words) ? true : undefined,
      )
    },
    databases: () => browser.run<string[]>('return (await indexedDB.databases()).map((database) => database.name)'),
    leave: () => browser.close(),
  }
}
