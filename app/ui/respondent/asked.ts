import { commentKey, type Choice, type Question } from '#app/core/definition/definition.ts'
import { isDemanded } from '#app/core/response/demands.ts'
import { wordsField } from '#app/core/response/form/field-names.ts'
import { tickedIn } from './given.ts'
import { fieldWordsFor } from './field-words.ts'
import { own } from '#app/core/json.ts'
import { textOf } from './value-text.ts'
import type { Asked, Place } from './place.ts'
import { problemsOf } from './question-problems.ts'

/** A question in its place, with what was answered and what is wrong with it. */
export function askedOf<Kind extends Question>(question: Kind, place: Place): Asked<Kind> {
  const { wording, context, shown } = place
  const path = place.pathOf(question.name)
  const value = own(shown, question.name)
  const problems = problemsOf(question, path, place, exclusiveIn(question, place))
  const words = textOf(own(shown, commentKey(question.name)))
  const id = place.idOf(question.name)
  return {
    question,
    path,
    place,
    problems,
    value,
    words,
    common: {
      id,
      label: wording.plain(question.title),
      labelMark: wording.mark(question.title),
      isLabelHidden: question.titleLayout === 'hidden',
      hint: question.description && wording.plain(question.description),
      hintMark: question.description === null ? {} : wording.mark(question.description),
      note: null,
      error: problems.whole,
      isRequired:
        isDemanded(question, context) || (question.kind === 'matrix' && question.eachRowRequired),
      isDisabled: place.isLocked(question, context),
      row: place.row,
      isFocused: false,
      comment:
        question.comment === 'none'
          ? null
          : {
              id: `${id}-words`,
              field: wordsField(path),
              label:
                question.commentText === null
                  ? fieldWordsFor(place.locale).ownComment
                  : wording.plain(question.commentText),
              value: words,
              placeholder: null,
              error: problems.words,
            },
    },
  }
}

/** The label of the ticked choice that can only stand alone. */
function exclusiveIn(question: Question, { shown, wording }: Place): string | null {
  if (question.kind !== 'multiple') return null
  const ticked = tickedIn(question, own(shown, question.name))
  const alone = question.choices.find(
    (choice) => standsAlone(choice) && ticked.includes(String(choice.value)),
  )
  return alone === undefined ? null : wording.plain(alone.label)
}

const standsAlone = ({ role }: Choice) => role === 'none' || role === 'declined'
