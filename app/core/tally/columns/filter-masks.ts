import type { Filter } from '../tables/table.ts'
import type { Columns } from './columns.ts'
import { maskRows } from './filter-mask.ts'

type Mask = { rows: number; passes: Uint8Array }

/** Each has a place a row. */
const MOST_MASKS = 16

/** Which rows of some columns each of a few filters lets through. */
export class FilterMasks {
  private readonly masks = new Map<string, Mask>()

  get bytes(): number {
    return [...this.masks.values()].reduce((sum, { passes }) => sum + passes.byteLength, 0)
  }

  /** Only rows that came since the last question are looked at. */
  of(columns: Columns, filter: Filter, capacity: number): Uint8Array {
    const mask = this.masks.get(filter.text) ?? { rows: 0, passes: new Uint8Array(0) }
    // Anybody with a key may think of another filter; the least lately used of too many go.
    this.masks.delete(filter.text)
    this.masks.set(filter.text, mask)
    const [oldest] = this.masks.keys()
    if (this.masks.size > MOST_MASKS && oldest !== undefined) this.masks.delete(oldest)
    if (mask.passes.length < columns.rows) {
      const passes = new Uint8Array(capacity)
      passes.set(mask.passes)
      mask.passes = passes
    }
    if (mask.rows < columns.rows)
      maskRows(columns, filter.expression, mask.passes, { from: mask.rows, to: columns.rows })
    mask.rows = columns.rows
    return mask.passes
  }

  /** Whether a filter let somebody through says something of what they said. */
  forget(row: number): void {
    for (const { passes } of this.masks.values()) passes[row] = 0
  }

  clear(): void {
    this.masks.clear()
  }
}
