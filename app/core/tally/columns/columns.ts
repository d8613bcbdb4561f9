import type { ChildTable } from '../../codebook/child-tables.ts'
import type { Codebook } from '../../codebook/variable.ts'
import type { CollectorId, Seq, VersionId } from '../../ids.ts'
import { isJsonList, isJsonObject } from '../../json.ts'
import type { Answers } from '../../response/answer.ts'
import { Arrivals, type Arrival, type Origin } from './arrivals.ts'
import {
  changeArrays,
  emptyVariableColumn,
  wipeAnswer,
  type Change,
  type RowArray,
  type VariableColumn,
} from './column.ts'
import { DerivedColumns } from '../derived/derived-columns.ts'
import type { DerivedVariable, MadeVariable } from '../derived/derived.ts'
import { withDerived } from '../derived/with-derived.ts'
import { FilterMasks } from './filter-masks.ts'
import { emptyLike, firstOf, onlyRanges, rangesOf } from './row-arrays.ts'
import type { RowBlock } from './row-block.ts'
import { NOTHING_SHOWN, ShownColumns, type Shown } from './shown-columns.ts'
import type { Filter } from '../tables/table.ts'
import { WorkedOut } from './worked-out.ts'

/** Set in `flags`, beside those of quality, once answers were withdrawn. */
export const WITHDRAWN = 0x80

/**
 * Every response of one survey and source in typed arrays, in the order of the log. A response
 * that is left out keeps its row, which no longer counts; of one that was withdrawn the row is
 * wiped. Entries of dynamic rows and panels stand in tables of their own.
 */
export class Columns {
  rows = 0
  /** Rows that count. */
  responses = 0
  /** 1 where a row counts. */
  counted = new Uint8Array(0)
  /** Bits of `FLAG_BITS`, and `WITHDRAWN`. */
  flags = new Uint8Array(0)
  /** Of entries: the row of the response that they belong to. */
  parent = new Int32Array(0)
  /** Goes up when rows that were there before are left out, taken back or wiped. */
  revision = 0
  readonly arrivals: Arrivals
  readonly children: ReadonlyMap<string, Columns>
  private readonly byId: ReadonlyMap<string, VariableColumn>
  private readonly shown: ShownColumns
  private readonly masks = new FilterMasks()
  private readonly worked = new WorkedOut()
  private readonly derived = new DerivedColumns()
  private capacity = 0
  private hasWithdrawnEntries = false

  constructor(
    readonly codebook: Codebook,
    children: readonly ChildTable[] = [],
    origins: readonly Origin[] = [],
    private readonly base: 'responses' | 'entries' = 'responses',
  ) {
    this.arrivals = new Arrivals([...origins])
    this.children = new Map(
      children.map((child) => [child.id, new Columns(child.codebook, [], [], 'entries')]),
    )
    this.byId = new Map(codebook.map((variable) => [variable.id, emptyVariableColumn(variable)]))
    this.shown = new ShownColumns(
      [...this.byId.values()],
      new Map([...this.children].map(([id, child]) => [id, child.shown])),
    )
  }

  /** To be given to `append`, for all from whom the same was kept. */
  shownWithout(notShown: readonly string[], unasked: readonly string[] = []): Shown {
    return this.shown.without(notShown, unasked)
  }

  /** Returns the row, by which the response can later be left out. */
  append(
    answers: Answers,
    notShown: readonly string[] | Shown,
    arrival: Arrival = this.unknownArrival(),
    flags = 0,
  ): number {
    const shown = isShown(notShown) ? notShown : this.shownWithout(notShown)
    const row = this.appendRow(answers, shown, flags)
    this.arrivals.write(row, arrival)
    let table = 0
    for (const [id, child] of this.children) {
      const given = Object.hasOwn(answers, id) ? answers[id] : undefined
      const shownAt = shown.entries[table]
      table += 1
      if (!isJsonList(given) || shownAt === undefined) continue
      for (const [at, entry] of given.entries())
        if (isJsonObject(entry)) child.appendEntry(entry, shownAt(at), row, flags)
    }
    return row
  }

