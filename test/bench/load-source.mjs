// Loads modules of src as they are, for benches that need more than the package exports.
import { createServer } from 'vite'

/** What `paths` (below src) export, in their order, and a way to stop. */
export async function loadSource(...paths) {
  const server = await createServer({
    root: new URL('../../', import.meta.url).pathname,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const modules = []
  for (const path of paths) modules.push(await server.ssrLoadModule(`/src/${path}`))
  return { modules, stop: () => server.close() }
}
