import type { Variable } from '../codebook/variable.ts'
import { addObservation, NO_OBSERVATIONS } from '../stats/moments.ts'
import { ANSWERED, DECLINED, isTicked, NOT_SHOWN, SKIPPED, type Column } from './column.ts'
import type { Columns } from './columns.ts'
import type { Base, Moments, OneWaySpec, OneWayTable } from './table.ts'

/**
 * Counts one variable, among all responses or those that a filter lets through. Null when the
 * codebook has no such variable.
 *
 * `base.asked` are rows to whom the question was shown, `answered` those who chose or wrote
 * anything, `substantive` those who neither skipped nor declined. Of a multiple choice, `counts`
 * are ticks and can add up to more than the base. O(rows); 0 rows give zeros.
 *
 * @example
 * countOneWay(new Columns([]), { kind: 'oneWay', id: 'a', variable: 'a', where: null }) // null
 */
export function countOneWay(columns: Columns, spec: OneWaySpec): OneWayTable | null {
  const found = columns.variable(spec.variable)
  if (found === null) return null
  const mask = spec.where === null ? null : columns.mask(spec.where)
  const tally = countRows(columns, found.column, found.variable, mask)
  return tableOf(found.variable, spec.id, spec.where?.text ?? null, tally)
}

/**
 * Counts one variable among the rows that a mask lets through (1), as countOneWay does with a
 * filter. Null when the codebook has no such variable.
 *
 * @example
 * countMasked(new Columns([]), 'a', 'some', new Uint8Array(0)) // null
 */
export function countMasked(
  columns: Columns,
  variable: string,
  id: string,
  mask: Uint8Array,
): OneWayTable | null {
  const found = columns.variable(variable)
  if (found === null) return null
  return tableOf(found.variable, id, id, countRows(columns, found.column, found.variable, mask))
}

const tableOf = (
  variable: Variable,
  id: string,
  where: string | null,
  tally: RowTally,
): OneWayTable => ({
  kind: 'oneWay',
  id,
  variable: variable.id,
  where,
  base: tally.base,
  counts: variable.categories.map(({ value, role }, index) => ({
    value,
    count: tally.counts[index] ?? 0,
    ...(role === 'declined' ? { role } : {}),
  })),
  moments: tally.moments.n === 0 ? null : tally.moments,
  complement: tally.complement,
})

type RowTally = { base: Base; counts: Float64Array; moments: Moments; complement: number }

function countRows(
  columns: Columns,
  column: Column,
  variable: Variable,
  mask: Uint8Array | null,
): RowTally {
  const counts = new Float64Array(variable.categories.length)
  const declined = variable.categories.map(({ role }) => role === 'declined')
  let asked = 0
  let skipped = 0
  let declines = 0
  let complement = 0
  let moments = NO_OBSERVATIONS
  for (let row = 0; row < columns.rows; row += 1) {
    const code = column.codes[row] ?? SKIPPED
    if (columns.counted[row] !== 1 || code === NOT_SHOWN) continue
    const hasDeclined = column.kind === 'choice' ? declined[code] === true : code === DECLINED
    if (mask !== null && mask[row] !== 1) {
      if (code !== SKIPPED && !hasDeclined) complement += 1
      continue
    }
    asked += 1
    if (code === SKIPPED) {
      skipped += 1
      continue
    }
    if (hasDeclined) declines += 1
    if (column.kind === 'choice') counts[code] = (counts[code] ?? 0) + 1
    else if (column.kind === 'choices') addTicks(counts, column, row)
    else if (column.kind === 'number' && code === ANSWERED)
      moments = addObservation(moments, column.values[row] ?? 0)
  }
  const answered = asked - skipped
  return {
    base: { asked, answered, substantive: answered - declines },
    counts,
    moments,
    complement,
  }
}

function addTicks(
  counts: Float64Array,
  column: Extract<Column, { kind: 'choices' }>,
  row: number,
): void {
  for (let index = 0; index < counts.length; index += 1)
    if (isTicked(column, row, index)) counts[index] = (counts[index] ?? 0) + 1
}
