import { recordAudit } from '../../../db/settings.server.ts'
import { setArchived } from '../../../db/survey-list.server.ts'
import { findSurvey } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'

/** Puts a survey away, or takes it out again. Nothing else of it changes: its doors stay as they are. */
export function archiveSurvey(
  shell: Shell,
  input: { readonly slug: Slug; readonly to: 'archived' | 'current'; readonly actor: string },
): Promise<Result<null, Problem>> {
  return shell.database.write((tx): Result<null, Problem> => {
    const survey = findSurvey(tx, input.slug)
    if (survey === null) return refuse(problem('survey_not_found'))
    const at = shell.now()
    setArchived(tx, survey.id, input.to === 'archived' ? (survey.archivedAt ?? at) : null)
    recordAudit(tx, {
      at,
      actor: input.actor,
      action: input.to === 'archived' ? 'survey.archive' : 'survey.restore',
      subject: input.slug,
    })
    return ok(null)
  })
}
