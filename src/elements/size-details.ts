import type { GivenSizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import type { PageText } from '../texts/page-text.js'

/** From this certainty on nothing more is asked for: "Very sure". */
const SURE = 0.9

/** Where the best size sits close or loose, and what the second would be like instead; empty when there is nothing to say. */
export function sizeDetails(
  { places = [], runnerUp }: Pick<GivenSizeAdvice<SizeReasonWithFact>, 'places' | 'runnerUp'>,
  { places: names, sits, instead }: PageText,
): string {
  const named = (measures: readonly string[]) => [...new Set(measures.flatMap((measure) => names[measure] ?? []))]
  const which = (how: 'tight' | 'loose') => named(places.filter((place) => place.sits === how).map(({ measure }) => measure))
  const [close, loose] = [which('tight'), which('loose')]
  return [
    ...(close.length + loose.length > 0 ? [sits(close, loose)] : []),
    ...(runnerUp ? [instead(runnerUp.label, runnerUp.sits, named(runnerUp.at))] : []),
  ].join(' ')
}

/** What to add to be surer, in words, and the room where it is added; `undefined` when the advice is sure or nothing would help. */
export function surer(
  { certainty, next }: Pick<GivenSizeAdvice<SizeReasonWithFact>, 'certainty' | 'next'>,
  { surer: words, measures }: PageText,
): { readonly words: string; readonly room: 'me' | 'wardrobe' } | undefined {
  if (!next || certainty >= SURE) return undefined
  return next.measure
    ? { words: words.measure(measures[next.measure] ?? next.measure), room: 'me' }
    : { words: words.garment, room: 'wardrobe' }
}