  /** A response whose answers are gone; its place says only that it was sent. */
  appendWithdrawn(arrival: Arrival): number {
    const row = this.appendRow({}, NOTHING_SHOWN, 0)
    this.arrivals.write(row, arrival)
    this.wipe(row)
    return row
  }

  leaveOut(row: number): void {
    this.count(row, 0)
  }

  takeBack(row: number): void {
    if (((this.flags[row] ?? 0) & WITHDRAWN) === 0) this.count(row, 1)
  }

  /** Leaves nothing of what was said. */
  withdraw(row: number): void {
    this.revision += 1
    this.wipe(row)
    this.arrivals.forget(row)
    for (const child of this.children.values())
      child.forEachOf(row, (entry) => {
        child.revision += 1
        child.wipe(entry)
        child.hasWithdrawnEntries = true
      })
  }

  /** Lets rows of withdrawn entries go, whose number would tell something; after the last of many. */
  dropWithdrawnEntries(): void {
    for (const child of this.children.values()) child.dropWithdrawn()
  }

  /** Of all rows these alone have the flag from now on. */
  flagOnly(rows: readonly number[], bit: number): void {
    const wanted = new Set(rows)
    for (let row = 0; row < this.rows; row += 1) {
      const flags = this.flags[row] ?? 0
      const next = wanted.has(row) && (flags & WITHDRAWN) === 0 ? flags | bit : flags & ~bit
      if (next === flags) continue
      this.flags[row] = next
      this.revision += 1
    }
  }

  /** The same columns, as they are now, where only some rows count: those that a mask lets through. */
  among(passes: Uint8Array): Columns {
    const counted = this.counted.map((counts, row) => counts & (passes[row] ?? 0))
    const responses = counted.subarray(0, this.rows).reduce((sum, counts) => sum + counts, 0)
    const view = Object.create(this) as Columns
    return Object.assign(view, { counted, responses, worked: new WorkedOut() })
  }

  /** The same columns with other variables made of them, for whoever tries these out. */
  deriving(derived: readonly DerivedVariable[]): Columns {
    const view = Object.create(this) as Columns
    const [masks, worked] = [new FilterMasks(), new WorkedOut()]
    Object.assign(view, { masks, worked, derived: new DerivedColumns() })
    view.declare(derived)
    return view
  }

  rowOf(seq: Seq): number | null {
    return this.arrivals.rowOf(seq, this.rows)
  }

  /** Asked or derived. */
  variable(id: string): VariableColumn | null {
    return this.byId.get(id) ?? this.derived.find(this, id)
  }

  /** Variables that are made of others; these take the place of those declared before. */
  declare(made: readonly MadeVariable[]): void {
    if (!this.derived.declare(made)) return
    if (this.rows > 0) this.revision += 1
    this.masks.clear()
    this.worked.clear()
  }

  /** What was asked, and what is made of it. */
  get wholeCodebook(): Codebook {
    return withDerived(this.codebook, this.derived.declared)
  }

  /** Makes room for as many rows in all. */
  reserve(rows: number): void {
    if (rows > this.capacity) this.resize(rows)
  }

  /** Bytes of all arrays, child tables and masks included. */
  get bytes(): number {
    let bytes = 0
    this.change((values) => {
      bytes += values.byteLength
      return values
    })
    for (const child of this.children.values()) bytes += child.bytes
    return bytes + this.masks.bytes + this.derived.bytes + this.arrivals.bytes
  }

  /** Views, not copies: what is changed here is changed there. */
  block(): RowBlock {
    const arrays: RowArray[] = []
    this.change((values, width) => {
      arrays.push(values.subarray(0, this.rows * width))
      return values
    })
    return {
      rows: this.rows,
      arrays,
      arrivals: this.base === 'responses' ? this.arrivals.parts() : null,
      children: [...this.children.values()].map((child) => child.block()),
    }
  }

