import { SAME_VISIT } from './change-profile.js'
import type { Profile } from './profile.js'

/** When the visit of now began, ms since 1970: the oldest event since which she was never away for half an hour. */
export function visitStart({ history }: Profile, now: number): number {
  let start = now
  for (const { value } of [...history].sort((a, b) => b.value.at - a.value.at)) {
    if (start - value.at >= SAME_VISIT) break
    start = Math.min(start, value.at)
  }
  return start
}
