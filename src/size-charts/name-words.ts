/**
 * A name as plain words: lower case, without accents, camel case and punctuation taken apart.
 *
 * @example
 * nameWords('Hüftumfang_min') //=> 'huftumfang min'
 */
export function nameWords(name: string): string {
  return name
    .replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/['’]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
