import type { ContingencyTable } from './association.ts'
import { margins } from './margins.ts'

/** An occupied cell, and how many others are concordant and discordant with one person in it. */
export type CellConcordance = {
  readonly row: number
  readonly column: number
  readonly count: number
  readonly rowTotal: number
  readonly columnTotal: number
  readonly concordant: number
  readonly discordant: number
}

export type Concordance = {
  readonly concordantPairs: number
  readonly discordantPairs: number
  readonly cells: readonly CellConcordance[]
}

/**
 * Pairs of people whom both variables put in the same order (concordant) or in opposite orders
 * (discordant); pairs tied on either are neither. One pass over the cells. Agresti, Analysis of
 * Ordinal Categorical Data, 2nd ed. (2010), section 7.1.
 *
 * @example
 * concordance([[4, 1], [2, 3]]).concordantPairs // 12
 */
export function concordance(counts: ContingencyTable): Concordance {
  const { n, rows, columns } = margins(counts)
  const cells: CellConcordance[] = []
  let above = columns.map(() => 0)
  let aboveTotal = 0
  counts.forEach((row, i) => {
    const rowTotal = rows[i] ?? 0
    const belowTotal = n - aboveTotal - rowTotal
    let aboveLeft = 0
    let belowLeft = 0
    row.forEach((count, j) => {
      const columnTotal = columns[j] ?? 0
      const straightAbove = above[j] ?? 0
      const straightBelow = columnTotal - straightAbove - count
      const belowRight = belowTotal - belowLeft - straightBelow
      const aboveRight = aboveTotal - aboveLeft - straightAbove
      const concordant = aboveLeft + belowRight
      const discordant = aboveRight + belowLeft
      if (count > 0)
        cells.push({ row: i, column: j, count, rowTotal, columnTotal, concordant, discordant })
      aboveLeft += straightAbove
      belowLeft += straightBelow
    })
    above = above.map((total, j) => total + (row[j] ?? 0))
    aboveTotal += rowTotal
  })
  // Each pair is met twice, once from either person.
  return {
    concordantPairs: cells.reduce((sum, cell) => sum + cell.count * cell.concordant, 0) / 2,
    discordantPairs: cells.reduce((sum, cell) => sum + cell.count * cell.discordant, 0) / 2,
    cells,
  }
}
