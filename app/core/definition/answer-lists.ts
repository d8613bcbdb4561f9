import type { AnswerList } from './change-reason.ts'
import type { Choice, Question } from './definition.ts'
import type { LocalizedText } from './localized-text.ts'
import { questionsAmong } from './walk.ts'

/** A value that answers are kept under, or a place that they are kept at. */
export type ListedValue = {
  readonly list: AnswerList
  readonly value: string
  /** With what tells it apart from others of the same value; another key is another value. */
  readonly key: string
  readonly label: LocalizedText
}

/** All that a question may lose or gain, itself aside. */
export function listedValues(question: Question): readonly ListedValue[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'rating':
    case 'ranking':
      return question.choices.map((choice) => listed('choice', choice))
    case 'matrix':
      return [
        ...question.rows.map((row) => listed('row', row)),
        ...question.columns.map((column) => listed('column', column)),
      ]
    case 'textGroup':
      return question.items.map(({ name, kind, title }) => ({
        list: 'field',
        value: name,
        key: `field ${name} ${kind}`,
        label: title,
      }))
    case 'grid':
      return [...question.rows.map((row) => listed('row', row)), ...within(question.elements)]
    case 'entries':
      return within(question.elements)
    case 'text':
    case 'number':
    case 'range':
    case 'file':
    case 'signature':
    case 'computed':
      return []
  }
}

const listed = (
  list: AnswerList,
  { value, label }: { readonly value: Choice['value']; readonly label: LocalizedText },
): ListedValue => ({ list, value: String(value), key: `${list} ${value}`, label })

const within = (elements: Parameters<typeof questionsAmong>[0]): readonly ListedValue[] =>
  questionsAmong(elements).flatMap((question) => [
    {
      list: 'question' as const,
      value: question.name,
      key: `question ${question.name} ${question.kind}`,
      label: question.title,
    },
    ...listedValues(question).map((inner) => ({
      ...inner,
      value: `${question.name}: ${inner.value}`,
      key: `${question.name}/${inner.key}`,
    })),
  ])
