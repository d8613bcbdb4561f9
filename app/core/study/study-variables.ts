import type { Codebook, Variable } from '../codebook/variable.ts'
import type { Definition } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import { questionsAmong, questionsOf } from '../definition/walk.ts'
import { breakRefusal } from './break-refusal.ts'
import type { StudyRanking, StudyVariable } from './study-variable.ts'
import type { Study } from './study.ts'

/** Everything that a study may speak of, as its author picks it. */
export function studyVariables(
  definition: Definition,
  codebook: Codebook,
  study: Pick<Study, 'derived' | 'published' | 'weighting' | 'sample'>,
): readonly StudyVariable[] {
  const { locale } = definition
  const titles = titlesIn(definition)
  const derived = new Set(study.derived.map(({ id }) => id))
  return codebook.map((variable) => ({
    id: variable.id,
    question: variable.question,
    measure: variable.measure,
    part: variable.part,
    label: labelOf(variable, titles, locale),
    origin: derived.has(variable.id) ? 'derived' : 'asked',
    categories: variable.categories.map(({ value, label, role }) => ({
      value,
      label: textIn(label, locale),
      role,
    })),
    breakRefusal: breakRefusal(study, codebook, variable),
  }))
}

type Titles = ReadonlyMap<string, string>

/** Of questions by name, and of the cells of a grid by both names. */
const titlesIn = (definition: Definition): Titles =>
  new Map(
    questionsOf(definition).flatMap((question) => [
      [question.name, textIn(question.title, definition.locale)] as const,
      ...(question.kind === 'grid'
        ? questionsAmong(question.elements).map(
            ({ name, title }) =>
              [`${question.name}/${name}`, textIn(title, definition.locale)] as const,
          )
        : []),
    ]),
  )

function labelOf(variable: Variable, titles: Titles, locale: string): string {
  const { question, row, column, label, part } = variable
  const own = textIn(label, locale)
  const end = part === 'low' ? 'from' : part === 'high' ? 'to' : null
  const parts = [
    ...(row === null ? [] : [titles.get(question) ?? question]),
    own,
    ...(column === null ? [] : [titles.get(`${question}/${column}`) ?? column]),
    ...(end === null ? [] : [end]),
  ]
  return parts.join(' – ')
}

/** Questions in which people put items in order. */
export const studyRankings = (definition: Definition): readonly StudyRanking[] =>
  questionsOf(definition).flatMap((question) =>
    question.kind === 'ranking'
      ? [
          {
            id: question.name,
            label: textIn(question.title, definition.locale),
            items: question.choices.map(({ value, label }) => ({
              value,
              label: textIn(label, definition.locale),
            })),
          },
        ]
      : [],
  )
