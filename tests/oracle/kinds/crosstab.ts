import { adjustedResiduals } from '#app/core/stats/adjusted-residuals.ts'
import { adjustedWaldTest } from '#app/core/stats/adjusted-wald.ts'
import { degreesOfFreedom, totalOf, type Cells } from '#app/core/stats/cells.ts'
import { chiSquareTest } from '#app/core/stats/chi-square-test.ts'
import { columnLetter } from '#app/core/stats/column-letters.ts'
import { effectivePeople } from '#app/core/stats/kish.ts'
import { margins } from '#app/core/stats/margins.ts'
import { occupied } from '#app/core/stats/occupied.ts'
import { raoScottTest } from '#app/core/stats/rao-scott.ts'
import { estimateShare } from '#app/core/stats/share.ts'
import { sumsByCell } from '#app/core/stats/sums-by-cell.ts'
import { countCells } from '#app/core/tally/designs/count-cells.ts'
import { textIn } from './arguments.ts'
import { levelsOf, substantive } from './domain.ts'
import { baseFigures } from './figures.ts'
import type { Kind } from './kind.ts'
import { letterFigures } from './letters.ts'

const quotient = (part: number, whole: number) => (whole === 0 ? null : part / whole)

/** R writes a vector of one as the value itself. */
const unboxed = <Item>(items: readonly Item[]) => (items.length === 1 ? items[0] : items)

export const crosstab: Kind = (data, analysis) => {
  const [row, column] = [textIn(analysis, 'row'), textIn(analysis, 'col')]
  const [rows, columns] = [levelsOf(data, row), levelsOf(data, column)]
  const [rowAnswers, columnAnswers] = [substantive(data, row), substantive(data, column)]
  const size = rows.length * columns.length
  const codes = Int32Array.from({ length: data.rows }, (_, at) => {
    const i = rows.indexOf(rowAnswers[at] ?? NaN)
    const j = columns.indexOf(columnAnswers[at] ?? NaN)
    return i < 0 || j < 0 ? size : i * columns.length + j
  })
  const cells = countCells(data.design, codes, size + 1)
  const isIn = (cell: number) => cell < size
  const sums = sumsByCell(cells)
  const table = (of: Float64Array) =>
    rows.map((_, i) => Array.from(of.subarray(i * columns.length, (i + 1) * columns.length)))
  const [counts, weights] = [table(sums.people), table(sums.weights)]
  const [people, weighted] = [margins(counts), margins(weights)]
  const filled = occupied(counts)
  const shape = { rows: rows.length, columns: columns.length }
  const isTested = filled.rows.length > 1 && filled.columns.length > 1
  const df = degreesOfFreedom(cells, isIn)
  const shares = rows.map((value, i) => ({
    row: value,
    cells,
    df,
    shares: columns.map((_, j) =>
      estimateShare(
        cells,
        (cell) => Math.floor(cell / columns.length) === i,
        (cell) => isIn(cell) && cell % columns.length === j,
      ),
    ),
  }))
  return {
    ...baseFigures(cells, isIn),
    row_levels: rows,
    col_levels: columns,
    col_letters: columns.map((_, j) => columnLetter(j)),
    counts,
    weighted_counts: weights,
    col_pct: weights.map((of) => of.map((each, j) => quotient(each, weighted.columns[j] ?? 0))),
    row_pct: weights.map((of, i) => of.map((each) => quotient(each, weighted.rows[i] ?? 0))),
    total_pct: weights.map((of) => of.map((each) => quotient(each, weighted.n))),
    col_base: people.columns,
    col_weighted_base: weighted.columns,
    col_n_eff_kish: columns.map((_, j) =>
      effectivePeople(totalOf(cells, (cell) => isIn(cell) && cell % columns.length === j)),
    ),
    row_base: people.rows,
    test_rows: unboxed(filled.rows.map((i) => rows[i])),
    test_cols: unboxed(filled.columns.map((j) => columns[j])),
    ...(isTested
      ? { ...chiSquareFigures(counts), ...raoScottFigures(cells, shape) }
      : { no_test_reason: 'fewer than two non-empty rows or columns' }),
    ...(people.n > 1 && columns.length > 1
      ? {
          column_tests: letterFigures(shares),
          col_p_used: shares.map((each) => each.shares.map(({ share }) => share)),
        }
      : {}),
  }
}

function chiSquareFigures(counts: readonly (readonly number[])[]) {
  const test = chiSquareTest(counts)
  return {
    chisq: {
      x2: test?.statistic,
      df: test?.df,
      p: test?.p,
      min_expected: test?.leastExpected,
      cells_expected_lt5: test?.sparseCells,
      g2: test?.likelihoodRatio,
      cramers_v: test?.cramersV,
      cramers_v_bias_corrected: test?.correctedCramersV,
    },
    adj_residuals_unweighted: adjustedResiduals(occupied(counts).counts),
  }
}

function raoScottFigures(cells: Cells, shape: { readonly rows: number; readonly columns: number }) {
  const test = raoScottTest(cells, shape)
  const wald = adjustedWaldTest(cells, shape)
  return {
    weighted_cramers_v: test?.cramersV,
    rao_scott: {
      x2_weighted: test?.statistic,
      f: test?.f,
      ndf: test?.df,
      ddf: test?.denominatorDf,
      p: test?.p,
      delta_trace: test?.trace,
      delta_trace2: test?.traceOfSquare,
      mean_deff: test?.meanDesignEffect,
      first_order_x2: test?.firstOrder.statistic,
      first_order_df: test?.firstOrder.df,
      first_order_p: test?.firstOrder.p,
      adj_wald_f: wald?.f ?? null,
      adj_wald_p: wald?.p ?? null,
    },
  }
}
