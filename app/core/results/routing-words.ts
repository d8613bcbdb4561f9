import type { Definition, Question } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import { questionsOf } from '../definition/walk.ts'
import type { Expression } from '../expression/expression.ts'
import { isolate } from '../language/isolate.ts'
import { sentenceInWords } from '../logic/sentence-in-words.ts'
import { sentenceOf } from '../logic/sentence-of.ts'
import type { Subject, SubjectType } from '../logic/subject.ts'

/** Says conditions of a questionnaire in words, in one language. */
export type RoutingWords = (conditions: readonly Expression[]) => string

/** What is too rich for a sentence is called what it is. */
export const UNSAYABLE = 'a rule of the questionnaire holds'

export function routingWords(definition: Definition, locale: string): RoutingWords {
  const subjects = questionsOf(definition).flatMap((question) => subjectsOf(question, locale))
  return (conditions) => {
    const said = conditions.map((expression) => {
      const sentence = sentenceOf(expression, '')
      return sentence === null ? UNSAYABLE : sentenceInWords(sentence, subjects)
    })
    return [...new Set(said)].join(' and ')
  }
}

function subjectsOf(question: Question, locale: string): readonly Subject[] {
  const label = isolate(textIn(question.title, locale), locale)
  const choices = choicesOf(question).map((choice) => ({
    value: choice.value,
    label: isolate(textIn(choice.label, locale), locale),
  }))
  const own = { reads: question.name, label, type: typeOf(question), choices, pointer: '' }
  if (question.kind !== 'matrix' && question.kind !== 'grid') return [own]
  return [
    own,
    ...question.rows.map((row) => ({
      ...own,
      reads: `${question.name}.${row.value}`,
      label: `${label} – ${isolate(textIn(row.label, locale), locale)}`,
    })),
  ]
}

export function choicesOf(question: Question) {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'rating':
    case 'ranking':
      return question.choices
    case 'matrix':
      return question.columns
    default:
      return []
  }
}

function typeOf(question: Question): SubjectType {
  switch (question.kind) {
    case 'single':
    case 'rating':
      return 'one'
    case 'matrix':
      return question.cells === 'many' ? 'many' : 'one'
    case 'multiple':
    case 'ranking':
      return 'many'
    case 'number':
      return 'number'
    case 'text':
      return question.inputType === 'date' ? 'date' : 'text'
    default:
      return 'any'
  }
}
