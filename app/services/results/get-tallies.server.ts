import { problem, type Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { withDerived } from '../../core/tally/derived/with-derived.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { tagOf } from './answers-cache.server.ts'
import { answerResults } from './get-results.server.ts'
import { readSelection, type AskedSelection, type View } from './read-selection.server.ts'
import type { ResultsBoard } from './results-board.server.ts'

export type TalliesQuery = {
  readonly survey: HostedSurvey
  readonly source: ResponseSource
  readonly release: number | null
  readonly locale: string
  readonly view: View
  readonly asked: AskedSelection
  readonly part: 'variables' | 'findings'
}

export type TalliesText = { readonly text: string; readonly etag: string }

/** One-way tables or findings as JSON with a tag, of everybody or of whom the query selects. */
export async function getTallies(
  shell: Shell,
  board: ResultsBoard,
  { survey, source, release, locale, view, asked, part }: TalliesQuery,
): Promise<Result<TalliesText, Problem>> {
  const standing = await board.current(survey)
  const codebook = withDerived(standing.columns.of(source).codebook, survey.study.derived)
  const selection = readSelection({ study: survey.study, codebook, view }, asked)
  if (!selection.ok) return selection
  const { where, weighting } = selection.value
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
    selection: selection.value,
  })
  if (!answer.ok) return answer
  const text = JSON.stringify(partOf(answer.value.value, part))
  return ok({ text, etag: tagOf(text) })
}

function partOf(results: PublicResults, part: TalliesQuery['part']) {
  const { findings, ...tallies } = results
  const isWeighted = results.variables.some(({ weighted }) => weighted !== undefined)
  const method = {
    interval: isWeighted ? (results.release === null ? 'weightedWilson' : 'kishWilson') : 'wilson',
    confidence: 0.95,
    weighting: results.selection?.weighting ?? 'none',
    effective: results.selection?.effective ?? null,
    designEffect: results.selection?.designEffect ?? null,
  }
  if (part === 'variables') return { ...tallies, method }
  const { slug, source, release, received, responses, selection, quality } = results
  return { slug, source, release, received, responses, selection, quality, method, findings }
}
