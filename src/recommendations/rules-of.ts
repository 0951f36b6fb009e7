import type { PickRequest, ShopRule } from './pick.js'

/** The rules that hold for a request: those of its slot, and those of every slot. */
export function rulesOf({ rules = [], slot }: PickRequest): readonly ShopRule[] {
  return rules.filter((rule) => rule.slot === undefined || rule.slot === slot)
}
