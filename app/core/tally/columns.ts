import { answerTo } from '../codebook/answer-to.ts'
import type { Codebook, Variable } from '../codebook/variable.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import { isTrue, type Scope } from '../expression/evaluate.ts'
import { variablesIn } from '../expression/expression.ts'
import type { Json } from '../json.ts'
import type { Answers } from '../response/answer.ts'
import { ANSWERED, emptyColumn, growColumn, isTicked, writeAnswer, type Column } from './column.ts'
import type { Filter } from './table.ts'

export type VariableColumn = {
  readonly variable: Variable
  readonly column: Column
  readonly indexOf: ReadonlyMap<ChoiceValue, number>
}

type Mask = { rows: number; passes: Uint8Array }

/**
 * Every response of one survey and source in typed arrays, in the order of the log. A withdrawn
 * or excluded response keeps its row, which no longer counts.
 */
export class Columns {
  rows = 0
  /** Rows that count. */
  responses = 0
  counted = new Uint8Array(0)
  /** Goes up when a row that was there leaves or comes back. */
  revision = 0
  private readonly byId: ReadonlyMap<string, VariableColumn>
  private readonly masks = new Map<string, Mask>()
  private capacity = 0

  constructor(readonly codebook: Codebook) {
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
  }

  /** Returns the row, by which the response can later be left out. */
  append(answers: Answers, notShown: readonly string[]): number {
    const row = this.rows
    if (row === this.capacity) this.grow()
    const hidden = new Set(notShown)
    for (const { variable, column, indexOf } of this.byId.values())
      writeAnswer(
        column,
        row,
        answerTo(variable, answers, hidden),
        (value) => indexOf.get(value) ?? -1,
      )
    this.counted[row] = 1
    this.rows += 1
    this.responses += 1
    return row
  }

  leaveOut(row: number): void {
    if (this.counted[row] !== 1) return
    this.responses -= 1
    this.counted[row] = 0
    this.revision += 1
  }

  takeBack(row: number): void {
    if (this.counted[row] !== 0) return
    this.responses += 1
    this.counted[row] = 1
    this.revision += 1
  }

  variable(id: string): VariableColumn | null {
    return this.byId.get(id) ?? null
  }

  /** Which rows a filter lets through; worked out once for each row. */
  mask(filter: Filter): Uint8Array {
    const mask = this.masks.get(filter.text) ?? { rows: 0, passes: new Uint8Array(0) }
    this.masks.set(filter.text, mask)
    if (mask.passes.length < this.rows) {
      const passes = new Uint8Array(this.capacity)
      passes.set(mask.passes)
      mask.passes = passes
    }
    const names = variablesIn(filter.expression)
    for (; mask.rows < this.rows; mask.rows += 1)
      mask.passes[mask.rows] = isTrue(filter.expression, this.scope(names, mask.rows)) ? 1 : 0
    return mask.passes
  }

  private scope(names: readonly string[], row: number): Scope {
    const scope: { [name: string]: Json } = {}
    for (const name of names) {
      const value = this.valueAt(name, row) ?? this.rowsOf(name, row)
      if (value !== undefined) scope[name] = value
    }
    return scope
  }

  /** A matrix is read as its rows. */
  private rowsOf(question: string, row: number): Json | undefined {
    const cells = this.codebook.flatMap((variable) => {
      if (variable.question !== question || variable.row === null) return []
      const value = this.valueAt(variable.id, row)
      return value === undefined ? [] : [[variable.row, value] as const]
    })
    return cells.length === 0 ? undefined : Object.fromEntries(cells)
  }

  private valueAt(id: string, row: number): Json | undefined {
    const found = this.byId.get(id)
    if (found === undefined) return undefined
    const { column, variable } = found
    const code = column.codes[row] ?? -1
    if (code < 0) return undefined
    switch (column.kind) {
      case 'choice':
        return variable.categories[code]?.value
      case 'choices':
        return variable.categories.flatMap(({ value }, index) =>
          isTicked(column, row, index) ? [value] : [],
        )
      case 'number':
        return code === ANSWERED ? column.values[row] : undefined
      case 'text':
        return undefined
    }
  }

  private grow(): void {
    this.capacity = Math.max(64, this.capacity * 2)
    for (const { column } of this.byId.values()) growColumn(column, this.capacity)
    const counted = new Uint8Array(this.capacity)
    counted.set(this.counted)
    this.counted = counted
  }
}
