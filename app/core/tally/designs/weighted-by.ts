import { ok, refuse, type Result } from '../../result.ts'
import { ANSWERED } from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import type { TallyRefusal } from '../analysis/refusal.ts'

export type WeightedRows = { readonly base: Uint8Array; readonly weights: Float64Array }

/**
 * The rows of `kept` with a weight above 0 in a variable, and the weights.
 *
 * @example
 * weightedBy(new Columns([]), 'w', new Uint8Array(0)) // { ok: false, problem: { code: 'unknownVariable', variable: 'w' } }
 */
export function weightedBy(
  columns: Columns,
  variable: string,
  kept: Uint8Array,
): Result<WeightedRows, TallyRefusal> {
  const found = columns.variable(variable)
  if (found === null) return refuse({ code: 'unknownVariable', variable })
  if (found.column.kind !== 'number') return refuse({ code: 'notANumber', variable })
  const { codes, values } = found.column
  const answered = ANSWERED
  const base = new Uint8Array(kept.length)
  const weights = new Float64Array(kept.length)
  for (let row = 0; row < kept.length; row += 1) {
    const weight = values[row] ?? 0
    if (kept[row] !== 1 || codes[row] !== answered || !(weight > 0)) continue
    base[row] = 1
    weights[row] = weight
  }
  return ok({ base, weights })
}
