import type { Cell } from '../exchange/file-column.ts'
import { safeCell } from '../exchange/safe-cell.ts'
import type { Topline, ToplineQuestion } from './topline.ts'

const HEADINGS = [
  'number',
  'question',
  'wording',
  'routing',
  'part',
  'answer',
  'role',
  'count',
  'percent',
  'base',
  'mean',
  'sd',
]

/**
 * A topline as a table, a line for each answer: UTF-8, and nothing in it that a spreadsheet would
 * run. Percentages have four decimals, so that
 * whoever rounds them rounds once.
 */
export function toplineCsv({ pages }: Topline): string {
  const lines = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'question' ? linesOf(item) : [])),
  )
  return [HEADINGS, ...lines].map((cells) => `${cells.map(safeCell).join(',')}\n`).join('')
}

function linesOf(question: ToplineQuestion): readonly (readonly Cell[])[] {
  const { number, name, wording, routing, answers } = question
  const asked = [number, name, wording, routing]
  if (answers.kind === 'withheld')
    return [[...asked, null, null, `not shown: ${answers.why}`, null, null, null, null, null]]
  return answers.tables.flatMap(({ label, n, answers: shares, noAnswer, mean, sd }) => {
    const part = [...asked, label === '' ? null : label]
    return [
      ...shares.map(({ label: answer, role, count }) => [
        ...part,
        answer,
        role === 'declined' ? 'declined' : 'answer',
        count,
        count === null || n === null || n === 0 || role === 'declined'
          ? null
          : Math.round((1e6 * count) / n) / 1e4,
        n,
        null,
        null,
      ]),
      ...(mean === null ? [] : [[...part, null, 'mean', null, null, n, mean, sd]]),
      ...(noAnswer === null ? [] : [[...part, null, 'noAnswer', noAnswer, null, null, null, null]]),
    ]
  })
}
