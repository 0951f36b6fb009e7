import type { Verdict } from '../profile/profile.js'

/** Every verdict, as its choices are drawn: the widget takes types alone from the profile. */
export const VERDICTS: readonly Verdict[] = ['small', 'right', 'large']
