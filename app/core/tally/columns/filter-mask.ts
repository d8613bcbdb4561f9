import { isTrue } from '../../expression/evaluate.ts'
import { variablesIn, type Expression } from '../../expression/expression.ts'
import { answerKeys } from './answer-keys.ts'
import type { Columns } from './columns.ts'
import type { RowRange } from './counted-rows.ts'
import { choiceSieve, type Sieve } from './filter-sieve.ts'
import { forEachBlock } from '../tables/joint-keys.ts'
import { rowScope } from './row-scope.ts'
import { variablesRead } from './variables-read.ts'

/**
 * Writes for each row of a range whether an expression holds there (1) or not (0). An expression is
 * asked once for each combination of answers that it reads; where there are too many of them its
 * parts are, or every row. O(rows), with few evaluations.
 *
 * @example
 * maskRows(new Columns([]), { kind: 'literal', value: true }, new Uint8Array(0), { from: 0, to: 0 }) // undefined
 */
export function maskRows(
  columns: Columns,
  expression: Expression,
  passes: Uint8Array,
  range: RowRange,
): void {
  const names = variablesIn(expression)
  const holdsAt = (row: number) => isTrue(expression, rowScope(columns, names, row))
  const sieve = choiceSieve(columns, expression, range.to - range.from)
  if (sieve !== null) return maskBySieve(sieve, passes, range)
  const read = variablesRead(columns, expression).map(({ column, variable }) => ({
    column,
    categories: variable.categories.length,
  }))
  const keys = answerKeys(read, range)
  if (keys !== null) return maskByKey(keys, holdsAt, passes, range)
  if (expression.kind === 'unary' && expression.operator === 'negate') {
    maskRows(columns, expression.operand, passes, range)
    for (let row = range.from; row < range.to; row += 1) passes[row] = 1 - (passes[row] ?? 0)
    return
  }
  if (expression.kind === 'binary' && expression.operator === 'and') {
    const [left, right] = bothSides(columns, expression, passes.length, range)
    for (let row = range.from; row < range.to; row += 1)
      passes[row] = (left[row] ?? 0) & (right[row] ?? 0)
    return
  }
  if (expression.kind === 'binary' && expression.operator === 'or') {
    const [left, right] = bothSides(columns, expression, passes.length, range)
    for (let row = range.from; row < range.to; row += 1)
      passes[row] = (left[row] ?? 0) | (right[row] ?? 0)
    return
  }
  for (let row = range.from; row < range.to; row += 1) passes[row] = holdsAt(row) ? 1 : 0
}

function bothSides(
  columns: Columns,
  sides: Extract<Expression, { kind: 'binary' }>,
  length: number,
  range: RowRange,
): readonly [Uint8Array, Uint8Array] {
  const [left, right] = [new Uint8Array(length), new Uint8Array(length)]
  maskRows(columns, sides.left, left, range)
  maskRows(columns, sides.right, right, range)
  return [left, right]
}

/** Of combinations of choices all that there can be were asked. */
function maskBySieve({ digits, keyOf }: Sieve, passes: Uint8Array, range: RowRange): void {
  forEachBlock(digits, range, (keys, first, count) => {
    for (let row = 0; row < count; row += 1) passes[first + row] = (keyOf[keys[row] ?? 0] ?? -1) + 1
  })
}

const UNKNOWN = 2

/** Rows with one key give one answer, so that the first of them is asked. */
function maskByKey(
  { keys, size }: { readonly keys: Int32Array; readonly size: number },
  holdsAt: (row: number) => boolean,
  passes: Uint8Array,
  { from, to }: RowRange,
): void {
  const unknown = UNKNOWN
  const answers = new Uint8Array(size).fill(unknown)
  for (let row = from; row < to; row += 1) {
    const key = keys[row - from] ?? 0
    let answer = answers[key] ?? unknown
    if (answer === unknown) {
      answer = holdsAt(row) ? 1 : 0
      answers[key] = answer
    }
    passes[row] = answer
  }
}
