import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTrue } from '#app/core/expression/evaluate.ts'
import {
  variablesIn,
  type BinaryOperator,
  type Expression,
} from '#app/core/expression/expression.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { rowScope } from '#app/core/tally/columns/row-scope.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { answers, PLAN } from './a-survey.ts'

const variable = fc
  .constantFrom('a', 'b', 'm', 'r', 't', 't.p', 't.q/1', 'n', 'w', 'd', 'nobody')
  .map((name): Expression => ({ kind: 'variable', path: name.split('.') }))

const literal = fc
  .constantFrom('x', 'y', 3, '3', 'c1', 'c33', 'good', 0, 2.5, true, null)
  .map((value): Expression => ({ kind: 'literal', value }))

const list = fc
  .array(literal, { maxLength: 3 })
  .map((items): Expression => ({ kind: 'list', items }))

const binary = (
  operator: BinaryOperator,
  [left, right]: readonly [Expression, Expression],
): Expression => ({ kind: 'binary', operator, left, right })

const COMPARISONS = [
  'equal',
  'notequal',
  'greater',
  'lessorequal',
  'contains',
  'notcontains',
  'anyof',
  'plus',
] as const

const expression = fc.letrec<{ whole: Expression; comparison: Expression }>((tie) => ({
  comparison: fc
    .tuple(fc.constantFrom(...COMPARISONS), fc.tuple(variable, fc.oneof(literal, list, variable)))
    .map(([operator, sides]) => binary(operator, sides)),
  whole: fc.oneof(
    { maxDepth: 3 },
    tie('comparison'),
    fc
      .tuple(fc.constantFrom('empty', 'notempty'), variable)
      .map(([operator, operand]): Expression => ({ kind: 'unary', operator, operand })),
    tie('whole').map((operand): Expression => ({ kind: 'unary', operator: 'negate', operand })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.tuple(tie('whole'), tie('whole')))
      .map(([operator, sides]) => binary(operator, sides)),
  ),
})).whole

test('a filter lets through the rows for which its expression holds, also as rows are added', () => {
  fc.assert(
    fc.property(
      fc.array(answers, { maxLength: 60 }),
      expression,
      fc.nat(60),
      (people, holds, at) => {
        const columns = new Columns(PLAN.codebook)
        const where = { text: 'any', expression: holds }
        people.forEach((said, index) => {
          const kept = keepVisible(PLAN, said)
          columns.append(kept.answers, kept.notShown)
          if (index === at) columns.mask(where)
        })
        const mask = columns.mask(where)
        people.forEach((_, row) => {
          const scope = rowScope(columns, variablesIn(holds), row)
          expect(mask[row]).toBe(isTrue(holds, scope) ? 1 : 0)
        })
      },
    ),
    { numRuns: 300 },
  )
})
