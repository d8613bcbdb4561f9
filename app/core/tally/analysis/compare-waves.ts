import type { ChoiceValue } from '../../definition/definition.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { adjustPValues } from '../../stats/adjust-p-values.ts'
import { degreesOfFreedom, totalOf, type Cells } from '../../stats/cells.ts'
import { isComparable } from '../../stats/column-tests.ts'
import { differenceOf } from '../../stats/difference.ts'
import { independentDifference } from '../../stats/independent-difference.ts'
import type { MeasuredDifference } from '../../stats/moments-difference.ts'
import type { RatioMean } from '../../stats/ratio-mean.ts'
import type { Share } from '../../stats/share.ts'
import { withInterval } from '../../stats/with-interval.ts'
import { axisOf } from '../axes/axis-of.ts'
import { partOfRows, type Part } from '../axes/part-of-rows.ts'
import { standingAxis } from '../axes/standing-axis.ts'
import type { Columns } from '../columns/columns.ts'
import { crossedCells } from '../designs/crossed-cells.ts'
import { designOf, nameOfBase, type DesignSpec } from '../designs/design-of.ts'
import { countBases } from '../tables/count-bases.ts'
import type { CrosstabMean } from './crosstab.ts'
import { meanRow } from './mean-row.ts'
import type { TallyRefusal } from './refusal.ts'
import { shareRows } from './share-rows.ts'
import type { Summary } from './summary.ts'

/** One of two waves: a variable among some responses to a survey. */
export type WaveSpec = DesignSpec & {
  readonly columns: Columns
  readonly variable: string
  readonly part: Part
}

export type WaveComparison = {
  /** `joint`: parts of the same responses, whose covariance is known; `apart`: two samples. */
  readonly samples: 'joint' | 'apart'
  readonly bases: readonly [Summary['bases'], Summary['bases']]
  /** People with an answer that counts who stand on both sides. */
  readonly shared: number
  /** People may have given several answers. */
  readonly overlapping: boolean
  /** In the order of the first wave, and then what only the second has. */
  readonly answers: readonly WaveAnswer[]
  /** Where answers are numbers on both sides. */
  readonly mean: {
    readonly sides: readonly [Omit<CrosstabMean, 'letters'>, Omit<CrosstabMean, 'letters'>]
    readonly difference: MeasuredDifference | null
  } | null
}

export type WaveAnswer = {
  readonly value: ChoiceValue
  /** Null where a wave has no such answer. */
  readonly sides: readonly [Share | null, Share | null]
  readonly difference: MeasuredDifference | null
  /** Of the difference, adjusted by Holm over the answers; null where it is not tested. */
  readonly adjusted: number | null
}

/**
 * The answers to a variable in two waves, answer by answer and in the mean, with the differences
 * first less second. Parts of the same responses are compared by joint linearisation, see
 * differenceOf; two surveys as samples drawn apart, see independentDifference. Answers are matched by
 * their values. Shares of exactly 0 or 1 are not tested, as in tables; p-values are adjusted by Holm.
 *
 * Refuses what designOf and axisOf refuse.
 *
 * @example
 * compareWaves({ columns: new Columns([]), variable: 'a', part: { version: null, from: null, before: null, where: null }, weighting: { kind: 'none' }, flagged: 'kept' }, { columns: new Columns([]), variable: 'a', part: { version: null, from: null, before: null, where: null }, weighting: { kind: 'none' }, flagged: 'kept' }) // { ok: false, problem: { code: 'unknownVariable', variable: 'a' } }
 */
