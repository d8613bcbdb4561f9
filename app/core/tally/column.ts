import type { Variable } from '../codebook/variable.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import type { Answer } from '../response/answer.ts'

/** Codes below zero are what a person did instead of choosing. */
export const NOT_SHOWN = -2
export const SKIPPED = -1

/** One variable's answers, a row a response. Arrays grow by doubling. */
export type Column =
  | { readonly kind: 'choice'; codes: Int16Array }
  | { readonly kind: 'choices'; codes: Int8Array; readonly words: number; bits: Uint32Array }
  | { readonly kind: 'number'; codes: Int8Array; values: Float64Array }
  | { readonly kind: 'text'; codes: Int8Array }

export const ANSWERED = 0
export const DECLINED = 1

export function emptyColumn(variable: Variable): Column {
  if (variable.measure === 'scale' && variable.categories.length === 0)
    return { kind: 'number', codes: new Int8Array(0), values: new Float64Array(0) }
  if (variable.categories.length === 0) return { kind: 'text', codes: new Int8Array(0) }
  if (variable.measure !== 'multiple') return { kind: 'choice', codes: new Int16Array(0) }
  const words = Math.ceil(variable.categories.length / 32)
  return { kind: 'choices', codes: new Int8Array(0), words, bits: new Uint32Array(0) }
}

export function growColumn(column: Column, capacity: number): void {
  switch (column.kind) {
    case 'choice':
      column.codes = copied(column.codes, new Int16Array(capacity))
      return
    case 'choices':
      column.codes = copied(column.codes, new Int8Array(capacity))
      column.bits = copied(column.bits, new Uint32Array(capacity * column.words))
      return
    case 'number':
      column.codes = copied(column.codes, new Int8Array(capacity))
      column.values = copied(column.values, new Float64Array(capacity))
      return
    case 'text':
      column.codes = copied(column.codes, new Int8Array(capacity))
      return
  }
}

function copied<Values extends { set(from: Values): void }>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

export function writeAnswer(
  column: Column,
  row: number,
  answer: Answer,
  indexOf: (value: ChoiceValue) => number,
): void {
  column.codes[row] = codeOf(column, answer, indexOf)
  if (answer.state !== 'answered' && answer.state !== 'declined') return
  const { content } = answer
  if (column.kind === 'number' && content.kind === 'number') column.values[row] = content.value
  if (column.kind === 'choices' && content.kind === 'choices')
    for (const value of content.values) {
      const index = indexOf(value)
      const word = row * column.words + (index >> 5)
      column.bits[word] = (column.bits[word] ?? 0) | (1 << (index & 31))
    }
}

function codeOf(column: Column, answer: Answer, indexOf: (value: ChoiceValue) => number): number {
  if (answer.state === 'notShown') return NOT_SHOWN
  if (answer.state === 'skipped') return SKIPPED
  if (column.kind === 'choice')
    return answer.content.kind === 'choice' ? indexOf(answer.content.value) : SKIPPED
  return answer.state === 'declined' ? DECLINED : ANSWERED
}

export const isTicked = (
  column: Extract<Column, { kind: 'choices' }>,
  row: number,
  index: number,
): boolean => (((column.bits[row * column.words + (index >> 5)] ?? 0) >>> (index & 31)) & 1) === 1
