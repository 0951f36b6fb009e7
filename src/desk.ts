/** What is loaded once something is kept, asked for or sent, or the widget opens: the policy, the stored profile, keys and messages. */
export { profileWrites, readProfile } from './profile/profile-store.js'
export { readDecisions } from './purposes/decision-store.js'
export { ledgerWrites } from './purposes/ledger.js'
export { loadPolicy } from './session/load-policy.js'
export { openDesk } from './session/open-desk.js'
