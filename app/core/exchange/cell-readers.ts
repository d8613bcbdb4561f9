import { answerReader } from '../codebook/answer-reader.ts'
import { wordsOf } from '../codebook/words-beside.ts'
import type { Variable } from '../codebook/variable.ts'
import type { Answers } from '../response/answer.ts'
import { ANSWERED, DECLINED, isTicked, NOT_SHOWN, SKIPPED } from '../tally/columns/column.ts'
import type { Columns } from '../tally/columns/columns.ts'
import { unreachable } from '../result.ts'
import type { Cell } from './file-column.ts'
import type { CellSource, OwnField } from './file-layout.ts'

/** Some responses, a row each. */
export type ResponseBlock = {
  readonly columns: Columns
  readonly answers: (row: number) => Answers
  readonly own: (field: OwnField, row: number) => Cell
}

/** The cell of one column in a row. */
export type CellReader = (row: number) => Cell

/** From some responses to cells, by what was worked out once for all of them. */
export type CellReaderMaker = (block: ResponseBlock) => CellReader

export const cellReaders = (sources: readonly CellSource[]): readonly CellReaderMaker[] =>
  sources.map(readerOf)

function readerOf(source: CellSource): CellReaderMaker {
  switch (source.kind) {
    case 'own':
      return ({ own }) =>
        (row) =>
          own(source.field, row)
    case 'words':
      return ({ answers }) =>
        (row) =>
          wordsOf(source.variable, answers(row))
    case 'coded': {
      const { skipped, notShown } = source.coded
      return ({ columns }) => {
        const { codes } = columnOf(columns, source.variable)
        return (row) => {
          const code = codes[row] ?? SKIPPED
          return code >= 0 ? code : code === SKIPPED ? skipped : notShown
        }
      }
    }
    case 'tick':
      return ({ columns }) => {
        const column = columnOf(columns, source.variable)
        if (column.kind !== 'choices') return nothing
        return (row) => {
          const state = column.codes[row]
          if (state !== ANSWERED && state !== DECLINED) return null
          return isTicked(column, row, source.place) ? 1 : 0
        }
      }
    case 'number':
    case 'date':
      return ({ columns }) => {
        const column = columnOf(columns, source.variable)
        if (column.kind !== 'number' && column.kind !== 'date') return nothing
        return (row) => (column.codes[row] === ANSWERED ? (column.values[row] ?? null) : null)
      }
    case 'text':
      return textReader(source.variable)
    default:
      return unreachable(source)
  }
}

function textReader(variable: Variable): CellReaderMaker {
  const read = answerReader(variable)
  return ({ columns, answers }) => {
    const { codes } = columnOf(columns, variable)
    return (row) => {
      if (codes[row] === SKIPPED || codes[row] === NOT_SHOWN) return ''
      const value = read(answers(row))
      return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
    }
  }
}

const nothing: CellReader = () => null

function columnOf(columns: Columns, { id }: Variable) {
  const found = columns.variable(id)
  if (found === null) throw new Error(`There is no column ${id}`)
  return found.column
}
