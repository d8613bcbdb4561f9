import { unreachable } from '../result.ts'
import { driverAnalysis, type DriverRefusal } from '../stats/drivers.ts'
import { keysOf } from '../tally/axes/axis.ts'
import { axisOf } from '../tally/axes/axis-of.ts'
import type { Columns } from '../tally/columns/columns.ts'
import { designOf } from '../tally/designs/design-of.ts'
import type { FindingRows } from './evaluate-from-rows.ts'
import type { DriversRule, ScaledVariable } from './finding.ts'
import type { FindingValue } from './finding-value.ts'

const NO_MODEL: FindingValue = { kind: 'none', reason: 'noModel' }

export function driversFromRows(
  rule: DriversRule,
  { columns, where, design }: FindingRows,
): FindingValue {
  const people = designOf(columns, design)
  const mask = where === null ? null : columns.mask(where)
  const outcome = numbersOf(columns, rule.outcome)?.map((number, row) =>
    mask === null || mask[row] === 1 ? number : Number.NaN,
  )
  const drivers = rule.drivers.flatMap((driver) => {
    const numbers = numbersOf(columns, driver)
    return numbers === null ? [] : [numbers]
  })
  if (!people.ok || outcome === undefined || drivers.length < rule.drivers.length) return NO_MODEL
  const found = driverAnalysis(people.value, outcome, drivers)
  if (!found.ok) return whyNot(found.problem)
  return {
    kind: 'drivers',
    base: found.value.people,
    rSquared: found.value.rSquared,
    drivers: rule.drivers
      .flatMap(({ variable }, index) => {
        const driver = found.value.drivers[index]
        if (driver === undefined) return []
        const { lmg, relativeWeight, correlation, beta } = driver
        return [{ variable, lmg, relativeWeight, correlation, beta }]
      })
      .toSorted((left, right) => right.lmg - left.lmg),
  }
}

function whyNot(refusal: DriverRefusal): FindingValue {
  switch (refusal.kind) {
    case 'tooFewPeople':
      return { kind: 'none' }
    case 'noDrivers':
    case 'tooManyDrivers':
    case 'constantOutcome':
    case 'constantDriver':
    case 'collinear':
      return NO_MODEL
    default:
      return unreachable(refusal)
  }
}

/** A number a row, NaN where there is none; null where the variable's answers are no numbers. */
function numbersOf(columns: Columns, { variable, order }: ScaledVariable): Float64Array | null {
  const axis = axisOf(columns, [variable], { name: 'counted', base: columns.counted })
  if (!axis.ok || axis.value.overlapping) return null
  const { places, scores } = axis.value
  const scoreOfKey =
    order === null
      ? scores
      : places.map(({ values: [value] }) => {
          const place = value === undefined ? -1 : order.indexOf(value)
          return place === -1 ? Number.NaN : place + 1
        })
  if (scoreOfKey === null) return null
  return Float64Array.from(keysOf(axis.value, columns.rows), (key) =>
    key < 0 ? Number.NaN : (scoreOfKey[key] ?? Number.NaN),
  )
}
