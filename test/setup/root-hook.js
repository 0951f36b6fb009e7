// Loaded before everything else by tests alone: remembers closed shadow roots, as a hostile script that comes first could.
window.__roots = new Map()
const attach = Element.prototype.attachShadow
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init)
  window.__roots.set(this, root)
  return root
}
