/** What the tag's attributes say. */
export interface TagOptions {
  readonly policy: string
  readonly catalogue: string
  readonly delta?: string
  readonly language?: string
  /** A selector, `none`, or absent for a corner of the page. */
  readonly button?: string
  /** `false` = silent mode. */
  readonly images: boolean
}

/**
 * The script tag: reads the attributes of its own tag and loads the rest from beside itself, once a page. As a module
 * (`import 'valet-sdk/script-tag'`) there is no own tag: what to open says the page's first `<script data-policy>`, best
 * one that runs nothing, since bundlers rewrite those that do. Throws nothing at the page; what fails stands in the console.
 *
 * @example
 * <script type="application/json" data-policy="/valet/policy.json" data-catalogue="/valet/catalogue.arrow"></script>
 */
function load(): void {
  if (typeof document === 'undefined') return
  const own = ownTag()
  const tag = own ?? document.querySelector<HTMLScriptElement>('script[data-policy]')
  if (!tag?.dataset?.policy) return
  // A relative import() in a cross-origin classic script fails in Chromium, so the address is made absolute.
  const start: Promise<typeof import('./script-tag-start.js')> = own
    ? import(/* @vite-ignore */ new URL('script-tag-start.mjs', own.src).href)
    : import('./script-tag-start.js')
  start.then((rest) => rest.start(readOptions(tag.dataset))).catch((error: unknown) => console.warn('Valet did not load:', error))
}

function readOptions({ policy = '', catalogue = '', delta, language, button, images }: DOMStringMap): TagOptions {
  return {
    policy,
    catalogue,
    images: images !== 'none',
    ...(delta ? { delta } : {}),
    ...(language ? { language } : {}),
    ...(button ? { button } : {}),
  }
}

/**
 * The classic script that runs this. An `<img name="currentScript">` of the page shadows `document.currentScript`, so the
 * getter of the prototype is asked, and its answer trusted only if the prototype of scripts knows its address.
 */
function ownTag(): HTMLScriptElement | undefined {
  const found: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document)
  return isScript(found) && /^https?:/.test(found.src) ? found : undefined
}

/** `src` of a script's prototype throws for whatever is no HTML script (an SVG one, another element, a look-alike). */
function isScript(value: unknown): value is HTMLScriptElement {
  try {
    return typeof Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src')?.get?.call(value) === 'string'
  } catch {
    return false
  }
}

load()
