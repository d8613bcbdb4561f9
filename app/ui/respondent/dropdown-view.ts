import type { Choice, Rating, SingleChoice } from '#app/core/definition/definition.ts'
import { answerField } from '#app/core/response/form/field-names.ts'
import { otherWords, ownAnswer } from './choice-views.ts'
import { givenIn } from './given.ts'
import { messagesFor } from './messages.ts'
import { textOf } from './value-text.ts'
import type { Asked } from './place.ts'
import type { DropdownView, OptionView } from './view.ts'

export function dropdownView(asked: Asked<SingleChoice>): DropdownView {
  const { question, value, words, place } = asked
  const given = givenIn(question, [textOf(value)], words)
  const other = question.choices.find(({ role }) => role === 'other')
  const label = (choice: Choice) => place.wording.plain(choice.label)
  return {
    ...listView(asked, question.choices, given.chosen, label),
    other:
      other === undefined
        ? null
        : otherWords(
            { ...asked, words: given.words },
            messagesFor(place.locale).otherWordsFor(label(other)),
          ),
    own: ownAnswer(asked, given),
  }
}

/** Of a scale whose ends have names. */
export function ratingList(asked: Asked<Rating>): DropdownView {
  const { question, value, place } = asked
  const { choices, minLabel, maxLabel } = question
  return listView(asked, choices, [textOf(value)], (choice) => {
    const end = choice === choices[0] ? minLabel : choice === choices.at(-1) ? maxLabel : null
    const label = place.wording.plain(choice.label)
    return end === null ? label : `${label} – ${place.wording.plain(end)}`
  })
}

function listView(
  { path, common, place }: Asked,
  choices: readonly Choice[],
  chosen: readonly string[],
  labelOf: (choice: Choice) => string,
): DropdownView {
  const messages = messagesFor(place.locale)
  const options = choices.map((choice): OptionView => ({
    isOther: choice.role === 'other',
    value: String(choice.value),
    label: labelOf(choice),
    isChosen: chosen.includes(String(choice.value)),
  }))
  const blank: OptionView = {
    isOther: false,
    value: '',
    label: common.isRequired ? messages.pleaseChoose : messages.noAnswer,
    isChosen: options.every(({ isChosen }) => !isChosen),
  }
  return {
    ...common,
    kind: 'dropdown',
    field: answerField(path),
    options: [blank, ...options],
    other: null,
    own: null,
  }
}
