import { responseIdsOf } from '../../../db/response-log.server.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { comparedResponses } from '../../core/quality/set/compare-responses.ts'
import type { PresentedQuality } from '../../core/results/presented-quality.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { countFlags } from '../../core/tally/tables/count-flags.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { settled, type Answer } from './answers-cache.server.ts'
import type { View } from './read-selection.server.ts'
import type { ResultsBoard, Standing } from './results-board.server.ts'
import { stepsInTurns } from './steps-in-turns.server.ts'

export type QualityQuery = {
  readonly survey: HostedSurvey
  readonly locale: string
  readonly view: View
}

/** How live responses look beside each other; worked out when asked for, and nothing of it kept. */
export async function getQuality(
  shell: Shell,
  board: ResultsBoard,
  { survey, locale, view }: QualityQuery,
): Promise<Result<Answer<PresentedQuality>, Problem>> {
  if (view === 'public') return refuse(problem('not_published', 'Quality needs an API key'))
  const standing = await board.compared(survey)
  const answer = await board.quality.answerOnce(
    { survey: survey.id, edition: standing.edition, query: locale },
    () => comparedNow(shell, survey, standing, locale),
  )
  return settled(answer)
}

async function comparedNow(
  shell: Shell,
  survey: HostedSurvey,
  { columns, seq }: Standing,
  locale: string,
): Promise<Result<PresentedQuality, Problem>> {
  const live = columns.of('live')
  const { people, pace, grids, match, conspicuous, listed } = await stepsInTurns(live, () =>
    comparedResponses(live),
  )
  const ids = shell.database.read((tx) =>
    responseIdsOf(
      tx,
      listed.map((response) => response.seq),
    ),
  )
  return ok({
    slug: survey.slug,
    seq,
    people,
    flags: countFlags(live),
    pace,
    grids: grids.map((grid) => {
      const title = survey.current.plan.byName.get(grid.question)?.question.title
      return { ...grid, label: title === undefined ? grid.question : textIn(title, locale) }
    }),
    match,
    conspicuous,
    responses: listed.flatMap((response) => {
      const id = ids.get(response.seq)
      return id === undefined ? [] : [{ id, ...response }]
    }),
  })
}
