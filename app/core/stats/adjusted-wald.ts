import { degreesOfFreedom, type Cells } from './cells.ts'
import { covarianceMatrix } from './covariance-matrix.ts'
import { crossedShares, type CrossedShares, type TableShape } from './crossed-shares.ts'
import { fPValue } from './f-p-value.ts'
import { solve } from './solve.ts'

export type WaldTest = {
  readonly f: number
  readonly df: number
  readonly denominatorDf: number
  readonly p: number | null
}

/**
 * Wald's test of independence with the correction for few sampling units: W = Y'V⁻¹Y for the
 * differences Y of weighted shares from independence, F = W·(ν − k + 1)/(k·ν) on k = (r − 1)(c − 1)
 * and ν − k + 1 degrees of freedom, ν sampling units less strata. Less steady than raoScottTest when
 * ν is small. Thomas and Rao, JASA 82 (1987), 630–636; R's svychisq with statistic "adjWald".
 *
 * Cells lie as `shape` says; empty rows and columns are left out. Null where fewer than two of either
 * remain, or where the covariances are singular or unknown.
 *
 * @example
 * adjustedWaldTest({ size: 4, strata: [] }, { rows: 2, columns: 2 }) // null
 */
export function adjustedWaldTest(cells: Cells, shape: TableShape): WaldTest | null {
  const table = crossedShares(cells, shape)
  const { rows, columns } = table
  if (rows < 2 || columns < 2) return null
  const departures = departuresOf(cells.size, table)
  const covariances = covarianceMatrix(
    cells,
    departures.map(({ influence }) => influence),
  )
  if (covariances === null) return null
  const solved = solve(
    covariances,
    departures.map(({ departure }) => Float64Array.of(departure)),
  )
  const units = degreesOfFreedom(cells, (cell) => cell < shape.rows * shape.columns)
  if (solved === null || units === 0) return null
  const wald = departures.reduce(
    (sum, { departure }, i) => sum + departure * (solved[i]?.[0] ?? 0),
    0,
  )
  const df = departures.length
  const denominatorDf = units - df + 1
  const f = (wald * denominatorDf) / (df * units)
  if (Math.abs(f) > ROUNDING) return null
  return { f, df, denominatorDf, p: fPValue(f, df, denominatorDf) }
}

/** As far from independence no table is: where clusters think alike, covariances are rounding. */
const ROUNDING = 1e12

/** Of each cell but those of the last row and column: its share less what independence gives it. */
function departuresOf(size: number, table: CrossedShares) {
  const { rows, columns, shares, rowShares, columnShares, weight, cells } = table
  return Array.from({ length: (rows - 1) * (columns - 1) }, (_, index) => {
    const row = Math.floor(index / (columns - 1))
    const column = index % (columns - 1)
    const [ofRow, ofColumn] = [rowShares[row] ?? 0, columnShares[column] ?? 0]
    const influence = new Float64Array(size)
    cells.forEach((cell, place) => {
      const inRow = Math.floor(place / columns) === row ? 1 : 0
      const inColumn = place % columns === column ? 1 : 0
      influence[cell] =
        (inRow * inColumn - inRow * ofColumn - inColumn * ofRow + ofRow * ofColumn) / weight
    })
    const departure = (shares[row * columns + column] ?? 0) - ofRow * ofColumn
    return { departure, influence }
  })
}
