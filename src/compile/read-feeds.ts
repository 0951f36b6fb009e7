import type { ColumnMap } from '../feeds/column-map.js'
import type { FeedSource } from '../feeds/feed-source.js'
import type { ProblemLog } from '../feeds/problem-log.js'
import { type FeedFormat, readFeed } from '../feeds/read-feed.js'
import type { CatalogueBuilder } from './catalogue-builder.js'

/** A feed that was read. */
export interface ReadFeed {
  readonly name: string
  readonly format: FeedFormat
  readonly items: number
}

/** So many items between two words of progress. */
const STEP = 2000

/** Reads feeds one after the other into a builder. `tell` hears the part of all bytes that is done, 0 … 1, and the items. */
export async function readFeeds(
  feeds: readonly FeedSource[],
  builder: CatalogueBuilder,
  log: ProblemLog,
  columns: ColumnMap | undefined,
  tell: (done: number, items: number) => void,
): Promise<ReadFeed[]> {
  const sizes = feeds.map((feed) => ('bytes' in feed ? feed.bytes.length : (feed.size ?? 0)))
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1
  const files: ReadFeed[] = []
  let [all, before] = [0, 0]
  for (const [i, feed] of feeds.entries()) {
    let [items, read] = [0, 0]
    const now = () => tell(Math.min(1, (before + read) / whole), all)
    const counted = counting(feed, (bytes) => {
      read = bytes
    })
    now()
    const item: Parameters<typeof readFeed>[1]['item'] = (found) => {
      items++
      if (++all % STEP === 0) now()
      builder.add(i, feed.name, found)
    }
    const format = await readFeed(counted, { item, problem: log.report }, columns)
    files.push({ name: feed.name, format, items })
    before += sizes[i] ?? 0
  }
  return files
}

/** The same feed, whose bytes are counted as they are read. It may be read more than once; the last time counts. */
function counting(feed: FeedSource, hear: (bytes: number) => void): FeedSource {
  if ('bytes' in feed) return feed
  return {
    name: feed.name,
    open: async function* () {
      let bytes = 0
      for await (const piece of feed.open()) {
        bytes += piece.length
        hear(bytes)
        yield piece
      }
    },
  }
}
