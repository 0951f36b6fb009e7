/** A reliability plot as SVG: for each class what was said against what came; the area of a dot is the number of verdicts. */
export function reliabilityPlot(bins) {
  const colours = { small: '#b4471f', right: '#2f6f4f', large: '#2b5c9e' }
  const most = Math.max(...bins.map(({ n }) => n))
  const [x, y] = [(value) => 60 + 400 * value, (value) => 440 - 400 * value]
  const lines = Object.entries(colours).map(([outcome, colour]) => {
    const own = bins.filter((bin) => bin.outcome === outcome)
    const path = own.map(({ said, came }) => `${x(said).toFixed(1)},${y(came).toFixed(1)}`).join(' ')
    const dots = own.map(
      ({ said, came, n }) =>
        `<circle cx="${x(said).toFixed(1)}" cy="${y(came).toFixed(1)}" r="${(2 + 10 * Math.sqrt(n / most)).toFixed(1)}"/>`,
    )
    return `<g fill="${colour}" fill-opacity=".55" stroke="${colour}"><polyline fill="none" points="${path}"/>${dots.join('')}</g>`
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (t) => `<text x="${x(t)}" y="460" text-anchor="middle">${t}</text><text x="50" y="${y(t) + 4}" text-anchor="end">${t}</text>`,
  )
  const legend = Object.entries(colours).map(([name, colour], i) => `<text x="80" y="${60 + 18 * i}" fill="${colour}">${name}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 490" font-family="sans-serif" font-size="12"><rect width="480" height="490" fill="#fff"/><path d="M60 440L460 40M60 40V440H460" fill="none" stroke="#999"/>${ticks.join('')}${legend.join('')}<text x="260" y="482" text-anchor="middle">chance that was said</text><text x="16" y="240" text-anchor="middle" transform="rotate(-90 16 240)">how often it came</text>${lines.join('')}</svg>`
}
