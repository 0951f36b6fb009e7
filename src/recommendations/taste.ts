/** One taste with its weight and what it rests on. */
export interface LearntTaste {
  /** `kind:value`, as in the catalogue. */
  readonly tag: string
  /** −1 … 1, the strongest learnt taste being 1. Pinned tastes have the weight of the pin. */
  readonly weight: number
  readonly pinned: boolean
  /** How many events of the history carry the tag. */
  readonly events: number
  /** How many owned garments carry the tag. */
  readonly owned: number
}
