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
  whenReady(async (valet) => {
    await valet.observe({ type: 'cart', product })
    // Does a word on returns make people add a second piece? Thrown by this browser's dice, counted only with a key.
    const drawn = await valet.experiment('free-returns')
    if ('variant' in drawn && drawn.variant === 'said') note.textContent = `${form.dataset.added}. ${form.dataset.returns}`
  })
})
