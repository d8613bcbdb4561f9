import type { Json } from '../../json.ts'
import type { AnswerProblemCode, FieldProblem } from '../../problem.ts'
import type { LocalizedText } from '../../definition/localized-text.ts'
import type { Scope } from '../../expression/evaluate.ts'

/** What was sent for one question. */
export type Given = {
  readonly raw: Json | undefined
  /** Words beside the answer. */
  readonly comment: Json | undefined
  /** JSON pointer to the answer. */
  readonly pointer: string
  /** Null while the other answers are not yet known; then rules that read them are left out. */
  readonly context: Context | null
}

export type Context = { readonly scope: Scope; readonly at: number | undefined }

/** `value` is absent where the answer is blank. */
export type Checked = {
  readonly value?: Json
  readonly comment?: string
  readonly problems: readonly FieldProblem[]
  /** Ids of variables inside the question that this person did not meet. */
  readonly notShown?: readonly string[]
  readonly uploads?: readonly Upload[]
  /** Pointers to what was sent and is of no question. */
  readonly dropped?: readonly string[]
}

/** A file that an answer brings or speaks of; whether it is there is not for the core to know. */
export type Upload = {
  readonly pointer: string
  /** Pointer to it in the answers as they are kept, from which blank entries have gone. */
  readonly keptAt: string
  readonly question: string
  readonly name: string
  readonly accepts: readonly string[]
  readonly maxBytes: number
  readonly content:
    | { readonly kind: 'kept'; readonly id: string }
    | { readonly kind: 'inline'; readonly base64: string }
}

/** Reads one answer; nothing that comes out was not allowed to go in. */
export type Check = (given: Given) => Checked

export const BLANK: Checked = { problems: [] }

export const refused = (
  pointer: string,
  code: AnswerProblemCode,
  message: string,
  params: FieldProblem['params'] = {},
): Checked => ({ problems: [fieldProblem(pointer, code, message, params)] })

export const fieldProblem = (
  pointer: string,
  code: AnswerProblemCode,
  message: string,
  params: FieldProblem['params'] = {},
  text: LocalizedText | null = null,
): FieldProblem => ({
  pointer,
  code,
  message: text?.default ?? message,
  params,
  ...(text === null ? {} : { text }),
})

export const under = (pointer: string, step: string | number): string =>
  `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`

export const isBlank = (raw: Json | undefined): raw is undefined | null | '' =>
  raw === undefined || raw === null || raw === ''
