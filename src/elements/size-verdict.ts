import type { Insight } from '../shopper-powers.js'

/** Products on which the shopper gave a verdict in this visit, for as long as it can be undone. Kept nowhere. */
const judged = new Set<string>()

/** Whether a verdict on this product can be undone. */
export function isJudged(product: string): boolean {
  return judged.has(product)
}

/** Nothing that was said is left unsaved: kept or erased, it is the widget's matter now. */
export function forgetVerdicts(): void {
  judged.clear()
}

/** Proposes how a size of this product sat, as a garment of the wardrobe. */
export async function judge(insight: Insight, product: string, size: string, verdict: 'small' | 'large'): Promise<void> {
  const catalogue = await insight.catalogue()
  const row = catalogue?.rowOf(product) ?? -1
  if (!catalogue || row < 0) return
  judged.add(product)
  const garment = { brand: catalogue.brand(row), category: catalogue.kind(row), size, verdict, product: catalogue.idOf(row) }
  await insight.propose({ wardrobe: [garment] })
}

/** Takes the verdict back. */
export async function undoVerdict(insight: Insight, product: string): Promise<void> {
  judged.delete(product)
  const catalogue = await insight.catalogue()
  const row = catalogue?.rowOf(product) ?? -1
  if (catalogue && row >= 0) await insight.retract(catalogue.idOf(row))
}
