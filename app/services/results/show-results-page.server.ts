import type { Block } from '../../core/composition/block.ts'
import type { Problem } from '../../core/problem.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { ok, type Result } from '../../core/result.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import type { ShownBlock } from '../../core/results/shown-block.ts'
import type { SurveyPage } from '../../core/results/survey-page.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { getResults } from './get-results.server.ts'
import { getSurveyPage, type Operator } from './get-survey-page.server.ts'
import type { ResultsBoard } from './results-board.server.ts'
import { showBlocks } from './show-blocks.server.ts'

export type ShownResultsPage = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly blocks: readonly ShownBlock[]
}

/** Blocks of everybody's numbers, with these and what stands around them. */
export async function showResultsPage(
  shell: Shell,
  board: ResultsBoard,
  asked: {
    readonly survey: HostedSurvey
    readonly blocks: readonly Block[]
    readonly source: ResponseSource
    /** Null: the latest. */
    readonly release: number | null
    readonly locale: string
    readonly operator: Operator | null
    /** Where this copy is reached. */
    readonly origin: string
  },
): Promise<Result<ShownResultsPage, Problem>> {
  const { survey, blocks, source, release, locale, operator, origin } = asked
  const results = await getResults(shell, board, { survey, source, release, locale })
  if (!results.ok) return results
  const page = getSurveyPage(shell, survey, operator, locale)
  const shown = await showBlocks(shell, board, {
    survey,
    page,
    blocks,
    results: results.value,
    people: 'everybody',
    address: release === null ? 'latest' : 'pinned',
    origin,
  })
  return ok({ page, results: results.value, blocks: shown })
}
