import { variableIn } from '../../core/codebook/codebook.ts'
import type { Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { variableLabel } from '../../core/results/crosstab-labels.ts'
import { presentSummary } from '../../core/results/present-summary.ts'
import type { PresentedSummary } from '../../core/results/presented-summary.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { summarise } from '../../core/tally/analysis/summarise.ts'
import { errorsOf } from '../../core/tally/designs/weighting.ts'
import { withoutWeight } from '../../core/tally/designs/without-weight.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { readRows, type AskedCrosstab } from './read-crosstab.server.ts'
import { NO_METHOD, readIntervals, type AskedMethod } from './read-method.server.ts'
import { readSelection, type AskedSelection } from './read-selection.server.ts'
import type { ResultsBoard } from './results-board.server.ts'
import { methodName } from './select-rows.server.ts'
import { tallyProblem } from './tally-problem.server.ts'

export type SummaryQuery = {
  readonly survey: HostedSurvey
  readonly source: ResponseSource
  readonly locale: string
  readonly asked: Pick<AskedCrosstab, 'rows'> & AskedSelection
  /** Left out: as it is usual. */
  readonly method?: AskedMethod
}

const CONFIDENCE = 0.95

/** One variable by itself, exact, of everything that the log holds; for those who are signed in. */
export async function getSummary(
  board: ResultsBoard,
  { survey, source, locale, asked, method = NO_METHOD }: SummaryQuery,
): Promise<Result<PresentedSummary, Problem>> {
  const standing = await board.current(survey)
  const columns = standing.columns.of(source)
  const codebook = columns.wholeCodebook
  const reading = { study: survey.study, codebook, view: 'owner' } as const
  const selection = readSelection(reading, asked)
  if (!selection.ok) return selection
  const rows = readRows(reading, asked.rows)
  if (!rows.ok) return rows
  const chosen = readIntervals(reading, selection.value, method)
  if (!chosen.ok) return chosen
  const { selection: counted, interval } = chosen.value
  const { where, weighting, flagged } = counted
  const summary = summarise(columns, {
    variable: rows.value,
    boxes: [],
    where,
    weighting,
    flagged,
    sampling: survey.study.sample,
    interval,
  })
  if (!summary.ok) return refuse(tallyProblem(summary.problem))
  const { people, effective } = summary.value.bases.substantive
  const reader = { codebook, locale }
  const constructed = source === 'reconstruction'
  return ok({
    slug: survey.slug,
    source,
    seq: standing.seq,
    constructed,
    variable: {
      ...variableLabel(reader, rows.value),
      measure: variableIn(codebook, rows.value)?.measure ?? 'nominal',
    },
    filter: where?.text ?? null,
    flagged,
    method: {
      interval: methodName(interval, counted, survey.study.sample),
      confidence: CONFIDENCE,
      weighting: weighting.kind,
      errors: errorsOf(weighting),
      effective,
      designEffect: effective === null ? null : people / effective,
      withoutWeight: withoutWeight(columns, { weighting, flagged, sampling: survey.study.sample }),
    },
    ...presentSummary(summary.value, constructed ? 'none' : 'shown', reader),
  })
}
