import { commentKey, type Question } from '../definition/definition.ts'
import type { Json } from '../json.ts'
import type { AnswerProblemCode, FieldProblem } from '../problem.ts'
import { unreachable } from '../result.ts'
import { checkMatrix } from './check-matrix.ts'
import { checkMultiple } from './check-multiple.ts'
import { checkNumber } from './check-number.ts'
import { checkSingle } from './check-single.ts'
import { checkText } from './check-text.ts'

/** `value` is absent where the answer is blank. */
export type Checked = {
  readonly value?: Json
  /** The words of an "other" choice. */
  readonly comment?: string
  readonly problems: readonly FieldProblem[]
}

export const BLANK: Checked = { problems: [] }

/** Reads one answer against its question; nothing that comes out was not allowed to go in. */
export function checkAnswer(
  question: Question,
  raw: Json | undefined,
  rawComment: Json | undefined,
): Checked {
  switch (question.kind) {
    case 'single':
    case 'rating':
      return checkSingle(question, raw, rawComment)
    case 'multiple':
      return checkMultiple(question, raw, rawComment)
    case 'matrix':
      return checkMatrix(question, raw)
    case 'text':
      return checkText(question, raw)
    case 'number':
      return checkNumber(question, raw)
    default:
      return unreachable(question)
  }
}

export const refusal = (
  question: { readonly name: string },
  code: AnswerProblemCode,
  message: string,
  params: FieldProblem['params'] = {},
  path: readonly (string | number)[] = [],
): FieldProblem => ({ pointer: pointerTo([question.name, ...path]), code, message, params })

export const commentRefusal = (
  question: { readonly name: string },
  code: AnswerProblemCode,
  message: string,
  params: FieldProblem['params'] = {},
): FieldProblem => ({ pointer: pointerTo([commentKey(question.name)]), code, message, params })

const pointerTo = (steps: readonly (string | number)[]) =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export const isBlank = (raw: Json | undefined): raw is undefined | null | '' =>
  raw === undefined || raw === null || raw === ''
