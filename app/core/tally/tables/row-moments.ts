import { ANSWERED, type Column } from '../columns/column.ts'
import type { CountedRows } from '../columns/counted-rows.ts'
import type { Moments } from './table.ts'

/**
 * The moments of a number in each group of rows, by the corrected two-pass algorithm: the squares of
 * deviations from the mean, less what is left of their sum. Chan, Golub and LeVeque, The American
 * Statistician 37 (1983), 242–247.
 *
 * @example
 * rowMoments({ kind: 'number', codes: new Int8Array(2), values: Float64Array.of(2, 4) }, countedRows(new Columns([]), null, { from: 0, to: 2 })) // [{ n: 2, mean: 3, squares: 2 }]
 */
export function rowMoments(
  { codes, values }: Extract<Column, { kind: 'number' }>,
  { groups, counted, range: { from, to } }: CountedRows,
): readonly Moments[] {
  const count = groups?.count ?? 1
  const of = groups?.of ?? null
  const answered = ANSWERED
  const [n, sums] = [new Int32Array(count), new Float64Array(count)]
  for (let row = from; row < to; row += 1) {
    if (codes[row] !== answered || (counted !== null && counted[row] !== 1)) continue
    const group = of === null ? 0 : (of[row] ?? 0)
    n[group] = (n[group] ?? 0) + 1
    sums[group] = (sums[group] ?? 0) + (values[row] ?? 0)
  }
  const means = sums.map((sum, group) => sum / Math.max(1, n[group] ?? 0))
  const [squares, rests] = [new Float64Array(count), new Float64Array(count)]
  for (let row = from; row < to; row += 1) {
    if (codes[row] !== answered || (counted !== null && counted[row] !== 1)) continue
    const group = of === null ? 0 : (of[row] ?? 0)
    const deviation = (values[row] ?? 0) - (means[group] ?? 0)
    squares[group] = (squares[group] ?? 0) + deviation * deviation
    rests[group] = (rests[group] ?? 0) + deviation
  }
  return Array.from(n, (people, group) => {
    const rest = (rests[group] ?? 0) / Math.max(1, people)
    return {
      n: people,
      mean: (means[group] ?? 0) + rest,
      squares: Math.max(0, (squares[group] ?? 0) - people * rest * rest),
    }
  })
}
