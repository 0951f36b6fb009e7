// One small feed of ours for every format that is read; what tests and the fuzzer change.
const SIZES = ['S', 'M', 'L']
const xml = (g, open, item, link) =>
  `<?xml version="1.0" encoding="UTF-8"?>${open}${[1, 2, 3]
    .flatMap((n) =>
      SIZES.map(
        (size) =>
          `<${item}><${g}id>sku-${n}-${size}</${g}id><${g}item_group_id>p${n}</${g}item_group_id><title>Shirt &amp; more ${n}</title>${link(n)}<${g}image_link>https://shop.example/${n}.jpg</${g}image_link><${g}price>${n}9.95 EUR</${g}price><${g}brand>Fjellby</${g}brand><${g}product_type>Clothing &gt; Shirts</${g}product_type><${g}size>${size}</${g}size><${g}color>Dunkelblau</${g}color><description><![CDATA[<p>Brushed & warm</p>]]></description></${item}>`,
      ),
    )
    .join('\n')}`
const variants = (n) =>
  SIZES.map((size, i) => ({ id: n * 10 + i, sku: `S-${n}-${i}`, option1: size, option2: 'Navy', price: `${n}9.00`, available: i > 0 }))
const product = (n) => ({
  id: n,
  title: `Jacke ${n}`,
  handle: `jacke-${n}`,
  vendor: 'Fjellby',
  product_type: 'Jacken',
  tags: 'winter, warm',
  options: [{ name: 'Größe' }, { name: 'Farbe' }],
  variants: variants(n),
  images: [{ src: 'https://shop.example/j.jpg' }],
})
const row = (n, size) => [
  `sku-${n}-${size}`,
  `p${n}`,
  `Dress ${n}`,
  `https://shop.example/d${n}`,
  `https://shop.example/d${n}.jpg`,
  '1.299,00 €',
  'in stock',
  size,
  'red',
]

/** Name → text. */
export const MADE_UP_FEEDS = {
  'rss.xml': `${xml('g:', '<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>', 'item', (n) => `<link>https://shop.example/p${n}?v=1</link>`)}</channel></rss>`,
  'atom.xml': `${xml('g:', '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">', 'entry', (n) => `<link href="https://shop.example/p${n}"/>`)}</feed>`,
  'plain.xml': `${xml('', '<items>', 'item', () => '')}</items>`,
  'feed.tsv': [
    'id\titem group id\ttitle\tlink\timage link\tprice\tavailability\tsize\tcolor',
    ...[1, 2].flatMap((n) => SIZES.map((size) => row(n, size).join('\t'))),
  ].join('\n'),
  'products.json': JSON.stringify({ products: [1, 2, 3].map(product) }, null, 1),
  'pages.json': JSON.stringify([{ products: [product(1)] }, { products: [product(2)] }]),
  'storefront.json': JSON.stringify({
    data: {
      products: {
        edges: [1, 2].map((n) => ({
          node: {
            id: `gid://shopify/Product/${n}`,
            handle: `rock-${n}`,
            title: `Rock ${n}`,
            vendor: 'Solène',
            productType: 'Röcke',
            featuredImage: { url: 'https://shop.example/r.jpg' },
            variants: {
              nodes: SIZES.map((size, i) => ({
                id: `gid://shopify/ProductVariant/${n}${i}`,
                availableForSale: i !== 1,
                price: { amount: '49.0', currencyCode: 'EUR' },
                selectedOptions: [{ name: 'Taille', value: size }],
              })),
            },
          },
        })),
      },
    },
  }),
  'handles.json': JSON.stringify({
    'linen-dress': {
      id: '7',
      handle: 'linen-dress',
      title: 'Linen dress',
      priceMinCents: 5500,
      variants: [{ id: '71', option1: 'XS-S', price: 5500, available: true }],
    },
  }),
  'export.csv': [
    'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Image Src',
    'tee,"Tee, plain","<p>Soft ""cotton""</p>",Fjellby,T-Shirts,"basic, cotton",true,Farbe,Weiß,Groesse,S,T-1,19.90,https://shop.example/t.jpg',
    'tee,,,,,,,,Weiß,,M,T-2,19.90,',
    'tee,,,,,,,,Weiß,,L,T-2,19.90,https://shop.example/t2.jpg',
    'cap,Cap,,Fjellby,Caps,,true,Title,Default Title,,,C-1,15.00,https://shop.example/c.jpg',
  ].join('\n'),
  'product.jsonld': JSON.stringify({
    '@context': 'https://schema.org/',
    '@graph': [
      {
        '@type': 'ProductGroup',
        '@id': '#coat',
        productGroupID: 'coat',
        name: 'Wool coat',
        brand: { '@type': 'Brand', name: 'Tidewater' },
        hasVariant: [
          {
            '@type': 'Product',
            sku: 'coat-s',
            name: 'Wool coat S',
            size: 'S',
            color: 'grey',
            offers: { '@type': 'Offer', price: 199, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
          },
          { '@id': '#coat-m' },
        ],
      },
      {
        '@type': 'Product',
        '@id': '#coat-m',
        sku: 'coat-m',
        name: 'Wool coat M',
        size: { '@type': 'SizeSpecification', name: 'M' },
        color: 'grey',
        offers: { price: '199.00', priceCurrency: 'EUR', availability: 'OutOfStock' },
      },
    ],
  }),
  'page.html': `<!doctype html><html><head><title>Boots</title><script>var a = "</p>"</script><script type="application/ld+json">
{"@context":"https://schema.org","@type":"Product","name":"Boots","sku":"B","image":["https://shop.example/b.jpg"],"offers":[
{"@type":"Offer","sku":"B-38","size":"38","price":"129.00","priceCurrency":"EUR"},{"@type":"Offer","sku":"B-39","size":"39","price":"129.00","priceCurrency":"EUR","availability":"http://schema.org/SoldOut"}]}
</script></head><body></body></html>`,
  'table.csv': ['nr;name;preis;farbe', '1;Hose;"49,90";schwarz', '2;"Hose; lang";59,90;blau', '3;Rock;39,90;rot'].join('\r\n'),
}

/** The column map of `table.csv`. */
export const TABLE_MAP = { id: 'nr', title: 'name', price: 'preis', colour: 'farbe', currency: 'EUR' }
