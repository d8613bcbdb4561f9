import type { ChildTable } from '../../codebook/child-tables.ts'
import type { Codebook, Variable } from '../../codebook/variable.ts'
import type { ChoiceValue } from '../../definition/definition.ts'
import type { CollectorId, Seq, VersionId } from '../../ids.ts'
import { isJsonList, isJsonObject } from '../../json.ts'
import type { Answers } from '../../response/answer.ts'
import { answerWriter, type AnswerWriter } from './answer-writer.ts'
import { Arrivals, type Arrival, type Origin } from './arrivals.ts'
import {
  changeArrays,
  emptyColumn,
  wipeAnswer,
  type Change,
  type Column,
  type RowArray,
} from './column.ts'
import { DerivedColumns } from '../derived/derived-columns.ts'
import type { DerivedVariable, MadeVariable } from '../derived/derived.ts'
import { withDerived } from '../derived/with-derived.ts'
import { FilterMasks } from './filter-masks.ts'
import type { RowBlock } from './row-block.ts'
import type { Filter } from '../tables/table.ts'
import { WorkedOut } from './worked-out.ts'

export type VariableColumn = {
  readonly variable: Variable
  readonly column: Column
  readonly indexOf: ReadonlyMap<ChoiceValue, number>
}

/** Set in `flags`, beside those of quality, once answers were withdrawn. */
export const WITHDRAWN = 0x80

/** Which variables one set of hidden questions leaves; worked out once for all who met it. */
export type Shown = {
  readonly writers: readonly AnswerWriter[]
  readonly hidden: readonly Column[]
  /** Of each child table, for the entry at a place. */
  readonly entries: readonly ((at: number) => Shown)[]
}

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
  private readonly writers: readonly (readonly [VariableColumn, AnswerWriter])[]
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
    this.byId = new Map(
      codebook.map((variable) => [
        variable.id,
        {
          variable,
          column: emptyColumn(variable),
          indexOf: new Map(variable.categories.map(({ value }, index) => [value, index])),
        },
      ]),
    )
    this.writers = [...this.byId.values()].map((found) => [
      found,
      answerWriter(found.variable, found.column),
    ])
  }

  /**
   * What is left to write where questions or cells were kept from a person, and variables are not
   * of the version that they answered.
   */
  shownWithout(notShown: readonly string[], unasked: readonly string[] = []): Shown {
    const names = new Set(notShown)
    const ids = new Set(unasked)
    const isHidden = ({ variable: { question, id, row, column } }: VariableColumn) =>
      ids.has(id) ||
      names.has(question) ||
      names.has(id) ||
      names.has([question, row, column].join('/'))
    return {
      writers: this.writers.flatMap(([found, write]) => (isHidden(found) ? [] : [write])),
      hidden: this.writers.flatMap(([found]) => (isHidden(found) ? [found.column] : [])),
      entries: [...this.children].map(([id, child]) => child.shownAt(id, notShown, unasked)),
    }
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
    const row = this.appendRow({}, { writers: [], hidden: [], entries: [] }, 0)
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

  /** Cells that are hidden in the entry at a place are written `panel/at/cell`. */
  private shownAt(
    id: string,
    notShown: readonly string[],
    unasked: readonly string[],
  ): (at: number) => Shown {
    const hidden = new Map<number, string[]>()
    for (const name of notShown) {
      const match = name.startsWith(`${id}/`) ? AT_PLACE.exec(name.slice(id.length + 1)) : null
      if (match === null) continue
      const at = Number(match[1])
      hidden.set(at, [...(hidden.get(at) ?? []), match[2] ?? ''])
    }
    const elsewhere = this.shownWithout([], unasked)
    const shown = new Map([...hidden].map(([at, cells]) => [at, this.shownWithout(cells, unasked)]))
    return (at) => shown.get(at) ?? elsewhere
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

  /** Entries of a response; parents never fall from row to row. */
  private forEachOf(parent: number, use: (entry: number) => void): void {
    let [low, high] = [0, this.rows]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.parent[middle] ?? 0) < parent) low = middle + 1
      else high = middle
    }
    for (let row = low; row < this.rows && this.parent[row] === parent; row += 1) use(row)
  }

  /** Into new arrays: whoever is writing down the old ones still has them whole. */
  private dropWithdrawn(): void {
    if (!this.hasWithdrawnEntries) return
    const kept = this.rangesLeft()
    const rows = kept.reduce((sum, [from, to]) => sum + to - from, 0)
    this.change((values, width) => {
      const left = emptyLike(values, rows * width)
      let at = 0
      for (const [from, to] of kept) {
        left.set(values.subarray(from * width, to * width), at)
        at += (to - from) * width
      }
      return left
    })
    this.rows = rows
    this.capacity = rows
    this.hasWithdrawnEntries = false
    this.masks.clear()
    this.revision += 1
  }

  /** Rows that were not withdrawn, as ranges from one up to, and without, another. */
  private rangesLeft(): readonly (readonly [from: number, to: number])[] {
    const ranges: [number, number][] = []
    let from = 0
    for (let row = 0; row <= this.rows; row += 1) {
      if (row < this.rows && ((this.flags[row] ?? 0) & WITHDRAWN) === 0) continue
      if (row > from) ranges.push([from, row])
      from = row + 1
    }
    return ranges
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

const AT_PLACE = /^(\d+)\/(.*)$/s

const isShown = (shown: readonly string[] | Shown): shown is Shown => 'writers' in shown

const emptyLike = <Values extends RowArray>(values: Values, length: number): Values =>
  new (values.constructor as new (length: number) => Values)(length)
