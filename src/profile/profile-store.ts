import * as v from 'valibot'
import type { Storage, Write } from '../storage/storage.js'
import { only } from './overlay.js'
import { EMPTY_PROFILE, PROFILE_PARTS, type Profile, type ProfilePart } from './profile.js'
import { profileForm } from './profile-form.js'

/** How long a part is kept, in ms, by its purpose; `undefined` = its purpose does not let it be kept. */
export type KeepFor = (part: ProfilePart) => number | undefined

/**
 * The kept profile: drawer `profile`, one entry a part. What has expired is left out. A part that is not of its form
 * (another script wrote there) is left out as well, and left where it is.
 */
export async function readProfile(storage: Storage, now: number): Promise<Profile> {
  const held = Object.fromEntries(await storage.readAll('profile'))
  let profile = EMPTY_PROFILE
  for (const part of PROFILE_PARTS) {
    if (held[part] === undefined) continue
    const read = v.safeParse(profileForm, { ...EMPTY_PROFILE, [part]: held[part] })
    if (read.success) profile = { ...profile, [part]: read.output[part] }
  }
  return only(
    profile,
    () => true,
    (fact) => fact.until === undefined || fact.until > now,
  )
}

/** The writes that keep those parts of a profile whose purpose allows it, each fact with its `until`, and take out the others. */
export function profileWrites(profile: Profile, keepFor: KeepFor): { readonly part: ProfilePart; readonly write: Write }[] {
  return PROFILE_PARTS.map((part) => {
    const keep = keepFor(part)
    const value = keep === undefined ? undefined : limited(profile, part, keep)
    return { part, write: { drawer: 'profile', key: part, value } }
  })
}

function limited(profile: Profile, part: ProfilePart, keep: number): unknown {
  const until = <F extends { readonly at: number }>(fact: F) => ({ ...fact, until: fact.at + keep })
  if (part === 'preference') return profile.preference && until(profile.preference)
  if (part === 'measures') {
    const entries = Object.entries(profile.measures)
    return entries.length === 0 ? undefined : Object.fromEntries(entries.map(([name, fact]) => [name, until(fact)]))
  }
  const facts = profile[part]
  return facts.length === 0 ? undefined : facts.map(until)
}
