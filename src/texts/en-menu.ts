import type { MenuText } from './menu-text.js'

/** The menu in English. */
export const englishMenu: MenuText = {
  notThis: 'Not this one',
  own: 'I own one',
  tooDear: (kind, price) => `Too expensive: ${kind} from ${price}`,
  notBrand: (brand) => `Nothing by ${brand}`,
  notKind: (kind) => `No ${kind}`,
  forSomeoneElse: (looks) =>
    looks === 1 ? 'The look behind this was for someone else' : `The ${looks} looks behind this were for someone else`,
  swap: (go, come) => `${go} ${go === 1 ? 'goes' : 'go'}, ${come} ${come === 1 ? 'comes' : 'come'}`,
  noSwap: 'nothing changes here',
  note: 'The dashed ones would go. You can undo.',
  frozen: 'Frozen: nothing can be changed here before you thaw.',
  leaveOut: (tag) => `Leave out: ${tag}`,
  forget: (product) => `Forget: ${product}`,
}
