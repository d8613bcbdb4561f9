import { adjustTable } from '#app/core/stats/adjust-table.ts'
import { columnLetter, lettersFor } from '#app/core/stats/column-letters.ts'
import { columnTests, isComparable } from '#app/core/stats/column-tests.ts'
import type { Cells } from '#app/core/stats/cells.ts'
import type { Share } from '#app/core/stats/share.ts'

export type RowOfShares = {
  readonly row: number | string
  readonly cells: Cells
  readonly shares: readonly Share[]
  readonly df: number
}

const LEVEL = 0.05

export function letterFigures(rows: readonly RowOfShares[]) {
  const pairs = rows.map(({ cells, shares, df }) => columnTests(cells, shares, df))
  const ofZ = pairs.map((row) => row.map(({ pOfZ }) => pOfZ))
  const ofT = pairs.map((row) => row.map(({ pOfT }) => pOfT))
  const zBonferroni = adjustTable(ofZ, 'bonferroni')
  const zHolm = adjustTable(ofZ, 'holm')
  const zTable = adjustTable(ofZ, 'benjaminiHochberg')
  const tBonferroni = adjustTable(ofT, 'bonferroni')
  const tTable = adjustTable(ofT, 'benjaminiHochberg')
  return rows.map(({ row, shares }, i) => {
    const here = pairs[i] ?? []
    const letters = (pValues: readonly (readonly (number | null)[])[]) =>
      lettersFor(shares.length, here, pValues[i] ?? [], LEVEL)
    return {
      row,
      eligible: shares.map(isComparable),
      pairs: here.map(({ first, second, difference, z, pOfZ, t, pOfT }, j) => ({
        a: columnLetter(first),
        b: columnLetter(second),
        diff: difference,
        z,
        p_z: pOfZ,
        p_z_bonferroni_row: zBonferroni[i]?.[j],
        p_z_holm_row: zHolm[i]?.[j],
        p_z_bh_table: zTable[i]?.[j],
        t_lin: t,
        p_t_lin: pOfT,
        p_t_bonferroni_row: tBonferroni[i]?.[j],
        p_t_bh_table: tTable[i]?.[j],
      })),
      letters_none_05: letters(ofZ),
      letters_bonferroni_05: letters(zBonferroni),
      letters_bh_05: letters(zTable),
      letters_lin_bonferroni_05: letters(tBonferroni),
      letters_lin_bh_05: letters(tTable),
    }
  })
}
