import {
  isQuestion,
  type Entries,
  type Grid,
  type Question,
} from '#app/core/definition/definition.ts'
import type { Layout } from './view.ts'

/** How much room the table of one measure and the widest page have, in narrow columns. */
const ROOM = 4
const WIDE_ROOM = 9

/** Whether the questions of a row can stand beside each other. */
export function layoutOf(question: Grid | Entries): Layout {
  const { elements } = question
  if (question.kind === 'entries' && question.control === 'panels') return 'groups'
  const questions = elements.filter(isQuestion)
  if (questions.length < elements.length) return 'groups'
  const width = questions.reduce((sum, inside) => sum + widthOf(inside), 0)
  if (width <= ROOM) return 'table'
  return width <= WIDE_ROOM ? 'wide' : 'groups'
}

function widthOf(question: Question): number {
  switch (question.kind) {
    case 'single':
      return question.control === 'images' ? Infinity : 1
    case 'text':
    case 'number':
    case 'computed':
      return 1
    case 'multiple':
      return question.control === 'checkbox' || question.control === 'tagbox' ? 1.5 : Infinity
    case 'rating':
    case 'matrix':
    case 'range':
    case 'ranking':
    case 'textGroup':
    case 'grid':
    case 'entries':
    case 'file':
    case 'signature':
      return Infinity
  }
}
