/** Chances of small, right and large, and what came: 0, 1 or 2. */
export interface Judged {
  readonly chances: readonly [number, number, number]
  readonly outcome: number
}

/** How good chances are. */
export interface FitQuality {
  readonly n: number
  /** Mean over the three classes of the area under the curve, one against the others; NaN where a class never came. */
  readonly auc: number
  /** Mean of the squared distance of the three chances from what came. */
  readonly brier: number
  /** Expected calibration error: mean over the three classes, 15 bins of equal width. */
  readonly ece: number
}

/** One bin of one class: how sure the model was on average, and how often it came so. */
export interface ReliabilityBin {
  readonly outcome: 'small' | 'right' | 'large'
  readonly from: number
  readonly to: number
  readonly n: number
  readonly said: number
  readonly came: number
}

const BINS = 15
const CLASSES = [0, 1, 2] as const
const NAMES = ['small', 'right', 'large'] as const

/** Quality of chances; 1 = perfect and .5 = a coin for `auc`, 0 = perfect for the others. */
export function fitQuality(judged: readonly Judged[]): FitQuality {
  const n = judged.length
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const bins = reliability(judged)
  return {
    n,
    auc: mean(
      CLASSES.map((c) =>
        areaUnderCurve(
          judged.map(({ chances }) => chances[c]),
          judged.map(({ outcome }) => outcome === c),
        ),
      ),
    ),
    brier: mean(
      judged.map(({ chances, outcome }) => CLASSES.reduce<number>((sum, c) => sum + (chances[c] - (outcome === c ? 1 : 0)) ** 2, 0)),
    ),
    ece: bins.reduce((sum, bin) => sum + (bin.n * Math.abs(bin.said - bin.came)) / Math.max(1, n), 0) / 3,
  }
}

/** The reliability table: only bins that hold something. */
export function reliability(judged: readonly Judged[]): ReliabilityBin[] {
  return CLASSES.flatMap((c) => {
    const bins = Array.from({ length: BINS }, () => ({ n: 0, said: 0, came: 0 }))
    for (const { chances, outcome } of judged) {
      const bin = bins[Math.min(BINS - 1, Math.floor(chances[c] * BINS))]
      if (!bin) continue
      bin.n++
      bin.said += chances[c]
      bin.came += outcome === c ? 1 : 0
    }
    return bins.flatMap(({ n, said, came }, i) =>
      n === 0 ? [] : [{ outcome: NAMES[c], from: i / BINS, to: (i + 1) / BINS, n, said: said / n, came: came / n }],
    )
  })
}

/** The chance that one of those that came scores higher than one that did not; equal scores count half (Mann and Whitney). */
export function areaUnderCurve(scores: readonly number[], came: readonly boolean[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  let [ranks, positive] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++
    for (let i = from; i < to; i++) {
      if (!came[order[i] ?? 0]) continue
      ranks += (from + to + 1) / 2
      positive++
    }
    from = to
  }
  const negative = order.length - positive
  return positive === 0 || negative === 0 ? Number.NaN : (ranks - (positive * (positive + 1)) / 2) / (positive * negative)
}
