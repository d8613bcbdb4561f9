import type { AssociationMeasure, NamedInterval } from '../tally/analysis/associations.ts'
import type { PresentedInterval, PresentedMeasure } from './presented-associations.ts'
import type { Intervals } from './present-variable.ts'

/** Of rebuilt rows nothing is told: how their answers hang together was put in, not found. */
export const presentMeasures = (
  measures: readonly AssociationMeasure[],
  intervals: Intervals,
): readonly PresentedMeasure[] =>
  measures.map((found) =>
    intervals === 'none'
      ? { measure: found.measure, estimate: null, reason: 'constructed' }
      : presentMeasure(found),
  )

function presentMeasure(found: AssociationMeasure): PresentedMeasure {
  const { measure } = found
  if (found.kind === 'unstated') return { measure, estimate: null, reason: found.reason }
  const intervals = found.intervals.map(presentInterval)
  return {
    measure,
    estimate: found.estimate,
    se: found.error?.value ?? null,
    seBy: found.error?.by ?? null,
    ci: intervals[0]?.ci ?? null,
    intervals,
    test: found.test,
    reason: null,
  }
}

const presentInterval = ({ by, interval }: NamedInterval): PresentedInterval => ({
  by,
  ci: [interval.lower, interval.upper],
})
