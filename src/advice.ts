/** What is loaded with the first advice: the catalogue's reader and size advice. */
export { openCatalogue } from './open-catalogue.js'
export { adviseSize } from './size-advice/advise-size.js'
