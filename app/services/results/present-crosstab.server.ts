import type { StoredRelease } from '../../../db/releases.server.ts'
import type { Codebook } from '../../core/codebook/variable.ts'
import type { Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { rowLabels, variableLabel } from '../../core/results/crosstab-labels.ts'
import { presentBreak, presentEverybody, waitingBreak } from '../../core/results/present-break.ts'
import { presentCrosstab } from '../../core/results/present-crosstab.ts'
import type { PresentedCrosstab } from '../../core/results/presented-crosstab.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { breakId } from '../../core/tally/tables/break-table.ts'
import { errorsOf } from '../../core/tally/designs/weighting.ts'
import { withoutWeight } from '../../core/tally/designs/without-weight.ts'
import { crosstabSteps } from '../../core/tally/analysis/count-crosstab.ts'
import { withDerived } from '../../core/tally/derived/with-derived.ts'
import type { Crosstab, CrosstabSpec } from '../../core/tally/analysis/crosstab.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import type { CrosstabShape } from './read-crosstab.server.ts'
import type { Method } from './read-method.server.ts'
import { badParameter, type Selection } from './read-selection.server.ts'
import type { Standing } from './results-board.server.ts'
import { methodName } from './select-rows.server.ts'
import { stepsInTurns } from './steps-in-turns.server.ts'
import { tallyProblem } from './tally-problem.server.ts'

const CONFIDENCE = 0.95

export type ExactParts = {
  readonly survey: HostedSurvey
  readonly standing: Standing
  readonly source: ResponseSource
  readonly locale: string
  readonly shape: CrosstabShape
  readonly method: Method
  readonly selection: Selection
}

/** Exact, of everything that the log holds. */
export async function exactCrosstab(
  asked: ExactParts,
): Promise<Result<PresentedCrosstab, Problem>> {
  const { survey, standing, source, shape, method, selection } = asked
  const columns = standing.columns.of(source)
  const spec: CrosstabSpec = {
    kind: 'crosstab',
    rows: shape.rows,
    banner: shape.banner,
    letters: shape.letters,
    ...selection,
    sampling: survey.study.sample,
    interval: method.interval,
    independence: method.independence,
    means: method.means,
  }
  const { seq } = standing
  const table = await stepsInTurns(columns, () => crosstabSteps(columns, spec))
  if (!table.ok)
    return refuse(
      table.problem.code === 'overlapping' && method.means === 'welch'
        ? notForWelch(table.problem.variable)
        : tallyProblem(table.problem),
    )
  return ok(presentExact(table.value, { ...asked, seq }))
}

/** An analysed crosstab as owners see it, with how it was made. */
export function presentExact(
  table: Crosstab,
  {
    survey,
    standing,
    source,
    locale,
    shape,
    method,
    selection,
    seq,
  }: ExactParts & { readonly seq: number },
): PresentedCrosstab {
  const columns = standing.columns.of(source)
  const reader = { codebook: columns.wholeCodebook, locale }
  const constructed = source === 'reconstruction'
  const { total, designEffect, rowValues, rowsOverlap } = table
  return {
    slug: survey.slug,
    source,
    release: null,
    asOf: null,
    seq,
    hidden: null,
    constructed,
    rows: {
      ...variableLabel(reader, shape.rows),
      overlapping: rowsOverlap,
      values: rowLabels(reader, shape.rows, rowValues),
    },
    percentOf: 'substantive',
    filter: selection.where?.text ?? null,
    flagged: selection.flagged,
    method: {
      interval: methodName(method.interval, selection, survey.study.sample),
      confidence: CONFIDENCE,
      ...shape.letters,
      weighting: selection.weighting.kind,
      errors: errorsOf(selection.weighting),
      test: method.independence,
      means: method.means,
      effective: total.base.effective,
      designEffect,
      withoutWeight: withoutWeight(columns, { ...selection, sampling: survey.study.sample }),
    },
    ...presentCrosstab(table, constructed ? 'none' : 'shown', method.residuals, reader),
  }
}

const notForWelch = (variable: string): Problem =>
  badParameter(
    'means',
    'overlapping',
    `People may stand in several columns of ${variable}; here linearised fits`,
  )

/** What the public may see of it: the tables of one release. */
export function releasedCrosstab(asked: {
  readonly survey: HostedSurvey
  readonly codebook: Codebook
  readonly locale: string
  readonly shape: CrosstabShape
  readonly method: Method
  readonly release: StoredRelease | null
}): PresentedCrosstab {
  const { survey, codebook, locale, shape, method, release } = asked
  const reader = { codebook: withDerived(codebook, survey.study.derived), locale }
  const groups = shape.banner.flatMap((group) => {
    if (!('variables' in group)) return []
    const { variables } = group
    return [{ variables, table: release?.release.breaks?.[breakId(shape.rows, variables)] ?? null }]
  })
  const found = groups.flatMap(({ table }) => table ?? [])
  const [oldest] = [...found].sort((a, b) => a.asOf - b.asOf)
  const total = oldest === undefined ? null : presentEverybody(oldest.table, method.interval)
  return {
    slug: survey.slug,
    source: 'live',
    release: release?.release.number ?? null,
    asOf: oldest?.asOf ?? null,
    seq: null,
    hidden: oldest === undefined ? 'smallBase' : null,
    constructed: false,
    rows: {
      ...variableLabel(reader, shape.rows),
      overlapping: oldest?.table.rowsOverlap ?? false,
      values: rowLabels(reader, shape.rows, oldest?.table.rowValues ?? []),
    },
    percentOf: 'substantive',
    filter: null,
    flagged: 'kept',
    method: {
      interval: method.interval,
      confidence: CONFIDENCE,
      ...shape.letters,
      weighting: 'none',
      errors: null,
      test: method.independence,
      means: method.means,
      effective: total?.base.effective ?? null,
      designEffect: total === null ? null : 1,
      withoutWeight: 0,
    },
    total,
    groups: groups.map(({ variables, table }) =>
      table === null
        ? waitingBreak(variables, reader)
        : presentBreak(table, { ...method, letters: shape.letters }, reader),
    ),
  }
}