  /** Appends the rows of a block of the same codebook; the first one becomes these very arrays. */
  appendBlock(block: RowBlock, firstParent = 0): void {
    const firstRow = this.rows
    if (block.arrivals !== null) this.arrivals.beginAppending(firstRow, block.arrivals)
    let place = 0
    if (firstRow > 0) this.reserve(firstRow + block.rows)
    this.change((values, width) => {
      const added = block.arrays[place] as typeof values
      place += 1
      if (firstRow === 0) return added
      values.set(added, firstRow * width)
      return values
    })
    if (block.arrivals !== null) this.arrivals.endAppending(firstRow, block.rows, block.arrivals)
    this.rows += block.rows
    if (firstRow === 0) this.capacity = block.rows
    for (let row = firstRow; row < this.rows; row += 1) {
      this.responses += this.counted[row] ?? 0
      if (firstParent > 0) this.parent[row] = (this.parent[row] ?? 0) + firstParent
    }
    for (const [table, child] of [...this.children.values()].entries()) {
      const added = block.children[table]
      if (added !== undefined) child.appendBlock(added, firstRow)
    }
  }

  /** Which rows a filter lets through; worked out once for each row. */
  mask(filter: Filter): Uint8Array {
    return this.masks.of(this, filter, this.capacity)
  }

  /** What `work` makes of these very rows: kept until rows are added, leave or come back. */
  workedOut<Value>(name: string, work: () => Value): Value {
    return this.worked.get(name, `${this.rows} ${this.revision}`, work)
  }

  private appendEntry(entry: Answers, shown: Shown, parent: number, flags: number): void {
    const row = this.appendRow(entry, shown, flags)
    this.parent[row] = parent
  }

  private appendRow(answers: Answers, { writers, hidden }: Shown, flags: number): number {
    const row = this.rows
    // A little more at a time: doubling would leave up to half of all memory unused.
    if (row === this.capacity) this.resize(row + (row >> 5) + 64)
    for (const write of writers) write(answers, row)
    for (const column of hidden) wipeAnswer(column, row)
    this.counted[row] = 1
    this.flags[row] = flags
    this.rows += 1
    this.responses += 1
    return row
  }

  private count(row: number, counts: 0 | 1): void {
    if (this.counted[row] !== counts) {
      this.revision += 1
      this.responses += counts - (this.counted[row] ?? 0)
      this.counted[row] = counts
    }
    for (const child of this.children.values())
      child.forEachOf(row, (entry) => {
        child.count(entry, counts)
      })
  }

  private wipe(row: number): void {
    this.worked.clear()
    this.derived.forgetRows()
    this.responses -= this.counted[row] ?? 0
    this.counted[row] = 0
    this.flags[row] = WITHDRAWN
    for (const { column } of this.byId.values()) wipeAnswer(column, row)
    this.masks.forget(row)
  }

  private forEachOf(parent: number, use: (entry: number) => void): void {
    const first = firstOf(this.parent, this.rows, parent)
    for (let row = first; row < this.rows && this.parent[row] === parent; row += 1) use(row)
  }

  /** Into new arrays: whoever is writing down the old ones still has them whole. */
  private dropWithdrawn(): void {
    if (!this.hasWithdrawnEntries) return
    const kept = rangesOf(this.rows, (row) => ((this.flags[row] ?? 0) & WITHDRAWN) === 0)
    this.change((values, width) => onlyRanges(values, width, kept))
    this.rows = kept.reduce((sum, [from, to]) => sum + to - from, 0)
    this.capacity = this.rows
    this.hasWithdrawnEntries = false
    this.masks.clear()
    this.revision += 1
  }

  private resize(capacity: number): void {
    this.capacity = capacity
    this.change((values, width) => {
      const larger = emptyLike(values, capacity * width)
      larger.set(values)
      return larger
    })
  }

  private change(change: Change): void {
    this.counted = change(this.counted, 1)
    this.flags = change(this.flags, 1)
    if (this.base === 'responses') this.arrivals.change(change)
    else this.parent = change(this.parent, 1)
    for (const { column } of this.byId.values()) changeArrays(column, change)
  }

  private unknownArrival(): Arrival {
    return {
      seq: (this.rows + 1) as Seq,
      at: 0,
      version: 0 as VersionId,
      collector: 0 as CollectorId,
      startedAt: null,
    }
  }
}

const isShown = (shown: readonly string[] | Shown): shown is Shown => 'writers' in shown
