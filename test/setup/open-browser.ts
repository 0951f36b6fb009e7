import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { chromium, firefox, type Page } from 'playwright-core'
import { findBrowsers } from './find-browsers.mjs'

/** An engine. */
export type Engine = 'chromium' | 'firefox' | 'webkit'

/** One page in one real browser, driven by the verbs of a person. */
export interface Browser {
  readonly engine: Engine
  goto(url: string): Promise<void>
  /** Runs the body of an async function in the page and answers what it returns, as JSON. */
  run<T>(body: string): Promise<T>
  /** A real click at a point of the viewport. */
  clickAt(x: number, y: number): Promise<void>
  type(text: string): Promise<void>
  press(key: 'Escape' | 'Tab' | 'Enter' | 'Backspace'): Promise<void>
  /** Puts a file into the file field that this expression finds, as a file dialog would. */
  choose(field: string, file: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

/** The engines of this machine, or those of them that `ENGINES=firefox,webkit` names. */
export function engines(): Engine[] {
  const wanted = process.env.ENGINES?.split(',')
  return (['chromium', 'firefox', 'webkit'] as const).filter(
    (engine) => findBrowsers()[engine] !== undefined && (wanted?.includes(engine) ?? true),
  )
}

const CHROMIUM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens an empty page in a clean profile. */
export async function openBrowser(engine: Engine): Promise<Browser> {
  const found = findBrowsers()
  if (engine === 'webkit') return openWebKit(found.webkit)
  const root = process.getuid?.() === 0
  const browser =
    engine === 'chromium'
      ? await chromium.launch({ executablePath: found.chromium, args: [...CHROMIUM_ARGS, ...(root ? ['--no-sandbox'] : [])] })
      : await firefox.launch({ channel: 'moz-firefox', executablePath: found.firefox })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  return { engine, ...drive(page), close: () => browser.close() }
}

function drive(page: Page): Omit<Browser, 'engine' | 'close'> {
  return {
    goto: async (url) => {
      await page.goto(url)
    },
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    choose: async (field, file) => {
      await (await page.evaluateHandle<HTMLInputElement>(field)).asElement()?.setInputFiles(file)
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file) => {
      await page.screenshot({ path: file })
    },
  }
}

const KEYS = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007', Backspace: '\uE003' }

async function openWebKit({ driver, miniBrowser, xvfb }: { driver: string; miniBrowser: string; xvfb: string }): Promise<Browser> {
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(`:${String(data).trim()}`))
    screen.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  const port = await freePort()
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' })
  const base = `http://127.0.0.1:${port}`
  await answering(`${base}/status`, service)
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(base + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`)
    return value
  }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } }
  const { sessionId } = await send<{ sessionId: string }>('POST', '/session', { capabilities })
  const at = `/session/${sessionId}`
  const keys = (values: readonly string[]) =>
    send('POST', `${at}/actions`, {
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: values.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    })
  await send('POST', `${at}/window/rect`, { x: 0, y: 0, width: 1280, height: 980 })
  return {
    engine: 'webkit',
    goto: (url) => send('POST', `${at}/url`, { url }),
    run: async (body) => {
      const script = `const done = arguments[0]; (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const result = await send<{ value: never; error?: string }>('POST', `${at}/execute/async`, { script, args: [] })
      if (result.error) throw new Error(result.error)
      return result.value
    },
    clickAt: async (x, y) => {
      const move = { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) }
      const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]
      await send('POST', `${at}/actions`, { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] })
    },
    type: async (text) => {
      await keys([...text])
    },
    press: async (key) => {
      await keys([KEYS[key]])
    },
    choose: async (field, file) => {
      const element = await send<object>('POST', `${at}/execute/sync`, { script: `return ${field}`, args: [] })
      await send('POST', `${at}/element/${Object.values(element)[0]}/value`, { text: file })
    },
    resize: async (width, height) => {
      await send('POST', `${at}/window/rect`, { x: 0, y: 0, width, height: height + 80 })
    },
    screenshot: async (file) => writeFile(file, Buffer.from(await send<string>('GET', `${at}/screenshot`), 'base64')),
    close: async () => {
      await send('DELETE', at).catch(() => {})
      service.kill()
      screen.kill()
    },
  }
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Waits until an address answers; fails when the process behind it ends. */
export async function answering(url: string, process: ChildProcess): Promise<void> {
  while (process.exitCode === null) {
    try {
      await fetch(url)
      return
    } catch {
      await setTimeout(50)
    }
  }
  throw new Error(`nothing answers at ${url}: the process ended with ${process.exitCode}`)
}
