/** What the lists on this page show now, so that none repeats another. */
const shown = new Map<HTMLElement, { readonly ids: readonly string[]; readonly reload: () => void }>()
let queue: Promise<unknown> = Promise.resolve()

/**
 * Fills one list after the other: `pick` gets what the lists before it in the page show and answers with what it shows.
 * A later list that shows one of these is asked to load again.
 */
export function withoutRepeats(
  host: HTMLElement,
  reload: () => void,
  pick: (exclude: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  const turn = queue.then(async () => {
    for (const other of [...shown.keys()]) if (!other.isConnected) shown.delete(other)
    const others = [...shown].filter(([other]) => other !== host)
    const before = others.filter(([other]) => other.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING)
    const ids = await pick(before.flatMap(([, list]) => list.ids))
    shown.set(host, { ids, reload })
    for (const other of others) if (!before.includes(other) && other[1].ids.some((id) => ids.includes(id))) other[1].reload()
  })
  queue = turn.catch(() => {})
  return turn
}
