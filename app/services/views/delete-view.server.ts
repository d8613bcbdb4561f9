import { deleteSavedView, findSavedView } from '../../../db/saved-views.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** What is handed back is all that is needed to save it again. */
export type DeletedView = { readonly name: string; readonly query: string }

export const deleteView = (
  shell: Shell,
  {
    survey,
    id,
    actor,
  }: { readonly survey: HostedSurvey; readonly id: number; readonly actor: string },
): Promise<Result<DeletedView, Problem>> =>
  shell.database.write((tx): Result<DeletedView, Problem> => {
    const view = findSavedView(tx, survey.id, id)
    if (view === null) return refuse(problem('view_not_found'))
    deleteSavedView(tx, id)
    const subject = `${survey.slug}: ${view.name}`
    recordAudit(tx, { at: shell.now(), actor, action: 'view.delete', subject })
    return ok({ name: view.name, query: view.query })
  })
