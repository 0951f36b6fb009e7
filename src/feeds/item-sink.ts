import type { FeedItem } from './feed-item.js'
import type { Problem } from './problem.js'

/** Where a reader puts what it reads, one after the other; nothing is kept by the reader. */
export interface ItemSink {
  item(item: FeedItem): void
  problem(problem: Problem): void
}