export function compareWaves(
  first: WaveSpec,
  second: WaveSpec,
): Result<WaveComparison, TallyRefusal> {
  const samples =
    first.columns === second.columns && first.variable === second.variable ? 'joint' : 'apart'
  const one = countWave(first, first.part, second.part, samples)
  if (!one.ok) return one
  const other = samples === 'joint' ? one : countWave(second, second.part, second.part, samples)
  if (!other.ok) return other
  const [left, right] = [one.value, other.value]
  const at = samples === 'joint' ? 1 : 0
  const answers = matched(left.rows, right.rows).map(({ value, leftRow, rightRow }) => {
    const sides = [leftRow?.shares[0] ?? null, rightRow?.shares[at] ?? null] as const
    return { value, sides, difference: shareDifference(sides, leftRow?.cells ?? null, samples) }
  })
  const adjusted = adjustPValues(
    answers.map(({ difference }) => difference?.p ?? null),
    'holm',
  )
  const means = [left.means?.means[0], right.means?.means[at]] as const
  const shown = [left.means?.shown[0], right.means?.shown[at]] as const
  return ok({
    samples,
    bases: [left.bases[0], right.bases[at] ?? left.bases[0]],
    shared: left.shared,
    overlapping: left.overlapping || right.overlapping,
    answers: answers.map((answer, place) => ({ ...answer, adjusted: adjusted[place] ?? null })),
    mean:
      means[0] && means[1] && shown[0] && shown[1]
        ? {
            sides: [shown[0], shown[1]],
            difference: meanDifference([means[0], means[1]], left.cells, samples),
          }
        : null,
  })
}

type Samples = WaveComparison['samples']

const [FIRST, SECOND, BOTH] = [1, 2, 3] as const
/** Which of the keys of standingAxis each side takes; the first place is of nobody. */
const TAKES = [Uint8Array.of(0, 1, 0, 1), Uint8Array.of(0, 0, 1, 1)]

function countWave(spec: WaveSpec, part: Part, other: Part, samples: Samples) {
  const { columns, variable } = spec
  const design = designOf(columns, spec)
  if (!design.ok) return design
  const found = columns.variable(variable)
  if (found === null) return refuse<TallyRefusal>({ code: 'unknownVariable', variable })
  const down = axisOf(columns, [variable], { name: nameOfBase(spec), base: design.value.base })
  if (!down.ok) return down
  const nobody = new Uint8Array(columns.rows)
  const parts = [
    partOfRows(columns, part),
    samples === 'joint' ? partOfRows(columns, other) : nobody,
  ] as const
  const crossed = crossedCells(design.value, down.value, standingAxis(columns.rows, parts), null)
  const width = crossed.columns + 1
  return ok({
    cells: crossed.cells,
    overlapping: down.value.overlapping,
    shared: totalOf(crossed.cells, (cell) => cell % width === BOTH).people,
    bases: [
      countBases(design.value, found, sieveOfPart(parts[0])),
      ...(samples === 'joint' ? [countBases(design.value, found, sieveOfPart(parts[1]))] : []),
    ] as const,
    rows: shareRows(down.value, crossed, TAKES).map((row, place) => ({
      ...row,
      value: down.value.places[place]?.values[0] ?? '',
    })),
    means: down.value.scores && meanRow(down.value.scores, crossed, TAKES),
  })
}

const sieveOfPart = (part: Uint8Array) => ({
  digits: [{ values: part, least: 0, states: 2 }],
  keyOf: Int32Array.of(-1, 0),
  keys: 1,
})

function matched<Row extends { readonly value: ChoiceValue }>(
  left: readonly Row[],
  right: readonly Row[],
) {
  const byValue = new Map(right.map((row) => [String(row.value), row]))
  const known = new Set(left.map(({ value }) => String(value)))
  return [
    ...left.map((row) => ({
      value: row.value,
      leftRow: row,
      rightRow: byValue.get(String(row.value)) ?? null,
    })),
    ...right
      .filter(({ value }) => !known.has(String(value)))
      .map((row) => ({ value: row.value, leftRow: null, rightRow: row })),
  ]
}

function shareDifference(
  [left, right]: readonly [Share | null, Share | null],
  cells: Cells | null,
  samples: Samples,
): MeasuredDifference | null {
  if (left === null || right === null || left.share === null || right.share === null) return null
  if (!isComparable(left) || !isComparable(right)) {
    const difference = left.share - right.share
    return { difference, standardError: null, t: null, df: 0, p: null, interval: null }
  }
  return meanDifference([left.estimate, right.estimate], cells, samples)
}

function meanDifference(
  [left, right]: readonly [RatioMean, RatioMean],
  cells: Cells | null,
  samples: Samples,
): MeasuredDifference | null {
  if (samples === 'apart' || cells === null) return independentDifference(left, right)
  // Of a row's own cells and of the whole table's alike, the place tells on which side people stand.
  const df = degreesOfFreedom(cells, (cell) => ((cell % 4) & (FIRST | SECOND)) !== 0)
  const difference = differenceOf(cells, left, right, df)
  return difference && withInterval(difference)
}
