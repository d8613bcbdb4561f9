import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTo } from '#app/core/codebook/answer-to.ts'
import type { Variable } from '#app/core/codebook/variable.ts'
import { timeOf } from '#app/core/expression/dates.ts'
import type { JsonObject } from '#app/core/json.ts'
import {
  ANSWERED,
  DECLINED,
  isTicked,
  NOT_SHOWN,
  SKIPPED,
  type Column,
} from '#app/core/tally/columns/column.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { asking } from '#tests/core/plans.ts'

const PLAN = asking(
  { type: 'radiogroup', name: 'a', choices: ['x', 3, true], showDontKnowItem: true },
  { type: 'checkbox', name: 'm', choices: ['x', 3, '3.0'], showRefuseItem: true },
  { type: 'matrix', name: 't', columns: ['x', 3], rows: ['p', 'q/1'] },
  { type: 'ranking', name: 'k', choices: ['x', 'y', 3] },
  { type: 'slider', name: 's', sliderType: 'range' },
  { type: 'text', name: 'n', inputType: 'number' },
  { type: 'text', name: 'd', inputType: 'date' },
  { type: 'comment', name: 'w' },
)

const item = fc.oneof(
  fc.constantFrom(
    'x',
    'y',
    '3',
    3,
    2.5,
    true,
    null,
    'dontknow',
    'refused',
    '2026-05-03',
    'toString',
  ),
  fc.constant({}),
)
const value = fc.oneof(
  item,
  fc.array(item, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('p', 'q/1', 'toString'), item),
)
const said = fc.dictionary(fc.constantFrom('a', 'm', 't', 'k', 's', 'n', 'd', 'w'), value)
const hidden = fc.subarray(['a', 'm', 't', 't/p', 'k', 'n', 'd'])

/** What a column should hold of a row, worked out from the answer itself. */
function expected(variable: Variable, answers: JsonObject, notShown: readonly string[]) {
  const answer = answerTo(variable, answers, new Set(notShown))
  if (answer.state === 'notShown') return { code: NOT_SHOWN }
  if (answer.state === 'skipped') return { code: SKIPPED }
  const { content } = answer
  const places = variable.categories.map(({ value: each }) => each)
  switch (content.kind) {
    case 'choice':
      return { code: places.indexOf(content.value) }
    case 'choices':
      return {
        code: answer.state === 'declined' ? DECLINED : ANSWERED,
        ticks: places.map((each) => content.values.includes(each)),
      }
    case 'number':
      return { code: ANSWERED, value: content.value }
    case 'text': {
      if (variable.measure !== 'date') return { code: ANSWERED }
      const time = timeOf(content.value)
      return time === null ? { code: NOT_SHOWN } : { code: ANSWERED, value: time }
    }
  }
}

function held({ categories }: Variable, column: Column, row: number) {
  const code = column.codes[row] ?? SKIPPED
  if (code < 0) return { code }
  switch (column.kind) {
    case 'choices':
      return { code, ticks: categories.map((_, index) => isTicked(column, row, index)) }
    case 'number':
    case 'date':
      return { code, value: column.values[row] }
    case 'choice':
    case 'text':
      return { code }
  }
}

test('a row holds what the response says about each variable, whatever shape it has', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(said, hidden), { maxLength: 20 }), (log) => {
      const columns = new Columns(PLAN.codebook)
      for (const [answers, notShown] of log) columns.append(answers, notShown)
      for (const [row, [answers, notShown]] of log.entries())
        for (const variable of PLAN.codebook) {
          const column = columns.variable(variable.id)?.column
          if (column === undefined) throw new Error(`No column ${variable.id}`)
          expect([variable.id, held(variable, column, row)]).toEqual([
            variable.id,
            expected(variable, answers as JsonObject, notShown),
          ])
        }
    }),
    { numRuns: 300 },
  )
})
