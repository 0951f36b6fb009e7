// node test/bench/large-shop.mjs [--products 100000] [--purchases 10000000] [--threads 1,2] [--memory 2GB] [--keep FOLDER] [--json],
// after a build: seconds, processor time and peak memory of `valet-sdk compile --purchases`, once for each number of threads, for Amazon Beauty (where the data is) and for an invented shop:
// popularity after Zipf, shoppers with a few interests, baskets that hold together. The same shop each time; never committed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { diceOf } from './dice-of.mjs'
import { DATA, feedOf } from './held-back.mjs'

const { values } = parseArgs({
  options: {
    products: { type: 'string', default: '100000' },
    purchases: { type: 'string', default: '10000000' },
    threads: { type: 'string', default: String(availableParallelism()) },
    memory: { type: 'string' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const [products, purchases] = [Number(values.products), Number(values.purchases)]
const say = values.json ? console.error : console.log
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'valet-large-shop-'))
mkdirSync(folder, { recursive: true })
const rows = []
try {
  const shops = []
  if (existsSync(`${DATA}amazon-5core/Beauty.txt.gz`)) shops.push(beauty(true), beauty(false))
  else say(`Amazon Beauty skipped: ${DATA}amazon-5core is not there`)
  if (purchases > 0) shops.push(await invented())
  for (const shop of shops)
    for (const threads of values.threads.split(',')) {
      const row = { shop: shop.name, cores: availableParallelism(), threads, ...(await compile(shop, threads)) }
      rows.push(row)
      say(JSON.stringify(row))
    }
  if (values.json) console.log(JSON.stringify({ bench: 'large-shop', rows }))
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}

/** Runs the command in a process of its own, which tells at its end what it took. */
async function compile({ feed, csv }, threads) {
  const out = join(folder, 'catalogue.arrow')
  const tell = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    process.stderr.write('\\nTOOK ' + JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }) + '\\n') })`
  const args = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, 'dist/compile/command.js', 'compile', feed]
  const began = performance.now()
  const memory = values.memory ? ['--memory', values.memory] : []
  args.push('--purchases', csv, '--out', out, '--threads', threads, ...memory, '--no-cards', '--own-charts-only')
  const command = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  command.stderr.on('data', (text) => {
    said += text
  })
  const [code] = await once(command, 'close')
  if (code !== 0) throw new Error(`the command ended with ${code}: ${said.slice(-2000)}`)
  const took = JSON.parse(/TOOK (.*)/.exec(said)?.[1] ?? '{}')
  return {
    seconds: Math.round((performance.now() - began) / 100) / 10,
    processorSeconds: Math.round(took.cpu / 1e5) / 10,
    peakMegabytes: Math.round(took.maxRSS / 1024),
    catalogueMegabytes: Math.round(statSync(out).size / 1e5) / 10,
    model: /model: .*/.exec(said)?.[0],
    pairs: /pairs: .*/.exec(said)?.[0],
  }
}

/** With attributes as tags, or without. */
function beauty(tagged) {
  const text = (name) => gunzipSync(readFileSync(`${DATA}amazon-5core/${name}`)).toString()
  const attributes = JSON.parse(text('Beauty_item2attributes.json.gz'))
  const lines = ['shopper,product,time']
  const ids = new Set()
  for (const line of text('Beauty.txt.gz').trim().split('\n')) {
    const [shopper, ...bought] = line.split(' ')
    for (const [i, id] of bought.entries()) {
      lines.push(`${shopper},${id},${1_500_000_000 + i}`)
      ids.add(id)
    }
  }
  const [feed, csv] = [join(folder, `beauty-${tagged}.json`), join(folder, 'beauty.csv')]
  const tagsOf = (id) => (tagged ? (attributes[id] ?? []).map((attribute) => `attribute:${attribute}`) : [])
  writeFileSync(feed, feedOf([...ids].map((id) => ({ id, tags: tagsOf(id) })))[0].bytes)
  writeFileSync(csv, lines.join('\n'))
  return { name: `Amazon Beauty ${tagged ? 'with' : 'without'} tags, ${ids.size} products, ${lines.length - 1} purchases`, feed, csv }
}

/** Products in groups of 100; a shopper has one to four groups, a basket is of one of them, and one product often leads to the next. */
async function invented() {
  const [feed, csv] = [join(folder, 'invented.json'), join(folder, 'invented.csv')]
  const name = `invented, ${products} products, ${purchases} purchases`
  if (existsSync(csv)) return { name, feed, csv }
  const groups = Math.ceil(products / 100)
  const dice = diceOf(2026)
  const [groupOf, placeOf] = [zipf(groups, 0.8, dice), zipf(100, 0.9, dice)]
  const any = zipf(products, 1, dice)
  const tagsOf = (i) => [`group:${Math.floor(i / 100)}`, `style:${i % 37}`, `season:${i % 11}`, `house:${(i * 7919) % 400}`]
  writeFileSync(feed, feedOf(Array.from({ length: products }, (_, i) => ({ id: String(i), tags: tagsOf(i) })))[0].bytes)
  const file = createWriteStream(csv, { highWaterMark: 1 << 22 })
  let [text, written] = ['shopper,product,time\n', 0]
  for (let shopper = 0; written < purchases; shopper++) {
    const interests = Array.from({ length: 1 + Math.floor(dice() * 4) }, groupOf)
    let time = 1_600_000_000 + Math.floor(dice() * 6e7)
    for (let basket = 1 + Math.floor(-Math.log(1 - dice()) * 4); basket > 0 && written < purchases; basket--) {
      time += 86_400 + Math.floor(dice() * 3e6)
      const group = interests[Math.floor(dice() * interests.length)]
      let place = placeOf()
      for (let n = 1 + Math.floor(dice() * 3); n > 0 && written < purchases; n--, written++) {
        const bought = dice() < 0.15 ? any() : Math.min(products - 1, group * 100 + place)
        text += `s${shopper},${bought},${time}\n`
        place = dice() < 0.5 ? (place + 1) % 100 : placeOf()
      }
    }
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain')
      text = ''
    }
  }
  file.end(text)
  await once(file, 'finish')
  return { name, feed, csv }
}

/** A number below `count`; the n-th as often as n^−power. */
function zipf(count, power, dice) {
  const upto = new Float64Array(count)
  let sum = 0
  for (let i = 0; i < count; i++) upto[i] = sum += (i + 1) ** -power
  return () => {
    const wanted = dice() * sum
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upto[middle] < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}
