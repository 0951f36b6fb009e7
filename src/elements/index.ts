export { ValetButton } from './valet-button.js'
export { ValetPicks } from './valet-picks.js'
export { ValetSize } from './valet-size.js'
