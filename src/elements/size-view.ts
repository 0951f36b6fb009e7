import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { ValetStatus } from '../page-interface.js'
import type { NoSizeAdvice, SizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import { quietly, type View, type ViewContext } from './attach-view.js'
import { drawing, OWN_ICONS } from './own-icons.js'
import { type Ask, sizeAsk } from './size-ask.js'
import { sizeCard, unsureCard } from './size-card.js'
import { type Foot, sizeFoot } from './size-foot.js'

/** For the whole visit, wherever the element stands: a no is asked once, a verdict can be undone. Kept nowhere. */
const visit: { dismissed: boolean; readonly judged: Set<string> } = { dismissed: false, judged: new Set() }

/** What `<valet-size>` shows and does. It proposes facts and opens the preferences; it decides nothing. */
export function sizeView(context: ViewContext): View {
  const { host, insight, text, draw, focusNext } = context
  let product = ''
  let advice: SizeAdvice<SizeReasonWithFact> | undefined
  let status: ValetStatus & { readonly unsaved: number } = { lasting: true, problems: [], unsaved: 0 }
  let open: 'verdict' | 'all' | undefined
  let doubtful: Ask['doubtful']
  let imperial = /^en(-.*)?-(US|LR|MM)\b/i.test(insight.language)

  const change = (work: () => void) => {
    work()
    draw()
  }
  const opens = (step: 'me' | 'wardrobe' | 'thaw') => () => void insight.openPreferences(step).catch(quietly)
  const judge = async (size: string, verdict: 'small' | 'large') => {
    const catalogue = await insight.catalogue()
    const row = catalogue?.rowOf(product) ?? -1
    if (!catalogue || row < 0) return
    visit.judged.add(product)
    await insight.propose({ wardrobe: [{ brand: catalogue.brand(row), category: catalogue.kind(row), size, verdict, product: catalogue.idOf(row) }] })
  }
  const undo = async () => {
    const catalogue = await insight.catalogue()
    const row = catalogue?.rowOf(product) ?? -1
    visit.judged.delete(product)
    if (catalogue && row >= 0) await insight.retract(catalogue.idOf(row))
  }
  const footFor = (size: string | undefined, more?: Foot['more']) =>
    sizeFoot(
      {
        unsaved: status.unsaved > 0,
        lasting: status.lasting,
        frozen: status.frozen !== undefined,
        judged: visit.judged.has(product),
        asking: open === 'verdict' && size !== undefined,
        ...(more ? { more } : {}),
        ask: () => change(() => void (open = open === 'verdict' ? undefined : 'verdict')),
        answer: (verdict) => {
          open = undefined
          if (verdict === 'other' || size === undefined) {
            draw()
            opens('wardrobe')()
            return
          }
          focusNext('.undo')
          void judge(size, verdict).catch(quietly)
        },
        undo: () => {
          focusNext('.verdict')
          void undo().catch(quietly)
        },
        keep: opens('me'),
      },
      text,
    )
  const cannotSay = (refusal: NoSizeAdvice) => {
    const more =
      refusal.missing && refusal.cannotSay !== 'no-size-fits'
        ? { words: text.add(text.measures[refusal.missing] ?? refusal.missing), open: opens('me') }
        : { words: text.useGarment, open: opens('wardrobe') }
    return unsureCard(refusal, footFor(undefined, more), text)
  }

  return {
    waiting: html`<div class="wait"></div>`,
    load: async () => {
      const asked = host.getAttribute('product') ?? ''
      const answer = asked ? await insight.adviseSize(asked).catch(quietly) : undefined
      status = await insight.status()
      if (status.unsaved === 0) visit.judged.clear()
      if (asked !== product) open = doubtful = undefined
      product = asked
      advice = answer ?? undefined
    },
    template: () => {
      if (!advice) return nothing
      if ('best' in advice)
        return sizeCard(advice, { shown: open === 'all', show: () => change(() => void (open = 'all')) }, footFor(advice.best), text)
      if (advice.sizes) return cannotSay(advice)
      if (advice.cannotSay !== 'no-facts') return nothing
      if (status.frozen !== undefined)
        return quietLine(text.findMySize, opens('thaw'), html`<span class="stays">${drawing(OWN_ICONS.pause)}${text.frozen}</span>`)
      if (visit.dismissed) {
        return quietLine(text.findMySize, () => {
          focusNext('input')
          change(() => void (visit.dismissed = false))
        })
      }
      return sizeAsk(
        {
          imperial,
          doubtful,
          answer: (measures) => {
            doubtful = undefined
            focusNext('.verdict')
            void insight.propose({ measures }).catch(quietly)
          },
          askBack: (name, figure) => {
            focusNext('[aria-invalid=true]')
            change(() => void (doubtful = { name, figure }))
          },
          useUnits: (wanted) => change(() => void (imperial = wanted)),
          useGarment: opens('wardrobe'),
          dismiss: () => {
            focusNext('.link')
            change(() => void (visit.dismissed = true))
          },
        },
        text,
      )
    },
  }
}

function quietLine(words: string, press: () => void, beside?: TemplateResult): TemplateResult {
  return html`<p class="row quiet">${beside ?? nothing}<button class="link" type="button" @click=${press}>${words}</button></p>`
}
