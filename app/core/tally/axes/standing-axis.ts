import type { Axis } from './axis.ts'

/**
 * The side of a table that two groups of rows make, which may have rows in common. Keys say whether a
 * row is in the first group (1), in the second (2), or in both (3), less 1.
 *
 * @example
 * Array.from(standingAxis(2, [Uint8Array.of(1, 0), Uint8Array.of(1, 1)]).digits[0].values) // [3, 2]
 */
export function standingAxis(
  rows: number,
  [first, second]: readonly [ArrayLike<number>, ArrayLike<number>],
): Axis {
  const codes = new Uint8Array(rows)
  for (let row = 0; row < rows; row += 1) codes[row] = (first[row] ?? 0) + 2 * (second[row] ?? 0)
  return {
    digits: [{ values: codes, least: 0, states: 4 }],
    keyOf: Int32Array.of(-1, 0, 1, 2),
    keys: 3,
    places: [],
    overlapping: true,
    isAt: () => false,
    scores: null,
  }
}
