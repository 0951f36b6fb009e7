/** Work that is done at the first call and remembered; a failure is not, so that the next call tries again. */
export interface Once<T> {
  (): Promise<T>
  /** Whether it has been begun. */
  begun(): boolean
}

/** Makes work of which one result serves every caller. */
export function once<T>(work: () => Promise<T>): Once<T> {
  let result: Promise<T> | undefined
  const call = () => {
    result ??= work().catch((error: unknown) => {
      result = undefined
      throw error
    })
    return result
  }
  return Object.assign(call, { begun: () => result !== undefined })
}
