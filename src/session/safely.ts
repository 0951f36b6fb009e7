/** Wraps a call so that it never throws at the page: it answers `otherwise`, and the cause is reported. */
export type Safely = <A extends readonly unknown[], T>(otherwise: T, work: (...args: A) => Promise<T>) => (...args: A) => Promise<T>

/** The one place where errors inside Valet end. */
export function createSafely(problem: (text: string) => void): Safely {
  return (otherwise, work) =>
    async (...args) => {
      try {
        return await work(...args)
      } catch (error) {
        problem(error instanceof Error ? error.message : String(error))
        return otherwise
      }
    }
}
