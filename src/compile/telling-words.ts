import { createDictionary, createNumberColumn } from './number-column.js'

/** Collects the words of titles and descriptions and keeps those that tell products apart. */
export interface TellingWords {
  /** Takes the next product. */
  add(title: string, description: string): void
  /** Calls back for each product with its words worth keeping. `known`: words that its tags hold already. */
  keep(known: (row: number) => ReadonlySet<string>, take: (row: number, word: string) => void): void
}

/** Distinct words of one product that are looked at, and of all products. */
const MOST_OF_ONE = 24
const MOST_OF_ALL = 300_000
/** Words kept for one product, and for all. */
const KEPT_OF_ONE = 5
const KEPT_OF_ALL = 4000
/** A word in fewer products joins nothing; one in more tells nothing. */
const LEAST_PRODUCTS = 5
const MOST_SHARE = 0.08
/** Characters that are read of a description. */
const READ = 1500
/** A word and how much it weighs here, 1 … 4, in one number. */
const WEIGHTS = 4
const STOP = new Set(
  'and the with for from this that our your you has have are made new all not but more can its his her their than very also into over both each only und der die das mit für aus ein eine einer auf ist von den dem sich auch les des une avec pour dans est par sur los las con para una por del della dei per nel uno het een met van voor size sizes item product style one two'.split(
    ' ',
  ),
)

/** Words by tf-idf (Spärck Jones 1972): often here, seldom elsewhere. A word of the title counts twice. */
export function createTellingWords(): TellingWords {
  const dictionary = createDictionary()
  const [ends, held] = [createNumberColumn(), createNumberColumn()]
  return {
    add: (title, description) => {
      const counts = new Map<string, number>()
      const count = (text: string, weight: number) => {
        for (const word of wordsOf(text))
          if (counts.has(word) || counts.size < MOST_OF_ONE) counts.set(word, (counts.get(word) ?? 0) + weight)
      }
      count(title, 2)
      count(plainText(description), 1)
      for (const [word, times] of counts) {
        if (dictionary.names.length < MOST_OF_ALL || dictionary.has(word))
          held.push(dictionary.code(word) * WEIGHTS + Math.min(times, WEIGHTS) - 1)
      }
      ends.push(held.length)
    },
    keep: (known, take) => {
      const { names } = dictionary
      const entries = held.values()
      const frequency = new Uint32Array(names.length)
      for (const entry of entries) frequency[Math.floor(entry / WEIGHTS)]! += 1
      const most = Math.max(LEAST_PRODUCTS, ends.length * MOST_SHARE)
      const total = new Float64Array(names.length)
      const [rows, words] = [createNumberColumn(), createNumberColumn()]
      let from = 0
      for (const [row, to] of ends.values().entries()) {
        const skip = known(row)
        const worth: (readonly [number, number])[] = []
        for (const entry of entries.subarray(from, to)) {
          const word = Math.floor(entry / WEIGHTS)
          const products = frequency[word] ?? 0
          if (products >= LEAST_PRODUCTS && products <= most && !skip.has(names[word] ?? ''))
            worth.push([word, ((entry % WEIGHTS) + 1) * Math.log(ends.length / products)])
        }
        for (const [word, weight] of worth.sort((a, b) => b[1] - a[1]).slice(0, KEPT_OF_ONE)) {
          total[word]! += weight
          rows.push(row)
          words.push(word)
        }
        from = to
      }
      const least = total.slice().sort()[total.length - 1 - KEPT_OF_ALL] ?? 0
      for (const [i, word] of words.values().entries()) if ((total[word] ?? 0) > least) take(rows.values()[i] ?? 0, names[word] ?? '')
    },
  }
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{N}'’-]{2,24}/gu) ?? []).filter((word) => !STOP.has(word))
}

/** Without markup and entities. A `<` that nothing closes is taken for itself, so that no text can slow this down. */
function plainText(html: string): string {
  return html.slice(0, READ).replace(/<[^<>]*>|&\w{1,8};/g, ' ')
}
