import type { AnswerList, ChangeReason } from '../../core/definition/change-reason.ts'
import { countOneWay } from '../../core/tally/tables/count-one-way.ts'
import type { Columns } from '../../core/tally/columns/columns.ts'
import type { OneWayTable } from '../../core/tally/tables/table.ts'

/** How many live answers a difference touches; null where that can't be told, or means nothing. */
export function countAffected(columns: Columns, reason: ChangeReason): number | null {
  if (!('question' in reason)) return null
  const tables = tablesOf(columns, reason.question)
  if (tables.length === 0) return null
  switch (reason.kind) {
    case 'questionRemoved':
    case 'kindChanged':
      return Math.max(...tables.map(({ base }) => base.answered))
    case 'valueRemoved':
    case 'relabelled':
      return inList(tables, reason)
    case 'valueAdded':
    case 'questionAdded':
      return null
  }
}

function inList(
  tables: readonly OneWayTable[],
  { question, list, value }: Extract<ChangeReason, { readonly list: AnswerList }>,
): number | null {
  switch (list) {
    case 'choice':
    case 'column': {
      const ranked = tables.find(({ variable }) => variable === `${question}/${value}`)
      if (list === 'choice' && ranked !== undefined) return ranked.base.answered
      return tables
        .flatMap(({ counts }) => counts)
        .filter((each) => String(each.value) === value)
        .reduce((sum, { count }) => sum + count, 0)
    }
    case 'row':
    case 'field':
      return tables
        .filter(({ variable }) => `${variable}/`.startsWith(`${question}/${value}/`))
        .reduce((most, { base }) => Math.max(most, base.answered), 0)
    case 'question':
      return null
  }
}

const tablesOf = (columns: Columns, question: string): readonly OneWayTable[] =>
  columns.codebook
    .filter((variable) => variable.question === question && !variable.id.includes('@'))
    .flatMap(
      ({ id }) => countOneWay(columns, { kind: 'oneWay', id, variable: id, where: null }) ?? [],
    )
