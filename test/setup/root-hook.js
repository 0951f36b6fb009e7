// Loaded before everything else by tests alone: remembers closed shadow roots, as a hostile script that comes first could.
window.__roots = new Map()
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init)
  window.__roots.set(this, root)
  return root
}

// What a person sees: the controls in all roots that have a size and carry these words (or this label).
window.__controls = (words) => {
  const roots = [document, ...window.__roots.values()]
  const controls = roots.flatMap((root) => [...root.querySelectorAll('button, a, label, input, select, summary')])
  const named = (element) =>
    [element.textContent, element.getAttribute('aria-label'), element.id, element.value].some(
      (text) => text?.replace(/\s+/g, '') === words.replace(/\s+/g, ''),
    )
  return controls.filter((element) => named(element) && element.getBoundingClientRect().width > 0)
}
window.__point = (words) => {
  for (const element of window.__controls(words)) {
    element.scrollIntoView({ block: 'nearest' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    const hit = element.getRootNode().elementFromPoint(x, y)
    // What lies behind a dialog is not there for a person.
    if (hit && (element.contains(hit) || hit.contains(element)) && hit !== document.body)
      return { x, y, guarded: element.hasAttribute('data-guard'), armed: element.hasAttribute('data-armed') }
  }
  return undefined
}
window.__text = () =>
  [document, ...window.__roots.values()]
    .map((root) =>
      root === document
        ? document.body.innerText
        : [...root.children]
            .filter((child) => child.tagName !== 'STYLE')
            .map((child) => child.innerText)
            .join('\n'),
    )
    .join('\n')

// A visit some days ago (`?days=-8`): the clock of this page is behind.
const days = Number(new URLSearchParams(location.search).get('days'))
const now = Date.now
Date.now = () => now() + days * 86_400_000
