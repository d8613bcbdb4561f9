import { codebookOf } from '../../core/codebook/codebook.ts'
import { blocksOf } from '../../core/composition/blocks-of.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import type { Slug } from '../../core/ids.ts'
import type { Operator } from '../results/get-survey-page.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import { showResultsPage, type ShownResultsPage } from '../results/show-results-page.server.ts'
import type { Shell } from '../shell.server.ts'
import { openDraft } from './open-draft.server.ts'
import { readStudyInParts } from './study-in-parts.server.ts'

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
): Promise<Result<ShownResultsPage, Problem>> {
  const draft = openDraft(shell, { slug, author })
  if (!draft.ok) return draft
  const survey = shell.catalog.survey(slug)
  if (survey === null) return refuse(problem('survey_not_found'))
  const { definition } = survey.current.plan
  const { study } = readStudyInParts(draft.value.document.study)
  return showResultsPage(shell, board, {
    survey,
    blocks: blocksOf(study, codebookOf(definition, study.measures), definition),
    source: 'live',
    release: null,
    locale: definition.locale,
    operator,
    origin,
  })
}
