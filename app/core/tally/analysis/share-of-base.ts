import type { ChoiceValue } from '../../definition/definition.ts'
import { ok, type Result } from '../../result.ts'
import { estimateShare } from '../../stats/share.ts'
import { keysOf } from '../axes/axis.ts'
import { axisOf } from '../axes/axis-of.ts'
import { SKIPPED } from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import { countCells } from '../designs/count-cells.ts'
import { designOf, nameOfBase, type DesignSpec } from '../designs/design-of.ts'
import { withoutEstimate } from '../axes/figures.ts'
import type { TallyRefusal } from './refusal.ts'
import type { ShareFigures } from './summary.ts'
import type { Filter, PercentOf } from '../tables/table.ts'

export type ShareSpec = DesignSpec & {
  readonly variable: string
  readonly values: readonly ChoiceValue[]
  readonly percentOf: PercentOf
  readonly where: Filter | null
}

/**
 * The share of people who gave any of some answers, of everyone asked, of who answered (declining
 * is an answer) or of who said something substantive; weighted, in its design. See estimateShare.
 *
 * Refuses unknown variables and text.
 *
 * @example
 * shareOfBase(new Columns([]), { variable: 'a', values: [], percentOf: 'asked', where: null, weighting: { kind: 'none' }, flagged: 'kept' }) // { ok: false, problem: { code: 'unknownVariable', variable: 'a' } }
 */
export function shareOfBase(
  columns: Columns,
  { variable, values, percentOf, where, ...spec }: ShareSpec,
): Result<ShareFigures, TallyRefusal> {
  const design = designOf(columns, spec)
  if (!design.ok) return design
  const people = { name: nameOfBase(spec), base: design.value.base }
  const axis = axisOf(columns, [variable], people)
  if (!axis.ok) return axis
  const { places, isAt } = axis.value
  const hits = Array.from({ length: axis.value.keys }, (_, key) =>
    places.some(({ values: [value] }, place) =>
      value === undefined ? false : values.includes(value) && isAt(key, place),
    ),
  )
  const keys = keysOf(axis.value, columns.rows)
  const codes = columns.variable(variable)?.column.codes
  const least = percentOf === 'asked' ? SKIPPED : SKIPPED + 1
  const mask = where === null ? null : columns.mask(where)
  const cellOf = new Int32Array(design.value.rows).fill(-1)
  for (let row = 0; row < design.value.rows; row += 1) {
    if (mask !== null && mask[row] !== 1) continue
    const key = keys[row] ?? -1
    if (key >= 0) cellOf[row] = hits[key] === true ? 1 : 0
    else if (percentOf !== 'substantive' && (codes?.[row] ?? least - 1) >= least) cellOf[row] = 0
  }
  const share = estimateShare(
    countCells(design.value, cellOf, 2),
    (cell) => cell === 1,
    () => true,
  )
  return ok(withoutEstimate(share))
}
