import type { Block } from '../../core/composition/block.ts'
import { blocksOf } from '../../core/composition/blocks-of.ts'
import { materialOf } from '../../core/composition/material-of.ts'
import { codebookOf } from '../../core/codebook/codebook.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { PublicResults } from '../../core/results/public-results.ts'
import { isWithin, type Grant } from '../../core/sharing/grant.ts'
import { restrictTo } from '../../core/sharing/restrict.ts'
import { getResults } from '../results/get-results.server.ts'
import { EVERYBODY, type Selection } from '../results/read-selection.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

export type SharedQuery = {
  readonly survey: HostedSurvey
  readonly grant: Grant
  /** Id of the published filter that its reader chose; null chose none. */
  readonly filter: string | null
  readonly locale: string
  /** Null: the latest. */
  readonly release: number | null
}

/** Of a survey's public numbers those that a link opens; everything else stays here. */
export async function sharedResults(
  shell: Shell,
  board: ResultsBoard,
  { survey, grant, filter, locale, release }: SharedQuery,
): Promise<Result<PublicResults, Problem>> {
  const selection = sharedSelection(survey, grant, filter)
  if (!selection.ok) return selection
  const results = await getResults(shell, board, {
    survey,
    source: 'live',
    release,
    locale,
    selection: selection.value,
  })
  if (!results.ok) return results
  const questions = new Map(codebookFor(survey).map(({ id, question }) => [id, question]))
  // A group's condition may name a question of a block that is not opened.
  const { selection: _, ...shown } = results.value
  return ok(
    restrictTo(
      shown,
      materialOf(grantedBlocks(survey, grant)),
      (variable) => questions.get(variable) ?? variable,
    ),
  )
}

/** The blocks that a link shows of the page as it is composed now. */
export function grantedBlocks(survey: HostedSurvey, { blocks }: Grant): readonly Block[] {
  const all = blocksIn(survey)
  return blocks === null ? all : all.filter(({ id }) => blocks.includes(id))
}

/** The blocks of a survey's results page. */
export const blocksIn = (survey: HostedSurvey): readonly Block[] =>
  blocksOf(survey.study, codebookFor(survey), survey.current.plan.definition)

/** Its blocks as they would be if nobody had composed them. */
export const suggestedBlocks = (survey: HostedSurvey): readonly Block[] =>
  blocksOf(
    { ...survey.study, results: { ...survey.study.results, blocks: null } },
    codebookFor(survey),
    survey.current.plan.definition,
  )

const codebookFor = ({ current, study }: HostedSurvey) =>
  codebookOf(current.plan.definition, study.measures)

/**
 * A study may be published anew after its links were made, so what a link says of groups is held
 * against the list as it is now.
 */
export function sharedSelection(
  { study }: HostedSurvey,
  { filters, segment }: Grant,
  filter: string | null,
): Result<Selection, Problem> {
  const published = (id: string) => study.published.filters.find((each) => each.id === id)?.where
  const locked = segment === null ? null : published(segment)
  if (locked === undefined) return refuse(problem('not_published'))
  if (filter === null || filter === segment) return ok({ ...EVERYBODY, where: locked })
  const where = filters.includes(filter) ? published(filter) : undefined
  if (where === undefined) return refuse(problem('not_published'))
  return locked === null || isWithin(where.expression, locked.expression)
    ? ok({ ...EVERYBODY, where })
    : refuse(problem('not_published'))
}
