import { codebookOf } from '../../core/codebook/codebook.ts'
import { blocksOf } from '../../core/composition/blocks-of.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import type { ShownBlock } from '../../core/results/shown-block.ts'
import type { SurveyPage } from '../../core/results/survey-page.ts'
import type { Slug } from '../../core/ids.ts'
import { getResults } from '../results/get-results.server.ts'
import { getSurveyPage, type Operator } from '../results/get-survey-page.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import { showBlocks } from '../results/show-blocks.server.ts'
import type { Shell } from '../shell.server.ts'
import { openDraft } from './open-draft.server.ts'
import { readStudyInParts } from './study-in-parts.server.ts'

export type DraftResultsPage = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly blocks: readonly ShownBlock[]
}

/** The results page as a draft composes it, with the numbers that the public sees now. */
export async function draftResultsPage(
  shell: Shell,
  board: ResultsBoard,
  {
    slug,
    author,
    operator,
    origin,
  }: {
    readonly slug: Slug
    readonly author: string
    readonly operator: Operator | null
    readonly origin: string
  },
): Promise<Result<DraftResultsPage, Problem>> {
  const draft = openDraft(shell, { slug, author })
  if (!draft.ok) return draft
  const survey = shell.catalog.survey(slug)
  if (survey === null) return refuse(problem('survey_not_found'))
  const { definition } = survey.current.plan
  const { locale } = definition
  const { study } = readStudyInParts(draft.value.document.study)
  const results = await getResults(shell, board, { survey, source: 'live', release: null, locale })
  if (!results.ok) return results
  const page = getSurveyPage(shell, survey, operator, locale)
  const blocks = await showBlocks(shell, board, {
    survey,
    page,
    blocks: blocksOf(study, codebookOf(definition, study.measures), definition),
    results: results.value,
    people: 'everybody',
    address: 'latest',
    origin,
  })
  return ok({ page, results: results.value, blocks })
}
