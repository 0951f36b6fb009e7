import * as v from 'valibot'
import { GARMENT_KINDS } from '../measures/garment-kind.js'
import { isGarmentPlace, isPlausible, MEASURE_NAMES } from '../measures/measure.js'
import { type Profile, VERDICTS } from './profile.js'

const LONGEST = 2000
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const verdict = v.picklist(VERDICTS)
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))

function fact<T extends v.GenericSchema>(value: T) {
  return v.strictObject({
    value,
    origin: v.picklist(['stated', 'observed', 'inferred', 'imported']),
    at: time,
    until: v.exactOptional(time),
  })
}

function facts<T extends v.GenericSchema>(value: T) {
  return v.pipe(v.array(fact(value)), v.maxLength(LONGEST))
}

const measures = v.strictObject(
  Object.fromEntries(
    MEASURE_NAMES.map((name) => [
      name,
      v.exactOptional(
        fact(
          v.pipe(
            v.number(),
            v.check((value) => isPlausible(name, value), 'no adult measures that; is the unit right (cm, kg)?'),
          ),
        ),
      ),
    ]),
  ),
)

/** The form of a profile, for what comes from a file or from the database. Unknown members are refused. */
export const profileForm: v.GenericSchema<unknown, Profile> = v.strictObject({
  measures,
  preference: v.exactOptional(fact(v.picklist(['tight', 'regular', 'loose']))),
  wardrobe: facts(
    v.strictObject({
      id: text,
      brand: v.pipe(v.string(), v.maxLength(200)),
      kind: v.picklist(GARMENT_KINDS),
      size: text,
      verdict,
      regions: v.exactOptional(
        v.strictObject(Object.fromEntries(MEASURE_NAMES.filter(isGarmentPlace).map((name) => [name, v.exactOptional(verdict)]))),
      ),
      product: v.exactOptional(text),
      state: v.exactOptional(v.picklist(['gift', 'gone'])),
    }),
  ),
  history: facts(
    v.strictObject({ type: v.picklist(['view', 'cart', 'purchase']), product: text, at: time, gift: v.exactOptional(v.literal(true)) }),
  ),
  pins: facts(v.strictObject({ tag: text, weight: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)) })),
  hidden: facts(
    v.strictObject({
      product: v.exactOptional(text),
      brand: v.exactOptional(text),
      tag: v.exactOptional(text),
      price: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
      owned: v.exactOptional(v.literal(true)),
      at: time,
    }),
  ),
  // Files of before there were experiments have none.
  draws: v.optional(
    facts(
      v.strictObject({
        experiment: text,
        variant: text,
        chance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        outcome: v.exactOptional(v.literal(true)),
      }),
    ),
    [],
  ),
})
