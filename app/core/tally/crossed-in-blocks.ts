import type { Cells, StratumCells } from '../stats/cells.ts'
import type { Design } from '../stats/design.ts'
import type { Axis } from './axis.ts'
import { crossedCells, type CrossedCells } from './crossed-cells.ts'

/** Counting as many takes well under a millisecond. */
const BLOCK_ROWS = 65_536

/**
 * As crossedCells, and others may have their turn between blocks of rows. Where people were drawn
 * in strata or clusters, which go through all rows, it is a single block.
 *
 * @example
 * crossedInBlocks({ rows: 1, base: Uint8Array.of(1), weights: null, sampling: { kind: 'people' } }, choiceAxis(Int8Array.of(0), [{ value: 'a' }]), null, null).next().value.columns // 0
 */
export function* crossedInBlocks(
  design: Design,
  down: Axis,
  across: Axis | null,
  mask: Uint8Array | null,
  blockRows = BLOCK_ROWS,
): Generator<void, CrossedCells> {
  const { rows, base, weights, sampling } = design
  if (sampling.kind !== 'people' || rows <= blockRows)
    return crossedCells(design, down, across, mask)
  let sum: CrossedCells | null = null
  for (let from = 0; from < rows; from += blockRows) {
    if (sum !== null) yield
    const to = Math.min(rows, from + blockRows)
    const block = crossedCells(
      {
        rows: to - from,
        base: base.subarray(from, to),
        weights: weights?.subarray(from, to) ?? null,
        sampling,
      },
      partOf(down, from, to),
      across === null ? null : partOf(across, from, to),
      mask?.subarray(from, to) ?? null,
    )
    sum = sum === null ? block : { ...block, cells: together(sum.cells, block.cells) }
  }
  return sum ?? crossedCells(design, down, across, mask)
}

const partOf = (axis: Axis, from: number, to: number): Axis => ({
  ...axis,
  codes: axis.codes.subarray(from, to),
})

/** Of people who were drawn singly there is one stratum, or none where a block has nobody. */
function together(left: Cells, right: Cells): Cells {
  const [one] = left.strata
  const [other] = right.strata
  if (one === undefined || other === undefined) return one === undefined ? right : left
  return { ...left, strata: [added(one, other)] }
}

function added(left: StratumCells, right: StratumCells): StratumCells {
  const sum = (a: Float64Array, b: Float64Array) => a.map((value, cell) => value + (b[cell] ?? 0))
  return {
    units: left.units + right.units,
    people: sum(left.people, right.people),
    weights: sum(left.weights, right.weights),
    squares: sum(left.squares, right.squares),
    clusters: null,
  }
}
