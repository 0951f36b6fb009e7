import type { ShopRule } from '../recommendations/pick.js'

/** What each member of a rule must be. By hand: valibot would come with it to every page that has a rule. */
const MEMBERS: { readonly [member: string]: (value: unknown) => boolean } = {
  where: isWhere,
  boost: (value) => typeof value === 'number' && Number.isFinite(value),
  pin: isFlag,
  exclude: isFlag,
  replenishable: isFlag,
  slot: isText,
}
const said = new Set<string>()

/**
 * The shop's rules as an attribute holds them: a JSON array of `ShopRule`. What is no rule is left out, and the console
 * says so once, with `place` (`<valet-picks rules>`) and what to do. Never throws.
 *
 * @example
 * readRules('[{ "where": { "brand": "Fjellby" }, "boost": 0.2 }]', '<valet-picks rules>')
 */
export function readRules(text: string, place: string): readonly ShopRule[] {
  const rules: ShopRule[] = []
  const wrong = (what: string) => {
    const words = `Valet: ${place}: ${what}; write a JSON array of rules (docs/elements.md)`
    if (!said.has(words)) console.warn(words)
    said.add(words)
  }
  try {
    const read: unknown = JSON.parse(text)
    if (!Array.isArray(read)) wrong('no array of rules')
    else
      for (const [i, rule] of (read as readonly unknown[]).entries()) {
        if (isRule(rule)) rules.push(rule)
        else wrong(`rule ${i + 1} is none and is left out`)
      }
  } catch (error) {
    wrong(`no JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
  return rules
}

function isRule(value: unknown): value is ShopRule {
  return isRecord(value) && 'where' in value && Object.entries(value).every(([name, member]) => isMember(name, member))
}

function isMember(name: string, value: unknown): boolean {
  return Object.hasOwn(MEMBERS, name) && (MEMBERS[name]?.(value) ?? false)
}

function isWhere(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, member]) =>
      name === 'product' ? Array.isArray(member) && member.every(isText) : ['brand', 'tag'].includes(name) && isText(member),
    )
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean'
}
