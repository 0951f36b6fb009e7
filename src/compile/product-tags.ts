import type { Gender } from '../catalogue/product.js'
import type { FeedItem } from '../feeds/feed-item.js'
import { basicColour } from './basic-colour.js'
import { basicMaterials } from './basic-material.js'

/** Longest value of a tag; more is a sentence. */
const LONGEST = 60
/** Tags of one item beside those that every product has; shops use them for everything. */
const MOST = 30
const KIDS = /^(kids?|children|child|toddlers?|infants?|newborn|baby|babies|kinder|enfants?|niñ[oa]s?|bambin[oi]|dzieci|дети|bebé)$/
const ADULTS = /^(adults?|erwachsene|adultes?|adulto|dorośli|volwassenen?|взрослы[ей])$/i
const COLOUR = /^[\p{L} .'/&-]+$/u

/** What taste can hold on to in an item, as `kind:value` in lower case; colours and materials under one name in every language. */
export function productTags(item: FeedItem, gender: Gender): string[] {
  const tags = new Set<string>()
  const add = (kind: string, value: string) => {
    const plain = value.trim().toLowerCase().replace(/\s+/g, ' ')
    if (plain !== '' && plain.length <= LONGEST) tags.add(`${kind}:${plain}`)
  }
  add('brand', item.brand)
  if (gender !== 'unisex') add('gender', gender)
  for (const part of item.category) add('category', part)
  for (const tag of item.tags.slice(0, MOST)) {
    const [, kind = 'tag', value = ''] = /^([\p{L}_-]{1,20}):(.*)$/su.exec(tag) ?? [undefined, 'tag', tag]
    if (kind === 'material') for (const material of named(value, basicMaterials(value))) add('material', material)
    else if (kind === 'colour' || kind === 'color') addColour(value, add)
    else if (kind === 'age') {
      // Nearly everything is for adults; saying so tells nothing apart.
      if (!ADULTS.test(value.trim())) add('age', KIDS.test(value.trim().toLowerCase()) ? 'kids' : value)
    } else if (!['gender', 'kind', 'status'].includes(kind)) add(kind, value)
  }
  addColour(item.colour, add)
  return [...tags]
}

/** A colour's basic name; a name of the shop's own stays as it is. */
function addColour(name: string, add: (kind: string, value: string) => void): void {
  for (const part of name.split('/').slice(0, 3)) add('colour', basicColour(part) ?? (COLOUR.test(part) ? part : ''))
}

function named(value: string, basic: readonly string[]): readonly string[] {
  return basic.length > 0 ? basic : [value]
}
