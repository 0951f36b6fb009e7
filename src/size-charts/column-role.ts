import { readMeasureColumn } from './measure-column.js'
import { nameWords } from './name-words.js'

/** What a column is for: a measure, something about the chart or the row, a size in some country's system, or nothing that is known. */
export type ColumnRole =
  | 'measure'
  | 'label'
  | 'brand'
  | 'kind'
  | 'gender'
  | 'unit'
  | 'basis'
  | 'fit'
  | 'eu'
  | 'us'
  | 'uk'
  | 'plain'
  | 'unknown'

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['label', /^(sizes?|labels?|size (label|name)|(konfektions)?groe?ssen?|gr|tallas?|tagli[ae]|ma(at|ten)|pointure)$/],
  ['brand', /^(brand|marke|marque|marca|merk|vendor|manufacturer|hersteller)$/],
  ['kind', /^(category|kinds?|product type|garment( type)?|type|kategorie|categorie|categoria|chart( name)?|size chart|table)$/],
  ['gender', /^(gender|sex|age group|geschlecht|genre|genero|sesso|geslacht|sexe)$/],
  ['unit', /^(units?|uom|einheit|unite|unidad|unita|eenheid)$/],
  ['basis', /^(basis|measured on|measurement type)$/],
  ['fit', /^(fit|passform|coupe|length type|fit type)$/],
  ['eu', /^(eu|eur|europe|eu size)$/],
  ['us', /^(us|usa|us size)$/],
  ['uk', /^(uk|gb|uk size)$/],
  [
    'plain',
    /^((au|aus|australia|china|cn|germany|de|spain|es|italy|it|russia|ru|france|fr|japan|jp|int|international|letter|numeric|alpha|bra|cup|band|shoe|us shoe|jeans?)( size)?|sizes? (us|uk|eu)|denim|ages?|notes?|name|title|id|sku|description|colou?r|url|order|sort|position|index)$/,
  ],
]

/**
 * What a column is for, by its name.
 *
 * @example
 * columnRole('Größe') //=> 'label'
 */
export function columnRole(name: string): ColumnRole {
  const words = nameWords(name)
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? (readMeasureColumn(name) ? 'measure' : 'unknown')
}
