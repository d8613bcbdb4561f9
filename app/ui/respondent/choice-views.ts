import type {
  Choice,
  MultipleChoice,
  Rating,
  SingleChoice,
} from '#app/core/definition/definition.ts'
import type { Json } from '#app/core/json.ts'
import { answerField, noAnswerField, otherWordsField } from '#app/core/response/read-form.ts'
import { messagesFor } from './messages.ts'
import { plainIn } from './operator.ts'
import type { Asked } from './question-view.ts'
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
  const { question, value, common, problems } = asked
  const ticked = Array.isArray(value) ? (value as readonly Json[]).map(String) : []
  const choices = question.choices.map((choice, index) => choiceView(asked, choice, index, ticked))
  if (common.isRequired) return choices
  const apart: ChoiceView = {
    ...noAnswer(asked, choices.length),
    field: noAnswerField(question.name),
    value: '1',
    isChosen: value === '' || problems.has('no_answer_and_choice'),
  }
  return [...choices, apart]
}

export function ratingChoices(
  asked: Asked<Rating>,
): Pick<RatingView, 'choices' | 'minLabel' | 'maxLabel' | 'noAnswer'> {
  const { question, value, context, common } = asked
  const { locale, operator } = context
  return {
    choices: question.choices.map((choice, index) =>
      choiceView(asked, choice, index, [textOf(value)]),
    ),
    minLabel: question.minLabel && plainIn(question.minLabel, locale, operator),
    maxLabel: question.maxLabel && plainIn(question.maxLabel, locale, operator),
    noAnswer: common.isRequired ? null : noAnswer(asked, question.choices.length),
  }
}

function choiceView(
  asked: Asked<SingleChoice | MultipleChoice | Rating>,
  choice: Choice,
  index: number,
  chosen: readonly string[],
): ChoiceView {
  const { question, common, context } = asked
  return {
    id: `${common.id}-${index}`,
    field: answerField(question.name),
    value: String(choice.value),
    label: plainIn(choice.label, context.locale, context.operator),
    isChosen: chosen.includes(String(choice.value)),
    isApart: false,
    other: choice.role === 'other' ? otherWords(asked) : null,
  }
}

/** Never chosen by default: leaving a question alone is answer enough. */
const noAnswer = ({ question, common, context, value }: Asked, index: number): ChoiceView => ({
  id: `${common.id}-${index}`,
  field: answerField(question.name),
  value: '',
  label: messagesFor(context.locale).noAnswer,
  isChosen: value === '',
  isApart: true,
  other: null,
})

function otherWords({ question, common, context, problems, words }: Asked): OtherView {
  const placeholder = 'otherPlaceholder' in question ? question.otherPlaceholder : null
  return {
    id: `${common.id}-words`,
    field: otherWordsField(question.name),
    label: messagesFor(context.locale).otherWords,
    value: words,
    placeholder: placeholder && plainIn(placeholder, context.locale, context.operator),
    error: problems.words,
  }
}
