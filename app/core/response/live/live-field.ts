import type { Choice, ChoiceValue, Question } from '../../definition/definition.ts'
import type { LiveField } from './live-page.ts'

/**
 * How a question is read where the page is; null where what was typed means something only once it
 * was judged, so that rules that read it are left to the next step.
 */
export function liveField(question: Question): LiveField | null {
  const { name } = question
  switch (question.kind) {
    case 'text':
      return question.mask === null ? { kind: 'text', name } : null
    case 'number':
      return { kind: 'number', name }
    case 'rating':
      return {
        kind: 'one',
        name,
        values: untextual(question.choices),
        others: [],
        words: wordsOf(question, 'comment'),
      }
    case 'single':
    case 'multiple':
      if (question.unlisted === 'taken') return null
      if (question.kind === 'multiple' && question.memberKey !== null) return null
      return {
        kind: question.kind === 'single' ? 'one' : 'many',
        name,
        values: untextual(question.choices),
        others: question.choices.flatMap(({ role, value }) =>
          role === 'other' ? [String(value)] : [],
        ),
        words: wordsOf(question, question.otherWords),
      }
    case 'ranking':
      return question.unlisted === 'taken'
        ? null
        : { kind: 'ranks', name, values: question.choices.map(({ value }) => value) }
    case 'matrix':
      return {
        kind: 'matrix',
        name,
        cells: question.cells,
        rows: question.rows.map(({ value }) => value),
        values: untextual(question.columns),
      }
    case 'textGroup': {
      const fields = question.items.map(liveField)
      return fields.every((field) => field !== null) ? { kind: 'items', name, fields } : null
    }
    case 'range':
    case 'file':
    case 'grid':
    case 'entries':
    case 'signature':
    case 'computed':
      return null
  }
}

const wordsOf = ({ comment }: Question, otherWise: 'comment' | 'value') =>
  comment === 'own' ? 'always' : otherWise

const untextual = (choices: readonly Choice[]): readonly ChoiceValue[] =>
  choices.flatMap(({ value }) => (typeof value === 'string' ? [] : [value]))
