import type { CompileOptions } from './compile-options.js'

/** Shows how far a compilation is. */
export interface Progress {
  readonly show: NonNullable<CompileOptions['progress']>
  end(): void
}

const WIDTH = 24
/** ms between two drawings; a terminal is slower than a compiler. */
const PAUSE = 80
/** Before this part is done nothing is said of the time that is left. */
const KNOWN = 0.05
const count = new Intl.NumberFormat('en')

/** A bar with the time left on a terminal, one plain line a stage anywhere else. `now`: ms. */
export function createProgress(stream: { readonly isTTY?: boolean; write(text: string): unknown }, now: () => number): Progress {
  let [stage, began, drawn] = ['', 0, 0]
  return {
    show: (next, done, items) => {
      const at = now()
      if (next !== stage) {
        if (!stream.isTTY) stream.write(`${next} …\n`)
        ;[stage, began, drawn] = [next, at, 0]
      }
      if (!stream.isTTY || at - drawn < PAUSE) return
      drawn = at
      const full = Math.round(done * WIDTH)
      const left = done > KNOWN && done < 1 ? `, ${duration(((at - began) * (1 - done)) / done)} left` : ''
      stream.write(`\r${stage.padEnd(9)} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${count.format(items)} items${left}\u001b[K`)
    },
    end: () => {
      if (stream.isTTY && stage !== '') stream.write('\r\u001b[K')
    },
  }
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
