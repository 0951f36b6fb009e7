#!/usr/bin/env node
import { checkPolicy } from './check-policy.js'
import { type CommandLine, commandOf, type OptionValues, readCommandLine, usageOf } from './command-options.js'
import { compileCommand } from './compile-command.js'
import { pairsCommand } from './count-command.js'
import { evaluateCommand } from './evaluate-command.js'
import { evaluateFitCommand } from './evaluate-fit-command.js'
import { readFiles } from './files.js'

const NOTES = `FEED is a Google Merchant feed (XML, TSV), a Shopify products.json or product export, Storefront data, schema.org
JSON-LD (also in a web page), or a table with --columns; all also gzipped. The format is found out by content.
--threads N learns from purchases on N threads, by default one for each core; what comes out is the same with any number.
--memory SIZE is what counting purchases may take; what does not fit goes to a temporary folder.
--out 'catalogue.[hash].arrow' puts a digest of the content into the name.
Exit codes: 0 = written, problems or not; 1 = nothing usable, or with --strict any problem; 2 = usage.`

/** Exit code. */
type Code = 0 | 1 | 2

async function main(args: readonly string[]): Promise<Code> {
  let read: CommandLine
  try {
    read = readCommandLine(args)
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error), commandOf(args))
  }
  const { command, files, values } = read
  if (values.help) {
    console.log(`${usageOf()}\n\n${NOTES}`)
    return 0
  }
  if (values.delta !== undefined && values.previous === undefined)
    return usage('--delta needs --previous, the catalogue that is out', command)
  if (command === 'compile' && files.length > 0) return compileCommand(files, values, Date.now)
  if (command === 'evaluate') return evaluate(files, values)
  if (command === 'pairs') return printPairs(values)
  if (command === 'check' && files.length === 1 && files[0] !== undefined) return check(files[0], values.json)
  if (command === 'compile' || command === 'check') return usage(`${command} needs a file`, command)
  return usage(command === undefined ? 'no command' : `unknown command "${command}"`)
}

function printPairs({ sql, ...options }: OptionValues): Code {
  try {
    console.log(pairsCommand(sql, options))
    return 0
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error), 'pairs')
  }
}

/** Judges what it is given to judge by: purchases, feedback on sizes, or both. */
async function evaluate(feeds: readonly string[], { fit, 'fit-test': test, ...options }: OptionValues): Promise<Code> {
  const fits = fit !== undefined && test !== undefined
  if (!options.purchases && !fits) return usage('evaluate needs --purchases, or --fit and --fit-test', 'evaluate')
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

/** Says what is wrong, and how the command is used; without one, how all are. */
function usage(why: string, command?: string): Code {
  console.error(`valet-sdk: ${why}\n\n${usageOf(command)}`)
  return 2
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`valet-sdk: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
