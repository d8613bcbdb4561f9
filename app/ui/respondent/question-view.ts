import type { Question, SingleChoice } from '#app/core/definition/definition.ts'
import { offeredOrLive } from '#app/core/response/live/offer-parts.ts'
import { unreachable } from '#app/core/result.ts'
import { askedOf } from './asked.ts'
import { multipleView, ratingView, singleView } from './choice-views.ts'
import { computedView } from './computed-view.ts'
import { dropdownView, ratingList } from './dropdown-view.ts'
import { entriesView } from './entries-view.ts'
import { fileView } from './file-view.ts'
import { gridView } from './grid-view.ts'
import { matrixView } from './matrix-view.ts'
import { numberView, rangeView } from './number-view.ts'
import type { Place } from './place.ts'
import { rankingView } from './ranking-view.ts'
import { signatureView } from './signature-view.ts'
import { textGroupView } from './text-group-view.ts'
import { textView } from './text-view.ts'
import type { QuestionView } from './view.ts'
import { withWaiting } from './waiting-choices.ts'

export function questionView(written: Question, place: Place): QuestionView {
  const { question, waiting } = offeredOrLive(written, place.level, place.context)
  return withWaiting(viewOf(question, place), waiting)
}

function viewOf(question: Question, place: Place): QuestionView {
  switch (question.kind) {
    case 'single':
      return question.control === 'dropdown' || (place.row !== null && isLong(question))
        ? dropdownView(askedOf(question, place))
        : singleView(askedOf(question, place))
    case 'multiple':
      return multipleView(askedOf(question, place))
    case 'rating':
      return question.control === 'dropdown'
        ? ratingList(askedOf(question, place))
        : ratingView(askedOf(question, place))
    case 'ranking':
      return rankingView(askedOf(question, place))
    case 'matrix':
      return matrixView(askedOf(question, place))
    case 'text':
      return textView(askedOf(question, place))
    case 'number':
      return numberView(askedOf(question, place))
    case 'range':
      return rangeView(askedOf(question, place))
    case 'textGroup':
      return textGroupView(askedOf(question, place))
    case 'file':
      return fileView(askedOf(question, place))
    case 'signature':
      return signatureView(askedOf(question, place))
    case 'computed':
      return computedView(askedOf(question, place))
    case 'grid':
      return gridView(askedOf(question, place))
    case 'entries':
      return entriesView(askedOf(question, place))
    default:
      return unreachable(question)
  }
}

/** In a row of a table, a list takes the place of radio buttons that would make it high. */
const isLong = ({ control, choices }: SingleChoice) =>
  control === 'boolean' || control === 'buttons' || choices.length > 3
