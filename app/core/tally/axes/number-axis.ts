import type { Design } from '../../stats/design.ts'
import type { Axis } from './axis.ts'
import { ANSWERED } from '../columns/column.ts'

type Numbers = { readonly codes: Int8Array; readonly values: Float64Array }

/** A rating of 0 to 10 and a little more is shown value by value. */
const MOST_PLACES = 25

/**
 * The side of a table that a number makes: a key for each distinct value that somebody in the base
 * gave, ascending, whose score it is. The values are places too where they are few; else there are none,
 * and the number has a mean only.
 *
 * @example
 * numberAxis({ rows: 0, base: new Uint8Array(0) }, { codes: new Int8Array(0), values: new Float64Array(0) }).keys // 0
 */
export function numberAxis(
  { rows, base }: Pick<Design, 'rows' | 'base'>,
  { codes, values }: Numbers,
): Axis {
  const answered = ANSWERED
  const distinct = new Map<number, number>()
  const found = new Int32Array(rows).fill(-1)
  for (let row = 0; row < rows; row += 1) {
    if (codes[row] !== answered || base[row] !== 1) continue
    const value = values[row] ?? 0
    let place = distinct.get(value)
    if (place === undefined) {
      place = distinct.size
      distinct.set(value, place)
    }
    found[row] = place
  }
  const ascending = Float64Array.from(distinct.keys()).sort()
  const keyOf = new Int32Array(distinct.size + 1).fill(-1)
  ascending.forEach((value, key) => (keyOf[(distinct.get(value) ?? -1) + 1] = key))
  return {
    digits: [{ values: found, least: -1, states: keyOf.length }],
    keyOf,
    keys: distinct.size,
    places:
      distinct.size > MOST_PLACES ? [] : Array.from(ascending, (value) => ({ values: [value] })),
    overlapping: false,
    isAt: (key, place) => key === place,
    scores: ascending,
  }
}
