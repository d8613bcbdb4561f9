import { findRelease } from '../../../db/releases.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import type { PresentedCrosstab } from '../../core/results/presented-crosstab.ts'
import { publicBreaks, publicVariables } from '../../core/results/public-tables.ts'
import { refuse, type Result, ok } from '../../core/result.ts'
import { breakId } from '../../core/tally/tables/break-table.ts'
import type { BannerGroup } from '../../core/tally/analysis/crosstab.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { settled, type Answer } from './answers-cache.server.ts'
import { exactCrosstab, releasedCrosstab } from './present-crosstab.server.ts'
import { standingFor } from './get-results.server.ts'
import { readCrosstab, type AskedCrosstab } from './read-crosstab.server.ts'
import { NO_METHOD, readMethod, type AskedMethod } from './read-method.server.ts'
import { readSelection, type AskedSelection, type View } from './read-selection.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

export type CrosstabQuery = {
  readonly survey: HostedSurvey
  readonly source: ResponseSource
  readonly release: number | null
  readonly locale: string
  readonly view: View
  readonly asked: AskedCrosstab & AskedSelection
  /** Left out: as it is usual. */
  readonly method?: AskedMethod
}

/** A crosstab with its text and tag; computed once for all who ask while nothing moves. */
export async function getCrosstab(
  shell: Shell,
  board: ResultsBoard,
  query: CrosstabQuery,
): Promise<Result<Answer<PresentedCrosstab>, Problem>> {
  const { survey, source, view, locale, asked, method: askedMethod = NO_METHOD } = query
  // Rebuilt rows say nothing about how answers hang together: it was put in.
  if (view === 'public' && source !== 'live') return refuse(problem('not_published'))
  const standing = await board.current(survey)
  const { codebook, wholeCodebook } = standing.columns.of(source)
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
  const shape = readCrosstab(reading, asked)
  if (!shape.ok) return shape
  const key = { survey: survey.id, edition: standing.edition }
  if (view === 'owner') {
    const standing = await standingFor(board, survey, selection)
    const parts = { survey, standing, source, locale, shape: shape.value, method }
    const said = JSON.stringify([source, locale, shape.value, selection, method])
    const key = { survey: survey.id, edition: standing.edition }
    const answer = await board.crosstabs.answerOnce({ ...key, query: said }, () =>
      exactCrosstab({ ...parts, selection }),
    )
    return settled(answer)
  }
  if (asked.filter !== null || selection.weighting.kind !== 'none')
    return refuse(problem('not_published', 'Public crosstabs take neither filter nor weight'))
  const specs = publicBreaks({
    variables: publicVariables(codebook, survey.current.plan.definition),
    codebook,
    study: survey.study,
  })
  const { rows, banner } = shape.value
  const isPublished = (group: BannerGroup) =>
    'variables' in group && specs.some(({ id }) => id === breakId(rows, group.variables))
  if (!banner.every(isPublished))
    return refuse(problem('not_published', 'rows: not published by these columns'))
  const release =
    query.release === null || query.release === standing.release?.release.number
      ? standing.release
      : shell.database.read((tx) => findRelease(tx, survey.id, query.release ?? 0))
  if (release === null && query.release !== null) return refuse(problem('release_not_found'))
  const table = { survey, codebook, locale, shape: shape.value, method, release }
  const text = JSON.stringify([locale, shape.value, method, release?.release.number])
  const answer = await board.crosstabs.answerOnce({ ...key, query: `public ${text}` }, () =>
    Promise.resolve(ok(releasedCrosstab(table))),
  )
  return settled(answer)
}
