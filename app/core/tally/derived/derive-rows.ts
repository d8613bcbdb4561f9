import { rowScope } from '../columns/row-scope.ts'
import { evaluate } from '../../expression/evaluate.ts'
import { variablesIn } from '../../expression/expression.ts'
import { unreachable } from '../../result.ts'
import { answerKeys } from '../columns/answer-keys.ts'
import {
  ANSWERED,
  DECLINED,
  NOT_SHOWN,
  SKIPPED,
  isTicked,
  type Column,
  type VariableColumn,
} from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import type { RowRange } from '../columns/counted-rows.ts'
import type { Bands, CodedAnswers, Computed, MadeVariable, Nets, Recode } from './derived.ts'
import { variablesRead } from '../columns/variables-read.ts'

/**
 * Writes the rows of a range of a derived variable into its column. Where the variables that it is
 * made of are not there, or of another kind, nobody was asked.
 *
 * @example
 * deriveRows(new Columns([]), { kind: 'band', of: 'age', bands: [] }, { kind: 'choice', codes: new Int8Array(0) }, { from: 0, to: 0 }) // undefined
 */
export function deriveRows(
  columns: Columns,
  derived: MadeVariable,
  column: Column,
  range: RowRange,
): void {
  switch (derived.kind) {
    case 'recode':
      return recode(derived, columns.variable(derived.of), column, range)
    case 'band':
      return band(derived, columns.variable(derived.of), column, range)
    case 'net':
      return net(derived, columns.variable(derived.of), column, range)
    case 'coded':
      return coded(columns, derived, column, range)
    case 'compute':
      return compute(columns, derived, column, range)
    default:
      return unreachable(derived)
  }
}

function recode(
  { categories }: Recode,
  source: VariableColumn | null,
  column: Column,
  { from, to }: RowRange,
): void {
  if (source?.column.kind !== 'choice') return void column.codes.fill(NOT_SHOWN, from, to)
  const [first, { codes }] = [NOT_SHOWN, source.column]
  const becomes = Int16Array.of(
    NOT_SHOWN,
    SKIPPED,
    ...source.variable.categories.map(({ value }) =>
      categories.findIndex((category) => category.from.includes(value)),
    ),
  )
  for (let row = from; row < to; row += 1)
    column.codes[row] = becomes[(codes[row] ?? first) - first] ?? first
}

function band(
  { bands }: Bands,
  source: VariableColumn | null,
  column: Column,
  { from, to }: RowRange,
): void {
  if (source?.column.kind !== 'number') return void column.codes.fill(NOT_SHOWN, from, to)
  const { codes, values } = source.column
  const lows = Float64Array.from(bands, (each) => each.from ?? -Infinity)
  const highs = Float64Array.from(bands, (each) => each.below ?? Infinity)
  const [answered, skipped] = [ANSWERED, SKIPPED]
  for (let row = from; row < to; row += 1) {
    const code = codes[row] ?? skipped
    const value = values[row] ?? 0
    let place = code === answered ? lows.length - 1 : -1
    while (place >= 0 && !(value >= (lows[place] ?? 0) && value < (highs[place] ?? 0))) place -= 1
    column.codes[row] = code === answered ? (place < 0 ? skipped : place) : Math.min(code, skipped)
  }
}

function net(
  { nets }: Nets,
  source: VariableColumn | null,
  column: Column,
  { from, to }: RowRange,
): void {
  const known = source === null ? null : tickedIn(source)
  if (source === null || known === null || column.kind !== 'choices')
    return void column.codes.fill(NOT_SHOWN, from, to)
  const members = nets.map(({ anyOf }) =>
    source.variable.categories.flatMap(({ value }, index) =>
      anyOf.includes(value) ? [index] : [],
    ),
  )
  for (let row = from; row < to; row += 1) {
    const code = known.stateAt(row)
    column.codes[row] = code
    column.bits.fill(0, row * column.words, (row + 1) * column.words)
    if (code !== ANSWERED) continue
    members.forEach((indexes, place) => {
      if (!indexes.some((index) => known.isTicked(row, index))) return
      tick(column, row, place)
    })
  }
}

function coded(
  columns: Columns,
  { of, categories, given }: CodedAnswers,
  column: Column,
  { from, to }: RowRange,
): void {
  const source = columns.variable(of)
  if (source === null || column.kind !== 'choices')
    return void column.codes.fill(NOT_SHOWN, from, to)
  const places = new Map(categories.map(({ value }, place) => [value, place]))
  for (let row = from; row < to; row += 1) {
    column.bits.fill(0, row * column.words, (row + 1) * column.words)
    const state = source.column.codes[row] ?? SKIPPED
    const codes = state === ANSWERED ? given.bySeq.get(columns.arrivals.seqOf(row)) : undefined
    const ticked = (codes ?? []).flatMap((value) => places.get(value) ?? [])
    column.codes[row] = state !== ANSWERED ? state : ticked.length > 0 ? ANSWERED : SKIPPED
    for (const place of ticked) tick(column, row, place)
  }
}

function tick(column: Extract<Column, { kind: 'choices' }>, row: number, place: number): void {
  const word = row * column.words + (place >> 5)
  column.bits[word] = (column.bits[word] ?? 0) | (1 << (place & 31))
}

/** What was chosen in a single or a multiple choice. */
function tickedIn({ column, variable: { categories } }: VariableColumn) {
  if (column.kind === 'choices')
    return {
      stateAt: (row: number) => column.codes[row] ?? SKIPPED,
      isTicked: (row: number, index: number) => isTicked(column, row, index),
    }
  if (column.kind !== 'choice') return null
  return {
    stateAt: (row: number) => {
      const code = column.codes[row] ?? SKIPPED
      if (code < 0) return code
      return categories[code]?.role === 'declined' ? DECLINED : ANSWERED
    },
    isTicked: (row: number, index: number) => column.codes[row] === index,
  }
}

function compute(columns: Columns, { by }: Computed, column: Column, range: RowRange): void {
  if (column.kind !== 'number') return
  const read = variablesRead(columns, by.expression)
  const names = variablesIn(by.expression)
  const keys = answerKeys(
    read.map((found) => ({ column: found.column, categories: found.variable.categories.length })),
    range,
  )
  const firstRow = new Int32Array(keys?.size ?? 0).fill(-1)
  for (let row = range.from; row < range.to; row += 1) {
    const key = keys?.keys[row - range.from] ?? -1
    const alike = firstRow[key] ?? -1
    if (alike >= 0) {
      column.codes[row] = column.codes[alike] ?? SKIPPED
      column.values[row] = column.values[alike] ?? 0
      continue
    }
    if (key >= 0) firstRow[key] = row
    const value = evaluate(by.expression, rowScope(columns, names, row))
    // SurveyJS reckons with 0 where nothing was said; where nothing at all was, there is no number.
    const anySaid = read.length === 0 || read.some((found) => (found.column.codes[row] ?? -1) >= 0)
    const isNumber = anySaid && typeof value === 'number' && Number.isFinite(value)
    const wasAsked = read.some((found) => found.column.codes[row] !== NOT_SHOWN)
    column.codes[row] = isNumber ? ANSWERED : wasAsked ? SKIPPED : NOT_SHOWN
    column.values[row] = isNumber ? value : 0
  }
}
