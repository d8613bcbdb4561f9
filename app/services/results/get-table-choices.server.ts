import type { Variable } from '../../core/codebook/variable.ts'
import type { ChoiceValue } from '../../core/definition/definition.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { gridParts } from '../../core/tally/analysis/count-grid.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { variableLabel } from './part-label.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

export type TableChoice = { readonly id: string; readonly label: string }

/** With what a filter may compare it; none of a number. */
export type RowChoice = TableChoice & { readonly values: readonly ChoiceValue[] }

/** What a table of a survey can be made of, in one language. */
export type TableChoices = {
  readonly rows: readonly RowChoice[]
  /** Questions with rows, each of which is one of `rows` too. */
  readonly grids: readonly TableChoice[]
  readonly columns: readonly TableChoice[]
  readonly weights: readonly TableChoice[]
  readonly sources: readonly ResponseSource[]
}

export async function getTableChoices(
  board: ResultsBoard,
  survey: HostedSurvey,
  source: ResponseSource,
  locale: string,
): Promise<TableChoices> {
  const { study } = survey
  const { codebook: asked, wholeCodebook: codebook } = (await board.current(survey)).columns.of(
    source,
  )
  const choice = (variable: Variable, id = variable.id) => ({
    id,
    label: variableLabel(survey, variable, locale),
  })
  return {
    rows: codebook.flatMap((variable) =>
      variable.measure === 'text' || variable.measure === 'date'
        ? []
        : [{ ...choice(variable), values: variable.categories.map(({ value }) => value) }],
    ),
    grids: [...new Set(asked.map(({ question }) => question))].flatMap((id) => {
      const title = survey.current.plan.byName.get(id)?.question.title
      return title === undefined || gridParts(asked, id).length < 2
        ? []
        : [{ id, label: textIn(title, locale) }]
    }),
    columns: codebook.flatMap((variable) => {
      const { id, measure, categories } = variable
      if (measure === 'date') return [choice(variable, `${id}@month`)]
      return measure === 'text' || categories.length === 0 ? [] : [choice(variable)]
    }),
    weights: [
      ...(study.weighting.kind === 'none' ? [] : [{ id: 'study', label: 'The study’s own' }]),
      ...study.published.weights.map(({ id, label: text }) => ({
        id,
        label: textIn(text, locale),
      })),
    ],
    sources: [
      'live',
      ...(study.reconstruction === null ? [] : (['reconstruction'] as const)),
      'practice',
      'import',
    ],
  }
}
