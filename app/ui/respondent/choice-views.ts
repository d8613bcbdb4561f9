import type {
  Choice,
  MultipleChoice,
  Rating,
  SingleChoice,
} from '#app/core/definition/definition.ts'
import type { Json } from '#app/core/json.ts'
import { answerField, noAnswerField, wordsField } from '#app/core/response/form/field-names.ts'
import { messagesFor } from './messages.ts'
import type { Asked } from './place.ts'
import type { ChoiceView, OtherView, RatingView } from './view.ts'

export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''

export function singleChoices(asked: Asked<SingleChoice>): readonly ChoiceView[] {
  const { question, value } = asked
  const choices = question.choices.map((choice, index) =>
    choiceView(asked, choice, index, [textOf(value)]),
  )
  return asked.common.isRequired ? choices : [...choices, noAnswer(asked, choices.length)]
}

export function multipleChoices(asked: Asked<MultipleChoice>): readonly ChoiceView[] {
  const { question, path, value, common, problems } = asked
  const ticked = Array.isArray(value) ? (value as readonly Json[]).map(String) : []
  const choices = question.choices.map((choice, index) => choiceView(asked, choice, index, ticked))
  if (common.isRequired) return choices
  const apart: ChoiceView = {
    ...noAnswer(asked, choices.length),
    field: noAnswerField(path),
    value: '1',
    isChosen: value === '' || problems.has('no_answer_and_choice'),
  }
  return [...choices, apart]
}

export function ratingChoices(
  asked: Asked<Rating>,
): Pick<RatingView, 'choices' | 'minLabel' | 'maxLabel' | 'noAnswer'> {
  const { question, value, place, common } = asked
  return {
    choices: question.choices.map((choice, index) =>
      choiceView(asked, choice, index, [textOf(value)]),
    ),
    minLabel: question.minLabel && place.wording.plain(question.minLabel),
    maxLabel: question.maxLabel && place.wording.plain(question.maxLabel),
    noAnswer: common.isRequired ? null : noAnswer(asked, question.choices.length),
  }
}

function choiceView(
  asked: Asked<SingleChoice | MultipleChoice | Rating>,
  choice: Choice,
  index: number,
  chosen: readonly string[],
): ChoiceView {
  const { path, common, place } = asked
  return {
    id: `${common.id}-${index}`,
    field: answerField(path),
    value: String(choice.value),
    label: place.wording.plain(choice.label),
    isChosen: chosen.includes(String(choice.value)),
    isApart: false,
    other: choice.role === 'other' ? otherWords(asked) : null,
  }
}

/** Never chosen by default: leaving a question alone is answer enough. */
const noAnswer = ({ path, common, place, value }: Asked, index: number): ChoiceView => ({
  id: `${common.id}-${index}`,
  field: answerField(path),
  value: '',
  label: messagesFor(place.locale).noAnswer,
  isChosen: value === '',
  isApart: true,
  other: null,
})

function otherWords({ question, path, common, place, problems, words }: Asked): OtherView {
  const placeholder = 'otherPlaceholder' in question ? question.otherPlaceholder : null
  return {
    id: `${common.id}-words`,
    field: wordsField(path),
    label: messagesFor(place.locale).otherWords,
    value: words,
    placeholder: placeholder && place.wording.plain(placeholder),
    error: problems.words,
  }
}
