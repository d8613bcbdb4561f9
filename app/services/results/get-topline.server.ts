import type { Problem } from '../../core/problem.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import { toplineOf, type Topline, type WhoAsks } from '../../core/results/topline.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Grant } from '../../core/sharing/grant.ts'
import { sharedResults } from '../sharing/shared-results.server.ts'
import type { Shell } from '../shell.server.ts'
import { getResults, type ResultsQuery } from './get-results.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

export type ToplineAnswer = { readonly results: PublicResults; readonly topline: Topline }

type Asked = Pick<ResultsQuery, 'survey' | 'source' | 'release' | 'locale' | 'view'> & {
  readonly whoAsks: WhoAsks
}

/** Every question as it is asked, with what its reader may see of the answers. */
export async function getTopline(
  shell: Shell,
  board: ResultsBoard,
  { whoAsks, ...query }: Asked,
): Promise<Result<ToplineAnswer, Problem>> {
  const results = await getResults(shell, board, query)
  if (!results.ok) return results
  const { survey, locale } = query
  const asked = { locale, whoAsks, scope: 'all' } as const
  return ok({
    results: results.value,
    topline: toplineOf(survey.current.plan, results.value, asked),
  })
}

type SharedAsked = Pick<Asked, 'survey' | 'release' | 'locale' | 'whoAsks'> & {
  readonly grant: Grant
  readonly filter: string | null
}

/** The same of what a link opens: one with some blocks has their questions alone. */
export async function getSharedTopline(
  shell: Shell,
  board: ResultsBoard,
  { whoAsks, ...query }: SharedAsked,
): Promise<Result<ToplineAnswer, Problem>> {
  const results = await sharedResults(shell, board, query)
  if (!results.ok) return results
  const { survey, grant, locale } = query
  const scope = grant.blocks === null ? 'all' : 'shown'
  return ok({
    results: results.value,
    topline: toplineOf(survey.current.plan, results.value, { locale, whoAsks, scope }),
  })
}
