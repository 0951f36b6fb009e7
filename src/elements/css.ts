/** Styles of a shadow root, as one sheet that every element of a kind shares. */
export interface Styles {
  /** Absent on a server. */
  readonly styleSheet?: CSSStyleSheet
}

/**
 * Makes a constructed style sheet, which a strict `style-src` allows.
 *
 * @example
 * root.adoptedStyleSheets = [css`p { margin: 0 }`].flatMap((styles) => styles.styleSheet ?? [])
 */
export function css(strings: TemplateStringsArray): Styles {
  if (!globalThis.CSSStyleSheet) return {}
  const styleSheet = new CSSStyleSheet()
  styleSheet.replaceSync(strings.join(''))
  return { styleSheet }
}
