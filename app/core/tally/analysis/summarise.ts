import { ok, refuse, type Result } from '../../result.ts'
import type { Cells } from '../../stats/cells.ts'
import { estimateShare } from '../../stats/share.ts'
import type { IntervalMethod } from '../../stats/share-interval.ts'
import type { Axis } from '../axes/axis.ts'
import { axisOf } from '../axes/axis-of.ts'
import type { Columns } from '../columns/columns.ts'
import { countBases } from '../tables/count-bases.ts'
import { crossedCells } from '../designs/crossed-cells.ts'
import { designOf, nameOfBase } from '../designs/design-of.ts'
import { sieveOf } from '../columns/filter-sieve.ts'
import { meanFigures, withoutEstimate } from '../axes/figures.ts'
import { numberSummary } from './number-summary.ts'
import type { TallyRefusal } from './refusal.ts'
import { shareRows } from './share-rows.ts'
import type { BoxSpec, Summary, SummaryBox, SummarySpec } from './summary.ts'
import { tickSummary } from './tick-summary.ts'

/**
 * Analyses one variable by itself: bases, shares with intervals, boxes and nets, and what numbers or
 * ticks say; weighted, of those whom a filter lets through. Rows are read twice, once for the bases.
 *
 * Refuses unknown variables, text, and boxes of values that are no categories.
 *
 * @example
 * summarise(new Columns([]), { variable: 'a', where: null, boxes: [], weighting: { kind: 'none' }, flagged: 'kept' }) // { ok: false, problem: { code: 'unknownVariable', variable: 'a' } }
 */
export function summarise(columns: Columns, spec: SummarySpec): Result<Summary, TallyRefusal> {
  const { variable, where, boxes, weighting, flagged, sampling, interval } = spec
  const design = designOf(columns, { weighting, flagged, ...(sampling && { sampling }) })
  if (!design.ok) return design
  const found = columns.variable(variable)
  if (found === null) return refuse({ code: 'unknownVariable', variable })
  const made = axisOf(columns, [variable], {
    name: nameOfBase(spec),
    base: design.value.base,
  })
  if (!made.ok) return made
  const axis = made.value
  const stray = boxes
    .flatMap(({ values, against }) => [...values, ...against])
    .find((value) => !axis.places.some(({ values }) => values[0] === value))
  if (stray !== undefined) return refuse({ code: 'unknownCategory', variable, value: stray })
  const sieve = sieveOf(columns, where)
  const crossed = crossedCells(design.value, axis, null, sieve)
  const shares = shareRows(axis, crossed, [Uint8Array.of(1)], interval)
  return ok({
    variable,
    where: where?.text ?? null,
    bases: countBases(design.value, found, sieve),
    categories: axis.places.flatMap(({ values }, place) =>
      values.flatMap((value) =>
        (shares[place]?.shares ?? []).map((share) => ({ value, share: withoutEstimate(share) })),
      ),
    ),
    boxes: boxes.map((box) => boxOf(box, axis, crossed.cells, interval)),
    numbers: axis.scores && numberSummary(crossed.cells, axis.scores, [...axis.scores], interval),
    ticks: axis.overlapping ? tickSummary(axis, crossed.cells, found.variable.categories) : null,
  })
}

/** A person is in a box with any of its answers, in a net's both sides with answers of both. */
function boxOf(
  { id, values, against }: BoxSpec,
  axis: Axis,
  cells: Cells,
  interval: IntervalMethod | undefined,
): SummaryBox {
  const holds = (key: number, wanted: BoxSpec['values']) =>
    axis.places.some(
      ({ values: [value] }, place) =>
        value !== undefined && wanted.includes(value) && axis.isAt(key, place),
    )
  const inside = Uint8Array.from({ length: axis.keys }, (_, key) => (holds(key, values) ? 1 : 0))
  if (against.length === 0) {
    const share = estimateShare(
      cells,
      (cell) => inside[cell] === 1,
      () => true,
      interval,
    )
    return { id, kind: 'share', share: withoutEstimate(share) }
  }
  const scores = Float64Array.from(inside, (isIn, key) => isIn - (holds(key, against) ? 1 : 0))
  return { id, kind: 'net', net: meanFigures(cells, scores) }
}
