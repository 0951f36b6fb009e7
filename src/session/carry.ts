import { factsOf, only, overlay } from '../profile/overlay.js'
import { readExport, writeExport } from '../purposes/export-file.js'
import type { State } from './state.js'

/** The whole profile and the decisions as text, to be taken anywhere (docs/export.md). For the widget alone. */
export async function exportProfile(state: State): Promise<string> {
  const { policy } = await state.policy()
  await state.mutate(() => ({ events: [{ type: 'exported' }] }))
  return writeExport(state.profile(), Object.values(state.decisions.byPurpose), policy.controller.name, state.tools.now())
}

/**
 * Reads an export. Nothing changes on error. Everything arrives locked: it counts until the tab closes, and is kept
 * when the shopper keeps it; decisions of the file are history and open nothing here, and draws belong to the shop that made them. For the widget alone.
 */
export async function importProfile(state: State, text: string): Promise<{ facts: number } | { problems: readonly string[] }> {
  if (state.decisions.frozen !== undefined) return { problems: ['frozen: nothing can be read in before it is thawed'] }
  const file = readExport(text)
  if ('problems' in file) return file
  const profile = only(file.profile, (part) => part !== 'draws')
  await state.mutate(() => {
    state.unsaved = overlay(state.unsaved, profile)
    return { events: [{ type: 'imported' }] }
  })
  return { facts: factsOf(profile).length }
}
