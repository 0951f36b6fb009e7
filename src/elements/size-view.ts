import { html, nothing, type TemplateResult } from 'lit/html.js'
import { isPlausible, type Measures } from '../measures/measure.js'
import type { ValetStatus } from '../page-interface.js'
import type { SizeAdvice, SizeReasonWithFact } from '../size-advice/size-advice.js'
import { quietly, type View, type ViewContext } from './attach-view.js'
import { drawing, OWN_ICONS } from './own-icons.js'
import { type Ask, figureOf, sizeAsk } from './size-ask.js'
import { sizeCard, unsureCard } from './size-card.js'
import { surer } from './size-details.js'
import { type Foot, sizeFoot } from './size-foot.js'
import { forgetVerdicts, isJudged, judge, undoVerdict } from './size-verdict.js'

/** What is shown now. */
interface Shown {
  product: string
  advice: SizeAdvice<SizeReasonWithFact> | undefined
  status: ValetStatus & { readonly unsaved: number }
  /** What the shopper opened: the answers to "Wrong for me", or all sizes. */
  open: 'verdict' | 'all' | undefined
  doubtful: Ask['doubtful']
  /** The figures that were asked back: said again, they are taken. */
  asked: string
  imperial: boolean
}

type Figures = Parameters<Ask['answer']>[1]

/** The view, what it shows, and the way to show something else. */
interface Now extends ViewContext {
  readonly shown: Shown
  change(to: Partial<Shown>): void
}

/** For the whole visit, wherever the element stands: after a no it does not ask again. Kept nowhere. */
const visit = { dismissed: false }

/** What `<valet-size>` shows and does. It proposes facts and opens the preferences; it decides nothing. */
export function sizeView(context: ViewContext): View {
  const { host, insight, text, draw } = context
  const shown: Shown = {
    product: '',
    advice: undefined,
    status: { lasting: true, problems: [], unsaved: 0 },
    open: undefined,
    doubtful: undefined,
    asked: '',
    imperial: /^en(-.*)?-(US|LR|MM)\b/i.test(insight.language),
  }
  const change = (to: Partial<Shown>) => {
    Object.assign(shown, to)
    draw()
  }
  const now: Now = { ...context, shown, change }
  return {
    waiting: html`<div class="wait"></div>`,
    load: async () => {
      const product = host.getAttribute('product') ?? ''
      const [advice, status] = await Promise.all([product ? insight.adviseSize(product).catch(quietly) : undefined, insight.status()])
      if (status.unsaved === 0) forgetVerdicts()
      if (product !== shown.product) Object.assign(shown, { open: undefined, doubtful: undefined })
      Object.assign(shown, { product, status, advice: advice ?? undefined })
    },
    template: () => {
      const { advice, open } = shown
      if (!advice) return nothing
      if ('best' in advice)
        return sizeCard(
          advice,
          { shown: open === 'all', show: () => change({ open: 'all' }) },
          foot(now, advice.best, more(now, advice)),
          text,
        )
      if (advice.sizes) return unsureCard(advice, foot(now, undefined, more(now, advice)), text)
      return advice.cannotSay === 'no-facts' ? firstUse(now) : nothing
    },
  }
}

function foot({ insight, text, focusNext, shown, change }: Now, size: string | undefined, more?: Foot['more']): TemplateResult {
  const { product, status, open } = shown
  return sizeFoot(
    {
      unsaved: status.unsaved > 0,
      lasting: status.lasting,
      frozen: status.frozen !== undefined,
      judged: isJudged(product),
      given: size !== undefined,
      asking: open === 'verdict' && size !== undefined,
      more,
      ask: () => change({ open: open === 'verdict' ? undefined : 'verdict' }),
      answer: (verdict) => {
        change({ open: undefined })
        if (verdict === 'other' || size === undefined) return void insight.openPreferences('wardrobe').catch(quietly)
        focusNext('.undo')
        judge(insight, product, size, verdict).catch(quietly)
      },
      undo: () => {
        focusNext('.verdict')
        undoVerdict(insight, product).catch(quietly)
      },
      keep: () => void insight.openPreferences('me').catch(quietly),
    },
    text,
  )
}

/** What would settle it or make it surer: the measure that helps most, or a garment. */
function more({ insight, text }: Now, advice: SizeAdvice<SizeReasonWithFact>): Foot['more'] {
  const open = (step: 'me' | 'wardrobe') => () => void insight.openPreferences(step).catch(quietly)
  if ('best' in advice) {
    const fact = surer(advice, text)
    return fact && { words: fact.words, open: open(fact.room) }
  }
  const { missing, next, cannotSay } = advice
  if (cannotSay === 'no-size-fits' || !missing) return { words: text.useGarment, open: open('wardrobe') }
  return next?.kind === 'garment'
    ? { words: text.surer.garment, open: open('wardrobe') }
    : { words: text.add(text.measures[missing] ?? missing), open: open('me') }
}

/** Nothing is known yet: the question, or one quiet line where it was answered or cannot be. */
function firstUse(now: Now): TemplateResult {
  const { insight, text, focusNext, draw, shown, change } = now
  const { imperial, doubtful, status } = shown
  const dismiss = (dismissed: boolean) => {
    focusNext(dismissed ? '.link' : 'input')
    visit.dismissed = dismissed
    draw()
  }
  const quietLine = (press: () => void, beside: TemplateResult | typeof nothing) =>
    html`<p class="row quiet">${beside}<button class="link" type="button" @click=${press}>${text.findMySize}</button></p>`
  if (status.frozen !== undefined) {
    return quietLine(
      () => void insight.openPreferences('thaw').catch(quietly),
      html`<span class="stays">${drawing(OWN_ICONS.pause)}${text.frozen}</span>`,
    )
  }
  if (visit.dismissed) return quietLine(() => dismiss(false), nothing)
  const ask: Ask = {
    imperial,
    doubtful,
    answer: (measures, figures) => void take(now, measures, figures).catch(quietly),
    askBack: (name, figure) => {
      focusNext('[aria-invalid=true]')
      change({ doubtful: { name, figure } })
    },
    useUnits: (wanted) => change({ imperial: wanted, doubtful: undefined }),
    useGarment: () => void insight.openPreferences('wardrobe').catch(quietly),
    dismiss: () => dismiss(true),
  }
  return sizeAsk(ask, text)
}

/** Takes what was said; a figure that is probably not meant is asked back once, and one that nobody has is asked back again. */
async function take({ insight, focusNext, shown, change }: Now, measures: Measures, figures: Figures): Promise<void> {
  const said = JSON.stringify(measures)
  for (const name of ['height', 'weight'] as const) {
    const value = measures[name]
    const doubt = value === undefined ? undefined : await insight.doubt(name, value, measures)
    if (!doubt || (shown.asked === said && isPlausible(name, doubt.value))) continue
    focusNext('[aria-invalid=true]')
    const cure = doubt.cure === undefined ? {} : { cure: figureOf(name, doubt.cure, shown.imperial) }
    return change({ asked: said, doubtful: { name, figure: figures[name], ...cure } })
  }
  change({ doubtful: undefined })
  focusNext('.verdict')
  await insight.propose({ measures })
}
