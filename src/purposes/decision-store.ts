import * as v from 'valibot'
import type { Storage, Write } from '../storage/storage.js'
import { type Decision, type Decisions, FROZEN, PAUSED } from './decisions.js'

/** The form of a decision, for what comes from a file or the database. */
export const decisionForm: v.GenericSchema<unknown, Decision> = v.strictObject({
  purpose: v.string(),
  state: v.picklist(['unlocked', 'locked', 'refused']),
  at: v.number(),
  policy: v.string(),
  receipt: v.string(),
})

/** Reads every decision; entries that are not of the form count as not decided. */
export async function readDecisions(storage: Storage): Promise<Decisions> {
  const byPurpose: { [purpose: string]: Decision } = Object.create(null)
  let frozen: number | undefined
  let paused: number | undefined
  for (const [key, value] of await storage.readAll('decisions')) {
    if (key === FROZEN) frozen = typeof value === 'number' ? value : 0
    else if (key === PAUSED) paused = typeof value === 'number' ? value : 0
    else {
      const read = v.safeParse(decisionForm, value)
      if (read.success) byPurpose[key] = read.output
    }
  }
  return { byPurpose, ...(frozen === undefined ? {} : { frozen }), ...(paused === undefined ? {} : { paused }) }
}

/** The write that keeps a decision. */
export function decisionWrite(decision: Decision): Write {
  return { drawer: 'decisions', key: decision.purpose, value: decision }
}
