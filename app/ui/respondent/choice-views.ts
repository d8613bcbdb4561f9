import type {
  Choice,
  MultipleChoice,
  Ranking,
  Rating,
  SingleChoice,
} from '#app/core/definition/definition.ts'
import {
  answerField,
  noAnswerField,
  ownAnswerField,
  wordsField,
} from '#app/core/response/form/field-names.ts'
import { fieldWordsFor } from './field-words.ts'
import { givenIn, tickedIn, type Given } from './given.ts'
import { messagesFor } from './messages.ts'
import { textOf } from './value-text.ts'
import { pictureView } from './picture-view.ts'
import type { Asked } from './place.ts'
import type {
  ChoiceLayout,
  ChoiceView,
  MultipleView,
  OtherView,
  OwnAnswerView,
  RatingView,
  SingleView,
} from './view.ts'

export function singleView(asked: Asked<SingleChoice>): SingleView {
  const { question, common, value, words } = asked
  const given = givenIn(question, [textOf(value)], words)
  const choices = listedChoices(asked, given)
  return {
    ...common,
    kind: 'single',
    choices: common.isRequired ? choices : [...choices, noAnswer(asked, choices.length)],
    ...surroundings(asked, given),
  }
}

export function multipleView(asked: Asked<MultipleChoice>): MultipleView {
  const { question, path, value, common, problems, words } = asked
  const given = givenIn(question, tickedIn(question, value), words)
  const choices = listedChoices(asked, given).map((choice, index) =>
    standsAlone(question.choices[index]) ? { ...choice, isAlone: true as const } : choice,
  )
  const apart: ChoiceView = {
    ...noAnswer(asked, choices.length),
    isAlone: true,
    field: noAnswerField(path),
    value: '1',
    isChosen: value === '' || problems.has('no_answer_and_choice'),
  }
  return {
    ...common,
    kind: 'multiple',
    choices: common.isRequired ? choices : [...choices, apart],
    ...surroundings(asked, given),
  }
}

const standsAlone = (choice: Choice | undefined) =>
  choice?.role === 'none' || choice?.role === 'declined'

export function ratingView(asked: Asked<Rating>): RatingView {
  const { question, value, place, common } = asked
  const choices = question.choices.map((choice, index) => ({
    ...choiceView(asked, choice, index),
    isChosen: textOf(value) === String(choice.value),
  }))
  return {
    ...common,
    kind: 'rating',
    choices,
    steps: choices.some(({ label }) => label.length > LONGEST_SHORT) ? 'long' : 'short',
    minLabel: question.minLabel && place.wording.plain(question.minLabel),
    maxLabel: question.maxLabel && place.wording.plain(question.maxLabel),
    noAnswer: common.isRequired ? null : noAnswer(asked, question.choices.length),
  }
}

/** What fits where eleven steps stand on a telephone. */
const LONGEST_SHORT = 3

const LAYOUTS = ['row', 'list', 'two', 'three', 'four', 'five'] as const

function layoutOf({ control, layout }: SingleChoice | MultipleChoice): ChoiceLayout {
  if (layout.picture !== null) return 'list'
  return control === 'images' ? 'pictures' : (LAYOUTS[layout.columns] ?? 'list')
}

const surroundings = (
  asked: Asked<SingleChoice | MultipleChoice>,
  given: Given,
): Pick<SingleView, 'layout' | 'picture' | 'own'> => ({
  layout: layoutOf(asked.question),
  picture:
    asked.question.layout.picture && pictureView(asked.question.layout.picture, null, asked.place),
  own: ownAnswer(asked, given),
})

export function ownAnswer(
  { question, path, common, place }: Asked<SingleChoice | MultipleChoice>,
  { unlisted }: Given,
): OwnAnswerView | null {
  if (question.unlisted === 'refused') return null
  const { ownAnswer, ownAnswers } = fieldWordsFor(place.locale)
  return {
    id: `${common.id}-own`,
    field: ownAnswerField(path),
    label: question.kind === 'multiple' ? ownAnswers : ownAnswer,
    lines: question.kind === 'multiple' ? 'many' : 'one',
    value: unlisted.join('\n'),
  }
}

const listedChoices = (
  asked: Asked<SingleChoice | MultipleChoice>,
  given: Given,
): readonly ChoiceView[] => {
  const { question, place } = asked
  const isSpecial = ({ role }: Choice) =>
    role !== 'substantive' &&
    (question.layout.special === 'apart' || (role === 'other' && layoutOf(question) !== 'list'))
  const chosen = new Set(given.chosen)
  return question.choices.map((choice, index) => ({
    ...choiceView(asked, choice, index),
    isChosen: chosen.has(String(choice.value)),
    isSpecial: isSpecial(choice),
    picture: choicePicture(question, choice, place),
    other: choice.role === 'other' ? otherWords({ ...asked, words: given.words }) : null,
  }))
}

/** The label stands beside its picture, or is what the picture is called. */
function choicePicture(
  { layout }: SingleChoice | MultipleChoice,
  { picture, label }: Choice,
  place: Asked['place'],
): ChoiceView['picture'] {
  if (picture === undefined) return null
  const view = pictureView(picture, label, place)
  if (view.source === null) return null
  return layout.captions === 'shown' ? { ...view, alternative: '' } : view
}

function choiceView(
  { path, common, place }: Asked<SingleChoice | MultipleChoice | Rating>,
  choice: Choice,
  index: number,
): ChoiceView {
  return {
    id: `${common.id}-${index}`,
    field: answerField(path),
    value: String(choice.value),
    label: place.wording.plain(choice.label),
    picture: null,
    isChosen: false,
    isSpecial: false,
    isApart: false,
    other: null,
  }
}

/** Never chosen by default: leaving a question alone is answer enough. */
const noAnswer = ({ path, common, place, value }: Asked, index: number): ChoiceView => ({
  id: `${common.id}-${index}`,
  field: answerField(path),
  value: '',
  label: messagesFor(place.locale).noAnswer,
  picture: null,
  isChosen: value === '',
  isSpecial: true,
  isApart: true,
  other: null,
})

/** A comment that is asked for anyway takes these words too. */
export function otherWords(
  {
    question,
    path,
    common,
    place,
    problems,
    words,
  }: Asked<SingleChoice | MultipleChoice | Ranking>,
  label = messagesFor(place.locale).otherWords,
): OtherView | null {
  if (question.comment === 'own') return null
  return {
    id: `${common.id}-words`,
    field: wordsField(path),
    label,
    value: words,
    placeholder: question.otherPlaceholder && place.wording.plain(question.otherPlaceholder),
    error: problems.words,
  }
}
