/** What the tag's attributes say. */
export interface TagOptions {
  readonly policy: string
  readonly catalogue: string
  readonly language?: string
  /** A selector, `none`, or absent for a corner of the page. */
  readonly button?: string
  /** `false` = silent mode. */
  readonly images: boolean
}

/**
 * The script tag: reads the attributes of its own tag and loads the rest, by absolute address, from beside itself
 * (a relative `import()` in a cross-origin classic script fails in Chromium). Throws nothing at the page.
 */
function load(): void {
  const tag = ownTag()
  if (!tag) return
  const { policy = '', catalogue = '', language, button, images } = tag.dataset
  const options: TagOptions = { policy, catalogue, images: images !== 'none', ...(language ? { language } : {}), ...(button ? { button } : {}) }
  import(/* @vite-ignore */ new URL('script-tag-start.mjs', tag.src).href)
    .then(({ start }: { start: (options: TagOptions) => Promise<void> }) => start(options))
    .catch((error: unknown) => console.warn('Valet did not load:', error))
}

/**
 * The tag that runs this. `document.currentScript` can be shadowed by an `<img name="currentScript">` of the page, so
 * it is read by the getter of the prototype, and trusted only if it is a script with an address.
 */
function ownTag(): HTMLScriptElement | undefined {
  if (typeof document === 'undefined') return undefined
  const read = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get
  const found: unknown = read?.call(document) ?? HTMLDocument.prototype.querySelector.call(document, 'script[data-policy][src]')
  return found instanceof HTMLScriptElement && /^https?:/.test(found.src) && found.dataset.policy !== undefined ? found : undefined
}

load()
