import { ok, refuse, type Result } from '../result.ts'
import type { Design } from '../stats/design.ts'
import { ANSWERED } from './column.ts'
import type { Columns } from './columns.ts'
import type { TallyRefusal } from './refusal.ts'
import { NO_SAMPLING, samplingOf, type SamplingPlan } from './sampling-plan.ts'
import type { Weighting } from './weighting.ts'

/** What decides who counts, and how much. */
export type DesignSpec = {
  readonly weighting: Weighting
  /** Responses with a quality flag. */
  readonly flagged: 'kept' | 'leftOut'
  /** Absent: everybody was drawn by themselves. */
  readonly sampling?: SamplingPlan
}

/**
 * The design of a survey's rows: in its base are rows that count and have a weight above 0. Worked
 * out once for the same rows. Refuses unknown variables and weights that are no numbers.
 *
 * @example
 * designOf(new Columns([]), { weighting: { kind: 'none' }, flagged: 'kept' }).ok // true
 */
export const designOf = (columns: Columns, spec: DesignSpec): Result<Design, TallyRefusal> =>
  columns.workedOut(`design ${JSON.stringify(spec)}`, () => makeDesign(columns, spec))

function makeDesign(
  columns: Columns,
  { weighting, flagged, sampling: plan = NO_SAMPLING }: DesignSpec,
): Result<Design, TallyRefusal> {
  const sampling = samplingOf(columns, plan)
  if (!sampling.ok) return sampling
  const { rows } = columns
  const kept = columns.counted.slice(0, rows)
  if (flagged === 'leftOut')
    for (let row = 0; row < rows; row += 1) if (columns.flags[row] !== 0) kept[row] = 0
  const weighted = weightsOf(columns, weighting, kept)
  if (!weighted.ok) return weighted
  return ok({ rows, ...weighted.value, sampling: sampling.value })
}

type Weighted = Pick<Design, 'base' | 'weights'>

function weightsOf(
  columns: Columns,
  weighting: Weighting,
  kept: Uint8Array,
): Result<Weighted, TallyRefusal> {
  switch (weighting.kind) {
    case 'none':
      return ok({ base: kept, weights: null })
    case 'variable':
      return weightedBy(columns, weighting.variable, kept)
    case 'raking':
      throw new Error('raking')
  }
}

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
): Result<Weighted & { readonly weights: Float64Array }, TallyRefusal> {
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
