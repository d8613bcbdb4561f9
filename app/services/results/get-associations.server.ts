import { variableIn } from '../../core/codebook/codebook.ts'
import type { Codebook } from '../../core/codebook/variable.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { variableLabel } from '../../core/results/crosstab-labels.ts'
import { presentMeasures } from '../../core/results/present-associations.ts'
import type { PresentedAssociations } from '../../core/results/presented-associations.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { associationSteps } from '../../core/tally/analysis/associate.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { settled, type Answer } from './answers-cache.server.ts'
import { standingFor } from './get-results.server.ts'
import { uncountable, type AskedCrosstab } from './read-crosstab.server.ts'
import {
  badParameter,
  readSelection,
  type AskedSelection,
  type Selection,
  type View,
} from './read-selection.server.ts'
import type { ResultsBoard, Standing } from './results-board.server.ts'
import { stepsInTurns } from './steps-in-turns.server.ts'
import { tallyProblem } from './tally-problem.server.ts'

export type AssociationsQuery = {
  readonly survey: HostedSurvey
  readonly source: ResponseSource
  readonly locale: string
  readonly view: View
  readonly asked: Pick<AskedCrosstab, 'rows' | 'columns'> & AskedSelection
}

const CONFIDENCE = 0.95

/**
 * How two variables go together, exact and now; computed once for all who ask while nothing moves.
 * Coefficients of small tables give their cells away, so they are for owners only.
 */
export async function getAssociations(
  board: ResultsBoard,
  { survey, source, view, locale, asked }: AssociationsQuery,
): Promise<Result<Answer<PresentedAssociations>, Problem>> {
  if (view === 'public')
    return refuse(problem('not_published', 'Measures of association need an API key'))
  const { columns } = await board.current(survey)
  const codebook = columns.of(source).wholeCodebook
  const selection = readSelection({ study: survey.study, codebook, view }, asked)
  if (!selection.ok) return selection
  const rows = readSide(codebook, 'rows', asked.rows)
  if (!rows.ok) return rows
  const across = readSide(codebook, 'columns', asked.columns)
  if (!across.ok) return across
  const standing = await standingFor(board, survey, selection.value)
  const pair = { rows: rows.value, columns: across.value }
  const parts = { survey, standing, source, locale, codebook, pair, selection: selection.value }
  const answer = await board.associations.answerOnce(
    {
      survey: survey.id,
      edition: standing.edition,
      query: JSON.stringify([source, locale, pair, selection.value]),
    },
    () => exactAssociations(parts),
  )
  return settled(answer)
}

type Pair = { readonly rows: string; readonly columns: string }

async function exactAssociations(parts: {
  readonly survey: HostedSurvey
  readonly standing: Standing
  readonly source: ResponseSource
  readonly locale: string
  readonly codebook: Codebook
  readonly pair: Pair
  readonly selection: Selection
}): Promise<Result<PresentedAssociations, Problem>> {
  const { survey, standing, source, locale, codebook, pair, selection } = parts
  const { where, weighting, flagged } = selection
  const { seq } = standing
  const columns = standing.columns.of(source)
  const spec = { ...pair, where, weighting, flagged, sampling: survey.study.sample }
  const found = await stepsInTurns(columns, () => associationSteps(columns, spec))
  if (!found.ok) return refuse(tallyProblem(found.problem))
  const side = (id: string) => ({
    ...variableLabel({ codebook, locale }, id),
    measure: variableIn(codebook, id)?.measure ?? 'nominal',
  })
  const constructed = source === 'reconstruction'
  const { base, errors, designEffect, measures } = found.value
  return ok({
    slug: survey.slug,
    source,
    seq,
    constructed,
    rows: side(pair.rows),
    columns: side(pair.columns),
    filter: where?.text ?? null,
    flagged,
    base,
    method: { errors, confidence: CONFIDENCE, weighting: weighting.kind, designEffect },
    measures: presentMeasures(measures, constructed ? 'none' : 'shown'),
  })
}

/** One variable, of which everybody gave one answer. */
function readSide(
  codebook: Codebook,
  parameter: 'rows' | 'columns',
  name: string | null,
): Result<string, Problem> {
  if (name === null || name === '')
    return refuse(badParameter(parameter, 'required', 'say which variable'))
  const refusal = uncountable(codebook, parameter, name)
  if (refusal !== null) return refuse(refusal)
  return variableIn(codebook, name)?.measure === 'multiple'
    ? refuse(badParameter(parameter, 'overlapping', `People may give several answers to ${name}`))
    : ok(name)
}
