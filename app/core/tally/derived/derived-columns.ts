import {
  changeArrays,
  emptyVariableColumn,
  type Change,
  type RowArray,
  type VariableColumn,
} from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import { emptyLike } from '../columns/row-arrays.ts'
import { deriveRows } from './derive-rows.ts'
import { derivedAs, type MadeVariable } from './derived.ts'

type Built = VariableColumn & { rows: number; revision: number }

/** The derived variables of some columns, each worked out when somebody first asks for it. */
export class DerivedColumns {
  private made: readonly MadeVariable[] = []
  private readonly built = new Map<string, Built>()

  /** Whether anything changed by it. */
  declare(made: readonly MadeVariable[]): boolean {
    if (JSON.stringify(made) === JSON.stringify(this.made)) return false
    this.made = made
    this.built.clear()
    return true
  }

  get declared(): readonly MadeVariable[] {
    return this.made
  }

  /** What was made of rows, some of which hold nothing any more. */
  forgetRows(): void {
    this.built.clear()
  }

  get bytes(): number {
    let bytes = 0
    for (const { column } of this.built.values())
      changeArrays(column, (values) => {
        bytes += values.byteLength
        return values
      })
    return bytes
  }

  /** Up to the last row; only rows that came since are worked out. */
  find(columns: Columns, id: string): VariableColumn | null {
    const derived = this.made.find((one) => one.id === id)
    if (derived === undefined) return null
    const known = this.built.get(id)
    const found = known?.revision === columns.revision ? known : empty(derived, columns.revision)
    this.built.set(id, found)
    if (found.rows === columns.rows) return found
    const range = { from: found.rows, to: columns.rows }
    // Who reads itself, through others, finds what is there so far.
    found.rows = columns.rows
    if (found.column.codes.length < range.to) changeArrays(found.column, longer(range.to))
    deriveRows(columns, derived, found.column, range)
    return found
  }
}

function empty(derived: MadeVariable, revision: number): Built {
  const variable = derivedAs(derived)
  return { ...emptyVariableColumn(variable), rows: 0, revision }
}

/** An eighth more than is needed now. */
function longer(rows: number): Change {
  return <Values extends RowArray>(values: Values, width: number): Values => {
    const larger = emptyLike(values, (rows + (rows >> 3)) * width)
    larger.set(values)
    return larger
  }
}
