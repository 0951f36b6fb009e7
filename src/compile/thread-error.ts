/** A worker thread that ended before its work; `cause` says why, where it could. Compiling with `threads: 1` needs none. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'
  constructor(why: string, cause?: unknown) {
    super(`a worker thread ended: ${why}; --threads 1 (threads: 1) works without`, { cause })
  }
}
