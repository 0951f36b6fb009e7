import { html, svg, type TemplateResult } from 'lit/html.js'
import type { MeasureName } from '../measures/measure.js'

type Point = readonly [number, number]

/** The right half of one neutral contour, from the crown to the crotch; it mirrors nobody. */
const HALF: readonly Point[] = [
  [0, 8],
  [13, 11],
  [20, 22],
  [21, 36],
  [18, 50],
  [11, 61],
  [10.5, 72],
  [13, 80],
  [30, 87],
  [48, 92],
  [59, 100],
  [64, 116],
  [66.5, 145],
  [71, 178],
  [76, 212],
  [80, 240],
  [84, 258],
  [86.5, 276],
  [84, 288],
  [78, 284],
  [75, 266],
  [72, 242],
  [65, 208],
  [58, 180],
  [52, 150],
  [49, 128],
  [46.5, 146],
  [42.5, 168],
  [40, 186],
  [42, 206],
  [48, 228],
  [52, 250],
  [53.5, 276],
  [51, 310],
  [46, 342],
  [41.5, 366],
  [42, 386],
  [41, 408],
  [35.5, 438],
  [30, 462],
  [29.5, 474],
  [36, 486],
  [34, 491],
  [20, 490],
  [15.5, 478],
  [16.5, 460],
  [17, 432],
  [15.5, 404],
  [15, 376],
  [15.5, 346],
  [12, 312],
  [6, 282],
  [0, 268],
]
const MIDDLE = 130

/** Where a tape lies round the figure: height, half width, how much it sags towards the viewer. */
const ROUND: { readonly [name in MeasureName]?: readonly [number, number, number] } = {
  neck: [76, 11.5, 3],
  chest: [128, 49, 9],
  underbust: [150, 46, 8],
  waist: [186, 40, 7],
  hip: [256, 52.5, 8],
}
/** Where a tape lies along the figure: x, from y, to y. */
const ALONG: { readonly [name in MeasureName]?: readonly [number, number, number] } = {
  height: [38, 8, 491],
  insideLeg: [MIDDLE, 270, 488],
  armLength: [MIDDLE + 73, 100, 262],
  footLength: [MIDDLE + 25, 466, 491],
  footWidth: [MIDDLE + 25, 478, 491],
}

const CONTOUR: string = contour()

/** The figure with the tape at the chosen measure, the other girths as basted lines. */
export function figure(chosen: MeasureName, label: string): TemplateResult {
  const others = (Object.keys(ROUND) as MeasureName[]).filter((name) => name !== chosen && name !== 'underbust')
  const tape = tapeOf(chosen)
  return html`<svg class="figure" viewBox="20 0 220 500" role="img" aria-label=${label}>
    <path class="contour" d=${CONTOUR}></path>
    <path class="baste" d="M130 84V262"></path>
    ${others.map((name) => svg`<path class="mark" d=${arc(name)}></path>`)}
    ${tape ? svg`<path class="band" d=${tape.band}></path><path class="bandfill" d=${tape.band}></path><path class="tick" d=${tape.ticks}></path>` : ''}
  </svg>`
}

function arc(name: MeasureName): string {
  const [y, w, sag] = ROUND[name] ?? [0, 0, 0]
  return `M${MIDDLE - w} ${y}q${w} ${2 * sag} ${2 * w} 0`
}

function tapeOf(name: MeasureName): { band: string; ticks: string } | undefined {
  const round = ROUND[name]
  if (round) {
    const [y, w, sag] = round
    const ticks = Array.from({ length: 15 }, (_, i) => {
      const t = (i + 1) / 16
      return `M${tenth(MIDDLE - w + 2 * w * t)} ${tenth(y + 4 * sag * t * (1 - t) + 5)}v${i % 2 ? -4 : -6.5}`
    })
    return { band: arc(name), ticks: ticks.join('') }
  }
  const along = ALONG[name]
  if (!along) return undefined
  const [x, from, to] = along
  const count = Math.max(3, Math.round((to - from) / 9))
  const ticks = Array.from(
    { length: count },
    (_, i) => `M${x - 5} ${tenth(from + ((to - from) * (i + 1)) / (count + 1))}h${i % 2 ? 4 : 6.5}`,
  )
  return { band: `M${x} ${from}V${to}`, ticks: ticks.join('') }
}

function contour(): string {
  const full: Point[] = [
    ...HALF.map(([x, y]): Point => [MIDDLE + x, y]),
    ...HALF.slice(1, -1)
      .reverse()
      .map(([x, y]): Point => [MIDDLE - x, y]),
  ]
  const at = (i: number): Point => full[(i + full.length) % full.length] ?? [0, 0]
  const ease = 6.5
  // A Catmull-Rom spline through the points, as Bézier curves.
  const curves = full.map((_, i) => {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const near = [p1[0] + (p2[0] - p0[0]) / ease, p1[1] + (p2[1] - p0[1]) / ease]
    const far = [p2[0] - (p3[0] - p1[0]) / ease, p2[1] - (p3[1] - p1[1]) / ease]
    return `C${[...near, ...far, ...p2].map(tenth).join(' ')}`
  })
  return `M${at(0).join(' ')}${curves.join('')}Z`
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
