import type { Check } from '../../core/drafting/check.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { checkDraft } from '../drafting/check-draft.server.ts'
import type { DraftChecker } from '../drafting/draft-checker.server.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import type { Shell } from '../shell.server.ts'
import { comparePublished } from './compare-published.server.ts'
import { explainChange, type ExplainedChange } from './explain-change.server.ts'

/** What somebody is to see before they publish. */
export type PublishPreview = {
  readonly checks: readonly Check[]
  readonly minutes: number | null
  /** Against what is published; null where the draft can't be read. */
  readonly change: ExplainedChange | null
  /** Of what is published; null before the first time. */
  readonly current: number | null
  readonly of:
    | { readonly kind: 'draft'; readonly revision: number; readonly state: 'drafted' | 'published' }
    | { readonly kind: 'version'; readonly number: number }
}

type World = {
  readonly shell: Shell
  readonly board: ResultsBoard
  readonly checker: DraftChecker
}

/** What publishing the draft would do, or an earlier version once more. */
export async function previewPublish(
  { shell, board, checker }: World,
  { slug, version }: { readonly slug: Slug; readonly version: number | null },
): Promise<Result<PublishPreview, Problem>> {
  const survey = shell.catalog.survey(slug)
  const current = survey?.current.number ?? null
  if (version !== null) {
    if (survey === null || current === null) return refuse(problem('version_not_found'))
    const change = await comparePublished(shell, board, survey, { from: current, to: version })
    if (!change.ok) return change
    const of = { kind: 'version', number: version } as const
    return ok({ checks: [], minutes: null, change: change.value, current, of })
  }
  const checked = await checkDraft(shell, checker, slug)
  if (!checked.ok) return checked
  const { checks, minutes, change, titles, revision, state } = checked.value
  const explained =
    change === null
      ? null
      : await explainChange(board, survey, change, [survey?.current.plan.definition ?? null])
  return ok({
    checks,
    minutes,
    change:
      explained === null ? null : { ...explained, titles: { ...explained.titles, ...titles } },
    current,
    of: { kind: 'draft', revision, state },
  })
}
