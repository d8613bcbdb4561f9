import type { OneWayTable } from '../tally/tables/table.ts'
import { grownDistinctly, tellsOfLeavers } from './may-move.ts'
import { DISCLOSURE } from './rules.ts'

/**
 * May the filtered tables of one variable move? Each atom from which they add up must be empty or
 * large enough, and since they last moved have stood still or grown by enough people who did not
 * all say the same; then no sum or difference of tables says what one of them said.
 */
export function mayPartsMove(
  shown: readonly OneWayTable[] | null,
  now: readonly OneWayTable[],
): boolean {
  const before = new Map(shown?.map((atom) => [atom.id, atom]))
  const gone = (shown ?? []).some((atom) => !now.some(({ id }) => id === atom.id))
  return !gone && now.every((atom) => mayAtomMove(before.get(atom.id) ?? null, atom))
}

function mayAtomMove(shown: OneWayTable | null, now: OneWayTable): boolean {
  const size = now.base.substantive
  const grown = size - (shown?.base.substantive ?? 0)
  if (size === 0 && grown === 0) return true
  if (size < DISCLOSURE.step) return false
  if (grown === 0) return JSON.stringify(shown?.counts) === JSON.stringify(now.counts)
  if (shown !== null && tellsOfLeavers(shown, now)) return false
  return grown >= DISCLOSURE.step && grownDistinctly(shown, now, grown)
}
