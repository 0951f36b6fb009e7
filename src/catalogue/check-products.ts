import { CatalogueError } from './catalogue-error.js'
import type { Product } from './product.js'

/**
 * Whether an array holds products: plain JavaScript may hand over anything.
 *
 * @throws CatalogueError that names the first product and field that is wrong.
 */
export function checkProducts(products: readonly Product[]): void {
  for (const [i, product] of products.entries()) checkProduct(product, i)
}

function checkProduct(product: Product, i: number): void {
  const texts = ['id', 'title', 'brand'] as const
  const lists = ['category', 'tags', 'aliases', 'variants'] as const
  const wrong = texts.find((name) => typeof product?.[name] !== 'string') ?? lists.find((name) => !Array.isArray(product[name]))
  if (wrong)
    throw new CatalogueError(
      'bad-product',
      `product ${i} (${String(product?.id ?? 'without id')}): "${wrong}" is missing or of the wrong type`,
    )
  if (product.id === '') throw new CatalogueError('bad-product', `product ${i}: "id" is empty`)
}
