import * as v from 'valibot'
import { FACT_NAMES, type FactName, type FactValue } from '../profile/fact-name.js'
import type { PublicJwk } from '../sharing/envelope.js'
import type { Message } from '../sharing/message.js'

/** The protected header of an envelope. */
export interface EnvelopeHeader {
  readonly alg: 'ES256'
  readonly typ: 'valet+jws'
  readonly jwk: PublicJwk
  /** Seconds since 1970. */
  readonly iat: number
  readonly jti: string
  readonly decision: string
}

/** 32 bytes in base64url. The last character carries two spare bits, which must be zero: one key has one thumbprint. */
const coordinate = v.pipe(v.string(), v.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/))
const uuid = v.pipe(v.string(), v.regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/))
/** Postgres keeps neither NUL nor half a surrogate pair. */
const text = v.pipe(v.string(), v.maxLength(500), v.regex(/^[^\0\p{Surrogate}]*$/u))
const name = v.pipe(text, v.minLength(1), v.maxLength(100))

const measure = v.pipe(v.number(), v.gtValue(0), v.maxValue(1000))
const preference = v.picklist(['tight', 'regular', 'loose'])
const garment = v.strictObject({ brand: text, kind: text, size: text, verdict: v.picklist(['small', 'right', 'large']) })
const drawn = v.strictObject({ experiment: name, outcome: v.picklist(['yes', 'no']), variant: name })
const factValue = v.union([measure, preference, v.array(text), v.array(garment), v.array(drawn)])

function formOf(fact: FactName): v.GenericSchema<unknown, FactValue> {
  if (fact === 'preference') return preference
  if (fact === 'wardrobe') return v.array(garment)
  if (fact === 'experiments') return v.array(drawn)
  return fact.startsWith('measures.') ? measure : v.array(text)
}

const facts = v.pipe(
  v.record(v.picklist(FACT_NAMES), factValue),
  v.check((values) => FACT_NAMES.every((fact) => values[fact] === undefined || v.is(formOf(fact), values[fact]))),
)
const head = { purpose: name, to: name, policy: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)) }

/** The form of a message; the values of its facts as `FactName` says. */
export const messageForm: v.GenericSchema<unknown, Message> = v.variant('type', [
  v.strictObject({ type: v.literal('share'), ...head, facts, keep: name }),
  v.strictObject({ type: v.picklist(['withdrawal', 'erasure']), ...head }),
])

/** The form of a protected header. */
export const headerForm: v.GenericSchema<unknown, EnvelopeHeader> = v.strictObject({
  alg: v.literal('ES256'),
  typ: v.literal('valet+jws'),
  jwk: v.strictObject({ kty: v.literal('EC'), crv: v.literal('P-256'), x: coordinate, y: coordinate }),
  iat: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253_402_300_799)),
  jti: uuid,
  decision: uuid,
})
