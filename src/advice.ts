/** What is loaded with the first advice: the catalogue's reader, size advice and recommendations. */
export { doubtMeasure } from './measures/doubt-measure.js'
export { openCatalogue } from './open-catalogue.js'
export { previewPicks } from './recommendations/preview.js'
export { recommend } from './recommendations/recommend.js'
export { recommendSlots } from './recommendations/recommend-slots.js'
export { learnTaste } from './recommendations/taste.js'
export { adviseSize } from './size-advice/advise-size.js'
