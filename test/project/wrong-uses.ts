// Code that must not compile: each line marked THROWS fails with that message, and no other line fails.
import type { Catalogue, Policy, SharePurpose, Valet } from '../../src/index.js'
import { definePolicy, recommend } from '../../src/index.js'
import type { Profile } from '../../src/profile/profile.js'
import type { ShareMessage } from '../../src/sharing/message.js'
import { packShare } from '../../src/sharing/outbox.js'
import type { ShareKey } from '../../src/sharing/share-keys.js'

declare const valet: Valet
declare const catalogue: Catalogue
declare const profile: Profile
declare const message: ShareMessage
declare const key: ShareKey
declare const policy: Policy
declare const share: SharePurpose

export const uses = async () => {
  await packShare(profile, key, 'id', 0) // THROWS not assignable to parameter of type 'Share'
  await packShare(message, key, 'id', 0) // THROWS not assignable to parameter of type 'Share'
  valet.unlock('stylist') // THROWS Property 'unlock' does not exist
  valet.view() // THROWS Property 'view' does not exist
  valet.erase() // THROWS Property 'erase' does not exist
  valet.thaw() // THROWS Property 'thaw' does not exist
  valet.keep() // THROWS Property 'keep' does not exist
  valet.purposes.unlock('stylist') // THROWS Property 'unlock' does not exist
  await valet.openPreferences('unlock') // THROWS not assignable to parameter of type 'PreferencesStep
  await valet.propose({ measures: { iq: 120 } }) // THROWS 'iq' does not exist
  await valet.observe({ type: 'breathe', product: 'a' }) // THROWS not assignable to type '"view" | "cart" | "purchase"'
  recommend(catalogue, {}, { now: 0 }) // THROWS Property 'limit' is missing
  recommend(catalogue, { history: [{ type: 'view', product: 'a' }] }, { limit: 1, now: 0 }) // THROWS Property 'at' is missing
  definePolicy({ ...policy, tracking: true }) // THROWS 'tracking' does not exist
  definePolicy({ ...policy, purposes: { a: { ...share, facts: [{ fact: 'measures.iq' }] } } }) // THROWS "measures.iq"' is not assignable
  message.facts['measures.chest'] = 96 // THROWS read-only property
}
