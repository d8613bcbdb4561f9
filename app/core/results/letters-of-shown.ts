import { adjustTable } from '../stats/adjust-table.ts'
import type { Cells } from '../stats/cells.ts'
import { lettersFor } from '../stats/column-letters.ts'
import { columnTests } from '../stats/column-tests.ts'
import { estimateShare } from '../stats/share.ts'
import type { ShownColumn } from '../disclosure/next-break.ts'
import type { Letters } from '../tally/analysis/crosstab.ts'

/**
 * Letters worked out from the printed counts and bases alone, `[row][column]`, so that they tell
 * nothing that these don't. A hidden count takes part in no comparison.
 */
export function lettersOfShown(
  columns: readonly ShownColumn[],
  letters: Letters,
): readonly (readonly string[])[] {
  const rows = (columns[0]?.counts ?? []).map((_, row) => testsInRow(columns, row))
  const adjusted = adjustTable(
    rows.map(({ pairs }) => pairs.map(({ pOfZ }) => pOfZ)),
    letters.adjustment,
  )
  return rows.map(({ pairs, places }, row) => {
    const shown = lettersFor(columns.length, pairs, adjusted[row] ?? [], letters.level)
    return columns.map((_, column) => (places.includes(column) ? (shown[column] ?? '') : ''))
  })
}

function testsInRow(columns: readonly ShownColumn[], row: number) {
  const places = columns.flatMap(({ counts }, column) =>
    (counts[row] ?? null) === null ? [] : [column],
  )
  const cells = cellsOf(
    places.flatMap((column) => {
      const { base, counts } = columns[column] ?? { base: 0, counts: [] }
      const count = counts[row] ?? 0
      return [count, base - count]
    }),
  )
  const shares = places.map((_, index) =>
    estimateShare(
      cells,
      (cell) => cell === 2 * index,
      (cell) => cell >> 1 === index,
    ),
  )
  const people = places.reduce((sum, column) => sum + (columns[column]?.base ?? 0), 0)
  const pairs = columnTests(cells, shares, people - 1).map((pair) => ({
    ...pair,
    first: places[pair.first] ?? 0,
    second: places[pair.second] ?? 0,
  }))
  return { places, pairs }
}

/** People who all count alike, drawn singly. */
function cellsOf(counts: readonly number[]): Cells {
  const people = Float64Array.from(counts)
  const units = people.reduce((sum, count) => sum + count, 0)
  return {
    size: counts.length,
    strata: [{ stratum: 0, units, people, weights: people, squares: people, clusters: null }],
  }
}
