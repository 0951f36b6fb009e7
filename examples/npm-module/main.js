import { definePolicy, openValet } from 'valet-sdk'
import 'valet-sdk/elements/define'

const policy = definePolicy({
  version: 1,
  controller: { name: 'Shop GmbH', contact: 'privacy@shop.example' },
  recipients: {},
  purposes: {
    remember: {
      kind: 'device',
      title: { en: 'Remember my sizes' },
      text: { en: 'Your measures stay in this browser.' },
      parts: ['measures', 'preference', 'wardrobe'],
      keep: 'P2Y',
    },
  },
})

// A small shop needs no compiled file. Larger ones pass the address of catalogue.arrow.
const catalogue = ['blue', 'grey', 'green'].map((colour, i) => ({
  id: `shirt-${i + 1}`,
  title: `Work shirt in ${colour}`,
  brand: 'Fjellby',
  category: ['Tops', 'Shirts'],
  gender: 'men',
  tags: [`colour:${colour}`],
  aliases: [],
  variants: ['S', 'M', 'L'].map((size) => ({ id: `shirt-${i + 1}-${size}`, size, colour, inStock: true })),
}))

const valet = await openValet({ policy, catalogue })
await valet.observe({ type: 'view', product: 'shirt-1' })
