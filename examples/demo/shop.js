// The shop's own script: the bag, and telling Valet what happens here. Valet keeps it only if the shopper unlocked that.
const form = document.querySelector('#buy')
const product = form?.dataset.product
const whenReady = (work) =>
  window.valet ? work(window.valet) : document.addEventListener('valet-ready', () => window.valet && work(window.valet), { once: true })

if (product) whenReady((valet) => valet.observe({ type: 'view', product }))

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const sized = form.querySelector('input[name=size]')
  const chosen = new FormData(form).get('size')
  const note = document.querySelector('#note')
  if (sized && !chosen) {
    note.textContent = form.dataset.choose
    return
  }
  note.textContent = form.dataset.added
  const bag = document.querySelector('#bag')
  bag.textContent = String(Number(bag.textContent) + 1)
  whenReady((valet) => valet.observe({ type: 'cart', product }))
})
