import { Directive, type DirectiveResult, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js'
import { noChange } from 'lit/html.js'

class StyledDirective extends Directive {
  constructor(part: PartInfo) {
    super(part)
    if (part.type !== PartType.ELEMENT) throw new Error('styled: to be used as an element expression, <i styled(…)>')
  }

  render(_properties: { readonly [property: string]: string }): typeof noChange {
    return noChange
  }

  override update(part: ElementPart, [properties]: [{ readonly [property: string]: string }]): typeof noChange {
    if (part.element instanceof HTMLElement || part.element instanceof SVGElement) {
      for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, value)
    }
    return noChange
  }
}

/**
 * Sets custom properties through the CSS object model: a page's strict `style-src` refuses `style` attributes.
 *
 * @example
 * html`<span class="bar" ${styled({ '--w': '40%' })}></span>`
 */
export const styled: (properties: { readonly [property: string]: string }) => DirectiveResult<typeof StyledDirective> =
  directive(StyledDirective)
