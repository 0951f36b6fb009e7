/** A file's name, for problems, and its bytes; gzip is unpacked. */
export interface FeedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A feed too large for memory: its bytes piece by piece, from the beginning each time they are asked for. */
export interface FeedStream {
  readonly name: string
  open(): AsyncIterable<Uint8Array>
  /** Bytes of the file, for the progress. */
  readonly size?: number
}

/** A feed, whole or piece by piece. */
export type FeedSource = FeedFile | FeedStream

/** The bytes of a feed, piece by piece. */
export function piecesOf(source: FeedSource): AsyncIterable<Uint8Array> {
  return 'bytes' in source ? cut(source.bytes) : source.open()
}

/** As large as a read from a disk: a reader that gets everything at once would hold everything at once. */
const PIECE = 1 << 16

async function* cut(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}
