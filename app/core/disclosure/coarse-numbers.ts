import { standardDeviation } from '../stats/moments.ts'
import type { Moments, OneWayTable } from '../tally/tables/table.ts'
import { DISCLOSURE } from './rules.ts'

/**
 * A table of numbers as it may be told where small counts stay hidden. Number, mean and spread of
 * answers such as places or children fit few counts only, so the spread is rounded up, six values to
 * a power of ten, and the mean to steps in which five people can move by two spreads unseen. Ranges
 * and differences are to be worked out from these.
 */
export const coarseNumbers = (table: OneWayTable): OneWayTable =>
  table.moments === null ? table : { ...table, moments: coarseMoments(table.moments) }

export function coarseMoments(moments: Moments): Moments | null {
  const sd = standardDeviation(moments)
  if (sd === null || sd === 0) return null
  const { n, mean } = moments
  const spread = nextOf(SPREADS, sd)
  const step = nextOf(STEPS, (2 * (DISCLOSURE.largestSmallCell + 1) * spread) / n)
  return {
    n,
    mean: Number((step * Math.round(mean / step)).toPrecision(12)),
    squares: spread ** 2 * (n - 1),
  }
}

/** E6 of IEC 60063: each the sixth root of ten times the one before. */
const SPREADS = [1, 1.5, 2.2, 3.3, 4.7, 6.8, 10]
const STEPS = [1, 2, 5, 10]

/** The least of these values, times a power of ten, that is no smaller. */
function nextOf(values: readonly number[], least: number): number {
  const power = Math.floor(Math.log10(least))
  const found = values.find((value) => Number(`${value}e${power}`) >= least) ?? 10
  return Number(`${found}e${power}`)
}
