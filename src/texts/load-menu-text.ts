import type { MenuText } from './menu-text.js'

/** The menu's words for a language tag, as `loadPageText` finds them. */
export async function loadMenuText(language: string): Promise<MenuText> {
  if (language.toLowerCase().split('-')[0] === 'de') return (await import('./de-menu.js')).germanMenu
  return (await import('./en-menu.js')).englishMenu
}
