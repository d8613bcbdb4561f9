import type { CellTotal } from '../../stats/cells.ts'
import { effectivePeople } from '../../stats/kish.ts'
import type { ColumnBase } from './crosstab.ts'

/**
 * The three bases of a column: people, their weights, and Kish's effective people.
 *
 * @example
 * columnBase({ people: 3, weight: 6, squares: 18 }) // { people: 3, weighted: 6, effective: 2 }
 */
export const columnBase = (total: CellTotal): ColumnBase => ({
  people: total.people,
  weighted: total.weight,
  effective: effectivePeople(total),
})
