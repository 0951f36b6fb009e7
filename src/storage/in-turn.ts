/** Makes a function that runs the tasks of each lock one after the other; a task that fails does not stop the next. */
export function inTurn(): <T>(lock: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (lock, task) => {
    const next = (last.get(lock) ?? Promise.resolve()).then(task, task)
    last.set(
      lock,
      next.catch(() => {}),
    )
    return next
  }
}
