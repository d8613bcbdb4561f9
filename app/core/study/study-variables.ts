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
  const labels = variableLabels(definition, codebook)
  const derived = new Set(study.derived.map(({ id }) => id))
  return codebook.map((variable) => ({
    id: variable.id,
    question: variable.question,
    measure: variable.measure,
    part: variable.part,
    label: labels.get(variable.id) ?? variable.id,
    origin: derived.has(variable.id) ? 'derived' : 'asked',
    categories: variable.categories.map(({ value, label, role }) => ({
      value,
      label: textIn(label, locale),
      role,
    })),
    breakRefusal: breakRefusal(study, codebook, variable),
  }))
}

/** What variables are called where they are picked, by id. */
export function variableLabels(
  definition: Definition,
  codebook: Codebook,
): ReadonlyMap<string, string> {
  const titles = titlesIn(definition)
  return new Map(
    codebook.map((variable) => [variable.id, labelOf(variable, titles, definition.locale)]),
  )
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
