// node test/bench/purchases.mjs [FILE...] [--lines N] [--threads N] [--memory 2GB] [--min N] [--json], after a build: seconds and
// peak memory of a count. Without a file it makes one up: 10 million lines, 1 million shoppers, 100,000 products (Zipf).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '10000000' },
    threads: { type: 'string', default: '2' },
    memory: { type: 'string', default: '2GB' },
    min: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    generate: { type: 'string' },
  },
})
if (values.generate) await generate(values.generate, Number(values.lines))
else await measure()

async function measure() {
  const { countPurchases } = await import('../../dist/compile/index.js')
  const folder = mkdtempSync(join(tmpdir(), 'valet-bench-'))
  try {
    const made = join(folder, 'purchases.csv')
    // In a process of its own, so that its memory is not measured.
    if (positionals.length === 0) execFileSync(process.execPath, [import.meta.filename, '--generate', made, '--lines', values.lines])
    const files = positionals.length > 0 ? positionals : [made]
    const start = performance.now()
    let loaded = start
    const counts = await countPurchases({
      files,
      threads: Number(values.threads),
      memoryLimit: values.memory,
      minShoppers: Number(values.min),
      progress: (stage, done) => {
        if (stage === 'pairs' && done === 0) loaded = performance.now()
      },
    })
    const seconds = (from, to) => Number(((to - from) / 1000).toFixed(1))
    const end = performance.now()
    const { lines, shoppers, products, pairs, dropped, problems } = counts
    const result = {
      bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
      lines,
      shoppers,
      products: products.length,
      pairs: pairs.a.length / 2,
      dropped,
      problems: problems.length,
      minShoppers: Number(values.min),
      threads: Number(values.threads),
      memoryLimit: values.memory,
      secondsReading: seconds(start, loaded),
      seconds: seconds(start, end),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    if (values.json) console.log(JSON.stringify(result))
    else console.table(result)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same lines each time: hashes of the line number are the dice. */
async function generate(path, lines) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`CREATE TABLE products AS
    SELECT i AS product, sum(1.0 / (i + 1)) OVER (ORDER BY i) / sum(1.0 / (i + 1)) OVER () AS upto FROM range(100000) t(i)`)
  await connection.run(`COPY (
    SELECT 'shopper-' || (hash(l * 3 + 1) % 1000000) AS customer_id, 'product-' || product AS article_id,
      strftime(TIMESTAMP '2024-01-01' + to_seconds(l * 3), '%Y-%m-%dT%H:%M:%SZ') AS created_at
    FROM (SELECT l, (hash(l * 7 + 5) % 1000000007) / 1000000007.0 AS u FROM range(${lines}) r(l)) ASOF JOIN products ON u <= upto
    ORDER BY l) TO '${path}' (FORMAT csv)`)
  connection.closeSync()
}
