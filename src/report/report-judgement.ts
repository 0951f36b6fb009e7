import type { ReportData } from './report-data.js'
import { count, counted } from './report-numbers.js'

/** What the report comes to, in words. */
export interface Judgement {
  /** `Ready: 4 things to mend` */
  readonly headline: string
  readonly sentence: string
  /** Products that no error or warning touches. */
  readonly faultless: number
  /** Kinds of errors and warnings. */
  readonly toMend: number
}

/** Judges a compilation: whether the catalogue can be used, and how much there is to mend. */
export function judge(data: ReportData): Judgement {
  const { problems, products } = data
  const faultless = Math.min(products, Math.max(0, data.faultless))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const toMend = problems.filter(({ severity }) => severity !== 'note').length
  return { headline: headlineOf(data, errors, toMend), sentence: sentenceOf(data, faultless, toMend), faultless, toMend }
}

function headlineOf({ out, products }: ReportData, errors: number, toMend: number): string {
  if (products === 0) return 'No catalogue: no product was found'
  if (!out) return 'Not written yet'
  if (toMend === 0) return 'Ready: nothing to mend'
  if (errors > 0) return `Usable, but ${counted(errors, 'thing')} must be mended`
  return `Ready: ${counted(toMend, 'thing')} to mend`
}

function sentenceOf({ products, files, problems }: ReportData, faultless: number, toMend: number): string {
  if (files.length === 0) return 'No feed was given. Give at least one file with products.'
  if (products === 0)
    return problems.length === 0
      ? 'The files hold no product. See whether the right ones were exported.'
      : 'What stands under “What to mend” says why. Nothing was written.'
  const touched = products - faultless
  if (touched === 0) return toMend === 0 ? `${all(products)} can be shown as it stands.` : `${all(products)} is free of faults of its own.`
  if (faultless === 0) return `${all(products)} is touched by at least one of them.`
  return `${count(touched)} of ${counted(products, 'product')} ${touched === 1 ? 'is' : 'are'} touched; the others can be shown as they stand.`
}

function all(products: number): string {
  return products === 1 ? 'The one product' : `Each of the ${count(products)} products`
}
