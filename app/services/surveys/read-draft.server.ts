import { findSurvey, findVersion } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { Shell } from '../shell.server.ts'
import type { SavedDraft } from './save-draft.server.ts'

export type Draft = SavedDraft & { readonly source: unknown }

/** What would be published next: the draft, or what is published where nothing was changed since. */
export function readDraft(shell: Shell, slug: Slug): Result<Draft, Problem> {
  const found = shell.database.read((tx) => {
    const survey = findSurvey(tx, slug)
    if (survey === null) return null
    const published =
      survey.currentVersionId === null ? null : findVersion(tx, survey.currentVersionId)
    return { revision: survey.draftRevision, text: survey.draft ?? published?.source ?? null }
  })
  if (found === null || found.text === null) return refuse(problem('survey_not_found'))
  const source = JSON.parse(found.text) as unknown
  return ok({ slug, revision: found.revision, source, problems: readSource(source).problems })
}
