import type { Calibration, RakedGroups } from '../../stats/calibration.ts'

export type JointNumbers = Pick<Calibration, 'cellOf' | 'groupOf'> & {
  /** Of each item; below 0 outside the base. */
  readonly jointOf: Int32Array
}

/**
 * Numbers the combinations of cell and raking group that any item (a row, or a cell of a larger
 * table) has. Items in no cell have combinations of their own.
 *
 * @example
 * Array.from(numberJoint(Int32Array.of(0, 1, 0), Int32Array.of(5, 5, 5)).jointOf) // [0, 1, 0]
 */
export function numberJoint(
  groups: RakedGroups['groupOf'],
  cells: ArrayLike<number>,
): JointNumbers {
  const most = groups.reduce((largest, group) => Math.max(largest, group), 0) + 1
  const known = new Map<number, number>()
  const [cellOf, groupOf]: [number[], number[]] = [[], []]
  const jointOf = groups.map((group, item) => {
    if (group < 0) return -1
    const cell = Math.max(-1, cells[item] ?? -1)
    const key = (cell + 1) * most + group
    const found = known.get(key)
    if (found !== undefined) return found
    const joint = cellOf.push(cell) - 1
    groupOf.push(group)
    known.set(key, joint)
    return joint
  })
  return { jointOf, cellOf: Int32Array.from(cellOf), groupOf: Int32Array.from(groupOf) }
}
