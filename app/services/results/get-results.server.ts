import { findRelease, releaseAsOf } from '../../../db/releases.server.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { IntervalMethod } from '../../core/stats/share-interval.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import { settled, type Answer } from './answers-cache.server.ts'
import { presentResults } from './present-results.server.ts'
import { EVERYBODY, type Selection, type View } from './read-selection.server.ts'
import type { ResultsBoard, Standing } from './results-board.server.ts'

export type ResultsQuery = {
  readonly survey: HostedSurvey
  readonly source: ResponseSource
  /** Null: the latest. Only live numbers move by release. */
  readonly release: number | null
  readonly locale: string
  /** An owner sees every variable exactly, and now; left out, it is what the public may see. */
  readonly view?: View
  /** Whether an owner is one of another survey too, beside which a finding stands; left out, of none. */
  readonly alsoOwns?: (slug: Slug) => boolean
  /** Whose numbers; left out, everybody's. */
  readonly selection?: Selection
  /** Of shares; left out, Wilson's. */
  readonly interval?: IntervalMethod
}

/** The one way in which numbers reach a page, the API or the stream. */
export async function getResults(
  shell: Shell,
  board: ResultsBoard,
  query: ResultsQuery,
): Promise<Result<PublicResults, Problem>> {
  const answer = await answerResults(shell, board, query)
  return answer.ok ? ok(answer.value.value) : answer
}

/** The same numbers with their text and tag; computed once for all who ask while nothing moves. */
export async function answerResults(
  shell: Shell,
  board: ResultsBoard,
  query: ResultsQuery,
): Promise<Result<Answer<PublicResults>, Problem>> {
  const {
    survey,
    source,
    locale,
    view = 'public',
    alsoOwns = () => false,
    selection = EVERYBODY,
    interval = 'wilson',
  } = query
  const referred = await Promise.all(
    referredTo(shell, survey, { view, alsoOwns }).map(async (other) => ({
      ...other,
      standing: await board.current(other.survey),
    })),
  )
  const standing = await standingFor(board, survey, selection)
  const release =
    query.release === null || query.release === standing.release?.release.number
      ? standing.release
      : shell.database.read((tx) => findRelease(tx, survey.id, query.release ?? 0))
  if (release === null && query.release !== null) return refuse(problem('release_not_found'))
  // What stands beside a release is as old as that.
  const pinnedAt = query.release === null ? null : (release?.at ?? null)
  const others = referred.map((other) => ({
    ...other,
    release:
      pinnedAt === null
        ? other.standing.release
        : shell.database.read((tx) => releaseAsOf(tx, other.survey.id, pinnedAt)),
  }))
  const answer = await board.answers.answerOnce(
    {
      survey: survey.id,
      edition: standing.edition,
      query: JSON.stringify([
        source,
        view,
        locale,
        release?.release.number,
        selection,
        interval,
        others.map((other) => [other.view, other.standing.edition, other.release?.release.number]),
      ]),
    },
    () =>
      presentResults({
        survey,
        standing,
        source,
        view,
        locale,
        release,
        others,
        selection,
        interval,
      }),
  )
  return settled(answer)
}

/** Duplicates are sought only for those who ask about them: all responses have to be compared. */
export const standingFor = (
  board: ResultsBoard,
  survey: HostedSurvey,
  { duplicates }: Selection,
): Promise<Standing> => (duplicates === 'sought' ? board.compared(survey) : board.current(survey))

type Referred = { readonly survey: HostedSurvey; readonly view: View }

/** Surveys with findings that stand beside one of this survey's, and what its readers may see of them. */
function referredTo(
  shell: Shell,
  { slug: own, study }: HostedSurvey,
  { view, alsoOwns }: Required<Pick<ResultsQuery, 'view' | 'alsoOwns'>>,
): readonly Referred[] {
  const slugs = study.findings.flatMap(({ rule }) =>
    rule.kind === 'sideBySide' ? rule.sides.map(({ survey }) => survey) : [],
  )
  return [...new Set(slugs)].flatMap((slug): readonly Referred[] => {
    const survey = shell.catalog.survey(slug)
    if (survey === null) return []
    if (view === 'owner' && (slug === own || alsoOwns(slug))) return [{ survey, view }]
    return admitPublic(shell, survey, null).ok ? [{ survey, view: 'public' }] : []
  })
}
