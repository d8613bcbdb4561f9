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
 * them that have a weight above 0 there. Refuses unknown variables, those that are no single
 * choice, and what rake refuses.
 *
 * @example
 * rakedWeights(new Columns([]), { kind: 'raking', margins: [], bounds: null, base: null }, new Uint8Array(0)) // { ok: false, problem: { code: 'notRaked', because: { kind: 'nobody' } } }
 */
export function rakedWeights(
  columns: Columns,
  { margins, bounds, base: weight, errors = 'asGiven' }: Raking,
  kept: Uint8Array,
): Result<RakedRows, TallyRefusal> {
  const start =
    weight === null ? ok({ base: kept, weights: null }) : weightedBy(columns, weight, kept)
  if (!start.ok) return start
  const wanted: RakingMargin[] = []
  for (const margin of margins) {
    const codes = targetsOfRows(columns, margin)
    if (!codes.ok) return codes
    wanted.push({ codes: codes.value, targets: margin.targets.map(({ share }) => share) })
  }
  const { base } = start.value
  const design = { ...start.value, rows: columns.rows, sampling: { kind: 'people' } } as const
  const raked = rake(design, wanted, bounds)
  if (!raked.ok) return refuse({ code: 'notRaked', because: raked.problem })
  if (errors === 'asGiven') return ok({ base, raked: raked.value, calibration: null })
  const groups = rakedGroups(design, wanted)
  if (!groups.ok) return refuse({ code: 'notRaked', because: groups.problem })
  return groups.value.people.length > MOST_GROUPS
    ? refuse({ code: 'tooManyCombinations', variables: margins.map(({ variable }) => variable) })
    : ok({ base, raked: raked.value, calibration: groups.value })
}

/** Of each row the place of its answer among the targets; below 0 where it has none. */
function targetsOfRows(
  columns: Columns,
  { variable, targets }: Margin,
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
  return ok(keysOf(axis.value, columns.rows).map((key) => place[key] ?? -1))
}
