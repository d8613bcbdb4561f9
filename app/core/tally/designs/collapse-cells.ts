import type { Cells } from '../../stats/cells.ts'
import { numberJoint } from './number-joint.ts'

/**
 * The same people in fewer cells: cell c of `cells` becomes part of cell `into[c]` of `size`; those
 * below 0 of none. What is linear in cells stays as it was, and costs less.
 *
 * @example
 * collapseCells({ size: 2, strata: [] }, [0, 0], 1).size // 1
 */
export function collapseCells(cells: Cells, into: ArrayLike<number>, size: number): Cells {
  const fewer = collapseEach(cells, into, size)
  if (cells.calibration === undefined) return fewer
  const { joint, cellOf, groupOf, ...raked } = cells.calibration
  const { jointOf, ...numbers } = numberJoint(
    groupOf,
    cellOf.map((cell) => (cell < 0 ? -1 : (into[cell] ?? -1))),
  )
  const calibration = {
    ...raked,
    ...numbers,
    joint: collapseEach(joint, jointOf, numbers.cellOf.length),
  }
  return { ...fewer, calibration }
}

function collapseEach(cells: Cells, into: ArrayLike<number>, size: number): Cells {
  const collapse = (sums: Float64Array, units: number): Float64Array => {
    const fewer = new Float64Array(size * units)
    for (let unit = 0; unit < units; unit += 1)
      for (let cell = 0; cell < cells.size; cell += 1) {
        const to = into[cell] ?? -1
        if (to < 0) continue
        const place = unit * size + to
        fewer[place] = (fewer[place] ?? 0) + (sums[unit * cells.size + cell] ?? 0)
      }
    return fewer
  }
  return {
    size,
    strata: cells.strata.map(({ stratum, units, people, weights, squares, clusters }) => ({
      stratum,
      units,
      people: collapse(people, 1),
      weights: collapse(weights, 1),
      squares: collapse(squares, 1),
      clusters: clusters && {
        ...clusters,
        people: collapse(clusters.people, clusters.count),
        weights: collapse(clusters.weights, clusters.count),
      },
    })),
  }
}
