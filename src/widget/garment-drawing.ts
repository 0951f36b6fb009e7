import { html, svg, type TemplateResult } from 'lit/html.js'
import type { GarmentKind } from '../measures/garment-kind.js'

/** A technical flat: half a contour, mirrored; inner lines; stitches; buttons. */
interface Flat {
  readonly half: string
  readonly lines: string
  readonly stitches: string
  readonly buttons: readonly (readonly [number, number])[]
}

const FLATS = {
  jacket: {
    half: 'M60.500 26 L50 17 L40 21 C33 24 29 27 27 33 C22 50 16 72 12 94 L26 99 C29 88 32 78 34 68 C35 88 34 108 33 127 L60.500 127',
    lines:
      'M50 17 C55 20 65 20 70 17 M50 17 L47 29 L60 37 L73 29 L70 17 M60 37 V127 M38 90h16v18l-2 2h-12l-2-2z M66 90h16v18l-2 2h-12l-2-2z M67 54h13v12l-2 2h-9l-2-2z M13.800 87 L28.200 92 M106.200 87 L91.800 92',
    stitches:
      'M38 94h16 M66 94h16 M67 57.500h13 M34 123.500H86 M41 21.500 C39 30 37 45 34.500 66 M79 21.500 C81 30 83 45 85.500 66 M57 38V127',
    buttons: [
      [63.5, 46],
      [63.5, 62],
      [63.5, 78],
      [63.5, 94],
      [63.5, 110],
    ],
  },
  shirt: {
    half: 'M60.500 24 L51 16 L41 20 C34 23 30 26 28 33 C24 52 19 74 16 98 L28 101 C30 90 32 80 35 70 C36 88 35 102 34 116 C40 127 50 128 60.500 128',
    lines: 'M51 16 C55 19 65 19 69 16 M51 16 L48 27 L57 32 L60 25 L63 32 L72 27 L69 16 M57 32 V128 M63 32 V128',
    stitches: 'M68 50h12v13l-6 3-6-3z',
    buttons: [
      [60, 42],
      [60, 56],
      [60, 70],
      [60, 84],
      [60, 98],
      [60, 112],
    ],
  },
  knit: {
    half: 'M60.500 25 C54 25 49 21 47 16 L38 20 C31 23 28 28 26 35 C21 56 17 78 14 100 L27 103 C29 92 32 80 35 70 L35 123 L60.500 123',
    lines: 'M47 16 C53 13 67 13 73 16 M43 18 C46 28 54 31 60 31 C66 31 74 28 77 18 M35 114 H85 M15.500 92 L29 95 M104.500 92 L91 95',
    stitches: '',
    buttons: [],
  },
  trousers: {
    half: 'M60.500 10 L41 10 L40 20 C37 50 34 92 32 132 L52 132 C55 100 57.500 70 59 50 L60.500 44',
    lines: 'M40.500 18 H79.500 M60 18 V44 M60 24 C64 30 64 38 60 41',
    stitches: 'M44 19 C44 28 42 31 39 33 M76 19 C76 28 78 31 81 33 M46 40 L43 130 M74 40 L77 130',
    buttons: [[60, 14]],
  },
  dress: {
    half: 'M60.500 30 C54 28 50 20 49 10 L42 10 C42 22 40 30 37 36 C40 48 44 54 43 62 C38 88 33 112 29 131 C40 134 50 135 60.500 135',
    lines: 'M43 62 C50 65 70 65 77 62',
    stitches: 'M52 66 C49 90 46 112 44 130 M68 66 C71 90 74 112 76 130',
    buttons: [],
  },
  skirt: {
    half: 'M60.500 18 L42 18 C40 40 33 84 27 124 C38 128 50 129 60.500 129',
    lines: 'M41.500 26 H78.500 M42 18 H78',
    stitches: 'M50 30 C47 62 42 96 39 124 M70 30 C73 62 78 96 81 124 M60 30 V126',
    buttons: [],
  },
  shoes: {
    half: 'M60.500 40 C48 40 44 52 45 66 C46 78 41 88 41 102 C41 118 50 124 60.500 124',
    lines: 'M50 66 C52 52 68 52 70 66 C70 78 50 78 50 66 M46 100 C52 92 68 92 74 100',
    stitches: 'M47 84 H73',
    buttons: [
      [56, 83],
      [64, 83],
      [56, 89],
      [64, 89],
    ],
  },
  underwear: {
    half: 'M60.500 52 L32 52 L31 66 C38 72 48 82 52 98 L60.500 98',
    lines: 'M31.500 59 H88.500',
    stitches: 'M34 64 C42 70 51 82 54 96 M86 64 C78 70 69 82 66 96',
    buttons: [],
  },
} satisfies { readonly [name: string]: Flat }

const DRAWN: { readonly [kind in GarmentKind]: keyof typeof FLATS } = {
  top: 'shirt',
  outerwear: 'jacket',
  dress: 'dress',
  trousers: 'trousers',
  skirt: 'skirt',
  shoes: 'shoes',
  underwear: 'underwear',
  other: 'knit',
}

/** A garment of a kind, drawn flat. Beside words; it says nothing to a screen reader. */
export function garmentDrawing(kind: GarmentKind): TemplateResult {
  const { half, lines, stitches, buttons }: Flat = FLATS[DRAWN[kind]]
  return html`<svg class="garment" viewBox="0 0 120 142" aria-hidden="true" focusable="false">
    <g class="cloth"><path d=${half}></path><path d=${half} transform="matrix(-1 0 0 1 120 0)"></path></g>
    <g class="lines"><path d=${lines}></path><path class="stitches" d=${stitches}></path>
    ${buttons.map(([x, y]) => svg`<circle cx=${x} cy=${y} r="1.3"></circle>`)}</g>
  </svg>`
}
