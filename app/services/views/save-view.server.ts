import { insertSavedView, listSavedViews } from '../../../db/saved-views.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { MOST_VIEWS, readViewName } from '../../core/views/view-name.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

const LONGEST_QUERY = 8000

/** Keeps what the tables page was asked for under a name, for everybody who may read tables. */
export const saveView = (
  shell: Shell,
  {
    survey,
    name,
    query,
    actor,
  }: {
    readonly survey: HostedSurvey
    readonly name: string
    readonly query: string
    readonly actor: string
  },
): Promise<Result<{ readonly name: string }, Problem>> =>
  shell.database.write((tx): Result<{ readonly name: string }, Problem> => {
    const views = listSavedViews(tx, survey.id)
    const named = readViewName(name, views)
    if (!named.ok) return named
    if (views.length >= MOST_VIEWS)
      return refuse(problem('view_broken', `A survey keeps at most ${MOST_VIEWS} views`))
    if (query.length > LONGEST_QUERY)
      return refuse(problem('view_broken', 'This table is asked for at too great a length to keep'))
    const at = shell.now()
    insertSavedView(tx, {
      surveyId: survey.id,
      name: named.value,
      query,
      createdBy: actor,
      createdAt: at,
    })
    recordAudit(tx, { at, actor, action: 'view.save', subject: `${survey.slug}: ${named.value}` })
    return ok({ name: named.value })
  })
