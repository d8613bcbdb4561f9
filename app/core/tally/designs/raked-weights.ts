import { ok, refuse, type Result } from '../../result.ts'
import type { RakedGroups } from '../../stats/calibration.ts'
import { rake } from '../../stats/rake.ts'
import { rakedGroups } from '../../stats/raking-groups.ts'
import type { Raked, RakingMargin } from '../../stats/raking.ts'
import { keysOf } from '../axes/axis.ts'
import { axisOf } from '../axes/axis-of.ts'
import type { Columns } from '../columns/columns.ts'
import type { TallyRefusal } from '../analysis/refusal.ts'
import { weightedBy } from './weighted-by.ts'
import type { Margin, Raking } from './weighting.ts'

/** Calibrated tables have as many times their cells. */
const MOST_GROUPS = 1000

/** Weights that meet the targets of a survey, and who is in their base. */
export type RakedRows = {
  readonly base: Uint8Array
  readonly raked: Raked
  /** Null where weights are taken as given. */
  readonly calibration: RakedGroups | null
}

/**
 * Rakes the rows of `kept` (1) to targets of the survey's variables; with a base variable, those of
 * them that have a weight above 0 there. Who gave no answer that counts to one of the variables is
 * outside the base. Refuses unknown variables, those that are no single choice, answers that no
 * target was set for, and what else rake refuses.
 *
 * @example
 * rakedWeights(new Columns([]), { kind: 'raking', margins: [], bounds: null, base: null }, new Uint8Array(0)) // { ok: false, problem: { code: 'notRaked', because: { kind: 'nobody' }, variables: [] } }
 */
export function rakedWeights(
  columns: Columns,
  { margins, bounds, base: weight, errors = 'asGiven' }: Raking,
  kept: Uint8Array,
): Result<RakedRows, TallyRefusal> {
  const start =
    weight === null ? ok({ base: kept, weights: null }) : weightedBy(columns, weight, kept)
  if (!start.ok) return start
  const variables = margins.map(({ variable }) => variable)
  const base = start.value.base.slice()
  const wanted: RakingMargin[] = []
  for (const margin of margins) {
    const codes = targetsOfRows(columns, margin, base)
    if (!codes.ok) return codes
    wanted.push({ codes: codes.value, targets: margin.targets.map(({ share }) => share) })
  }
  const { weights } = start.value
  const design = { base, weights, rows: columns.rows, sampling: { kind: 'people' } } as const
  const raked = rake(design, wanted, bounds)
  if (!raked.ok) return refuse({ code: 'notRaked', because: raked.problem, variables })
  if (errors === 'asGiven') return ok({ base, raked: raked.value, calibration: null })
  const groups = rakedGroups(design, wanted)
  if (!groups.ok) return refuse({ code: 'notRaked', because: groups.problem, variables })
  return groups.value.people.length > MOST_GROUPS
    ? refuse({ code: 'tooManyCombinations', variables })
    : ok({ base, raked: raked.value, calibration: groups.value })
}

/**
 * Of each row the place of its answer among the targets, below 0 where it has none. Rows without an
 * answer that counts are taken out of `base`.
 */
function targetsOfRows(
  columns: Columns,
  { variable, targets }: Margin,
  base: Uint8Array,
): Result<Int32Array, TallyRefusal> {
  const axis = axisOf(columns, [variable], { name: 'counted', base: columns.counted })
  if (!axis.ok) return axis
  if (axis.value.overlapping) return refuse({ code: 'overlapping', variable })
  const missing = targets.find(
    ({ value }) => !axis.value.places.some(({ values }) => values[0] === value),
  )
  if (missing !== undefined)
    return refuse({ code: 'unknownCategory', variable, value: missing.value })
  const place = axis.value.places.map(({ values: [value] }) =>
    targets.findIndex((target) => target.value === value),
  )
  const keys = keysOf(axis.value, columns.rows)
  keys.forEach((key, row) => {
    if (key < 0) base[row] = 0
  })
  return ok(keys.map((key) => place[key] ?? -1))
}
