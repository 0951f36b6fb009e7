/**
 * `valet-sdk/receiver`: the shop's server side. It checks shares, withdrawals and erasures and keeps what they say.
 *
 * @packageDocumentation
 */

export type { MeasureName } from '../measures/measure.js'
export type { FactName, FactValue, TasteKind } from '../profile/fact-name.js'
export type { HistoryEvent, ProfilePart } from '../profile/profile.js'
export type { Experiment, Experiments } from '../purposes/experiment.js'
export { fingerprint } from '../purposes/fingerprint.js'
export {
  type DevicePurpose,
  type Policy,
  PolicyError,
  type Purpose,
  type Recipient,
  readPolicy,
  type SharedFact,
  type SharePurpose,
  type Words,
} from '../purposes/policy.js'
export type { EndMessage, Message, ShareMessage } from '../sharing/message.js'
export type { Answer } from './answer.js'
export { type OpenedEnvelope, openEnvelope } from './open-envelope.js'
export { type HeldDecision, type HeldFacts, openPostgresStore, type PostgresStore, type PostgresStoreOptions } from './postgres-store.js'
export { type ReceiverOptions, receiveShares } from './receive-shares.js'
export { EnvelopeError, type EnvelopeFault, Refusal, type RefusalCode } from './refusal.js'
export type { Received, ReceivedEnd, ReceivedShare, ShareOutcome, ShareStore } from './share-store.js'
