import type { ContingencyTable } from './association.ts'
import { expectedCounts } from './expected-counts.ts'
import { margins } from './margins.ts'

/**
 * Haberman's adjusted residual of each cell, (n_ij − e_ij) / √(e_ij (1 − r_i/n)(1 − c_j/n)), a
 * standard normal deviate under independence. Haberman, Biometrics 29 (1973), 205–220.
 *
 * `counts[row][column]` are people. Null where a row or column is empty or holds everybody.
 *
 * @example
 * adjustedResiduals([[4, 1], [2, 3]]) // [[1.290..., -1.290...], [-1.290..., 1.290...]]
 */
export function adjustedResiduals(
  counts: ContingencyTable,
): readonly (readonly (number | null)[])[] {
  const { n, rows, columns } = margins(counts)
  const expected = expectedCounts(counts)
  return counts.map((row, i) =>
    row.map((count, j) => {
      const under = expected[i]?.[j] ?? 0
      const variance = under * (1 - (rows[i] ?? 0) / n) * (1 - (columns[j] ?? 0) / n)
      return variance > 0 ? (count - under) / Math.sqrt(variance) : null
    }),
  )
}
