// Twelve made-up shoppers, from one who said nothing to one who said it all, for the page /sizes. cm and kg.
const owned = (brand, category, size, verdict = 'right', more = {}) => ({ brand, category, size, verdict, ...more })

/** `says` is what a person reads about her; `shopper` goes to `adviseSize` as it is. */
export const BODIES = [
  { says: 'Says nothing', shopper: {} },
  { says: 'Height and weight alone, woman of 168', shopper: { measures: { height: 168, weight: 62 } } },
  { says: 'Height and weight alone, man of 181', shopper: { measures: { height: 181, weight: 84 } } },
  { says: 'Chest, waist and hip, woman', shopper: { measures: { chest: 92, waist: 75, hip: 98 } } },
  { says: 'Chest, waist and hip, man', shopper: { measures: { chest: 101, waist: 89, hip: 102 } } },
  { says: 'The same man, likes it loose', shopper: { measures: { chest: 101, waist: 89, hip: 102 }, preference: 'loose' } },
  { says: 'Waist small for the hip', shopper: { measures: { height: 165, waist: 68, hip: 106 } } },
  { says: 'Very large', shopper: { measures: { height: 178, weight: 128, chest: 128, waist: 124, hip: 127 } } },
  { says: 'Very small', shopper: { measures: { height: 150, weight: 42, chest: 77, waist: 60, hip: 84 } } },
  {
    says: 'No measure, two Fjellby tops in M that are right',
    shopper: { wardrobe: [owned('Fjellby', 'top', 'M'), owned('Fjellby', 'outerwear', 'M')] },
  },
  {
    says: 'No measure, Marlow M too small, Tidewater L right',
    shopper: { wardrobe: [owned('Marlow', 'top', 'M', 'small'), owned('Tidewater', 'top', 'L')] },
  },
  {
    says: 'Contradicts herself: Marlow S too large, Fjellby XL too small',
    shopper: { wardrobe: [owned('Marlow', 'top', 'S', 'large'), owned('Fjellby', 'top', 'XL', 'small')] },
  },
]
