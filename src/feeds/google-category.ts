/**
 * Numbers of Google's product taxonomy that apparel feeds use (google.com/basepages/producttype/taxonomy-with-ids.en-US.txt,
 * version 2021-09-21), by the path under "Apparel & Accessories".
 */
const CLOTHING: { readonly [number: string]: string } = {
  5322: 'Activewear',
  5697: 'Activewear > Bicycle Activewear',
  182: 'Baby & Toddler Clothing',
  5408: 'Baby & Toddler Clothing > Baby & Toddler Bottoms',
  5424: 'Baby & Toddler Clothing > Baby & Toddler Dresses',
  5425: 'Baby & Toddler Clothing > Baby & Toddler Outerwear',
  5622: 'Baby & Toddler Clothing > Baby & Toddler Outfits',
  5412: 'Baby & Toddler Clothing > Baby & Toddler Sleepwear',
  5423: 'Baby & Toddler Clothing > Baby & Toddler Socks & Tights',
  5409: 'Baby & Toddler Clothing > Baby & Toddler Swimwear',
  5410: 'Baby & Toddler Clothing > Baby & Toddler Tops',
  5411: 'Baby & Toddler Clothing > Baby One-Pieces',
  2271: 'Dresses',
  5182: 'One-Pieces',
  5250: 'One-Pieces > Jumpsuits & Rompers',
  7132: 'One-Pieces > Overalls',
  203: 'Outerwear',
  5598: 'Outerwear > Coats & Jackets',
  5514: 'Outerwear > Rain Pants',
  3066: 'Outerwear > Rain Suits',
  5909: 'Outerwear > Snow Pants & Suits',
  1831: 'Outerwear > Vests',
  7313: 'Outfit Sets',
  204: 'Pants',
  212: 'Shirts & Tops',
  207: 'Shorts',
  1581: 'Skirts',
  5344: 'Skorts',
  208: 'Sleepwear & Loungewear',
  5713: 'Sleepwear & Loungewear > Loungewear',
  5513: 'Sleepwear & Loungewear > Nightgowns',
  2580: 'Sleepwear & Loungewear > Pajamas',
  2302: 'Sleepwear & Loungewear > Robes',
  1594: 'Suits',
  5183: 'Suits > Pant Suits',
  1516: 'Suits > Skirt Suits',
  1580: 'Suits > Tuxedos',
  211: 'Swimwear',
  5388: 'Traditional & Ceremonial Clothing',
  6031: 'Traditional & Ceremonial Clothing > Dirndls',
  213: 'Underwear & Socks',
  214: 'Underwear & Socks > Bras',
  215: 'Underwear & Socks > Hosiery',
  1772: 'Underwear & Socks > Lingerie',
  1807: 'Underwear & Socks > Long Johns',
  1578: 'Underwear & Socks > Shapewear',
  209: 'Underwear & Socks > Socks',
  2745: 'Underwear & Socks > Undershirts',
  2562: 'Underwear & Socks > Underwear',
  5834: 'Underwear & Socks > Underwear Slips',
  2306: 'Uniforms',
  5441: 'Wedding & Bridal Party Dresses',
  5330: 'Wedding & Bridal Party Dresses > Bridal Party Dresses',
  5329: 'Wedding & Bridal Party Dresses > Wedding Dresses',
}
const ACCESSORIES: { readonly [number: string]: string } = {
  169: 'Belts',
  170: 'Gloves & Mittens',
  171: 'Hair Accessories',
  173: 'Hats',
  2020: 'Headwear',
  176: 'Neckties',
  177: 'Scarves & Shawls',
  178: 'Sunglasses',
  179: 'Suspenders',
}
const TOP: { readonly [number: string]: string } = {
  1604: 'Clothing',
  167: 'Clothing Accessories',
  184: 'Costumes & Accessories',
  3032: 'Handbags, Wallets & Cases > Handbags',
  188: 'Jewelry',
  187: 'Shoes',
}

/**
 * The path of a Google product category, given by number or as a path; `[]` for a number that stands for no apparel.
 *
 * @example
 * googleCategory('2271') //=> ['Apparel & Accessories', 'Clothing', 'Dresses']
 */
export function googleCategory(category: string): string[] {
  if (!/^\d+$/.test(category)) return category.split(/\s*>\s*/).filter((part) => part !== '')
  if (category === '166') return ['Apparel & Accessories']
  const path = TOP[category] ?? under('Clothing', CLOTHING[category]) ?? under('Clothing Accessories', ACCESSORIES[category])
  return path === undefined ? [] : ['Apparel & Accessories', ...path.split(' > ')]
}

function under(room: string, path: string | undefined): string | undefined {
  return path && `${room} > ${path}`
}
