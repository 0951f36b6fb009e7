/** What is loaded with the first list of recommendations, or the first look at the taste. */
export { previewPicks } from './recommendations/preview.js'
export { recommend } from './recommendations/recommend.js'
export { recommendSlots } from './recommendations/recommend-slots.js'
export { learnTaste } from './recommendations/taste.js'
