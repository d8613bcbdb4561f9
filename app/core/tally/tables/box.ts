import type { ChoiceValue } from '../../definition/definition.ts'
import type { CategoryCount } from './table.ts'

/**
 * How many chose any of a set of answers (a box), from the joint count: rounded parts are never
 * added up. `counts` of a single choice are people; don't box a multiple choice, whose ticks
 * overlap.
 *
 * @example
 * countInBox([{ value: 1, count: 74 }, { value: 2, count: 124 }, { value: 3, count: 9 }], [1, 2]) // 198
 */
export const countInBox = (
  counts: readonly CategoryCount[],
  values: readonly ChoiceValue[],
): number =>
  counts.reduce((total, { value, count }) => (values.includes(value) ? total + count : total), 0)
