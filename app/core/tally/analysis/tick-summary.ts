import type { Choice } from '../../definition/definition.ts'
import { totalOf, type Cells } from '../../stats/cells.ts'
import { ratioMean } from '../../stats/ratio-mean.ts'
import { ratioOf } from '../../stats/ratio.ts'
import type { Axis } from '../axes/axis.ts'
import type { TickSummary } from './summary.ts'

/**
 * What a multiple choice says as a list of ticks: each category's part of all that were ticked (a
 * ratio of totals, see ratioOf), how many a person ticked, and who ticked an exclusive category
 * beside others. A cell for each key of the axis.
 *
 * @example
 * tickSummary({ places: [], keys: 0 }, { size: 0, strata: [] }, []).contradictions // 0
 */
export function tickSummary(axis: Axis, cells: Cells, categories: readonly Choice[]): TickSummary {
  const places = axis.places.map((_, place) => place)
  const ticks = Float64Array.from(
    { length: axis.keys },
    (_, key) => places.filter((place) => axis.isAt(key, place)).length,
  )
  const exclusive = places.filter((place) => {
    const value = axis.places[place]?.values[0]
    return categories.some((category) => category.value === value && category.role === 'none')
  })
  const contradicts = (key: number) =>
    (ticks[key] ?? 0) > 1 && exclusive.some((place) => axis.isAt(key, place))
  return {
    ofResponses: axis.places.flatMap(({ values }, place) => {
      const ticked = Float64Array.from(ticks, (_, key) => (axis.isAt(key, place) ? 1 : 0))
      const { ratio, standardError } = ratioOf(cells, ticked, ticks)
      return values.map((value) => ({ value, share: ratio, standardError }))
    }),
    ticksPerPerson: ratioMean(cells, ticks, () => true).mean,
    contradictions: totalOf(cells, contradicts).people,
  }
}
