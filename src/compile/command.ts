#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { checkPolicy } from './check-policy.js'
import { compileCommand } from './compile-command.js'
import { pairsCommand } from './count-command.js'
import { evaluateCommand } from './evaluate-command.js'
import { evaluateFitCommand } from './evaluate-fit-command.js'
import { readFiles } from './files.js'

const USAGE = `usage:
  valet-sdk compile FEED... [--columns MAP.json] [--size-charts FILE]... [--own-charts-only] [--out catalogue.arrow]
                    [--purchases FILE]... [--pairs FILE] [--exclude-shoppers FILE] [--window DAYS] [--cap 50]
                    [--min-shoppers 5] [--previous catalogue.arrow [--delta delta.arrow]]
                    [--threads N] [--memory 2GB] [--fit FILE] [--thumbnails] [--no-cards]
                    [--report report.html|report.json] [--strict] [--json]
  valet-sdk evaluate [FEED...] --purchases FILE... [--protocol A|B] [--min-shoppers 5] [--cap 50] [--shoppers 5000]
                    [--window DAYS] [--exclude-shoppers FILE] [--report report.html] [--json]
  valet-sdk evaluate --fit TRAIN --fit-test TEST [--min-shoppers 5] [--json]
  valet-sdk pairs --sql duckdb|postgres|bigquery|spark [--window DAYS] [--cap 50] [--min-shoppers 5]
  valet-sdk check policy.json [--json]

FEED is a Google Merchant feed (XML, TSV), a Shopify products.json or product export, Storefront data, schema.org
JSON-LD (also in a web page), or a table with --columns; all also gzipped. The format is found out by content.
--threads N learns from purchases on N threads, by default one for each core; the catalogue is the same with any number.
--memory SIZE is what counting purchases may take; what does not fit goes to a temporary folder.
--out 'catalogue.[hash].arrow' puts a digest of the content into the name.
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
  if (read.values.delta !== undefined && read.values.previous === undefined)
    return usage('--delta needs --previous, the catalogue that is out')
  if (command === 'compile' && files.length > 0) return compileCommand(files, read.values, Date.now)
  if (command === 'evaluate') return evaluate(files, read.values)
  if (command === 'pairs') return printPairs(read.values)
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
      'own-charts-only': { type: 'boolean' },
      previous: { type: 'string' },
      fit: { type: 'string' },
      'fit-test': { type: 'string' },
      purchases: { type: 'string', multiple: true },
      pairs: { type: 'string' },
      'exclude-shoppers': { type: 'string' },
      window: { type: 'string' },
      cap: { type: 'string' },
      'min-shoppers': { type: 'string' },
      protocol: { type: 'string' },
      shoppers: { type: 'string' },
      threads: { type: 'string' },
      memory: { type: 'string' },
      sql: { type: 'string' },
      delta: { type: 'string' },
      thumbnails: { type: 'boolean' },
      'no-cards': { type: 'boolean' },
      'size-charts': { type: 'string', multiple: true },
      out: { type: 'string', default: 'catalogue.arrow' },
      report: { type: 'string' },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
}

function printPairs({ sql, ...options }: ReturnType<typeof parse>['values']): Code {
  try {
    console.log(pairsCommand(sql, options))
    return 0
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error))
  }
}

/** Judges what it is given to judge by: purchases, feedback on sizes, or both. */
async function evaluate(
  feeds: readonly string[],
  { fit, 'fit-test': test, ...options }: ReturnType<typeof parse>['values'],
): Promise<Code> {
  const fits = fit !== undefined && test !== undefined
  if (!options.purchases && !fits) return usage('evaluate needs --purchases, or --fit and --fit-test')
  const recommendations = options.purchases ? await evaluateCommand(feeds, options, Date.now) : undefined
  const sizes = fits ? await evaluateFitCommand({ ...options, fit, 'fit-test': test }) : undefined
  if (recommendations === null || sizes === null) return 1
  if (options.json) console.log(JSON.stringify({ ...(recommendations ? { recommendations } : {}), ...(sizes ? { fit: sizes } : {}) }))
  return 0
}

async function check(name: string, json: boolean): Promise<Code> {
  const [file] = await readFiles([name])
  if (!file) return 1
  const { problems, warnings, notice } = checkPolicy(file)
  if (json) console.log(JSON.stringify({ problems, warnings, notice }))
  for (const problem of problems) console.error(`${name}: ${problem}`)
  for (const warning of warnings) console.error(`${name}: warning: ${warning}`)
  if (!json && notice.length > 0) console.log(notice.join('\n'))
  return problems.length > 0 ? 1 : 0
}

function usage(why: string): Code {
  console.error(`valet-sdk: ${why}\n\n${USAGE}`)
  return 2
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`valet-sdk: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
