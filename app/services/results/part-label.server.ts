import type { Variable } from '../../core/codebook/variable.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { questionsAmong } from '../../core/definition/walk.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** A row of a question, and of a grid the cell in it where there are several. */
export function partLabel(
  { current }: HostedSurvey,
  { question, column, label }: Variable,
  locale: string,
): string {
  const asked = current.plan.byName.get(question)?.question
  const cells = asked?.kind === 'grid' ? questionsAmong(asked.elements) : []
  const title = cells.length > 1 ? cells.find(({ name }) => name === column)?.title : undefined
  return title === undefined
    ? textIn(label, locale)
    : `${textIn(label, locale)} – ${textIn(title, locale)}`
}

/** As people read it: of a row of a grid, the question before it. */
export function variableLabel(survey: HostedSurvey, variable: Variable, locale: string): string {
  const title = survey.current.plan.byName.get(variable.question)?.question.title
  const own = partLabel(survey, variable, locale)
  return variable.row === null || title === undefined ? own : `${textIn(title, locale)} – ${own}`
}
