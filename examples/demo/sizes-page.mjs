// /sizes: twelve shoppers by twelve products, worked out in the browser by the functions that a shop page uses.
const safe = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** One product of each kind and cut, twelve at most, from different brands where there are several. */
export function twelveProducts(products, kindOf) {
  const chosen = new Map()
  const brands = new Map()
  for (const product of products) {
    const key = `${kindOf(product)} ${product.gender}`
    const used = brands.get(product.brand) ?? 0
    const held = chosen.get(key)
    if (product.variants.some(({ size }) => size !== '') && (!held || used < held.used)) chosen.set(key, { product, used })
    if (chosen.get(key)?.product === product) brands.set(product.brand, used + 1)
  }
  const first = [...chosen.values()].map(({ product }) => product)
  const more = products.filter((product) => !first.includes(product) && product.variants.some(({ size }) => size !== ''))
  const step = Math.max(1, Math.floor(more.length / 12))
  return [...first, ...more.filter((_, i) => i % step === 0)].slice(0, 12)
}

/** The page's frame; `sizes.js` fills it. */
export function sizesPage(products) {
  const ids = safe(JSON.stringify(products.map(({ id }) => id)))
  return `<section class="prose wide" id="sizes" data-products="${ids}"><h1>Twelve shoppers, twelve products</h1>
<p>Every number is worked out in this browser by <code>adviseSize</code>. Choose a cell: below stand the chart it read, in cm, and for each size the chances that it is too small, right or too large. They sum to 100.</p>
<div class="scroll" tabindex="0"><table class="grid-of-sizes"><thead></thead><tbody></tbody></table></div>
<div id="cell" aria-live="polite"></div></section>
<script type="module" src="/sizes.js"></script>`
}
