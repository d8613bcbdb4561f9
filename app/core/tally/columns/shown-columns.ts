import { answerWriter, type AnswerWriter } from './answer-writer.ts'
import type { Column, VariableColumn } from './column.ts'

/** Which variables one set of hidden questions leaves; worked out once for all who met it. */
export type Shown = {
  readonly writers: readonly AnswerWriter[]
  readonly hidden: readonly Column[]
  /** Of each child table, for the entry at a place. */
  readonly entries: readonly ((at: number) => Shown)[]
}

/** Of a response of which nothing is left. */
export const NOTHING_SHOWN: Shown = { writers: [], hidden: [], entries: [] }

const AT_PLACE = /^(\d+)\/(.*)$/s

/** Tells which columns are to be written for people from whom some questions were kept. */
export class ShownColumns {
  private readonly writers: readonly (readonly [VariableColumn, AnswerWriter])[]

  constructor(
    columns: readonly VariableColumn[],
    private readonly children: ReadonlyMap<string, ShownColumns>,
  ) {
    this.writers = columns.map((found) => [found, answerWriter(found.variable, found.column)])
  }

  /**
   * What is left to write where questions or cells were kept from a person, and variables are not
   * of the version that they answered.
   */
  without(notShown: readonly string[], unasked: readonly string[]): Shown {
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
      entries: [...this.children].map(([id, child]) => child.ofEntries(id, notShown, unasked)),
    }
  }

  /** Cells that are hidden in the entry at a place are written `panel/at/cell`. */
  private ofEntries(
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
    const elsewhere = this.without([], unasked)
    const shown = new Map([...hidden].map(([at, cells]) => [at, this.without(cells, unasked)]))
    return (at) => shown.get(at) ?? elsewhere
  }
}
