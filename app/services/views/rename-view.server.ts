import { findSavedView, listSavedViews, renameSavedView } from '../../../db/saved-views.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readViewName } from '../../core/views/view-name.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

export const renameView = (
  shell: Shell,
  {
    survey,
    id,
    name,
    actor,
  }: {
    readonly survey: HostedSurvey
    readonly id: number
    readonly name: string
    readonly actor: string
  },
): Promise<Result<{ readonly name: string }, Problem>> =>
  shell.database.write((tx): Result<{ readonly name: string }, Problem> => {
    const view = findSavedView(tx, survey.id, id)
    if (view === null) return refuse(problem('view_not_found'))
    const others = listSavedViews(tx, survey.id).filter((other) => other.id !== id)
    const named = readViewName(name, others)
    if (!named.ok) return named
    if (named.value === view.name) return ok({ name: view.name })
    renameSavedView(tx, id, named.value)
    const subject = `${survey.slug}: ${view.name} → ${named.value}`
    recordAudit(tx, { at: shell.now(), actor, action: 'view.rename', subject })
    return ok({ name: named.value })
  })
