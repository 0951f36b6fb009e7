// A made-up Google Merchant feed of half a million items, compiled by the command: seconds and peak memory.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const items = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 500_000)
const perGroup = Number(process.env.GROUP ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'valet-large-'))
const feed = join(folder, 'feed.xml')
const out = join(folder, 'catalogue.arrow')
const pick = (list, i) => list[i % list.length]
const COLOURS = ['Navy Blue', 'Off White', 'Bordeaux', 'Charcoal', 'Sage Green', 'Sand', 'Black']
const THINGS = ['Oxford shirt', 'Work jacket', 'Midi dress', 'Chino', 'Crewneck sweater', 'Rain coat', 'Pleated skirt']
const WORDS =
  'brushed heavy light relaxed cropped double breasted collar pocket seam button washed garment dyed organic hem lined quilted ribbed'.split(
    ' ',
  )

try {
  const file = createWriteStream(feed)
  file.write('<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>\n')
  for (let i = 0; i < items; i++) {
    const group = Math.floor(i / perGroup)
    const words = Array.from({ length: 30 }, (_, k) => pick(WORDS, group * 7 + k * (group % 11))).join(' ')
    const more = file.write(`<item><g:id>sku-${i}</g:id><g:item_group_id>group-${group}</g:item_group_id>
<title>${pick(THINGS, group)} ${pick(COLOURS, group)} &amp; more no. ${group}</title><description>${words}</description>
<link>https://shop.example/products/group-${group}?variant=${i}</link><g:image_link>https://cdn.shop.example/images/${group}.jpg</g:image_link>
<g:price>${(group % 90) + 9}.95 EUR</g:price><g:availability>${i % 4 ? 'in stock' : 'out of stock'}</g:availability><g:brand>Brand ${group % 400}</g:brand>
<g:product_type>Clothing &gt; ${pick(THINGS, group)}</g:product_type><g:size>${pick(['XS', 'S', 'M', 'L', 'XL'], i)}</g:size><g:color>${pick(COLOURS, group)}</g:color>
<g:gtin>${4_000_000_000_000 + i}</g:gtin><g:material>cotton</g:material><g:gender>${pick(['male', 'female'], group)}</g:gender></item>\n`)
    if (!more) await once(file, 'drain')
  }
  file.end('</channel></rss>\n')
  await once(file, 'finish')
  const began = performance.now()
  const command = spawn(
    '/usr/bin/env',
    ['bash', '-c', `"$0" dist/compile/command.js compile "${feed}" --out "${out}" >&2 & wait $!; code=$?; exit $code`, process.execPath],
    { stdio: 'ignore' },
  )
  let peak = 0
  const watch = setInterval(() => {
    for (const pid of childrenOf(command.pid)) peak = Math.max(peak, highWater(pid))
  }, 50)
  const [code] = await once(command, 'exit')
  clearInterval(watch)
  if (code !== 0) throw new Error(`the command ended with ${code}`)
  const figures = {
    items,
    products: Math.ceil(items / perGroup),
    feedMB: Math.round(statSync(feed).size / 1e6),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    peakMB: Math.round(peak / 1024),
    catalogueMB: Math.round(statSync(out).size / 1e6),
  }
  console.log(JSON.stringify(figures))
} finally {
  rmSync(folder, { recursive: true })
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  } catch {
    return []
  }
}

/** Peak resident memory of a process, kB. */
function highWater(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
