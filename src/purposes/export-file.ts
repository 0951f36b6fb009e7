import * as v from 'valibot'
import type { Profile } from '../profile/profile.js'
import { profileForm } from '../profile/profile-form.js'
import { decisionForm } from './decision-store.js'
import type { Decision } from './decisions.js'

/** The file a shopper takes away (GDPR Art. 20): documented JSON, see docs/export.md. */
export interface ExportFile {
  readonly format: 'valet-profile'
  readonly version: 1
  /** ISO 8601. */
  readonly exportedAt: string
  /** Controller of the shop where it was made. */
  readonly from: string
  readonly profile: Profile
  /** What had been decided there: history, never a key in another shop. */
  readonly decisions: readonly Decision[]
}

const LONGEST = 4_000_000

const form: v.GenericSchema<unknown, ExportFile> = v.strictObject({
  format: v.literal('valet-profile', 'this is no file that Valet saved'),
  version: v.literal(1, 'this file is of a newer version than this shop reads'),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  from: v.string(),
  profile: profileForm,
  decisions: v.array(decisionForm),
})

/** The text of an export. */
export function writeExport(profile: Profile, decisions: readonly Decision[], from: string, at: number): string {
  const file: ExportFile = { format: 'valet-profile', version: 1, exportedAt: new Date(at).toISOString(), from, profile, decisions }
  return JSON.stringify(file, null, 2)
}

/**
 * Reads an export. Everything is checked before anything is used; `problems` name the place (`profile.measures.waist.value: …`)
 * and what is wrong there.
 */
export function readExport(text: string): ExportFile | { readonly problems: readonly string[] } {
  if (text.length > LONGEST) return { problems: [`the file has ${text.length} characters; at most ${LONGEST} are read`] }
  let parsed: unknown
  try {
    // Members that would reach a prototype are dropped before anything looks at them.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) => (key === '__proto__' ? undefined : value))
  } catch (error) {
    return { problems: [`not JSON: ${error instanceof Error ? error.message : 'unreadable'}`] }
  }
  const read = v.safeParse(form, parsed)
  if (read.success) return read.output
  return { problems: read.issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': ')) }
}
