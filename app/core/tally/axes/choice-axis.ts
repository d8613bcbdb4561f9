import type { Choice } from '../../definition/definition.ts'
import type { Axis } from './axis.ts'
import { NOT_SHOWN } from '../columns/column.ts'

/**
 * The side of a table that a single choice makes: its substantive categories. Their values are the
 * scores where all are numbers.
 *
 * @example
 * choiceAxis(Int8Array.of(0), [{ value: 1, role: 'substantive' }, { value: 'no', role: 'declined' }]).scores?.[0] // 1
 */
export function choiceAxis(codes: Int8Array | Int16Array, categories: readonly Choice[]): Axis {
  const kept = categories.filter(({ role }) => role !== 'declined')
  const keyOf = new Int32Array(categories.length - NOT_SHOWN).fill(-1)
  categories.forEach((category, code) => (keyOf[code - NOT_SHOWN] = kept.indexOf(category)))
  const scores = kept.map(({ value }) => scoreOf(value))
  return {
    digits: [{ values: codes, least: NOT_SHOWN, states: keyOf.length }],
    keyOf,
    keys: kept.length,
    places: kept.map(({ value }) => ({ values: [value] })),
    overlapping: false,
    isAt: (key, place) => key === place,
    scores: scores.some(Number.isNaN) ? null : Float64Array.from(scores),
  }
}

/** A rating may be written 5 or "5"; true and false are not numbers. */
const scoreOf = (value: Choice['value']): number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
    ? Number(value)
    : Number.NaN
