import { covariance, degreesOfFreedom, totalOf, type Cells } from '#app/core/stats/cells.ts'
import { columnLetter } from '#app/core/stats/column-letters.ts'
import { covarianceMatrix } from '#app/core/stats/covariance-matrix.ts'
import { differenceOf } from '#app/core/stats/difference.ts'
import { ratioOf } from '#app/core/stats/ratio.ts'
import { estimateShare } from '#app/core/stats/share.ts'
import type { CaseData } from '../case-data.ts'
import { numbersIn, textIn, textsIn } from './arguments.ts'
import { domainOf, keysAt, levelsOf, substantive } from './domain.ts'
import { baseFigures, shareFigures } from './figures.ts'
import type { Kind } from './kind.ts'
import { letterFigures } from './letters.ts'

/** 1 and 0 of each item, a row each; null where no item has an answer. */
function ticks(data: CaseData, items: readonly string[]) {
  const columns = items.map((item) => data.column(item))
  return (row: number): readonly number[] | null => {
    const given = columns.map((column) => column[row] ?? NaN)
    return given.every(Number.isNaN) ? null : given.map((tick) => (Number.isNaN(tick) ? 0 : tick))
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

const withoutWeights = (cells: Cells, scores: ArrayLike<number>) =>
  sum(
    cells.strata.map(({ people }) =>
      people.reduce((total, count, cell) => total + count * (scores[cell] ?? 0), 0),
    ),
  )

const withWeights = (cells: Cells, scores: ArrayLike<number>) =>
  sum(
    cells.strata.map(({ weights }) =>
      weights.reduce((total, weight, cell) => total + weight * (scores[cell] ?? 0), 0),
    ),
  )

export const multi: Kind = (data, analysis) => {
  const items = textsIn(analysis, 'items')
  const exclusive = textsIn(analysis, 'exclusive')
  const ticksOf = ticks(data, items)
  const { cells, keys, isIn } = domainOf(data, (row) => ticksOf(row) ?? [NaN])
  const base = baseFigures(cells, isIn)
  const ticked = Float64Array.from(keys, sum)
  const weighted = withWeights(cells, ticked)
  const contradicts = (key: readonly number[]) =>
    [true, false].every((wanted) =>
      key.some((tick, i) => tick > 0 && exclusive.includes(items[i] ?? '') === wanted),
    )
  return {
    ...base,
    excluded: totalOf(cells, () => true).people - base.base,
    responses: withoutWeights(cells, ticked),
    weighted_responses: weighted,
    mean_responses: base.base === 0 ? null : weighted / base.weighted_base,
    items: items.map((item, i) => {
      const hits = keysAt(keys, i)
      const { ratio, standardError } = ratioOf(cells, hits, ticked)
      return {
        item,
        ...shareFigures(cells, (cell) => (hits[cell] ?? 0) > 0, isIn),
        p_of_responses: ratio,
        se_of_responses: standardError,
      }
    }),
    contradictions: totalOf(cells, (cell) => isIn(cell) && contradicts(keys[cell] ?? [])).people,
  }
}

export const multiCrosstab: Kind = (data, analysis) => {
  const items = textsIn(analysis, 'items')
  const column = textIn(analysis, 'col')
  const [answers, columns] = [substantive(data, column), levelsOf(data, column)]
  const ticksOf = ticks(data, items)
  const { cells, keys, isIn } = domainOf(data, (row) => [
    answers[row] ?? NaN,
    ...(ticksOf(row) ?? [NaN]),
  ])
  const columnOf = keysAt(keys, 0)
  const df = degreesOfFreedom(cells, isIn)
  const rows = items.map((item, i) => {
    const hits = keysAt(keys, i + 1)
    const shares = columns.map((value) =>
      estimateShare(
        cells,
        (cell) => (hits[cell] ?? 0) > 0,
        (cell) => isIn(cell) && columnOf[cell] === value,
      ),
    )
    return { row: item, cells, shares, df }
  })
  const first = rows[0]?.shares ?? []
  return {
    ...baseFigures(cells, isIn),
    col_levels: columns,
    col_base: first.map(({ base }) => base),
    col_weighted_base: first.map(({ weightedBase }) => weightedBase),
    counts: rows.map(({ shares }) => shares.map(({ count }) => count)),
    col_pct: rows.map(({ shares }) => shares.map(({ share }) => share)),
    column_tests: letterFigures(rows),
  }
}

export const overlapBanner: Kind = (data, analysis) => {
  const answers = substantive(data, textIn(analysis, 'var'))
  const box = numbersIn(analysis, 'box')
  const banner = textsIn(analysis, 'banner')
  const columns = banner.map((name) => data.column(name))
  const { cells, keys, isIn } = domainOf(data, (row) => [
    box.includes(answers[row] ?? NaN) ? 1 : 0,
    ...columns.map((column) => (column[row] === 1 && !Number.isNaN(answers[row] ?? NaN) ? 1 : 0)),
  ])
  const stands = (cell: number, j: number) => isIn(cell) && keys[cell]?.[j + 1] === 1
  const shares = banner.map((_, j) =>
    estimateShare(
      cells,
      (cell) => keys[cell]?.[0] === 1,
      (cell) => stands(cell, j),
    ),
  )
  const df = degreesOfFreedom(cells, (cell) => banner.some((_, j) => stands(cell, j)))
  const influences = shares.map(({ estimate }) => estimate.influence)
  return {
    p: shares.map(({ share }) => share),
    se: shares.map(({ standardError }) => standardError),
    base: shares.map(({ base }) => base),
    df,
    vcov: covarianceMatrix(cells, influences)?.map((row) => Array.from(row)),
    pairs: shares.flatMap((left, i) =>
      shares.slice(i + 1).map((right, beyond) => {
        const j = i + 1 + beyond
        const tested = differenceOf(cells, left.estimate, right.estimate, df)
        return {
          a: columnLetter(i),
          b: columnLetter(j),
          overlap_n: totalOf(cells, (cell) => stands(cell, i) && stands(cell, j)).people,
          diff: tested?.difference,
          se: tested?.standardError,
          t: tested?.t,
          p: tested?.p,
          se_if_wrongly_independent: Math.sqrt(
            [left, right].reduce(
              (total, { estimate: { influence } }) =>
                total + (covariance(cells, influence, influence) ?? NaN),
              0,
            ),
          ),
        }
      }),
    ),
  }
}
