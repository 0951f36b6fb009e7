import { type FitShopper, fitByModel, fitIfChosen } from '../size-advice/fit-by-model.js'
import { fitCatalogue } from './fit-catalogue.js'
import { type FitQuality, fitQuality, type Judged, type ReliabilityBin, reliability } from './fit-quality.js'
import { type FitTable, measuresOf } from './fit-table.js'
import { wardrobesOf } from './fit-wardrobes.js'
import type { FitOptions } from './learn-fit.js'
import { learnFit } from './learn-fit.js'

/** Verdicts of a test file with the chances that the model gave, in four states of knowledge. */
export interface JudgedFit {
  /** Row of the test file. */
  readonly row: number
  readonly outcome: number
  /** Verdicts of strictly earlier days. */
  readonly earlier: number
  readonly all: Judged['chances']
  readonly bodyHidden: Judged['chances']
  readonly historyHidden: Judged['chances']
  readonly productOnly: Judged['chances']
  /** As `all`, as a page advises, where the size is not known to be chosen. */
  readonly advised: Judged['chances']
}

/** Quality of the fit model on verdicts it has not seen. */
export interface FitEvaluation {
  readonly all: FitQuality & { readonly reliability: readonly ReliabilityBin[] }
  readonly bodyHidden: FitQuality
  readonly historyHidden: FitQuality
  readonly productOnly: FitQuality
  /** As `all`, as a page advises, where the size is not known to be chosen. */
  readonly advised: FitQuality
  /** By the number of the shopper's own earlier verdicts. */
  readonly byHistory: { readonly [earlier: string]: FitQuality }
}

const LENGTHS: readonly (readonly [string, number, number])[] = [
  ['0', 0, 0],
  ['1', 1, 1],
  ['2', 2, 2],
  ['3-4', 3, 4],
  ['5+', 5, Number.POSITIVE_INFINITY],
]

/** Judges each verdict of `test` by a model learnt from `train`, on rounded numbers and with the scorer of the browser. */
export function judgeFit(train: FitTable, test: FitTable, options: FitOptions = {}): JudgedFit[] {
  const catalogue = fitCatalogue(learnFit(train, options), [train, test])
  const wardrobes = wardrobesOf(test, train)
  const [small = 0, right = 0, large = 0] = [0, 1, 2].map(
    (code) => (train.outcome.filter((held) => held === code).length + 1) / (train.length + 3),
  )
  const usual: Judged['chances'] = [small / (small + right + large), right / (small + right + large), large / (small + right + large)]
  const judged: JudgedFit[] = []
  for (let row = 0; row < test.length; row++) {
    const outcome = test.outcome[row] ?? 3
    if (outcome === 3) continue
    const at = catalogue.rowOf(test.products[test.product[row] ?? 0] ?? '')
    const label = test.sizes[test.size[row] ?? 0]
    const by = (shopper: FitShopper, scorer = fitIfChosen): Judged['chances'] => {
      const fit = scorer(catalogue, at, shopper)?.find((size) => size.label === label)
      return fit ? [fit.small, fit.right, fit.large] : usual
    }
    const [measures, wardrobe] = [measuresOf(test, row), wardrobes(row)]
    judged.push({
      row,
      outcome,
      earlier: wardrobe.length,
      all: by({ measures, wardrobe }),
      bodyHidden: by({ wardrobe }),
      historyHidden: by({ measures }),
      productOnly: by({}),
      advised: by({ measures, wardrobe }, fitByModel),
    })
  }
  return judged
}

/** The quality of what was judged, by what was known. */
export function evaluationOf(judged: readonly JudgedFit[]): FitEvaluation {
  const by = (way: 'all' | 'bodyHidden' | 'historyHidden' | 'productOnly' | 'advised', among = judged) =>
    among.map((held): Judged => ({ chances: held[way], outcome: held.outcome }))
  return {
    all: { ...fitQuality(by('all')), reliability: reliability(by('all')) },
    bodyHidden: fitQuality(by('bodyHidden')),
    historyHidden: fitQuality(by('historyHidden')),
    productOnly: fitQuality(by('productOnly')),
    advised: fitQuality(by('advised')),
    byHistory: Object.fromEntries(
      LENGTHS.map(([name, from, to]) => [
        name,
        fitQuality(
          by(
            'all',
            judged.filter(({ earlier }) => earlier >= from && earlier <= to),
          ),
        ),
      ]),
    ),
  }
}
