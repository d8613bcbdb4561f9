import {
  commentKey,
  type Choice,
  type PlainQuestion,
  type Question,
} from '#app/core/definition/definition.ts'
import { isTrue } from '#app/core/expression/evaluate.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import { answerField, wordsField } from '#app/core/response/form/field-names.ts'
import { unreachable } from '#app/core/result.ts'
import { multipleChoices, ratingChoices, singleChoices, textOf } from './choice-views.ts'
import { fileView } from './file-view.ts'
import { matrixView } from './matrix-view.ts'
import { messagesFor } from './messages.ts'
import type { Asked, Place } from './place.ts'
import { problemsOf } from './question-problems.ts'
import { signatureView } from './signature-view.ts'
import type { Common, DropdownView, QuestionView } from './view.ts'

export function questionView(question: PlainQuestion, place: Place): QuestionView {
  const { wording, context, shown } = place
  const path = place.pathOf(question.name)
  const value = own(shown, question.name)
  const problems = problemsOf(question, path, place, exclusiveIn(question, place))
  const common: Common = {
    id: place.idOf(question.name),
    label: wording.plain(question.title),
    labelMark: wording.mark(question.title),
    hint: question.description && wording.plain(question.description),
    hintMark: question.description === null ? {} : wording.mark(question.description),
    error: problems.whole,
    isRequired:
      question.isRequired ||
      (question.kind === 'matrix' && question.eachRowRequired) ||
      (question.requiredIf !== null && isTrue(question.requiredIf, context.scope, context.at)),
  }
  const words = textOf(own(shown, commentKey(question.name)))
  const asked = { path, common, place, problems, value, words }
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
        field: answerField(path),
        lines: question.lines,
        inputType: question.inputType,
        value: textOf(value),
        placeholder: question.placeholder && wording.plain(question.placeholder),
      }
    case 'number':
      return {
        ...common,
        kind: 'number',
        field: answerField(path),
        value: typeof value === 'number' ? numberIn(value, place.locale) : textOf(value),
        inputMode: keyboardFor(question.min, question.step),
      }
    case 'file':
      return fileView({ ...asked, question })
    case 'signature':
      return signatureView({ ...asked, question })
    default:
      return unreachable(question)
  }
}

function dropdownView({
  question,
  path,
  common,
  place,
  problems,
  value,
  words,
}: Asked<Extract<Question, { kind: 'single' }>>): DropdownView {
  const { locale, wording } = place
  const messages = messagesFor(locale)
  const options = question.choices.map((choice) => ({
    isOther: choice.role === 'other',
    value: String(choice.value),
    label: wording.plain(choice.label),
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
    field: answerField(path),
    options: [blank, ...options],
    other:
      other === undefined
        ? null
        : {
            id: `${common.id}-words`,
            field: wordsField(path),
            label: messages.otherWordsFor(wording.plain(other.label)),
            value: words,
            placeholder: question.otherPlaceholder && wording.plain(question.otherPlaceholder),
            error: problems.words,
          },
  }
}

const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** The label of the ticked choice that can only stand alone. */
function exclusiveIn(question: Question, { shown, wording }: Place): string | null {
  if (question.kind !== 'multiple') return null
  const value = own(shown, question.name)
  const ticked = Array.isArray(value) ? (value as readonly Json[]).map(String) : []
  const alone = question.choices.find(
    (choice) => standsAlone(choice) && ticked.includes(String(choice.value)),
  )
  return alone === undefined ? null : wording.plain(alone.label)
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
