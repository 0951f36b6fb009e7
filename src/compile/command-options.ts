import { parseArgs } from 'node:util'

/** Every option of `valet-sdk`, and how its usage shows it. */
const OPTIONS = {
  columns: { type: 'string', shown: '--columns MAP.json' },
  'size-charts': { type: 'string', multiple: true, shown: '--size-charts FILE' },
  'own-charts-only': { type: 'boolean', shown: '--own-charts-only' },
  out: { type: 'string', default: 'catalogue.arrow', shown: '--out catalogue.arrow' },
  purchases: { type: 'string', multiple: true, shown: '--purchases FILE' },
  pairs: { type: 'string', shown: '--pairs FILE' },
  'exclude-shoppers': { type: 'string', shown: '--exclude-shoppers FILE' },
  window: { type: 'string', shown: '--window DAYS' },
  cap: { type: 'string', shown: '--cap 50' },
  'min-shoppers': { type: 'string', shown: '--min-shoppers 5' },
  previous: { type: 'string', shown: '--previous catalogue.arrow' },
  delta: { type: 'string', shown: '--delta delta.arrow' },
  threads: { type: 'string', shown: '--threads N' },
  memory: { type: 'string', shown: '--memory 2GB' },
  fit: { type: 'string', shown: '--fit FILE' },
  'fit-test': { type: 'string', shown: '--fit-test FILE' },
  thumbnails: { type: 'boolean', shown: '--thumbnails' },
  'no-cards': { type: 'boolean', shown: '--no-cards' },
  protocol: { type: 'string', shown: '--protocol A|B' },
  shoppers: { type: 'string', shown: '--shoppers 5000' },
  sql: { type: 'string', shown: '--sql duckdb|postgres|bigquery|spark' },
  report: { type: 'string', shown: '--report report.html|report.json' },
  strict: { type: 'boolean', default: false, shown: '--strict' },
  json: { type: 'boolean', default: false, shown: '--json' },
  help: { type: 'boolean', short: 'h', shown: '--help' },
} as const

type OptionName = keyof typeof OPTIONS

/** A way to use a command. */
interface Form {
  readonly command: string
  readonly files?: string
  readonly needs?: readonly OptionName[]
  readonly takes: readonly OptionName[]
}

const COUNTING = ['exclude-shoppers', 'window', 'cap', 'min-shoppers', 'threads', 'memory'] as const

const FORMS: readonly Form[] = [
  {
    command: 'compile',
    files: 'FEED...',
    takes: [
      ...(['columns', 'size-charts', 'own-charts-only', 'out', 'purchases', 'pairs', ...COUNTING, 'previous', 'delta'] as const),
      ...(['fit', 'thumbnails', 'no-cards', 'report', 'strict', 'json'] as const),
    ],
  },
  { command: 'evaluate', files: '[FEED...]', needs: ['purchases'], takes: ['protocol', 'shoppers', ...COUNTING, 'report', 'json'] },
  { command: 'evaluate', needs: ['fit', 'fit-test'], takes: ['min-shoppers', 'json'] },
  { command: 'pairs', needs: ['sql'], takes: ['window', 'cap', 'min-shoppers'] },
  { command: 'check', files: 'policy.json', takes: ['json'] },
]

type ValueOf<O> = O extends { type: 'boolean' } ? boolean : O extends { multiple: true } ? string[] : string

/** Options as they were typed, those that may come again as lists. */
export type OptionValues = { readonly [K in OptionName]?: ValueOf<(typeof OPTIONS)[K]> | undefined } & {
  readonly out: string
  readonly strict: boolean
  readonly json: boolean
}

/** A command line that can be followed. */
export interface CommandLine {
  readonly command: string | undefined
  readonly files: readonly string[]
  readonly values: OptionValues
}

/**
 * Reads a command line. An option of another command is refused: whoever types it expects something of it.
 *
 * @throws Error that says which option the command does not take, or which lacks its value.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const command = commandOf(args)
  const forms = FORMS.filter((form) => form.command === command)
  const takes = new Set<string>(forms.flatMap(({ needs = [], takes }) => [...needs, ...takes, 'help']))
  for (const token of tokensOf(args))
    if (token.kind === 'option' && forms.length > 0 && !takes.has(token.name)) throw new Error(`${command} does not take ${token.rawName}`)
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  return { command, files: positionals.slice(1), values }
}

/** The command that stands first. */
export function commandOf(args: readonly string[]): string | undefined {
  return tokensOf(args).find((token) => token.kind === 'positional')?.value
}

/** How a command is used; all, where it is none. */
export function usageOf(command?: string): string {
  const some = FORMS.filter((form) => form.command === command)
  return ['usage:', ...(some.length > 0 ? some : FORMS).map(usageOfForm)].join('\n')
}

const WIDTH = 120

function usageOfForm({ command, files, needs = [], takes }: Form): string {
  const words = [
    ...(files ? [files] : []),
    ...needs.map((name) => OPTIONS[name].shown + again(name)),
    ...takes.map((name) => `[${OPTIONS[name].shown}]${again(name)}`),
  ]
  const lines = [`  valet-sdk ${command}`]
  for (const word of words) {
    const last = lines.length - 1
    if (`${lines[last]} ${word}`.length <= WIDTH) lines[last] += ` ${word}`
    else lines.push(`${' '.repeat(20)}${word}`)
  }
  return lines.join('\n')
}

function again(name: OptionName): string {
  return 'multiple' in OPTIONS[name] ? '...' : ''
}

function tokensOf(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS, strict: false, tokens: true }).tokens
}
