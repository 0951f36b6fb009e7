/** The kinds of garment whose sizes run along the same body dimensions. */
export type GarmentKind = 'top' | 'outerwear' | 'dress' | 'trousers' | 'skirt' | 'shoes' | 'underwear' | 'other'

/** Every kind, in the order in which the widget lists them. */
export const GARMENT_KINDS: readonly GarmentKind[] = ['top', 'outerwear', 'dress', 'trousers', 'skirt', 'shoes', 'underwear', 'other']
