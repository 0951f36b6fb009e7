import type { GivenSizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import type { PageText } from '../texts/page-text.js'

/** A garment with less of the advice than this is not named beside the measures. */
const WORTH_NAMING = 0.2
/** A product that runs less than this off its label is as its label says. */
const WORTH_SAYING = 0.2

/** Why this size, in a sentence or two, from the facts behind the advice; the weightiest first. */
export function sizeReason(
  { reasons, chart, shift = 0, runs = 0 }: Pick<GivenSizeAdvice<SizeReasonWithFact>, 'reasons' | 'chart' | 'shift' | 'runs'>,
  { because, measures: names }: PageText,
): string {
  const sorted = [...reasons].sort((a, b) => b.share - a.share)
  const measures = sorted.flatMap(({ measure }) => (measure ? [names[measure] ?? measure] : []))
  const owned = sorted.find(({ garment }) => garment)
  const named = owned?.garment && (measures.length === 0 || owned.share >= WORTH_NAMING) ? owned.garment : undefined
  const moved = (Math.abs(runs) < WORTH_SAYING ? '' : because.runs(runs)) + (shift === 0 ? '' : because.preference(shift))
  if (!named) return measures.length > 0 ? because.measures(measures, chart) + moved : ''
  const garment =
    named.same === 'product' ? because.sameProduct(named.size, named.verdict) : because.garment(named.brand, named.size, named.verdict)
  if (measures.length === 0) return garment + (named.same === 'product' ? '' : because.compared[chart]) + moved
  const body = because.measures(measures, chart) + moved
  return sorted[0] === owned ? `${garment} ${body}` : `${body} ${garment}`
}

/** How sure, in words and in percent: `Fairly sure, 86 %`. The word goes by the number that is shown. */
export function certaintyWords(certainty: number, { certainty: words, percent }: PageText): string {
  const shown = Math.round(certainty * 100)
  return `${shown >= 90 ? words.very : shown >= 75 ? words.fairly : words.rather}, ${percent(certainty)}`
}
