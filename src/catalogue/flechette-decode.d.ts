// flechette exports its decoder only together with the table it makes; the package declares no `exports`, so the decoder can be loaded alone.
declare module '@uwdata/flechette/src/decode/decode-ipc.js' {
  import type { ArrowData } from '@uwdata/flechette'

  export function decodeIPC(bytes: Uint8Array): ArrowData
}
