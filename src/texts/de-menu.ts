import type { MenuText } from './menu-text.js'

/** Das Menü auf Deutsch, Sie. */
export const germanMenu: MenuText = {
  notThis: 'Nicht dieses',
  own: 'Habe ich schon',
  tooDear: (kind, price) => `Zu teuer: ${kind} ab ${price}`,
  notBrand: (brand) => `Nichts von ${brand}`,
  notKind: (kind) => `Nichts aus: ${kind}`,
  forSomeoneElse: (looks) =>
    looks === 1 ? 'Der Blick dahinter war für jemand anderen' : `Die ${looks} Blicke dahinter waren für jemand anderen`,
  swap: (go, come) => `${go} ${go === 1 ? 'geht' : 'gehen'}, ${come} ${come === 1 ? 'kommt' : 'kommen'}`,
  noSwap: 'hier ändert sich nichts',
  note: 'Die gestrichelten würden gehen. Sie können es rückgängig machen.',
  frozen: 'Eingefroren: Hier lässt sich nichts ändern, bevor Sie auftauen.',
  leaveOut: (tag) => `Nicht zählen: ${tag}`,
  forget: (product) => `Vergessen: ${product}`,
}
