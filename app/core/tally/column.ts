import type { Variable } from '../codebook/variable.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import type { Answer } from '../response/answer.ts'

/** Codes below zero are what a person did instead of choosing. */
export const NOT_SHOWN = -2
export const SKIPPED = -1

/** One variable's answers, a row a response. Arrays grow by doubling. */
export type Column =
  | { readonly kind: 'choice'; codes: Int8Array | Int16Array }
  | { readonly kind: 'choices'; codes: Int8Array; readonly words: number; bits: Bits }
  | { readonly kind: 'number'; codes: Int8Array; values: Float64Array }
  | { readonly kind: 'text'; codes: Int8Array }

/** A bit for each category of a multiple choice, in words as wide as the list needs. */
export type Bits = Uint8Array | Uint16Array | Uint32Array

export const ANSWERED = 0
export const DECLINED = 1

export function emptyColumn(variable: Variable): Column {
  if (variable.measure === 'scale' && variable.categories.length === 0)
    return { kind: 'number', codes: new Int8Array(0), values: new Float64Array(0) }
  if (variable.categories.length === 0) return { kind: 'text', codes: new Int8Array(0) }
  const categories = variable.categories.length
  if (variable.measure !== 'multiple') return { kind: 'choice', codes: emptyCodes(categories) }
  const words = Math.ceil(categories / 32)
  return { kind: 'choices', codes: new Int8Array(0), words, bits: emptyBits(categories) }
}

const emptyCodes = (categories: number) =>
  categories <= 127 ? new Int8Array(0) : new Int16Array(0)

const emptyBits = (categories: number): Bits =>
  categories <= 8 ? new Uint8Array(0) : categories <= 16 ? new Uint16Array(0) : new Uint32Array(0)

export function growColumn(column: Column, capacity: number): void {
  switch (column.kind) {
    case 'choice':
      column.codes =
        column.codes instanceof Int8Array
          ? copied(column.codes, new Int8Array(capacity))
          : copied(column.codes, new Int16Array(capacity))
      return
    case 'choices':
      column.codes = copied(column.codes, new Int8Array(capacity))
      column.bits = copiedBits(column.bits, capacity * column.words)
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

function copiedBits(bits: Bits, length: number): Bits {
  if (bits instanceof Uint8Array) return copied(bits, new Uint8Array(length))
  return bits instanceof Uint16Array
    ? copied(bits, new Uint16Array(length))
    : copied(bits, new Uint32Array(length))
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
