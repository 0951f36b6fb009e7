type GarmentPlace = 'height' | 'chest' | 'underbust' | 'waist' | 'hip' | 'insideLeg' | 'armLength' | 'neck' | 'footLength' | 'footWidth'

/** Words of the wardrobe room. */
export interface WardrobeText {
  readonly count: (garments: number) => string
  readonly empty: string
  readonly emptyMore: string
  readonly add: string
  readonly addTitle: string
  readonly brand: string
  readonly kind: string
  readonly size: string
  readonly sat: string
  /** Opens the choice of single places. */
  readonly where: string
  /** Where nothing is said of a place. */
  readonly asWhole: string
  /** The places of a garment, by the measure that meets them. */
  readonly places: { readonly [measure in GarmentPlace]: string }
  readonly girth: { readonly [verdict in 'small' | 'right' | 'large']: string }
  readonly length: { readonly [verdict in 'small' | 'right' | 'large']: string }
  readonly hang: string
  readonly cancel: string
  readonly sizeMissing: string
  readonly gift: string
  readonly gone: string
  readonly forget: string
  readonly giftMore: string
  readonly goneMore: string
  readonly added: (garment: string) => string
  readonly said: (garment: string, verdict: string) => string
}
