import { problem, type Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { IntervalMethod } from '../../core/stats/share-interval.ts'
import { errorsOf } from '../../core/tally/designs/weighting.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { tagOf } from './answers-cache.server.ts'
import { answerResults, type ResultsQuery } from './get-results.server.ts'
import { NO_METHOD, readIntervals, type AskedMethod } from './read-method.server.ts'
import {
  badParameter,
  readSelection,
  type AskedSelection,
  type Selection,
  type View,
} from './read-selection.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

export type TalliesQuery = {
  readonly survey: HostedSurvey
  readonly source: ResponseSource
  readonly release: number | null
  readonly locale: string
  readonly view: View
  readonly alsoOwns?: ResultsQuery['alsoOwns']
  readonly asked: AskedSelection
  /** Left out: as it is usual. */
  readonly method?: AskedMethod
  readonly part: 'variables' | 'findings'
}

export type TalliesText = { readonly text: string; readonly etag: string }

/** One-way tables or findings as JSON with a tag, of everybody or of whom the query selects. */
export async function getTallies(
  shell: Shell,
  board: ResultsBoard,
  query: TalliesQuery,
): Promise<Result<TalliesText, Problem>> {
  const { survey, source, release, locale, view, alsoOwns, asked, part } = query
  const { method = NO_METHOD } = query
  const standing = await board.current(survey)
  const codebook = standing.columns.of(source).wholeCodebook
  const selection = readSelection({ study: survey.study, codebook, view }, asked)
  if (!selection.ok) return selection
  if (part === 'findings' && (method.interval ?? 'wilson') !== 'wilson')
    return refuse(badParameter('interval', 'not_suitable', 'Findings are judged by wilson'))
  const chosen = readIntervals({ study: survey.study, view }, selection.value, method)
  if (!chosen.ok) return chosen
  const { where, weighting } = chosen.value.selection
  // Of the public's weighted tables there are whole ones only.
  if (view === 'public' && weighting.kind !== 'none')
    if (where !== null || source !== 'live' || part === 'findings')
      return refuse(problem('not_published'))
  // Parts of rebuilt rows say nothing; neither is there a released finding of a part.
  if (view === 'public' && where !== null && (source !== 'live' || part === 'findings'))
    return refuse(problem('not_published'))
  const answer = await answerResults(shell, board, {
    survey,
    source,
    release,
    locale,
    view,
    ...(alsoOwns === undefined ? {} : { alsoOwns }),
    ...chosen.value,
  })
  if (!answer.ok) return answer
  const text = JSON.stringify(partOf(answer.value.value, part, chosen.value))
  return ok({ text, etag: tagOf(text) })
}

type Chosen = { readonly selection: Selection; readonly interval: IntervalMethod }

function partOf(
  results: PublicResults,
  part: TalliesQuery['part'],
  { selection: { weighting }, interval }: Chosen,
) {
  const { findings, ...tallies } = results
  const isWeighted = results.variables.some(({ weighted }) => weighted !== undefined)
  const method = {
    interval:
      interval !== 'wilson' || !isWeighted
        ? interval
        : results.release === null
          ? 'weightedWilson'
          : 'kishWilson',
    confidence: 0.95,
    weighting: results.selection?.weighting ?? 'none',
    errors: errorsOf(weighting),
    effective: results.selection?.effective ?? null,
    designEffect: results.selection?.designEffect ?? null,
  }
  if (part === 'variables') return { ...tallies, method }
  const { slug, source, release, received, responses, selection, quality } = results
  return { slug, source, release, received, responses, selection, quality, method, findings }
}
