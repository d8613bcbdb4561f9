import type { Variable } from '../../codebook/variable.ts'
import type { ChoiceValue } from '../../definition/definition.ts'

/** Codes below zero are what a person did instead of choosing. */
export const NOT_SHOWN = -2
export const SKIPPED = -1

/** One variable's answers, a row a response. */
export type Column =
  | { readonly kind: 'choice'; codes: Int8Array | Int16Array }
  | { readonly kind: 'choices'; codes: Int8Array; readonly words: number; bits: Bits }
  | { readonly kind: 'number'; codes: Int8Array; values: Float64Array }
  /** Milliseconds since 1970, UTC. */
  | { readonly kind: 'date'; codes: Int8Array; values: Float64Array }
  | { readonly kind: 'text'; codes: Int8Array }

/** A bit for each category of a multiple choice, in words as wide as the list needs. */
export type Bits = Uint8Array | Uint16Array | Uint32Array

/** What a column, or anything else that has a place a row, is kept in. */
export type RowArray = Int8Array | Int16Array | Int32Array | Bits | Float64Array

export const ANSWERED = 0
export const DECLINED = 1

/**
 * A column without rows for a variable, in the narrowest arrays that hold its categories.
 *
 * @example
 * emptyColumn({ id: 'age', question: 'age', row: null, column: null, part: 'answer', exportName: 'age', label: { default: 'Age' }, measure: 'scale', categories: [] }).kind // "number"
 */
export function emptyColumn({ measure, categories }: Variable): Column {
  const codes = new Int8Array(0)
  if (categories.length === 0)
    switch (measure) {
      case 'scale':
        return { kind: 'number', codes, values: new Float64Array(0) }
      case 'date':
        return { kind: 'date', codes, values: new Float64Array(0) }
      case 'nominal':
      case 'ordinal':
      case 'multiple':
      case 'text':
        return { kind: 'text', codes }
    }
  const { length } = categories
  if (measure !== 'multiple')
    return { kind: 'choice', codes: length <= 127 ? codes : new Int16Array(0) }
  return { kind: 'choices', codes, words: Math.ceil(length / 32), bits: emptyBits(length) }
}

export type VariableColumn = {
  readonly variable: Variable
  readonly column: Column
  /** The place of each category in the list of them, by its value. */
  readonly indexOf: ReadonlyMap<ChoiceValue, number>
}

/**
 * A variable with a column without rows.
 *
 * @example
 * emptyVariableColumn({ id: 'w', question: 'w', row: null, column: null, part: 'answer', exportName: 'w', label: { default: 'W' }, measure: 'nominal', categories: [] }).column.kind // "text"
 */
export const emptyVariableColumn = (variable: Variable): VariableColumn => ({
  variable,
  column: emptyColumn(variable),
  indexOf: new Map(variable.categories.map(({ value }, index) => [value, index])),
})

const emptyBits = (categories: number): Bits =>
  categories <= 8 ? new Uint8Array(0) : categories <= 16 ? new Uint16Array(0) : new Uint32Array(0)

/** Looks at an array that has `width` places a row, and gives what is to be kept instead of it. */
export type Change = <Values extends RowArray>(values: Values, width: number) => Values

/**
 * Puts another array in the place of each one that a column is kept in, always in the same order.
 *
 * @example
 * changeArrays({ kind: 'text', codes: new Int8Array(2) }, (values) => values) // undefined
 */
export function changeArrays(column: Column, change: Change): void {
  column.codes = change(column.codes, 1)
  switch (column.kind) {
    case 'choices':
      column.bits = change(column.bits, column.words)
      return
    case 'number':
    case 'date':
      column.values = change(column.values, 1)
      return
    case 'choice':
    case 'text':
      return
  }
}

/**
 * Leaves nothing of an answer: as if nobody had been asked.
 *
 * @example
 * wipeAnswer({ kind: 'text', codes: new Int8Array(2) }, 1) // undefined
 */
export function wipeAnswer(column: Column, row: number): void {
  column.codes[row] = NOT_SHOWN
  switch (column.kind) {
    case 'choices':
      column.bits.fill(0, row * column.words, (row + 1) * column.words)
      return
    case 'number':
    case 'date':
      column.values[row] = 0
      return
    case 'choice':
    case 'text':
      return
  }
}

/**
 * Whether a person chose one of several choices, by its place in the list.
 *
 * @example
 * isTicked({ kind: 'choices', codes: new Int8Array(1), words: 1, bits: Uint8Array.of(0b10) }, 0, 1) // true
 */
export const isTicked = (
  column: Extract<Column, { kind: 'choices' }>,
  row: number,
  index: number,
): boolean => (((column.bits[row * column.words + (index >> 5)] ?? 0) >>> (index & 31)) & 1) === 1
