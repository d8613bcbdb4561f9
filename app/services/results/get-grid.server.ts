import type { Codebook } from '../../core/codebook/variable.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { PresentedGrid } from '../../core/results/presented-grid.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { gridParts, gridSteps } from '../../core/tally/analysis/count-grid.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { settled, type Answer } from './answers-cache.server.ts'
import { standingFor } from './get-results.server.ts'
import type { CrosstabQuery } from './get-crosstab.server.ts'
import { partLabel } from './part-label.server.ts'
import { presentExact } from './present-crosstab.server.ts'
import { readCrosstab, type AskedCrosstab, type CrosstabShape } from './read-crosstab.server.ts'
import { NO_METHOD, readMethod, type Method } from './read-method.server.ts'
import { badParameter, readSelection, type Selection } from './read-selection.server.ts'
import type { ResultsBoard, Standing } from './results-board.server.ts'
import { stepsInTurns } from './steps-in-turns.server.ts'
import { tallyProblem } from './tally-problem.server.ts'

export type GridQuery = Omit<CrosstabQuery, 'release'>

/**
 * The rows of one question in one table, exact and now, by columns or by themselves; computed once
 * for all who ask while nothing moves. Whoever has no key sees released crosstabs, row by row.
 */
export async function getGrid(
  board: ResultsBoard,
  { survey, source, locale, view, asked, method: askedMethod = NO_METHOD }: GridQuery,
): Promise<Result<Answer<PresentedGrid>, Problem>> {
  if (view === 'public') return refuse(problem('not_published', 'Whole grids need an API key'))
  const { columns } = await board.current(survey)
  const { codebook, wholeCodebook } = columns.of(source)
  const reading = {
    study: survey.study,
    codebook: wholeCodebook,
    view,
  }
  const asking = readSelection(reading, asked)
  if (!asking.ok) return asking
  const chosen = readMethod(reading, asking.value, askedMethod)
  if (!chosen.ok) return chosen
  const { selection, method } = chosen.value
  const shape = readGrid(reading, codebook, asked)
  if (!shape.ok) return shape
  const standing = await standingFor(board, survey, selection)
  const said = JSON.stringify([source, locale, shape.value, selection, method])
  const parts = { survey, standing, source, locale, shape: shape.value, method, selection }
  const answer = await board.grids.answerOnce(
    { survey: survey.id, edition: standing.edition, query: said },
    () => exactGrid(parts),
  )
  return settled(answer)
}

/** A crosstab in whose place of rows a question with rows stands. */
function readGrid(
  reading: Parameters<typeof readCrosstab>[0],
  codebook: Codebook,
  asked: AskedCrosstab,
): Result<CrosstabShape, Problem> {
  const question = asked.rows ?? ''
  const [first] = gridParts(codebook, question)
  if (first === undefined)
    return refuse(badParameter('rows', 'not_a_grid', `${question} is no question with rows`))
  if (asked.columns === null)
    return ok({ rows: question, banner: [], letters: { adjustment: 'none', level: 0.05 } })
  const shape = readCrosstab(reading, { ...asked, rows: first.id })
  return shape.ok ? ok({ ...shape.value, rows: question }) : shape
}

async function exactGrid(parts: {
  readonly survey: HostedSurvey
  readonly standing: Standing
  readonly source: GridQuery['source']
  readonly locale: string
  readonly shape: CrosstabShape
  readonly method: Method
  readonly selection: Selection
}): Promise<Result<PresentedGrid, Problem>> {
  const { survey, standing, source, locale, shape, method, selection } = parts
  const columns = standing.columns.of(source)
  const { seq } = standing
  const { rows: question, ...banner } = shape
  const spec = {
    kind: 'crosstab',
    question,
    ...banner,
    ...selection,
    sampling: survey.study.sample,
    interval: method.interval,
    independence: method.independence,
    means: method.means,
  } as const
  const tables = await stepsInTurns(columns, () => gridSteps(columns, spec))
  if (!tables.ok) return refuse(tallyProblem(tables.problem))
  const all = gridParts(columns.codebook, question)
  const title = survey.current.plan.byName.get(question)?.question.title
  return ok({
    question: { id: question, label: title === undefined ? question : textIn(title, locale) },
    tables: tables.value.map((table, place) => {
      const shown = presentExact(table, { ...parts, shape: { ...shape, rows: table.rows }, seq })
      const part = all[place]
      return part === undefined
        ? shown
        : { ...shown, rows: { ...shown.rows, label: partLabel(survey, part, locale) } }
    }),
  })
}
