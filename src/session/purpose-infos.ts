import type { PurposeInfo } from '../page-interface.js'
import type { SentRecord } from './share.js'
import type { State } from './state.js'

/** Every purpose of the policy as the page may see it. */
export async function purposeInfos(state: State): Promise<PurposeInfo[]> {
  await state.ready()
  const { policy } = await state.policy()
  const sent = new Map(await state.tools.storage.readAll('sent'))
  return Object.entries(policy.purposes).map(([id, purpose]) => {
    const decision = state.decisions.byPurpose[id]
    const recipients = purpose.kind === 'share' ? purpose.recipients : []
    const times = recipients.flatMap((recipient) => (sent.get(`${id} ${recipient}`) as SentRecord | undefined)?.at ?? [])
    return {
      id,
      kind: purpose.kind,
      state: state.stateOf(id),
      facts: purpose.kind === 'share' ? purpose.facts.map(({ fact }) => fact) : [],
      recipients: recipients.map((recipient) => policy.recipients[recipient]?.name ?? recipient),
      ...(decision ? { since: decision.at } : {}),
      ...(times.length > 0 ? { lastSent: Math.max(...times) } : {}),
    }
  })
}
