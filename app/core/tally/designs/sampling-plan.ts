import type { Sampling } from '../../stats/design.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { answerKeys } from '../columns/answer-keys.ts'
import type { Columns } from '../columns/columns.ts'
import type { TallyRefusal } from '../analysis/refusal.ts'

/** How people were drawn, by the variables that say so. */
export type SamplingPlan = {
  readonly strata: string | null
  /** Primary sampling units; the same number in two strata means two of them. */
  readonly clusters: string | null
}

/** Everybody by themselves. */
export const NO_SAMPLING: SamplingPlan = { strata: null, clusters: null }

/**
 * The strata and clusters of all rows. A missing stratum or cluster is one of its own. Refuses
 * variables that are unknown, or only text.
 *
 * @example
 * samplingOf(new Columns([]), NO_SAMPLING) // { ok: true, value: { kind: 'people' } }
 */
export function samplingOf(
  columns: Columns,
  { strata, clusters }: SamplingPlan,
): Result<Sampling, TallyRefusal> {
  if (strata === null && clusters === null) return ok({ kind: 'people' })
  const stratum = numberedBy(columns, strata === null ? [] : [strata])
  if (!stratum.ok) return stratum
  if (clusters === null)
    return ok({ kind: 'strata', stratum: stratum.value.of, strata: stratum.value.count })
  const unit = numberedBy(columns, strata === null ? [clusters] : [strata, clusters])
  if (!unit.ok) return unit
  const stratumOf = new Int32Array(unit.value.count)
  unit.value.of.forEach((cluster, row) => (stratumOf[cluster] = stratum.value.of[row] ?? 0))
  return ok({ kind: 'clusters', unit: unit.value.of, stratumOf, strata: stratum.value.count })
}

/** Rows numbered 0, 1, 2 … by their answers together, in the order in which these first appear. */
function numberedBy(
  columns: Columns,
  variables: readonly string[],
): Result<{ readonly of: Int32Array; readonly count: number }, TallyRefusal> {
  const read = []
  for (const variable of variables) {
    const found = columns.variable(variable)
    if (found === null) return refuse({ code: 'unknownVariable', variable })
    if (found.column.kind === 'text') return refuse({ code: 'noCategories', variable })
    read.push({ column: found.column, categories: found.variable.categories.length })
  }
  const found = answerKeys(read, { from: 0, to: columns.rows })
  if (found === null) return refuse({ code: 'tooManyCombinations', variables })
  const numbers = new Int32Array(found.size).fill(-1)
  let count = 0
  const of = found.keys.map((key) => {
    if (numbers[key] === -1) numbers[key] = count++
    return numbers[key] ?? 0
  })
  return ok({ of, count: Math.max(1, count) })
}
