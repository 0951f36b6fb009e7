import type { CompileOptions } from './compile-catalogue.js'

/** Shows how far a compilation is. */
export interface Progress {
  readonly show: NonNullable<CompileOptions['progress']>
  end(): void
}

const WIDTH = 24

/** A bar on a terminal, one plain line a stage anywhere else. */
export function createProgress(stream: { readonly isTTY?: boolean; write(text: string): unknown }): Progress {
  let last = ''
  return {
    show: (stage, done) => {
      if (stream.isTTY) {
        const full = Math.round(done * WIDTH)
        stream.write(`\r${stage.padEnd(10)} [${'#'.repeat(full)}${' '.repeat(WIDTH - full)}]`)
      } else if (stage !== last) stream.write(`${stage} …\n`)
      last = stage
    },
    end: () => {
      if (stream.isTTY && last !== '') stream.write('\r\u001b[K')
    },
  }
}
