import type { Cells } from './cells.ts'

/** What raked weights were made to meet: people alike in all margins are a group. */
export type RakedGroups = {
  /** Of each row; below 0 outside the base. */
  readonly groupOf: Int32Array
  /** Of each group. */
  readonly people: Float64Array
  /** Of each margin and group, the place among its targets. */
  readonly margins: readonly { readonly codes: ArrayLike<number>; readonly targets: number }[]
}

/** The people of cells once more, by cell and raking group; those in no cell as well. */
export type Calibration = Omit<RakedGroups, 'groupOf'> & {
  readonly joint: Cells
  /** Of each joint cell, the cell and the group that it is part of; below 0 is no cell. */
  readonly cellOf: Int32Array
  readonly groupOf: Int32Array
}

/** Means change by less than this share of the largest: they stand. */
const STANDS = 1e-14
const MOST_SWEEPS = 10_000

/**
 * The influences by which a calibrated estimator varies: those of a statistic less what the margins
 * explain. They are swept of their (unweighted) means in the categories of each margin in turn, until
 * these stand; who is in no cell has the influence 0 before. Deville, Särndal and Sautory, JASA 88
 * (1993), 1013–1020; R's survey::rake, then svymean. With the weights taken as given variances are
 * larger, thus on the safe side.
 *
 * `influence` has a place a cell, what comes back one a joint cell, in the same units.
 *
 * @example
 * Array.from(calibratedInfluence({ joint: { size: 2, strata: [{ people: [1, 1] }] }, cellOf: Int32Array.of(0, 1), groupOf: Int32Array.of(0, 0), people: Float64Array.of(2), margins: [{ codes: [0], targets: 1 }] }, [1, 3])) // [-1, 1]
 */
export function calibratedInfluence(
  { joint, cellOf, groupOf, people, margins }: Calibration,
  influence: ArrayLike<number>,
): Float64Array {
  const given = Float64Array.from(cellOf, (cell) => (cell < 0 ? 0 : (influence[cell] ?? 0)))
  const means = new Float64Array(people.length)
  for (const stratum of joint.strata)
    for (let cell = 0; cell < joint.size; cell += 1) {
      const group = groupOf[cell] ?? 0
      means[group] = (means[group] ?? 0) + (given[cell] ?? 0) * (stratum.people[cell] ?? 0)
    }
  means.forEach((sum, group) => (means[group] = sum / Math.max(1, people[group] ?? 1)))
  const unexplained = means.slice()
  const enough = STANDS * given.reduce((largest, each) => Math.max(largest, Math.abs(each)), 0)
  for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps += 1) {
    const moved = margins.map((margin) => takeOutMeans(unexplained, people, margin))
    if (Math.max(0, ...moved) <= enough) break
  }
  return given.map((value, cell) => {
    const group = groupOf[cell] ?? 0
    return value - ((means[group] ?? 0) - (unexplained[group] ?? 0))
  })
}

/** By how much the means were off. */
function takeOutMeans(
  residuals: Float64Array,
  people: Float64Array,
  { codes, targets }: RakedGroups['margins'][number],
): number {
  const [sums, counts] = [new Float64Array(targets), new Float64Array(targets)]
  residuals.forEach((residual, group) => {
    const code = codes[group] ?? 0
    sums[code] = (sums[code] ?? 0) + residual * (people[group] ?? 0)
    counts[code] = (counts[code] ?? 0) + (people[group] ?? 0)
  })
  const means = sums.map((sum, code) => sum / Math.max(1, counts[code] ?? 1))
  residuals.forEach((residual, group) => {
    residuals[group] = residual - (means[codes[group] ?? 0] ?? 0)
  })
  return means.reduce((largest, mean) => Math.max(largest, Math.abs(mean)), 0)
}
