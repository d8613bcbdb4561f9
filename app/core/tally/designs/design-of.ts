import { ok, unreachable, type Result } from '../../result.ts'
import type { Design } from '../../stats/design.ts'
import type { Columns } from '../columns/columns.ts'
import { rakedWeights } from './raked-weights.ts'
import type { TallyRefusal } from '../analysis/refusal.ts'
import { NO_SAMPLING, samplingOf, type SamplingPlan } from './sampling-plan.ts'
import { weightedBy } from './weighted-by.ts'
import { weightLevels } from './weight-levels.ts'
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
 * out once for the same rows. Refuses unknown variables, weights
 * that are no numbers, and targets that raking can't meet.
 *
 * @example
 * designOf(new Columns([]), { weighting: { kind: 'none' }, flagged: 'kept' }).ok // true
 */
export const designOf = (columns: Columns, spec: DesignSpec): Result<Design, TallyRefusal> =>
  columns.workedOut(`design ${JSON.stringify(spec)}`, () => makeDesign(columns, spec))

/**
 * What stands for the base of a design while rows stay the same: sampling has no part in who counts.
 *
 * @example
 * nameOfBase({ weighting: { kind: 'none' }, flagged: 'kept' }) // '[{"kind":"none"},"kept"]'
 */
export const nameOfBase = ({ weighting, flagged }: DesignSpec): string =>
  JSON.stringify([weighting, flagged])

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
  const { base, weights } = weighted.value
  const levels =
    weights === null ? (base.includes(0) ? null : 'alike') : weightLevels(base, weights)
  return ok({ rows, ...weighted.value, sampling: sampling.value, levels })
}

function weightsOf(
  columns: Columns,
  weighting: Weighting,
  kept: Uint8Array,
): Result<Pick<Design, 'base' | 'weights' | 'calibration'>, TallyRefusal> {
  switch (weighting.kind) {
    case 'none':
      return ok({ base: kept, weights: null })
    case 'variable':
      return weightedBy(columns, weighting.variable, kept)
    case 'raking': {
      const raked = rakedWeights(columns, weighting, kept)
      if (!raked.ok) return raked
      const { base, raked: weights, calibration } = raked.value
      return ok({ base, weights: weights.weights, ...(calibration && { calibration }) })
    }
    default:
      return unreachable(weighting)
  }
}
