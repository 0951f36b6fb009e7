import * as v from 'valibot'
import { FACT_NAMES, type FactName } from '../profile/fact-name.js'
import { PROFILE_PARTS, type ProfilePart } from '../profile/profile.js'
import { parseDuration } from './duration.js'
import { type Experiments, experimentProblems, experimentsForm } from './experiment.js'

/** A text in several languages, by language tag. `en` serves every language that is missing. */
export type Words = { readonly [language: string]: string }

/** One fact that a share purpose names, and how it is coarsened before it leaves. */
export interface SharedFact {
  readonly fact: FactName
  /** Rounds a number to the nearest multiple, in the unit of the fact. */
  readonly round?: number | undefined
  /** Keeps only so many entries of a list. */
  readonly most?: number | undefined
  /** With the fact `experiments`, and only with it: which experiments are counted. */
  readonly experiments?: Experiments | undefined
}

/** A reason to keep and use data that never leaves this browser. */
export interface DevicePurpose {
  readonly kind: 'device'
  readonly title: Words
  readonly text: Words
  /** Parts of the profile that this purpose lets Valet keep and use. */
  readonly parts: readonly ProfilePart[]
  /** ISO 8601 duration after which a fact is forgotten. */
  readonly keep: string
}

/** A reason to send named facts to named recipients. */
export interface SharePurpose {
  readonly kind: 'share'
  readonly title: Words
  readonly text: Words
  readonly facts: readonly SharedFact[]
  /** Keys of `recipients`. */
  readonly recipients: readonly string[]
  /** ISO 8601 duration after which a recipient erases the facts. */
  readonly keep: string
  /** When it is sent: once after unlocking, after unlocking and at every change, or when the page calls `share`. */
  readonly send: 'once' | 'on-change' | 'on-call'
}

/** One reason to use data. */
export type Purpose = DevicePurpose | SharePurpose

/** Who receives shares. */
export interface Recipient {
  readonly name: string
  /** Address that takes the messages: http(s), or relative to the policy file. */
  readonly endpoint: string
}

/** What a shop declares: who is responsible, for which purposes, who receives what. */
export interface Policy {
  readonly version: 1
  /** The controller of GDPR Art. 4(7): name and contact of who is responsible. */
  readonly controller: { readonly name: string; readonly contact: string }
  readonly recipients: { readonly [id: string]: Recipient }
  readonly purposes: { readonly [id: string]: Purpose }
}

const text = v.pipe(v.string(), v.minLength(1))
const words = v.record(v.string(), text)
const keep = v.pipe(
  v.string(),
  v.check((value) => parseDuration(value) !== undefined, 'write an ISO 8601 duration such as P30D or P2Y'),
)
const purposeId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens'))
const devicePurpose = v.strictObject({
  kind: v.literal('device'),
  title: words,
  text: words,
  parts: v.pipe(v.array(v.picklist(PROFILE_PARTS)), v.minLength(1)),
  keep,
})
const sharePurpose = v.strictObject({
  kind: v.literal('share'),
  title: words,
  text: words,
  facts: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          fact: v.picklist(FACT_NAMES),
          round: v.optional(v.pipe(v.number(), v.gtValue(0))),
          most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
          experiments: v.optional(experimentsForm),
        }),
        v.check(
          ({ fact, experiments }) => (fact === 'experiments') === (experiments !== undefined),
          'the fact "experiments" lists its experiments, and no other fact does',
        ),
      ),
    ),
    v.minLength(1),
  ),
  recipients: v.pipe(v.array(v.string()), v.minLength(1)),
  keep,
  send: v.picklist(['once', 'on-change', 'on-call']),
})
const schema: v.GenericSchema<unknown, Policy> = v.strictObject({
  version: v.literal(1),
  controller: v.strictObject({ name: text, contact: text }),
  recipients: v.record(v.string(), v.strictObject({ name: text, endpoint: text })),
  purposes: v.record(purposeId, v.variant('kind', [devicePurpose, sharePurpose])),
})

/** A policy that cannot be used, with every place that is wrong. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  /** `path: what is wrong`, one entry a problem. */
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`purposes: the policy cannot be used. ${problems.join('; ')}`)
    this.problems = problems
  }
}

/**
 * Checks a parsed policy file.
 *
 * @throws PolicyError naming each unknown field, unknown fact and missing recipient by its path.
 * @example
 * const policy = readPolicy(JSON.parse(await file.text()))
 */
export function readPolicy(input: unknown): Policy {
  const result = v.safeParse(schema, input)
  const problems = result.success
    ? [...missingRecipients(result.output), ...experimentProblems(listedExperiments(result.output))]
    : result.issues.map(describe)
  if (result.success && problems.length === 0) return result.output
  throw new PolicyError(problems)
}

/**
 * Types a policy while it is written in code, and checks it.
 *
 * @throws PolicyError as `readPolicy` does.
 * @example
 * const policy = definePolicy({
 *   version: 1,
 *   controller: { name: 'Shop GmbH', contact: 'privacy@shop.example' },
 *   recipients: {},
 *   purposes: {},
 * })
 */
export function definePolicy(policy: Policy): Policy {
  return readPolicy(policy)
}

/** The experiments of a policy, one list for each fact that names some. */
export function listedExperiments({ purposes }: Policy): Experiments[] {
  return Object.values(purposes).flatMap((purpose) =>
    purpose.kind === 'share' ? purpose.facts.flatMap(({ experiments }) => (experiments ? [experiments] : [])) : [],
  )
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return path ? `${path}: ${issue.message}` : issue.message
}

function missingRecipients(policy: Policy): string[] {
  return Object.entries(policy.purposes).flatMap(([id, purpose]) =>
    purpose.kind === 'device'
      ? []
      : purpose.recipients
          .filter((name) => !Object.hasOwn(policy.recipients, name))
          .map((name) => `purposes.${id}.recipients: "${name}" is not among recipients`),
  )
}
