import { spawn } from 'node:child_process'
import type { TestProject } from 'vitest/node'
import { answering, freePort } from '../setup/open-browser.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo's shop answers. */
    shopUrl: string
  }
}

/** Starts the demo once, as `npm run demo` does after building, with the hook that lets tests into closed roots. */
export async function setup(project: TestProject): Promise<() => void> {
  const port = await freePort()
  const server = spawn(process.execPath, ['examples/demo/serve.mjs'], {
    env: { ...process.env, PORT: String(port), VALET_TEST: '1', DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}/`
  await answering(url, server)
  project.provide('shopUrl', url)
  return () => void server.kill()
}
