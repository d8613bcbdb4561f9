import {
  commentKey,
  type Choice,
  type PlainQuestion,
  type Question,
} from '#app/core/definition/definition.ts'
import { isTrue } from '#app/core/expression/evaluate.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import type { FieldProblem } from '#app/core/problem.ts'
import type { Answers } from '#app/core/response/answer.ts'
import { answerField, otherWordsField } from '#app/core/response/read-form.ts'
import { unreachable } from '#app/core/result.ts'
import { multipleChoices, ratingChoices, singleChoices, textOf } from './choice-views.ts'
import { matrixView } from './matrix-view.ts'
import { messagesFor } from './messages.ts'
import { plainIn } from './operator.ts'
import { problemsOf, type QuestionProblems } from './question-problems.ts'
import type { DropdownView, QuestionView } from './view.ts'

/** What every part of a page's view is made from. */
export type ViewContext = {
  readonly locale: string
  readonly operator: string | null
  /** Believed so far; decides what is required. */
  readonly answers: Answers
  /** What the controls show: what was just posted, else what is believed. */
  readonly shown: JsonObject
  readonly problems: readonly FieldProblem[]
}

export type Common = {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly error: string | null
  readonly isRequired: boolean
}

/** One question while its view is made. */
export type Asked<Kind extends Question = Question> = {
  readonly question: Kind
  readonly common: Common
  readonly context: ViewContext
  readonly problems: QuestionProblems
  readonly value: Json | undefined
  readonly words: string
}

export function questionView(
  question: PlainQuestion,
  id: string,
  context: ViewContext,
): QuestionView {
  const { locale, operator, answers, shown } = context
  const value = own(shown, question.name)
  const problems = problemsOf(question, context.problems, locale, exclusiveIn(question, context))
  const common: Common = {
    id,
    label: plainIn(question.title, locale, operator),
    hint: question.description === null ? null : plainIn(question.description, locale, operator),
    error: problems.whole,
    isRequired:
      question.isRequired ||
      (question.kind === 'matrix' && question.eachRowRequired) ||
      (question.requiredIf !== null && isTrue(question.requiredIf, answers)),
  }
  const words = textOf(own(shown, commentKey(question.name)))
  const asked = { common, context, problems, value, words }
  switch (question.kind) {
    case 'single':
      return question.control === 'dropdown'
        ? dropdownView({ ...asked, question })
        : { ...common, kind: 'single', choices: singleChoices({ ...asked, question }) }
    case 'multiple':
      return { ...common, kind: 'multiple', choices: multipleChoices({ ...asked, question }) }
    case 'rating':
      return { ...common, kind: 'rating', ...ratingChoices({ ...asked, question }) }
    case 'matrix':
      return matrixView({ ...asked, question })
    case 'text':
      return {
        ...common,
        kind: 'text',
        field: answerField(question.name),
        lines: question.lines,
        inputType: question.inputType,
        value: textOf(value),
        placeholder: question.placeholder && plainIn(question.placeholder, locale, operator),
      }
    case 'number':
      return {
        ...common,
        kind: 'number',
        field: answerField(question.name),
        value: typeof value === 'number' ? numberIn(value, locale) : textOf(value),
        inputMode: keyboardFor(question.min, question.step),
      }
    default:
      return unreachable(question)
  }
}

function dropdownView({
  question,
  common,
  context,
  problems,
  value,
  words,
}: Asked<Extract<Question, { kind: 'single' }>>): DropdownView {
  const messages = messagesFor(context.locale)
  const options = question.choices.map((choice) => ({
    isOther: choice.role === 'other',
    value: String(choice.value),
    label: plainIn(choice.label, context.locale, context.operator),
    isChosen: textOf(value) === String(choice.value),
  }))
  const blank = {
    isOther: false,
    value: '',
    label: common.isRequired ? messages.pleaseChoose : messages.noAnswer,
    isChosen: options.every(({ isChosen }) => !isChosen),
  }
  const other = question.choices.find(({ role }) => role === 'other')
  return {
    ...common,
    kind: 'dropdown',
    field: answerField(question.name),
    options: [blank, ...options],
    other:
      other === undefined
        ? null
        : {
            id: `${common.id}-words`,
            field: otherWordsField(question.name),
            label: messages.otherWordsFor(plainIn(other.label, context.locale, context.operator)),
            value: words,
            placeholder:
              question.otherPlaceholder &&
              plainIn(question.otherPlaceholder, context.locale, context.operator),
            error: problems.words,
          },
  }
}

const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** The label of the ticked choice that can only stand alone. */
function exclusiveIn(question: Question, { shown, locale, operator }: ViewContext): string | null {
  if (question.kind !== 'multiple') return null
  const value = own(shown, question.name)
  const ticked = Array.isArray(value) ? (value as readonly Json[]).map(String) : []
  const alone = question.choices.find(
    (choice) => standsAlone(choice) && ticked.includes(String(choice.value)),
  )
  return alone === undefined ? null : plainIn(alone.label, locale, operator)
}

const standsAlone = ({ role }: Choice) => role === 'none' || role === 'declined'

/** As people write it in their language, without the separators that could be misread. */
export const numberIn = (number: number, locale: string): string =>
  new Intl.NumberFormat(languageTag(locale), {
    useGrouping: false,
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  }).format(number)

/** Telephones' number keyboards have no minus sign. */
function keyboardFor(min: number | null, step: number | null): 'numeric' | 'decimal' | 'text' {
  if (min === null || min < 0) return 'text'
  return step !== null && Number.isInteger(step) ? 'numeric' : 'decimal'
}
