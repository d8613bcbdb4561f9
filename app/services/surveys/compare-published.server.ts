import { compareVersions } from '../../core/definition/compare-versions.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { ResultsBoard } from '../results/results-board.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from './catalog.server.ts'
import { explainChange, type ExplainedChange } from './explain-change.server.ts'

/** What publishing the second after the first changes, whichever of them is older. */
export async function comparePublished(
  shell: Shell,
  board: ResultsBoard,
  survey: HostedSurvey,
  numbers: { readonly from: number; readonly to: number },
): Promise<Result<ExplainedChange, Problem>> {
  const [before, after] = [numbers.from, numbers.to].map(
    (number) => shell.catalog.versionByNumber(survey, number)?.plan.definition ?? null,
  )
  if (before == null || after == null) return refuse(problem('version_not_found'))
  const change = compareVersions(before, after)
  return ok(await explainChange(board, survey, change, [before, after]))
}
