import { decodeText } from '../feeds/decode-text.js'
import type { FeedFile } from '../feeds/feed-source.js'
import { type Policy, PolicyError, readPolicy, type SharePurpose } from '../purposes/policy.js'

/** What `valet-sdk check` says of a policy file. */
export interface PolicyCheck {
  /** Why it cannot be used. */
  readonly problems: readonly string[]
  /** What is allowed but unwise. */
  readonly warnings: readonly string[]
  /** The policy in plain words, one line a statement. */
  readonly notice: readonly string[]
}

/** Facts that together are nearly unique to one person. */
const NEARLY_UNIQUE = ['measures.height', 'measures.weight', 'measures.chest']

/** Checks a policy file and says it in plain words. */
export function checkPolicy({ name, bytes }: FeedFile): PolicyCheck {
  try {
    const policy = readPolicy(JSON.parse(decodeText(name, bytes).text.replace(/^\uFEFF/, '')))
    return { problems: [], warnings: [...overlaps(policy), ...unheard(policy)], notice: noticeOf(policy) }
  } catch (error) {
    const problems = error instanceof PolicyError ? error.problems : [`no JSON (${error instanceof Error ? error.message : 'unreadable'})`]
    return { problems, warnings: [], notice: [] }
  }
}

function noticeOf({ controller, recipients, purposes }: Policy): string[] {
  const title = (words: { readonly [language: string]: string }) => words.en ?? Object.values(words)[0] ?? ''
  return [
    `${controller.name} is responsible (${controller.contact}). Everything below is locked until the shopper unlocks it.`,
    ...Object.entries(purposes).map(([id, purpose]) =>
      purpose.kind === 'device'
        ? `"${title(purpose.title)}" (${id}) keeps ${purpose.parts.join(', ')} on the shopper's own device for ${purpose.keep}. Nothing of it is sent.`
        : `"${title(purpose.title)}" (${id}) sends ${purpose.facts.map(say).join(', ')} to ${purpose.recipients.map((to) => recipients[to]?.name ?? to).join(' and ')}, ${purpose.send}; they erase it after ${purpose.keep}.`,
    ),
  ]
}

function say({ fact, round, most, experiments = {} }: SharePurpose['facts'][number]): string {
  const listed = Object.entries(experiments).map(([name, { variants, outcome, within, flip = 0 }]) => {
    const turned = flip > 0 ? `, ${Math.round(flip * 1000) / 10} % of the answers turned round by chance` : ''
    return `${name}: ${Object.keys(variants).join(' or ')}, then ${outcome} or none within ${within}, told only after it${turned}`
  })
  const notes = [round ? `rounded to ${round}` : '', most ? `at most ${most}` : '', listed.join('; ')].filter(Boolean)
  return `${fact}${notes.map((note) => ` (${note})`).join('')}`
}

/** Experiments that nobody would ever hear of: an outcome is noted only in a draw that was kept. */
function unheard({ purposes }: Policy): string[] {
  const kept = Object.values(purposes).some((purpose) => purpose.kind === 'device' && purpose.parts.includes('draws'))
  return Object.entries(purposes).flatMap(([id, purpose]) => {
    if (purpose.kind === 'device' || !purpose.facts.some(({ fact }) => fact === 'experiments')) return []
    const why = kept ? [] : ['no device purpose keeps draws, so nothing will be counted: add one with parts ["draws"]']
    if (purpose.send !== 'on-change') why.push(`send is ${purpose.send}: write on-change, for outcomes come later than the key`)
    return why.map((one) => `${id} tells outcomes of experiments, but ${one}`)
  })
}

/** Two recipients that get the same exact body could join their rows although the pseudonyms differ. */
function overlaps({ purposes }: Policy): string[] {
  const exact = new Map<string, Set<string>>()
  for (const purpose of Object.values(purposes)) {
    if (purpose.kind !== 'share') continue
    const facts = purpose.facts.filter(({ round }) => !round || round <= 1).map(({ fact }) => fact)
    for (const recipient of purpose.recipients) exact.set(recipient, new Set([...(exact.get(recipient) ?? []), ...facts]))
  }
  const holders = [...exact].filter(([, facts]) => NEARLY_UNIQUE.every((fact) => facts.has(fact as never))).map(([recipient]) => recipient)
  return holders.length < 2
    ? []
    : [`${holders.join(' and ')} both get exact height, weight and chest, which are nearly unique to one person; round them`]
}
