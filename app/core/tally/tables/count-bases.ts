import { totalOf } from '../../stats/cells.ts'
import type { Design } from '../../stats/design.ts'
import { DECLINED, NOT_SHOWN, SKIPPED, type VariableColumn } from '../columns/column.ts'
import { columnBase } from '../analysis/column-base.ts'
import { crossedCells } from '../designs/crossed-cells.ts'
import type { Sieve } from '../columns/filter-sieve.ts'
import type { Summary } from '../analysis/summary.ts'

const [SKIPPERS, DECLINERS, ANSWERERS] = [0, 1, 2]

/**
 * The bases of a variable in a design, people and weights: who was asked, who of them said
 * anything, and who said something substantive. The sieve keeps rows out.
 *
 * @example
 * countBases({ rows: 0, base: new Uint8Array(0), weights: null, sampling: { kind: 'people' } }, { column: { kind: 'text', codes: new Int8Array(0) }, variable: { categories: [] } }, null).asked // { people: 0, weighted: 0, effective: null }
 */
export function countBases(
  design: Design,
  { column, variable }: VariableColumn,
  sieve: Sieve | null,
): Summary['bases'] {
  const stateOf = Int32Array.from(
    { length: Math.max(2, variable.categories.length) - NOT_SHOWN },
    (_, place) => {
      const code = place + NOT_SHOWN
      if (code === NOT_SHOWN) return -1
      if (code === SKIPPED) return SKIPPERS
      const declined =
        column.kind === 'choice'
          ? variable.categories[code]?.role === 'declined'
          : code === DECLINED
      return declined ? DECLINERS : ANSWERERS
    },
  )
  const states = { values: column.codes, least: NOT_SHOWN, states: stateOf.length }
  const sorting = { digits: [states], keyOf: stateOf, keys: 3 }
  const { cells } = crossedCells(design, sorting, null, sieve)
  const from = (least: number) => columnBase(totalOf(cells, (cell) => cell >= least))
  return { asked: from(SKIPPERS), answered: from(DECLINERS), substantive: from(ANSWERERS) }
}
