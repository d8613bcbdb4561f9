import type { Columns } from '../columns/columns.ts'
import type { RowRange } from '../columns/counted-rows.ts'

/**
 * Something counted over all rows of columns that grow: what was counted stays, and new rows are
 * added. Blocks always begin at the same rows, so that sums of numbers come out the same to the
 * last digit whenever somebody looked in between.
 */
export class BlockTally<Counted> {
  private revision: number
  /** Of the blocks that are full. */
  private done: { readonly rows: number; readonly counted: Counted } | null = null
  private last: { readonly rows: number; readonly counted: Counted } | null = null

  constructor(
    private readonly columns: Columns,
    private readonly count: (range: RowRange) => Counted,
    private readonly merge: (left: Counted, right: Counted) => Counted,
    private readonly blockRows: number,
  ) {
    this.revision = columns.revision
  }

  /** Are there full blocks that were not counted yet? */
  isBehind(): boolean {
    this.startAnew()
    return this.columns.rows - this.rows() >= this.blockRows
  }

  countBlock(): void {
    if (!this.isBehind()) return
    const from = this.rows()
    const to = from + this.blockRows
    this.done = { rows: to, counted: this.after(this.count({ from, to })) }
  }

  /** Of all rows that there are now; the same object while nothing has changed. */
  current(): Counted {
    while (this.isBehind()) this.countBlock()
    const { rows } = this.columns
    if (this.last?.rows === rows) return this.last.counted
    const from = this.rows()
    const counted =
      this.done !== null && from === rows
        ? this.done.counted
        : this.after(this.count({ from, to: rows }))
    this.last = { rows, counted }
    return counted
  }

  /** Rows that left or came back may stand in any block. */
  private startAnew(): void {
    if (this.revision === this.columns.revision) return
    this.revision = this.columns.revision
    this.done = null
    this.last = null
  }

  private rows(): number {
    return this.done?.rows ?? 0
  }

  private after(counted: Counted): Counted {
    return this.done === null ? counted : this.merge(this.done.counted, counted)
  }
}
