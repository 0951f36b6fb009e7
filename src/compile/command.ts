#!/usr/bin/env node
import { createReadStream } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { checkPolicy } from './check-policy.js'
import { type ColumnMap, readColumnMap } from './column-map.js'
import { compileCatalogue } from './compile-catalogue.js'
import type { FeedFile, FeedStream } from './feed-source.js'
import { describeProblem } from './problem.js'
import { describeKind } from './problem-log.js'
import { createProgress } from './progress.js'

const USAGE = `usage:
  valet-sdk compile FEED... [--columns MAP.json] [--size-charts FILE]... [--out catalogue.arrow] [--report report.json]
                    [--strict] [--json]
  valet-sdk check policy.json [--json]

FEED is a Google Merchant feed (XML, TSV), a Shopify products.json or product export, Storefront data, schema.org
JSON-LD (also in a web page), or a table with --columns; all also gzipped. The format is found out by content.
Exit codes: 0 = written, problems or not; 1 = nothing usable, or with --strict any problem; 2 = usage.`

/** Exit code. */
type Code = 0 | 1 | 2

async function main(args: readonly string[]): Promise<Code> {
  let read: ReturnType<typeof parse>
  try {
    read = parse(args)
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
  const [command, ...files] = read.positionals
  if (read.values.help) {
    console.log(USAGE)
    return 0
  }
  if (command === 'compile' && files.length > 0) return compile(files, read.values)
  if (command === 'check' && files.length === 1 && files[0] !== undefined) return check(files[0], read.values.json ?? false)
  return usage(
    command === undefined
      ? 'no command'
      : command === 'compile' || command === 'check'
        ? `${command} needs a file`
        : `unknown command "${command}"`,
  )
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      columns: { type: 'string' },
      'size-charts': { type: 'string', multiple: true },
      out: { type: 'string', default: 'catalogue.arrow' },
      report: { type: 'string' },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
}

async function compile(names: readonly string[], options: ReturnType<typeof parse>['values']): Promise<Code> {
  const feeds = await streamsOf(names)
  const sizeCharts = await readAll(options['size-charts'] ?? [])
  const columns = options.columns === undefined ? {} : await readMap(options.columns)
  if (!feeds || !sizeCharts || !columns) return 1
  const progress = createProgress(process.stderr, Date.now)
  const { bytes, report } = await compileCatalogue(feeds, { ...columns, sizeCharts, now: Date.now(), progress: progress.show })
  progress.end()
  for (const kind of report.problemKinds) console.error(describeKind(kind))
  if (bytes) await writeWhole(options.out, bytes)
  if (options.report) await writeWhole(options.report, JSON.stringify(report, null, 2))
  const { products, variants, sizes, charts } = report
  const summary = `${products} products, ${variants} variants, ${sizes} size labels, ${charts} size charts, ${report.problemCount} problems`
  console.error(bytes ? `${summary}; ${options.out} has ${bytes.length} bytes` : `${summary}; nothing was written`)
  if (options.json) console.log(JSON.stringify(report))
  return !bytes || (options.strict && report.problemCount > 0) ? 1 : 0
}

async function check(name: string, json: boolean): Promise<Code> {
  const [file] = (await readAll([name])) ?? []
  if (!file) return 1
  const { problems, warnings, notice } = checkPolicy(file)
  if (json) console.log(JSON.stringify({ problems, warnings, notice }))
  for (const problem of problems) console.error(`${name}: ${problem}`)
  for (const warning of warnings) console.error(`${name}: warning: ${warning}`)
  if (!json && notice.length > 0) console.log(notice.join('\n'))
  return problems.length > 0 ? 1 : 0
}

async function readMap(name: string): Promise<{ readonly columns: ColumnMap } | undefined> {
  const [file] = (await readAll([name])) ?? []
  if (!file) return undefined
  const read = readColumnMap(file.name, new TextDecoder().decode(file.bytes))
  if ('map' in read) return { columns: read.map }
  for (const problem of read.problems) console.error(describeProblem(problem))
  return undefined
}

/** Feeds are read piece by piece: they may be larger than memory. */
async function streamsOf(names: readonly string[]): Promise<FeedStream[] | undefined> {
  try {
    return await Promise.all(
      names.map(async (name) => ({ name: basename(name), size: (await stat(name)).size, open: () => createReadStream(name) })),
    )
  } catch (error) {
    console.error(`valet-sdk: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

async function readAll(names: readonly string[]): Promise<FeedFile[] | undefined> {
  try {
    return await Promise.all(names.map(async (name) => ({ name: basename(name), bytes: await readFile(name) })))
  } catch (error) {
    console.error(`valet-sdk: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** Under another name first: whoever reads the file meanwhile gets the old one or the new one, never half of it. */
async function writeWhole(name: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${name}.${process.pid}.part`
  await writeFile(temporary, content)
  await rename(temporary, name)
}

function usage(why: string): Code {
  console.error(`valet-sdk: ${why}\n\n${USAGE}`)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
