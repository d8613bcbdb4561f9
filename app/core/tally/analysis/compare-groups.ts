import type { ChoiceValue } from '../../definition/definition.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { degreesOfFreedom, totalOf } from '../../stats/cells.ts'
import { differenceOf } from '../../stats/difference.ts'
import type { MeasuredDifference } from '../../stats/moments-difference.ts'
import { meanInterval } from '../../stats/mean-interval.ts'
import { ratioMean } from '../../stats/ratio-mean.ts'
import { withInterval } from '../../stats/with-interval.ts'
import { axisOf } from '../axes/axis-of.ts'
import type { Axis } from '../axes/axis.ts'
import { standingAxis } from '../axes/standing-axis.ts'
import { columnBase } from './column-base.ts'
import type { Columns } from '../columns/columns.ts'
import { crossedCells } from '../designs/crossed-cells.ts'
import type { ColumnBase } from './crosstab.ts'
import { designOf, nameOfBase, type DesignSpec } from '../designs/design-of.ts'
import { npsPoints } from './nps-points.ts'
import type { TallyRefusal } from './refusal.ts'
import type { MeanFigures } from './summary.ts'
import type { Filter } from '../tables/table.ts'

/** What is compared: a share of any of some answers, a mean, or a net promoter score. */
export type Compared =
  | { readonly kind: 'share'; readonly values: readonly ChoiceValue[] }
  | { readonly kind: 'mean' }
  | { readonly kind: 'nps' }
  /** A mean of what answers are worth; who gave another one is outside. */
  | { readonly kind: 'scores'; readonly of: readonly WorthAnswer[] }

export type WorthAnswer = { readonly value: ChoiceValue; readonly score: number }

export type ComparisonSpec = DesignSpec & {
  readonly variable: string
  readonly compared: Compared
  /** Two groups, or two waves; they may overlap. */
  readonly groups: readonly [Filter, Filter]
}

export type Comparison = {
  readonly groups: readonly [ComparedFigures, ComparedFigures]
  /** First less second; null where either is empty. */
  readonly difference: MeasuredDifference | null
}

export type ComparedFigures = MeanFigures & { readonly base: ColumnBase }

/**
 * The difference of a share, mean or score between two groups or waves, by joint linearisation on
 * the degrees of freedom of both together; see differenceOf. In shares of 1, units of the answers,
 * or points.
 *
 * Refuses unknown variables, and means of answers that are not numbers.
 *
 * @example
 * compareGroups(new Columns([]), { variable: 'a', weighting: { kind: 'none' }, flagged: 'kept' }) // { ok: false, problem: { code: 'unknownVariable', variable: 'a' } }
 */
export function compareGroups(
  columns: Columns,
  { variable, compared, groups, ...spec }: ComparisonSpec,
): Result<Comparison, TallyRefusal> {
  const design = designOf(columns, spec)
  if (!design.ok) return design
  const axis = axisOf(columns, [variable], { name: nameOfBase(spec), base: design.value.base })
  if (!axis.ok) return axis
  const scores = scoresOf(axis.value, compared)
  if (scores === null) return refuse({ code: 'notANumber', variable })
  const { cells } = crossedCells(
    design.value,
    axis.value,
    standingAxis(columns.rows, [columns.mask(groups[0]), columns.mask(groups[1])]),
    null,
  )
  const scoreOf = Float64Array.from({ length: cells.size }, (_, cell) => scores[cell >> 2] ?? 0)
  const isIn = (cell: number, groups: number) =>
    (cell & 3 & groups) !== 0 && !Number.isNaN(scoreOf[cell])
  const [first, second] = [
    ratioMean(cells, scoreOf, (cell) => isIn(cell, FIRST)),
    ratioMean(cells, scoreOf, (cell) => isIn(cell, SECOND)),
  ]
  const df = degreesOfFreedom(cells, (cell) => isIn(cell, FIRST | SECOND))
  const difference = differenceOf(cells, first, second, df)
  const figures = (estimate: typeof first, groups: number): ComparedFigures => ({
    mean: estimate.mean,
    standardError: estimate.standardError,
    interval: meanInterval(estimate),
    base: columnBase(totalOf(cells, (cell) => isIn(cell, groups))),
  })
  return ok({
    groups: [figures(first, FIRST), figures(second, SECOND)],
    difference: difference && withInterval(difference),
  })
}

const [FIRST, SECOND] = [1, 2] as const

/** Of each key, NaN outside; null where answers are not numbers. */
function scoresOf(axis: Axis, compared: Compared): ArrayLike<number> | null {
  switch (compared.kind) {
    case 'share': {
      const places = axis.places.flatMap(({ values: [value] }, place) =>
        value !== undefined && compared.values.includes(value) ? [place] : [],
      )
      return Array.from({ length: axis.keys }, (_, key) =>
        places.some((place) => axis.isAt(key, place)) ? 1 : 0,
      )
    }
    case 'mean':
      return axis.scores
    case 'nps':
      return axis.scores && axis.scores.map(npsPoints)
    case 'scores': {
      if (axis.overlapping) return null
      const scores = new Map(compared.of.map(({ value, score }) => [value, score]))
      return Array.from({ length: axis.keys }, (_, key) => {
        const value = axis.places[key]?.values[0] ?? axis.scores?.[key]
        return (value === undefined ? undefined : scores.get(value)) ?? Number.NaN
      })
    }
  }
}
