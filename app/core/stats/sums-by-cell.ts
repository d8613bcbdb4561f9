import type { Cells } from './cells.ts'

/**
 * People and their weights in each cell, over all strata.
 *
 * @example
 * sumsByCell({ size: 0, strata: [] }).people.length // 0
 */
export function sumsByCell({ size, strata }: Cells): {
  readonly people: Float64Array
  readonly weights: Float64Array
} {
  const [people, weights] = [new Float64Array(size), new Float64Array(size)]
  for (const stratum of strata)
    for (let cell = 0; cell < size; cell += 1) {
      people[cell] = (people[cell] ?? 0) + (stratum.people[cell] ?? 0)
      weights[cell] = (weights[cell] ?? 0) + (stratum.weights[cell] ?? 0)
    }
  return { people, weights }
}
